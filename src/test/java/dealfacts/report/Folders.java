package dealfacts.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes small folders of CSV for tests. A row is written as {@code a,b,c}. */
final class Folders {
  static final String DEALS =
      "deal_id,article_id,type,status,round,subject_text,evidence,evidence_start,evidence_end,rule,"
          + "confidence,published_on";
  static final String PARTIES = "deal_id,article_id,role,name,canonical_name,start,end";
  static final String AMOUNTS = "deal_id,article_id,kind,text,low,high,unit,qualifier,start,end";
  static final String DATES = "deal_id,article_id,kind,text,date_start,date_end,edtf,start,end";
  static final String ARTICLES = "article_id,path,title,duplicate_of";
  static final String REJECTS = "path,record,stage,reason,detail";

  private final Path folder;

  private Folders(Path folder) {
    this.folder = folder;
  }

  /** A folder whose tables have only their headers. */
  static Folders at(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new Folders(folder)
        .deals(DEALS)
        .parties(PARTIES)
        .amounts(AMOUNTS)
        .dates(DATES)
        .articles(ARTICLES)
        .table("rejects.csv", REJECTS);
  }

  Folders deals(String header, String... rows) throws IOException {
    return table("deals.csv", header, rows);
  }

  Folders parties(String header, String... rows) throws IOException {
    return table("parties.csv", header, rows);
  }

  Folders amounts(String header, String... rows) throws IOException {
    return table("amounts.csv", header, rows);
  }

  Folders dates(String header, String... rows) throws IOException {
    return table("dates.csv", header, rows);
  }

  Folders articles(String header, String... rows) throws IOException {
    return table("articles.csv", header, rows);
  }

  Folders table(String name, String header, String... rows) throws IOException {
    return file(
        name, header + "\n" + String.join("", List.of(rows).stream().map(r -> r + "\n").toList()));
  }

  Folders file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    return this;
  }

  Path path() {
    return folder;
  }
}
