package dealfacts;

import dealfacts.ingest.Article;
import dealfacts.text.Document;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary news: the pieces that finders look for, in any order, between anything else. */
public final class News {
  /** Of all properties, so that the build tries the same texts everywhere. */
  public static final String SEED = "20240305";

  private static final List<String> QUANTITIES =
      List.of(
          "亿", "万", "元", "美元", "人民币", "HK$", "亿元", "3.5", "1,200", "１２", "十", "百", "千", "零", "两",
          "数", "几", "余", "多", "约", "近", "超", "不超过", "不低于", "至少", "-", "—", "至", "～", "%", "％",
          "百分之", "成", "个百分点", "股", "万股", "/股", "每股", "股权", "分别为", "合计", "其中", "约合", "（", "）", "(",
          ")", ".", ",", "k", "bn", "￥");

  private static final List<String> DATES =
      List.of(
          "2024年",
          "24年",
          "二〇二四年",
          "去年",
          "今年",
          "上",
          "下",
          "本",
          "周",
          "周五",
          "星期",
          "月",
          "3月",
          "日",
          "31日",
          "号",
          "晚间",
          "上午",
          "前",
          "后",
          "内",
          "底",
          "初",
          "季度",
          "一季度",
          "上半年",
          "至",
          "以来",
          "截至",
          "近日",
          "日前",
          "春节",
          "农历",
          "正月",
          "初五",
          "2024-02-30",
          "2024/3/5",
          "T08:30",
          "当日",
          "同日",
          "次日",
          "三年",
          "个月",
          "起",
          "·");

  private static final List<String> DEALS =
      List.of(
          "A",
          "B+",
          "Pre-",
          "Pre-IPO",
          "天使",
          "种子",
          "战略",
          "轮",
          "新一轮",
          "首轮",
          "两轮",
          "系列",
          "融资",
          "完成",
          "宣布",
          "获",
          "由",
          "领投",
          "跟投",
          "收购",
          "拟",
          "回购",
          "中标",
          "增持",
          "减持",
          "上市",
          "将",
          "把",
          "被",
          "其持有的",
          "70%股权",
          "与",
          "和",
          "、",
          "以及",
          "等",
          "向",
          "从",
          "云杉科技",
          "海川股份有限公司",
          "青禾资本",
          "（以下简称“",
          "”）",
          "(600000.SH)",
          "公司",
          "集团",
          "旗下",
          "子公司",
          "李明",
          "董事长",
          "Acme Capital",
          "「",
          "」");

  private static final List<String> MARKS =
      List.of("，", "。", "；", "：", "\n", "　", " ", "！", "?", "“", "”");

  private News() {}

  /** One to sixty pieces: words of the field, marks, and characters of all kinds. */
  public static Arbitrary<String> text() {
    return piece().list().ofMinSize(1).ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  /** One to four pieces, for repeating. */
  public static Arbitrary<String> unit() {
    return piece().list().ofMinSize(1).ofMaxSize(4).map(pieces -> String.join("", pieces));
  }

  private static Arbitrary<String> piece() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(4, Arbitraries.of(QUANTITIES)),
        net.jqwik.api.Tuple.of(3, Arbitraries.of(DATES)),
        net.jqwik.api.Tuple.of(4, Arbitraries.of(DEALS)),
        net.jqwik.api.Tuple.of(2, Arbitraries.of(MARKS)),
        net.jqwik.api.Tuple.of(1, Arbitraries.strings().withCharRange('一', '龥').ofLength(2)),
        net.jqwik.api.Tuple.of(1, Arbitraries.strings().all().ofMinLength(1).ofMaxLength(3)));
  }

  /** A sentence of Chinese letters, which no reader takes for furniture, with its mark. */
  public static Arbitrary<String> paragraph() {
    Arbitrary<String> words =
        Arbitraries.of("云杉科技", "青禾资本", "设备", "市场", "需求", "工厂", "研发", "新品", "客户");
    Arbitrary<String> verbs = Arbitraries.of("介绍了", "扩大了", "发布了", "看好", "参观了");
    return Combinators.combine(words, verbs, words, Arbitraries.integers().between(2, 99))
        .as((who, does, what, n) -> who + does + what + "，并表示在未来" + n + "个月里会继续投入这方面的工作。")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(sentences -> String.join("", sentences));
  }

  /** Some different paragraphs. */
  public static Arbitrary<List<String>> paragraphs() {
    return paragraph().list().uniqueElements().ofMinSize(2).ofMaxSize(8);
  }

  static Document document(String text) {
    return new Document(Article.of("1", "", text, LocalDate.of(2024, 3, 5)));
  }
}
