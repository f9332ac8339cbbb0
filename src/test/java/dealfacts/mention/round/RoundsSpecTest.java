package dealfacts.mention.round;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.mention.money.QuantityFinder;
import dealfacts.mention.money.QuantitySpec;
import dealfacts.text.Document;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rounds, and the stakes that are told with them. */
class RoundsSpecTest {

  static List<QuantitySpec.Line> lines() {
    return QuantitySpec.read("rounds.tsv");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void findsWhatTheLineExpects(QuantitySpec.Line line) {
    Document document = line.document();
    Stream<String> stakes =
        new QuantityFinder()
            .find(document).stream()
                .filter(quantity -> quantity.kind() == Quantity.Kind.PERCENT)
                .map(quantity -> QuantitySpec.write(document, quantity));
    Stream<String> rounds =
        new RoundFinder().find(document).stream().map(round -> write(document, round));

    String found = Stream.concat(stakes, rounds).collect(Collectors.joining("; "));

    assertThat(found.isEmpty() ? "-" : found).isEqualTo(line.expected());
  }

  @Test
  void aQuarterOfTheLinesExpectsNothing() {
    long silent = lines().stream().filter(line -> line.expected().equals("-")).count();

    assertThat(lines()).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
    assertThat(silent * 4).isGreaterThanOrEqualTo(lines().size());
  }

  private static String write(Document document, RoundMention round) {
    return document.slice(round.span())
        + "="
        + (round.round().isEmpty() ? "counted" : round.round());
  }
}
