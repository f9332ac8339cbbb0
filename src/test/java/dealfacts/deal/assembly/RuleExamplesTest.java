package dealfacts.deal.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dealfacts.Dealfacts;
import dealfacts.deal.DealFact;
import dealfacts.deal.Examples;
import dealfacts.deal.Rule;
import dealfacts.deal.Told;
import dealfacts.ingest.Article;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule reads the examples that it accepts and makes nothing of those that it rejects. */
class RuleExamplesTest {
  private static final Dealfacts DEALFACTS = Dealfacts.create();

  static Stream<Arguments> accepted() {
    return Arrays.stream(Rule.values())
        .flatMap(
            rule ->
                rule.examples().accepts().stream()
                    .map(told -> Arguments.of(rule, told.sentence(), told.deal())));
  }

  static Stream<Arguments> rejected() {
    return Arrays.stream(Rule.values())
        .flatMap(
            rule ->
                rule.examples().rejects().stream().map(sentence -> Arguments.of(rule, sentence)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("accepted")
  void readsWhatItAccepts(Rule rule, String sentence, String deal) {
    Article article = Article.of("1", "", sentence, null);

    List<DealFact> facts = DEALFACTS.deals(article);

    String expected = rule.frame().type().name().toLowerCase(Locale.ROOT) + ": " + deal;
    assertThat(Notation.tells(expected, article, facts))
        .as("%s instead of %s", Notation.written(article, facts), expected)
        .isTrue();
    assertThat(facts.get(0).rule()).isEqualTo(rule.label());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rejected")
  void passesOverWhatItRejects(Rule rule, String sentence) {
    List<DealFact> facts = DEALFACTS.deals(Article.of("1", "", sentence, null));

    assertThat(facts).extracting(DealFact::type).doesNotContain(rule.frame().type());
  }

  @Test
  void everyRuleHasAtLeastFourExamplesOfBothKinds() {
    assertThat(Rule.values())
        .allSatisfy(
            rule -> {
              assertThat(rule.examples().accepts()).hasSizeGreaterThanOrEqualTo(4);
              assertThat(rule.examples().rejects()).hasSizeGreaterThanOrEqualTo(4);
            });
  }

  @Test
  void rulesAreCalledByTheTypeOfTheirDeals() {
    assertThat(Rule.values())
        .allSatisfy(
            rule ->
                assertThat(rule.label())
                    .startsWith(rule.frame().type().name().toLowerCase(Locale.ROOT) + "/"));
    assertThat(Arrays.stream(Rule.values()).map(Rule::label)).doesNotHaveDuplicates();
  }

  @Test
  void aRuleWithoutBothKindsCannotBeBuilt() {
    Told told = new Told("蓝鲸科技完成1亿元融资。", "target=蓝鲸科技; deal_value=1亿元");

    assertThatThrownBy(() -> new Examples(List.of(told), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Examples(List.of(), List.of("融资成本下降。")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
