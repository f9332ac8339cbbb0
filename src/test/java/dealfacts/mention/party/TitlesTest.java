package dealfacts.mention.party;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.ingest.Article;
import dealfacts.lexicon.Lexicons;
import dealfacts.mention.date.DateFinder;
import dealfacts.mention.money.QuantityFinder;
import dealfacts.mention.round.RoundFinder;
import dealfacts.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles of a user's own part a company and a person as the built-in ones do. */
class TitlesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aTitleOfTheUsersPartsTwoNames() throws IOException {
    assertThat(names(title("首席体验官"), "云帆智算首席体验官李明宣布收购北石电子20%股权。"))
        .containsExactly("云帆智算", "李明", "北石电子");
  }

  @Test
  void aTitleOfTwoCharactersMayBeAPartOfAName() throws IOException {
    assertThat(names(title("时代"), "北石电子收购远云时代储能有限公司20%股权。")).containsExactly("北石电子", "远云时代储能有限公司");
  }

  private Lexicons title(String word) throws IOException {
    Path file = folder.resolve("my.tsv");
    Files.writeString(
        file, "surface\tcanonical\ttype\tnote\n" + word + "\t" + word + "\tTITLE\t\n");
    return Lexicons.builtIn().with(file);
  }

  private static List<String> names(Lexicons lexicons, String text) {
    Document document = new Document(Article.of("test", "", text, null));
    return new PartyFinder(lexicons)
            .find(
                document,
                new QuantityFinder().find(document),
                new DateFinder().find(document, null),
                new RoundFinder().find(document))
            .stream()
            .map(party -> party.span().of(text))
            .toList();
  }
}
