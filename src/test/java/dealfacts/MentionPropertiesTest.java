package dealfacts;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.mention.DateMention;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.mention.date.DateFinder;
import dealfacts.mention.money.QuantityFinder;
import dealfacts.mention.round.RoundFinder;
import dealfacts.text.Document;
import dealfacts.text.Sentence;
import dealfacts.text.Sentences;
import dealfacts.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What holds of mentions in every text. */
class MentionPropertiesTest {
  private static final QuantityFinder QUANTITIES = new QuantityFinder();
  private static final DateFinder DATES = new DateFinder();
  private static final RoundFinder ROUNDS = new RoundFinder();

  @Provide
  Arbitrary<String> texts() {
    return News.text();
  }

  @Provide
  Arbitrary<String> units() {
    return News.unit();
  }

  @Property(seed = News.SEED)
  void mentionsAreOrderedSlicesOfTheText(@ForAll("texts") String text) {
    Document document = News.document(text);
    Mentions mentions = Dealfacts.create().mentions(document);
    areApart(text, mentions.quantities().stream().map(Quantity::span).toList());
    areApart(text, mentions.dates().stream().map(DateMention::span).toList());
    areApart(text, mentions.rounds().stream().map(RoundMention::span).toList());
    areApart(text, mentions.parties().stream().map(PartyMention::span).toList());
  }

  /** In the text and in its order, none within another, each with something to see at its ends. */
  private static void areApart(String text, List<Span> spans) {
    int end = 0;
    for (Span span : spans) {
      assertThat(span.start()).as("%s in %s", span, text).isGreaterThanOrEqualTo(end);
      assertThat(span.isEmpty()).isFalse();
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      String slice = span.of(text);
      assertThat(slice).as(text).doesNotContain("\n");
      // of all blanks, readers leave these in a text
      assertThat(slice).as(text).doesNotStartWith(" ").doesNotStartWith("　");
      assertThat(slice).as(text).doesNotEndWith(" ").doesNotEndWith("　");
      assertThat(splitsLetter(text, span.start())).as(text).isFalse();
      assertThat(splitsLetter(text, span.end())).as(text).isFalse();
      end = span.end();
    }
  }

  private static boolean splitsLetter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  /** Found by the property in its long form. */
  @Example
  void aDefinedNameHasNoBreakWithinAndNoBlankAround() {
    for (String name : List.of("海川\n集团", " 海川", "海川　")) {
      String text = "海川股份（以下简称“" + name + "”）收购北石科技。";
      areApart(
          text,
          Dealfacts.create().mentions(News.document(text)).parties().stream()
              .map(PartyMention::span)
              .toList());
    }
  }

  @Property(seed = News.SEED)
  void aPartyKeepsItsNameThroughTheText(@ForAll("texts") String text) {
    Document document = News.document(text);
    List<PartyMention> parties = Dealfacts.create().mentions(document).parties();
    for (PartyMention a : parties) {
      for (PartyMention b : parties) {
        if (a.party() == b.party()) {
          assertThat(a.name()).as(text).isEqualTo(b.name());
        }
      }
    }
  }

  @Property(seed = News.SEED)
  void sentencesCoverTheTextAndAreBounded(
      @ForAll("texts") String text, @ForAll("units") String unit) {
    String all = text + unit.repeat(1_200);
    int end = 0;
    for (Sentence sentence : Sentences.split(all, 0)) {
      Span span = sentence.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(all.substring(end, span.start())).matches(MentionPropertiesTest::showsNothing);
      assertThat(span.length()).isBetween(1, Sentences.LONGEST);
      end = span.end();
    }
    assertThat(all.substring(end)).matches(MentionPropertiesTest::showsNothing);
  }

  private static boolean showsNothing(String text) {
    return text.chars()
        .allMatch(
            c ->
                c <= ' '
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || c == '\ufeff'
                    || c == '\u200b');
  }

