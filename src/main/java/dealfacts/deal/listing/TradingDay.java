package dealfacts.deal.listing;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.DateMention;
import dealfacts.text.Document;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * The day on which trade begins: {@code 7月2日起招股。预期7月16日在主板挂牌}. Of a listing that is done it is the
 * only one that counts; of one to come the days of its offer count too.
 */
public final class TradingDay {
  /** Behind the day: {@code 7月16日|在主板挂牌}, {@code 今日|鸣锣开市}. */
  private static final Pattern OPENS =
      Pattern.compile(
          "(?:正式)?买卖|\\s?[,]?(?:起|开始)?[^,;。:]{0,22}?(?:(?<!申请|赴港|发行)上市(?!申请|委|辅导|聆讯|审核|公司|文件|计划|公告书|以来|后|前|流通|进程|的议案|方案|材料)|挂牌(?!督办)|登陆|首日(?!封)|首挂|开始买卖|敲钟|鸣锣|敲锣|开始交易|上市交易)");

  /** Words of a step before it, or of another company's. */
  private static final Pattern STEP =
      Pattern.compile("申请|受理|递交|提交|获|通过|批准|核准|同意|披露|公告|拟|计划|决定|终止|撤|中止|暂停|恢复|转债|债券|限售|解禁|新三板|股转");

  /** How many sentences behind the deal may still tell its day. */
  private static final int NEAR = 4;

  /** A day that lies further back is that of another listing. */
  private static final int DAYS_BACK = 20;

  private TradingDay() {}

  /** Seeks the day where one listing is told, and lets go of the other days. */
  public static void keep(Scene scene, List<Draft> deals) {
    List<Draft> listings = deals.stream().filter(TradingDay::isToTrade).toList();
    for (Draft deal : listings) {
      if (listings.size() == 1 && events(deal).stream().noneMatch(d -> opens(scene, d))) {
        seek(scene, deal);
      }
      List<DateMention> days = events(deal).stream().filter(d -> opens(scene, d)).toList();
      if (!days.isEmpty() && deal.stage == Stage.LISTED) {
        deal.dates.removeIf(d -> d.kind() == DateKind.EVENT && !days.contains(d.date()));
      }
    }
  }

  /** {@code 2018年,公司已在创业板上市} beside the news: a word about the company. */
  public static boolean isLongAgo(Scene scene, Draft deal) {
    LocalDate today = scene.document().anchor();
    List<DateMention> days = events(deal);
    return today != null
        && deal.type == DealType.IPO
        && deal.stage == Stage.LISTED
        && deal.amounts.isEmpty()
        && !days.isEmpty()
        && deal.isOfBody()
        && days.stream()
            .map(DateMention::end)
            .allMatch(end -> end != null && end.isBefore(today.minusDays(LONG)));
  }

  private static final int LONG = 200;

  private static boolean isToTrade(Draft deal) {
    return deal.type == DealType.IPO
        && !deal.background
        && (deal.stage == Stage.LISTED || deal.stage == Stage.FILING)
        && deal.status != Status.TERMINATED
        && deal.status != Status.BLOCKED;
  }

  private static List<DateMention> events(Draft deal) {
    return deal.dates.stream()
        .filter(d -> d.kind() == DateKind.EVENT)
        .map(DealFact.Date::date)
        .toList();
  }

  private static void seek(Scene scene, Draft deal) {
    List<Sentence> sentences = scene.document().sentences();
    int last = 0;
    for (Passage told : deal.told) {
      last = Math.max(last, scene.document().indexOf(told.sentence()));
    }
    int to = sentences.get(Math.min(sentences.size() - 1, last + NEAR)).span().end();
    for (DateMention date : scene.mentions().dates()) {
      if (date.span().end() <= to && isDay(scene.document(), date) && opens(scene, date)) {
        deal.add(DateKind.EVENT, date, "when trade begins");
        return;
      }
    }
  }

  private static boolean isDay(Document document, DateMention date) {
    LocalDate start = date.start();
    LocalDate today = document.anchor();
    return start != null
        && start.equals(date.end())
        && (today == null || !start.isBefore(today.minusDays(DAYS_BACK)));
  }

  private static boolean opens(Scene scene, DateMention date) {
    Document document = scene.document();
    Span span = date.span();
    int end =
        document.sentences().stream()
            .map(Sentence::span)
            .filter(s -> s.contains(span))
            .mapToInt(Span::end)
            .findFirst()
            .orElse(span.end());
    String behind = document.folded().substring(span.end(), end);
    var matcher = OPENS.matcher(behind);
    return matcher.lookingAt() && !STEP.matcher(matcher.group()).find();
  }
}
