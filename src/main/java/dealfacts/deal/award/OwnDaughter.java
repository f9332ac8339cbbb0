package dealfacts.deal.award;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;

/**
 * A headline in front of its text without a line between them, as feeds have it: {@code
 * 甲:子公司中标3亿元项目甲(300123)公告,全资子公司乙中标某项目}. Who won is the daughter that the text names.
 */
public final class OwnDaughter {
  private static final Pattern NAMED = Pattern.compile("(?:[子孙]公司|附属公司|所属|下属)$");

  private OwnDaughter() {}

  /** Drops what the headline tells of the parent where the text behind it names the daughter. */
  public static void dropParents(Passage passage, List<Draft> drafts) {
    List<Draft> told = List.copyOf(drafts);
    drafts.removeIf(d -> isOfUnnamed(passage, d) && isToldOfDaughter(passage, d, told));
  }

  private static boolean isToldOfDaughter(Passage passage, Draft title, List<Draft> drafts) {
    Draft own = drafts.stream().filter(o -> isLater(passage, title, o)).findFirst().orElse(null);
    if (own != null && own.dates.isEmpty()) {
      own.dates.addAll(title.dates);
    }
    return own != null;
  }

  private static boolean isOfUnnamed(Passage passage, Draft draft) {
    if (draft.type != DealType.CONTRACT_AWARD
        || draft.passage != passage
        || draft.in(Role.WINNER).size() != 1) {
      return false;
    }
    PartyMention parent = draft.in(Role.WINNER).get(0);
    int end = parent.span().end();
    int at = draft.trigger.span().start();
    String words =
        end <= at && passage.span().contains(parent.span())
            ? passage.folded(new Span(end, at))
            : "";
    return words.startsWith(":")
        && (Grammar.SUBSIDIARY_ALONE.matcher(words.substring(1)).lookingAt()
            || passage.folded(passage.span()).contains(parent.name() + "("));
  }

  private static boolean isLater(Passage passage, Draft title, Draft other) {
    if (other.type != DealType.CONTRACT_AWARD
        || other.trigger.span().start() <= title.trigger.span().start()) {
      return false;
    }
    for (PartyMention winner : other.in(Role.WINNER)) {
      int start = winner.span().start();
      int from = Math.max(passage.span().start(), start - 6);
      if (start > title.trigger.span().end() && NAMED.matcher(passage.words(from, start)).find()) {
        return true;
      }
    }
    return false;
  }
}
