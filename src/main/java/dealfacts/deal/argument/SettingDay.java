package dealfacts.deal.argument;

import dealfacts.deal.DateKind;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.DateMention;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day that the sentence before a deal sets its scene on: {@code
 * 6月16日上午,签约仪式在乙市举行。双方约定甲以1.3亿元…}, {@code 时间回到2018年。甲以3亿元收购了乙}. It tells no deal of its own, and
 * the next sentence no day.
 */
public final class SettingDay {
  /** Before the day: where a story goes back to. */
  private static final Pattern BACK =
      Pattern.compile("^(?:故事|时间|时钟|一切|事情)?(?:要|还要|得)?(?:回到|拨回|倒回|退回|追溯到|回溯到|从)(?:了)?$");

  /** What stands around a signature or an auction. */
  private static final Pattern OCCASION =
      Pattern.compile(
          "签约|签字|落笔|(?:签署|揭牌|交接|启动|签订)仪式|竞拍|拍卖|竞价|倒计时|开标|揭牌|成交|落槌|签(?:下|署|订)[^,;。]{0,12}(?:协议|合同)");

  /** Who looks ahead or talks of another time tells the day of something else. */
  private static final Pattern AHEAD = Pattern.compile("将|拟|计划|预计|打算|定于|流拍|未能|终止");

  /** Words of the deal's own sentence that set it at another time. */
  private static final Pattern APART =
      Pattern.compile("此前|之前|早前|先前|曾|后来|随后|此后|近日|日前|目前|年前|去年|今年|上[个周月]|截[至止]");

  private SettingDay() {}

  /** Gives deals without a day the one that the sentence before them begins with. */
  public static void find(Scene scene, List<Draft> deals) {
    for (Draft deal : deals) {
      boolean dated = deal.dates.stream().anyMatch(d -> d.kind() == DateKind.EVENT);
      if (!dated && !deal.isHeadline() && mayHappen(deal)) {
        DateMention day = before(scene, deals, body(deal));
        if (day != null) {
          deal.add(DateKind.EVENT, day, "the scene is set on it");
          if (deal.status == null && SIGNS.matcher(setting(scene, day)).find()) {
            deal.status = Status.ANNOUNCED;
          }
        }
      }
    }
  }

  private static String setting(Scene scene, DateMention day) {
    String folded = scene.document().folded();
    int end = folded.indexOf('。', day.span().end());
    return folded.substring(day.span().end(), end < 0 ? folded.length() : end);
  }

  private static final Pattern SIGNS = Pattern.compile("签约|签字|落笔|签(?:下|署|订)");

  private static boolean mayHappen(Draft deal) {
    return deal.status != Status.PLANNED
        && deal.status != Status.RUMOURED
        && deal.status != Status.IN_TALKS
        && deal.status != Status.DENIED;
  }

  /** The first sentence of the body that tells the deal. */
  private static Passage body(Draft deal) {
    return deal.told.stream().filter(p -> !p.sentence().title()).findFirst().orElse(deal.passage);
  }

  private static @Nullable DateMention before(Scene scene, List<Draft> deals, Passage told) {
    List<Sentence> sentences = scene.document().sentences();
    int at = scene.document().indexOf(told.sentence());
    if (at < 1 || told.items().stream().anyMatch(i -> i.kind() == Item.Kind.DATE)) {
      return null;
    }
    Sentence setting = sentences.get(at - 1);
    String folded = scene.document().folded();
    String between = folded.substring(setting.span().start(), told.span().start());
    boolean own =
        deals.stream()
            .anyMatch(d -> d.told.stream().anyMatch(p -> p.span().equals(setting.span())));
    if (setting.title() || own || between.indexOf('\n') >= 0) {
      return null;
    }
    return scene.mentions().dates().stream()
        .filter(d -> setting.span().contains(d.span()))
        .findFirst()
        .filter(d -> sets(folded, setting.span(), d, scene.document().anchor()))
        .filter(d -> !APART.matcher(told.words(told.span())).find())
        .orElse(null);
  }

  private static boolean sets(
      String folded, Span setting, DateMention day, @Nullable LocalDate anchor) {
    LocalDate start = day.start();
    if (start == null || anchor != null && start.isAfter(anchor)) {
      return false;
    }
    String left = folded.substring(setting.start(), day.span().start()).strip();
    String right = folded.substring(day.span().end(), setting.end());
    if (BACK.matcher(left).matches()) {
      return BARE.matcher(right).lookingAt();
    }
    boolean opens = left.isEmpty() || left.endsWith(")");
    return opens
        && start.equals(day.end())
        && OCCASION.matcher(right).find()
        && !AHEAD.matcher(right).find();
  }

  /** {@code 时间回到2018年|。}, {@code 故事要从2019年|说起。} */
  private static final Pattern BARE =
      Pattern.compile("[^,;。]{0,6}(?:说起|讲起|开始)?[,。]?[^,;。]{0,12}[。]?\\s?$");
}
