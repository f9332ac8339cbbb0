package dealfacts.mention.money;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.text.Document;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoneySpecTest {

  static List<QuantitySpec.Line> lines() {
    return QuantitySpec.read("money.tsv");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void findsWhatTheLineExpects(QuantitySpec.Line line) {
    Document document = line.document();

    String found =
        new QuantityFinder()
            .find(document).stream()
                .map(quantity -> QuantitySpec.write(document, quantity))
                .collect(Collectors.joining("; "));

    assertThat(found.isEmpty() ? "-" : found).isEqualTo(line.expected());
  }

  @Test
  void aQuarterOfTheLinesExpectsNothing() {
    long silent = lines().stream().filter(line -> line.expected().equals("-")).count();

    assertThat(lines()).hasSizeGreaterThanOrEqualTo(400).doesNotHaveDuplicates();
    assertThat(silent * 4).isGreaterThanOrEqualTo(lines().size());
  }
}
