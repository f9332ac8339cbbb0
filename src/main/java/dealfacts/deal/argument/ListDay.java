package dealfacts.deal.argument;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.DateMention;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The day of a list stands in its lead alone: {@code 2月20日晚间,多家公司披露股东增减持情况。} makes it the day on
 * which all items were made public, {@code 9月17日共有12家公司进行回购。} the day on which they happened,
 * {@code 3月22日,苏州集中出让6宗地块。} the day on which each lot was sold.
 */
public final class ListDay {
  private static final String MANY =
      "(?:[多数几0-9一二两三四五六七八九十百余]{1,5}|以下|下列|部分)(?:只|家|名)?[^,;。:0-9]{0,8}?(?:公司|个股|企业|股(?!东|份|票|权))";

  /** Behind the day: {@code ,据不完全统计,两市共有8家公司|披露}. */
  private static final Pattern MADE_PUBLIC =
      Pattern.compile(
          "(?:晚间?|盘后|早间)?[,]?(?:据[^,;。]{2,14},)?[^,;。:]{0,10}?"
              + MANY
              + "[^,;。]{0,10}?(?:公告|披露|公布|发布|更新)"
              + "|[,]?(?:据[^,;。]{2,14},)?[^,;。:]{0,10}?"
              + MANY
              + "[^,;。]{0,6}?宣布[^,;。]{0,6}(?:融资|投资)"
              + "|[,]?(?:据[^,;。]{2,14},)?[^,;。:]{0,10}?(?:披露|公布|发生|宣布|录得|收录)(?:了)?[^,;。:]{0,8}?(?:(?:投融资|融资|并购)[^,;。]{0,6}?[0-9]{1,3}|[0-9]{1,3}起[^,;。]{0,6}?(?:融资|并购))"
              + "|(?:晚间?|盘后|早间)?[^。;:]{0,40}?公告[^,;。]{0,4}(?:扎堆|密集)"
              + "|公示了?[^,;。]{2,60}?(?:中标|成交)(?:候选人|结果)"
              + "|(?:晚间?|盘后|早间)?(?:公告|披露|公布)的[^,;。:]{2,16}(?:有|包括|如下):?"
              + "|(?:晚间?|盘后|早间)?[,]?(?:据[^,;。]{2,14},)?[^,;。:]{0,12}?(?:公告(?:精选|汇总|一览|集锦|速递|摘要|梳理|速览)?(?:主要内容)?如下"
              + "|(?:连发|接连发布|同时发布|一口气发布|一连发布)了?[两二三四五六多数0-9]{1,2}(?:则|份|条|个|封)公告)|(?:早间|晚间?)?(?:消息|讯|电|丨|\\|)[,]?[^。;:]{0,24}?(?:以下|下列)[^。;:]{0,24}?(?:动态|消息|公告|事件|融资|内容|要闻)[^。;:]{0,4}:|(?:早间|晚间?)?(?:消息|讯|电|丨|\\|)[,]?[^,;。:]{0,12}?(?:看点|精选|速览|一览|汇总|集锦|盘点)(?:如下)?(?:$|[:。\n"
              + "])|[^,;。:]{0,8}?(?:披露易|公开)[^,;。:]{0,4}?(?:资料|信息)(?:显示)?,"
              + MANY
              + "[^,;。:]{0,12}?:");

  /** Behind the day: {@code 共有12家公司|进行股份回购}. */
  private static final Pattern DONE =
      Pattern.compile(
          "[,]?(?:据[^,;。]{2,14},)?(?:[^,;。:]{0,10}?"
              + MANY
              + "|[^,;。:]{2,40}等[^,;。]{0,6}公司)[^,;。]{0,8}?(?:进行|实施|开展|获|遭|被)了?[^,;。]{0,6}(?:回购|购回|增持|减持)");

  /** Behind the day: {@code ,苏州首批集中供地|出让6宗涉宅用地}, {@code ,胰岛素接续采购在南京|开标}. */
  private static final Pattern HELD =
      Pattern.compile(
          "[,]?[^。;:]{2,60}?(?:集中出让|出让[0-9一二两三四五六七八九十]+宗|开标|开拍|拍卖成交|完成(?:司法)?拍卖|土拍|中标结果(?:公示|出炉|揭晓|公布)|竞价结束|全部成交)");

  /** Behind the day: {@code 召开的发审委工作会议|审核了7家企业的首发申请}. */
  private static final Pattern HEARD =
      Pattern.compile(
          "[,]?[^,;。]{0,30}?(?:发审委|上市委|审核委员会|重组委)[^。;]{0,40}?(?:审核|审议)了[^,;。]{0,6}?[0-9一二两三四五六七八九十]{1,3}家");

  /** Behind days: {@code 6月14日至6月18日|,下列公司股权发生变动}. */
  private static final Pattern CHANGED =
      Pattern.compile("(?:期间)?[,]?" + MANY + "[^,;。]{0,6}?(?:股权|权益|持股)[^,;。]{0,4}变动");

  private static final Pattern AHEAD = Pattern.compile("将|拟|预计|计划|定于");

  /** How far into the article a lead may end, in UTF-16 units. */
  private static final int LEAD = 320;

  private static final Pattern SAME = Pattern.compile("当[日天晚]|同[日天]");

  private ListDay() {}

