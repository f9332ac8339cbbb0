package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static final String LEAD =
      "云帆生物公告，公司拟以自有资金2.4亿元收购海拓诊断60%股权，交易完成后海拓诊断将成为公司控股子公司，纳入合并报表范围。\n";
  private static final String MIDDLE =
      "海拓诊断成立于2016年，主要从事分子诊断试剂的研发与销售，产品覆盖全国三十个省市的医院，2023年实现营业收入1.12亿元。\n"
          + "云帆生物表示，此次收购有助于公司补齐产品线，双方将在渠道和研发上形成协同，预计不会对当期经营业绩产生重大影响。\n";
  private static final String END = "本次交易尚需通过监管部门审批。\n";

  private final Duplicates duplicates = new Duplicates();

  private Optional<Duplicates.Match> add(String id, String title, String body) {
    return duplicates.add(Article.of(id, title, body, null));
  }

  @Test
  void theSameBodyUnderAnotherTitleIsACopy() {
    assertThat(add("a", "云帆生物拟收购海拓诊断", LEAD + MIDDLE)).isEmpty();
    assertThat(add("b", "云帆出手", LEAD.replace("，", ", ") + "  " + MIDDLE))
        .contains(new Duplicates.Match("a", true));
  }

  @Test
  void aCutCopyWithTheSameFiguresIsANearCopy() {
    assertThat(add("a", "", LEAD + MIDDLE + END)).isEmpty();
    assertThat(add("b", "", "晨星社12月3日电 " + LEAD + MIDDLE))
        .contains(new Duplicates.Match("a", false));
  }

  @Test
  void otherFiguresAreAnotherArticle() {
    assertThat(add("a", "", LEAD + MIDDLE)).isEmpty();
    assertThat(add("b", "", LEAD.replace("2.4亿", "2.6亿") + MIDDLE)).isEmpty();
  }

  @Test
  void shortTextsAreCopiesOnlyToTheLetter() {
    assertThat(add("a", "", "甲公司完成A轮融资。")).isEmpty();
    assertThat(add("b", "", "甲公司完成B轮融资。")).isEmpty();
    assertThat(add("c", "", "甲公司完成A轮融资。")).contains(new Duplicates.Match("a", true));
  }
}