  @Property(seed = News.SEED)
  void evidenceAndValuesOfDealsAreSlices(@ForAll("texts") String text) {
    Document document = News.document(text);
    Dealfacts.create()
        .deals(document.article())
        .forEach(
            deal -> {
              assertThat(deal.evidence().end()).isBetween(1, text.length());
              assertThat(deal.confidence()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            });
  }

  @Property(seed = News.SEED)
  void aStakeIsItsNumber(
      @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal percent) {
    for (String sign : List.of("%", "％", "﹪")) {
      Quantity found = only(QUANTITIES.find(News.document("海川股份持有其" + percent + sign + "的股权。")));
      assertThat(found.unit()).isEqualTo("PERCENT");
      assertThat(found.low()).isEqualByComparingTo(percent);
      assertThat(found.high()).isEqualByComparingTo(percent);
    }
  }

  @Property(seed = News.SEED)
  void aDayIsThatDayHoweverItIsWritten(@ForAll @IntRange(min = 0, max = 22_000) int days) {
    LocalDate day = LocalDate.of(1990, 1, 1).plusDays(days);
    String chinese = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    String padded =
        String.format(
            Locale.ROOT, "%d年%02d月%02d日", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    for (String written : List.of(chinese, padded, day.toString(), fullWidth(chinese))) {
      Document document = News.document("海川股份" + written + "公告。");
      DateMention found = only(DATES.find(document, document.anchor()));
      assertThat(found.span().of(document.text())).isEqualTo(written);
      assertThat(found.start()).isEqualTo(day);
      assertThat(found.end()).isEqualTo(day);
      assertThat(found.edtf()).isEqualTo(day.toString());
    }
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
        .forEach(c -> wide.append((char) c));
    return wide.toString();
  }

  @Provide
  Arbitrary<String> letters() {
    return Combinators.combine(
            Arbitraries.of("", "Pre-", "pre-"),
            Arbitraries.chars().range('A', 'H').map(String::valueOf),
            Arbitraries.of("", "+", "++", "＋"))
        .as((before, letter, plus) -> before + letter + plus);
  }

  @Property(seed = News.SEED)
  void aRoundIsItsLetter(@ForAll("letters") String letter) {
    Document document = News.document("海川科技完成" + letter + "轮融资。");
    RoundMention found = only(ROUNDS.find(document));
    assertThat(found.span().of(document.text())).isEqualTo(letter + "轮");
    assertThat(found.round())
        .isEqualTo(
            letter
                .toLowerCase(Locale.ROOT)
                .replace("-", "_")
                .replace("＋", "+")
                .replace("+", "_plus"));
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.get(0);
  }

  /** Names that no lexicon knows. */
  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> letter = Arbitraries.of("松", "霁", "岚", "砚", "珀", "弈", "澜", "璟", "钧", "曜");
    return Combinators.combine(
            letter, letter, Arbitraries.of("科技", "医药", "股份", "半导体", "机器人", "新材料"))
        .as((a, b, kind) -> a + b + kind);
  }

  @Property(seed = News.SEED)
  void aCompanyIsOnePartyWhereverItIsNamed(@ForAll("names") String name) {
    String text = name + "宣布完成2亿元B轮融资，由青禾资本领投。" + name + "表示，本轮资金用于研发。";
    Document document = News.document(text);
    List<PartyMention> its =
        Dealfacts.create().mentions(document).parties().stream()
            .filter(party -> party.span().of(text).equals(name))
            .toList();
    assertThat(its).extracting(party -> party.span().start()).contains(0, text.lastIndexOf(name));
    assertThat(its).extracting(PartyMention::party).containsOnly(its.get(0).party());
  }

  @Property(seed = News.SEED, tries = 20)
  void workGrowsWithTheLength(@ForAll("units") String unit) {
    int times = 1 + 2_000 / unit.length();
    Document once = News.document(unit.repeat(times));
    Document longer = News.document(unit.repeat(Work.LONGER * times));
    Work.growsWithTheLength("quantities in " + unit, once, longer, QUANTITIES::find);
    Work.growsWithTheLength(
        "dates in " + unit, once, longer, document -> DATES.find(document, document.anchor()));
    Work.growsWithTheLength("rounds in " + unit, once, longer, ROUNDS::find);
    Work.growsWithTheLength(
        "sentences in " + unit, once.text(), longer.text(), text -> Sentences.split(text, 0));
    Work.growsWithTheLength("parties in " + unit, once, longer, Dealfacts.create()::mentions);
  }
}
