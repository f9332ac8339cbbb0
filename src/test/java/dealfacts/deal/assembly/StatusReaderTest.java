package dealfacts.deal.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.Dealfacts;
import dealfacts.deal.DealFact;
import dealfacts.deal.Status;
import dealfacts.ingest.Article;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a deal has come, by the words around it. */
class StatusReaderTest {
  private static final Dealfacts DEALFACTS = Dealfacts.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "海川股份已与北石集团签署股权转让协议，以2亿元收购禾木电子60%股权。 | ANNOUNCED",
        "海川股份同意以每股12美元收购禾木电子。 | ANNOUNCED",
        "海川股份董事会审议通过了收购禾木电子60%股权的议案。 | ANNOUNCED",
        "海川股份收购禾木电子60%股权获证监会核准。 | APPROVED",
        "市场监管总局批复同意海川股份收购禾木电子。 | APPROVED",
        "据悉，腾讯有意收购禾木电子。 | RUMOURED",
        "知情人士称，腾讯正洽谈收购禾木电子。 | RUMOURED",
        "海川股份正就收购禾木电子进行谈判。 | IN_TALKS",
        "海川股份拟收购禾木电子60%股权。 | PLANNED",
        "海川股份接近完成对禾木电子的收购。 | ANNOUNCED",
        "海川股份已完成对禾木电子的收购。 | COMPLETED",
        "海川股份将禾木电子60%股权转让给北石集团。 | ANNOUNCED",
        "海川股份终止收购禾木电子60%股权。 | TERMINATED",
        "海川股份否认收购禾木电子。 | DENIED",
        "监管机构否决了海川股份收购禾木电子的交易。 | BLOCKED",
        "海川股份有限公司撤回科创板上市申请。 | TERMINATED",
        "海川股份有限公司首发过会。 | APPROVED",
        "海川股份向港交所递交上市申请。 | ANNOUNCED",
        "海川股份计划赴港上市。 | PLANNED",
      })
  void readsTheWording(String sentence, Status status) {
    List<DealFact> facts = DEALFACTS.deals(Article.of("1", "", sentence, LocalDate.of(2024, 9, 5)));

    assertThat(facts).extracting(DealFact::status).as(sentence).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "海川股份拟收购禾木电子60%股权。 | 9月5日，双方宣布终止本次交易。 | TERMINATED",
        "海川股份拟收购禾木电子60%股权。 | 海川股份回应称，该消息不实。 | DENIED",
        "海川股份拟收购禾木电子60%股权。 | 本次交易已于9月5日完成交割。 | COMPLETED",
        "海川股份拟收购禾木电子60%股权。 | 本次收购已获国家发改委核准。 | APPROVED",
        "海川股份拟收购禾木电子60%股权。 | 若监管不批准，本次交易可能终止。 | PLANNED",
        "海川股份拟收购禾木电子60%股权。 | 海川股份提示，本次交易存在被终止的风险。 | PLANNED",
      })
  void readsWhatIsToldBehind(String deal, String behind, Status status) {
    List<DealFact> facts =
        DEALFACTS.deals(Article.of("1", "", deal + "\n" + behind, LocalDate.of(2024, 9, 6)));

    assertThat(facts).extracting(DealFact::status).as(behind).containsExactly(status);
  }
}