  /** Gives the items their day: that of the lead which stands nearest before its verb. */
  public static void spread(Scene scene, List<Draft> deals) {
    for (Sentence sentence : scene.document().sentences()) {
      if (sentence.span().end() > LEAD) {
        return;
      }
      List<DateMention> days = sentence.title() ? List.of() : days(scene, sentence);
      for (int i = days.size() - 1; i >= 0; i--) {
        if (leads(scene, sentence, days.get(i), deals)) {
          return;
        }
      }
    }
  }

  private static List<DateMention> days(Scene scene, Sentence sentence) {
    return scene.mentions().dates().stream()
        .filter(d -> sentence.span().contains(d.span()))
        .filter(d -> d.isVague() || d.start() != null && d.end() != null)
        .toList();
  }

  private static boolean leads(Scene scene, Sentence lead, DateMention day, List<Draft> deals) {
    String folded = scene.document().folded();
    String behind = folded.substring(day.span().end(), lead.span().end());
    boolean single = day.isVague() || day.start() != null && day.start().equals(day.end());
    boolean made = single && MADE_PUBLIC.matcher(behind).lookingAt();
    boolean heard = single && HEARD.matcher(behind).lookingAt();
    boolean held =
        single && HELD.matcher(behind).lookingAt() && !AHEAD.matcher(lead.span().of(folded)).find();
    boolean done = single ? DONE.matcher(behind).lookingAt() : CHANGED.matcher(behind).lookingAt();
    if (!made && !held && !heard && !done) {
      return false;
    }
    List<Draft> items =
        deals.stream()
            .filter(d -> !d.background)
            .filter(d -> d.told.stream().anyMatch(p -> isItem(folded, lead, p, d)))
            .filter(d -> !d.isFormer() || opensLine(folded, d))
            .toList();
    if (held) {
      items.stream()
          .filter(ListDay::isLot)
          .forEach(d -> d.add(DateKind.EVENT, day, "day of the sale"));
      return true;
    }
    if (heard) {
      items.stream()
          .filter(d -> d.type == DealType.IPO && d.stage == Stage.HEARING && d.dates.isEmpty())
          .forEach(d -> d.add(DateKind.EVENT, day, "day of the hearing"));
      return true;
    }
    if (!made && companies(items) < 2) {
      return false;
    }
    DateMention named = named(scene, day);
    for (Draft item : items) {
      boolean told = item.dates.stream().anyMatch(d -> d.kind() == DateKind.DISCLOSED);
      boolean dated = item.dates.stream().anyMatch(d -> d.kind() == DateKind.EVENT);
      if (made && !told && !isBefore(item, day)) {
        item.add(DateKind.DISCLOSED, named, "day of the list");
      } else if (!made && !told && !dated && (item.type.isHolding() || isBuyback(item))) {
        item.add(DateKind.EVENT, day, "day of the list");
      }
    }
    return true;
  }

  /** {@code 加上今年4月的C1轮}: a round of another month is not among those of the day. */
  private static boolean isBefore(Draft item, DateMention day) {
    LocalDate told = day.start();
    return item.type == DealType.FINANCING
        && told != null
        && item.dates.stream()
            .map(d -> d.date().end())
            .anyMatch(end -> end != null && end.isBefore(told.minusDays(WEEK)));
  }

  private static final int WEEK = 7;

  /** {@code 9月26日晚间,…。|当晚|至少有6家公司披露…}: the day that it stands for. */
  private static DateMention named(Scene scene, DateMention day) {
    if (!SAME.matcher(day.span().of(scene.document().folded())).matches()) {
      return day;
    }
    return scene.mentions().dates().stream()
        .filter(d -> d.span().end() <= day.span().start())
        .filter(d -> d.start() != null && Objects.equals(d.start(), day.start()))
        .findFirst()
        .orElse(day);
  }

  /** What was sold or awarded on the day, without a day of its own. */
  private static boolean isLot(Draft item) {
    boolean sold = item.type == DealType.ACQUISITION || item.type == DealType.CONTRACT_AWARD;
    return sold && item.dates.isEmpty() && item.status != Status.PLANNED;
  }

  private static boolean isBuyback(Draft item) {
    return item.type == DealType.BUYBACK && item.status != Status.PLANNED;
  }

  /** The companies that the item is of: who wins a contract, else what the deal is about. */
  private static List<PartyMention> ofItem(Draft item) {
    return item.in(item.type == DealType.CONTRACT_AWARD ? Role.WINNER : Role.TARGET);
  }

  private static long companies(List<Draft> items) {
    return items.stream()
        .flatMap(d -> ofItem(d).stream())
        .map(PartyMention::party)
        .distinct()
        .count();
  }

  /** {@code 甲:此前预中标的项目被废标}: an item goes on about what its company did before. */
  private static boolean opensLine(String folded, Draft deal) {
    int line = folded.lastIndexOf('\n', deal.passage.span().start()) + 1;
    return deal.parties.values().stream()
        .flatMap(List::stream)
        .anyMatch(p -> p.span().start() >= line && p.span().start() <= line + NUMBER);
  }

  /** How long the number or the bracket before an item's company may be. */
  private static final int NUMBER = 4;

  /** Items are short paragraphs that begin with their company, or go on about it. */
  private static boolean isItem(String folded, Sentence lead, Passage told, Draft deal) {
    Span span = told.span();
    int line = folded.lastIndexOf('\n', span.start()) + 1;
    int end = folded.indexOf('\n', span.start());
    return span.start() >= lead.span().end()
        && deal.parties.values().stream()
            .flatMap(List::stream)
            .anyMatch(
                p ->
                    lead.span().contains(p.span())
                        || p.span().start() >= line
                            && (end < 0 || p.span().start() < Math.max(end, line)));
  }
}
