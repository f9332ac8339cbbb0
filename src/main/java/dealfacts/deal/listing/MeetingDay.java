package dealfacts.deal.listing;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Stage;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.DateMention;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The day on which a committee meets is that of all hearings told behind: {@code
 * 上市委员会第8次审议会议于2月17日召开,两家公司上会。甲符合发行条件。乙则未能过关。}
 */
public final class MeetingDay {
  private static final String COMMITTEE = "(?:(?:上市|审核|发审)(?:审核)?委(?:员会)?|发行审核委员会)";

  /** Before the day: {@code 上市委员会第8次审议会议|于2月17日召开}. */
  private static final Pattern MEETS_LEFT =
      Pattern.compile(COMMITTEE + "[^,;。]{0,30}(?:将于|定于|于|在)?$");

  /** Behind the day: {@code 2月17日|,上市委员会召开第8次审议会议}, {@code 2月17日|召开}. */
  private static final Pattern MEETS_RIGHT =
      Pattern.compile(
          "(?:上午|下午)?(?:将)?(?:召开|举行)|[,]?[^,;。]{0,14}" + COMMITTEE + "[^,;。]{0,24}(?:召开|举行|审议|审核)");

  /** Words of what a committee says; a registration is another authority's, on another day. */
  private static final Pattern DECIDES = Pattern.compile("符合|通过|过会|过关|被否|否决|暂缓|上会|审议|审核");

  private static final Pattern REGISTERS = Pattern.compile("注册|批文|核准|聆讯");

  /** How many sentences behind the day its results may stand. */
  private static final int NEAR = 8;

  private MeetingDay() {}

  /** Gives the hearings without a day that of the meeting told last before them. */
  public static void spread(Scene scene, List<Draft> deals) {
    List<Draft> heard = deals.stream().filter(MeetingDay::isHeard).toList();
    if (heard.isEmpty()) {
      return;
    }
    List<DateMention> days = days(scene);
    for (Draft deal : heard) {
      int at = scene.document().indexOf(deal.passage.sentence());
      DateMention day = null;
      for (DateMention meeting : days) {
        int told = sentenceOf(scene, meeting);
        if (told <= at && at - told <= NEAR || day == null && !deal.isOfBody()) {
          day = meeting;
        }
      }
      if (day != null) {
        deal.add(DateKind.EVENT, day, "when the committee meets");
      }
    }
  }

  private static boolean isHeard(Draft deal) {
    String words = deal.passage.words(deal.passage.span());
    return deal.type == DealType.IPO
        && deal.stage == Stage.HEARING
        && !deal.background
        && deal.dates.stream().noneMatch(d -> d.kind() == DateKind.EVENT)
        && DECIDES.matcher(words).find()
        && !REGISTERS.matcher(words).find();
  }

  private static List<DateMention> days(Scene scene) {
    String folded = scene.document().folded();
    List<DateMention> found = new ArrayList<>();
    for (DateMention date : scene.mentions().dates()) {
      Span sentence = scene.document().sentences().get(sentenceOf(scene, date)).span();
      String left = folded.substring(sentence.start(), date.span().start());
      String right =
          folded.substring(date.span().end(), Math.max(date.span().end(), sentence.end()));
      if (date.start() == null || !date.start().equals(date.end())) {
        continue;
      }
      boolean first = right.startsWith("召开") || right.startsWith("举行") || right.startsWith("将");
      if (MEETS_RIGHT.matcher(right).lookingAt() && (!first || MEETS_LEFT.matcher(left).find())) {
        found.add(date);
      }
    }
    return found;
  }

  private static int sentenceOf(Scene scene, DateMention date) {
    List<Sentence> sentences = scene.document().sentences();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).span().contains(date.span())) {
        return i;
      }
    }
    return 0;
  }
}
