package dealfacts.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small output with its input: a financing with two deals in one article, a hostile article, one
 * whose text has changed since the run.
 */
final class SampleReport {
  private static final String DEALS =
      "deal_id,article_id,type,status,round,round_text,target,investors,lead_investors,acquirers,"
          + "subject_text,amount_text,amount_low,amount_high,currency,amount_qualifier,date_start,"
          + "title,url,source,published_on,evidence,evidence_start,evidence_end,rule,confidence";
  static final String HOSTILE =
      "</script><script>document.title='taken'</script><img src=x onerror=alert(1)>\"'&amp;";
  private static final String FIRST = "青岚科技完成A轮融资\n青岚科技宣布完成约40亿美元A轮融资，由北斗创投领投。此前，公司曾以2亿元收购云杉数据。\n";

  private final Path folder;

  private SampleReport(Path folder) {
    this.folder = folder;
  }

  static SampleReport in(Path tmp) throws IOException {
    SampleReport sample = new SampleReport(tmp);
    sample.input();
    sample.output();
    return sample;
  }

  Path input() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    String[] lines = {
      record("a", "青岚科技完成A轮融资", FIRST.substring(FIRST.indexOf('\n') + 1, FIRST.length() - 1)),
      record("h", "远帆物流回购", "远帆物流拟以5亿元回购股份。" + HOSTILE),
      record("c", "白石集团上市", "这一段在运行之后改写过。")
    };
    Files.writeString(input.resolve("press.jsonl"), String.join("\n", lines) + "\n");
    return input;
  }

  private static String record(String id, String title, String text) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}"
        .formatted(id, title, text.replace("\"", "\\\""));
  }

  Path output() throws IOException {
    String hostile = "远帆物流回购\n远帆物流拟以5亿元回购股份。";
    return Folders.at(folder.resolve("output"))
        .deals(
            DEALS,
            "d1,a,financing,completed,a,A轮,青岚科技,,北斗创投,,,约40亿美元,4000000000,4000000000,USD,about,,"
                + "青岚科技完成A轮融资,https://news.example/1,财经观察,2025-03-02,"
                + at(FIRST, "青岚科技宣布完成约40亿美元A轮融资，由北斗创投领投。")
                + ",financing/complete,0.93",
            "d2,a,acquisition,completed,,,云杉数据,,,青岚科技,,2亿元,200000000,200000000,CNY,exact,,"
                + "青岚科技完成A轮融资,https://news.example/1,财经观察,2025-03-02,"
                + at(FIRST, "公司曾以2亿元收购云杉数据。")
                + ",acquisition/buy,0.55",
            "d3,h,buyback,planned,,,远帆物流,,,,,5亿元,500000000,500000000,CNY,exact,,"
                + "远帆物流回购,javascript:alert(1),\"<b onclick=\"\"x\"\">\u2028\",2025-05-20,"
                + at(hostile, "远帆物流拟以5亿元回购股份。")
                + ",buyback/plan,0.81",
            "d4,c,ipo,completed,,,白石集团,,,,,,,,,,,"
                + "白石集团上市,,,2025-04-01,白石集团今日在港交所上市。,7,20,ipo/listed,0.90")
        .parties(
            Folders.PARTIES,
            party("d1,a,target,", FIRST, "青岚科技宣布", "青岚科技"),
            party("d1,a,lead_investor,", FIRST, "北斗创投领投", "北斗创投"),
            party("d2,a,target,", FIRST, "云杉数据", "云杉数据"),
            "d2,a,acquirer,青岚科技,青岚科技,11,15",
            "d3,h,target,远帆物流,远帆物流,7,11",
            "d4,c,target,白石集团,白石集团,7,11")
        .amounts(
            Folders.AMOUNTS,
            "d1,a,deal_value,约40亿美元,4000000000,4000000000,USD,about," + span(FIRST, "约40亿美元"),
            "d2,a,deal_value,2亿元,200000000,200000000,CNY,exact," + span(FIRST, "2亿元"),
            "d3,h,deal_value,5亿元,500000000,500000000,CNY,exact," + span(hostile, "5亿元"))
        .articles(
            "article_id,path,title,published_at,duplicate_of",
            "a,press.jsonl,青岚科技完成A轮融资,2025-03-02T08:00,",
            "c,press.jsonl,白石集团上市,2025-04-01,",
            "h,press.jsonl,远帆物流回购,2025-05-20,",
            "r,press.jsonl,重复报道,,a")
        .table("rejects.csv", Folders.REJECTS, "old.html,,parse,no-text,<i>空白页</i>")
        .path();
  }

  private static String at(String text, String evidence) {
    return evidence + "," + span(text, evidence);
  }

  private static String party(String head, String text, String around, String name) {
    int start = text.indexOf(around);
    return head + name + "," + name + "," + start + "," + (start + name.length());
  }

  private static String span(String text, String part) {
    int start = text.indexOf(part);
    return start + "," + (start + part.length());
  }
}
