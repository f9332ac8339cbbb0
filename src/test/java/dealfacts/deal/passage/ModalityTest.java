package dealfacts.deal.passage;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.Dealfacts;
import dealfacts.deal.DealFact;
import dealfacts.ingest.Article;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is imagined, ruled out, forbidden, claimed or counted is no deal. */
class ModalityTest {
  private static final Dealfacts DEALFACTS = Dealfacts.create();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "若海川股份收购禾木电子，行业格局将改变。",
        "海川股份不会收购禾木电子。",
        "北石集团承诺六个月内不转让所持海川股份的股份。",
        "海川股份控股股东近期并无增持或减持计划。",
        "任何一方拟转让其所持海川股份股份的，应当提前通知其他方。",
        "海川股份是否收购禾木电子尚无定论。",
        "鼓励民营企业通过股权融资、并购重组等方式盘活存量资产。",
        "据统计，去年沪深两市披露资产重组超过1800单，已完成收购金额近5000亿元。",
        "当事人谎称公司获得2亿元A轮融资，经查与事实不符。",
        "监管部门禁止海川股份收购任何竞争对手。",
        "谁在募资，谁能退出？",
        "海川股份希望收购更多企业。",
      })
  void tellsNoDeal(String sentence) {
    List<DealFact> facts = DEALFACTS.deals(Article.of("1", "", sentence, LocalDate.of(2024, 9, 5)));

    assertThat(facts).as(sentence).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "海川股份不超过2亿元收购禾木电子60%股权。",
        "据统计，海川股份今年以3亿元收购禾木电子60%股权。",
        "海川股份宣布以3亿元收购禾木电子，不涉及关联交易。",
      })
  void tellsADeal(String sentence) {
    List<DealFact> facts = DEALFACTS.deals(Article.of("1", "", sentence, LocalDate.of(2024, 9, 5)));

    assertThat(facts).as(sentence).isNotEmpty();
  }
}
