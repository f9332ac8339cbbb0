package dealfacts.deal.purchase;

import dealfacts.deal.Role;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** The paper of a tender offer: {@code 乙收到甲出具的《乙要约收购报告书摘要》} tells who offers for what. */
final class TenderPaper {
  private static final Pattern PAPER = Pattern.compile("\\s?(?:报告书|公告书?)");

  private static final Pattern SENDS = Pattern.compile("(?:送达|送交|出具|发来|发出|提交|递交|披露|公告)的?\\s?");

  private static final Pattern RECEIVES = Pattern.compile("收到\\s?(?:收购人|要约人|公司)?\\s?$");

  private TenderPaper() {}

  /** The offer that the paper holds; null where nobody sends it to the company that it is for. */
  static @Nullable Draft received(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    if (!draft.trigger.word().contains("要约")
        || !PAPER.matcher(passage.words(draft.trigger.span().end(), clause.end())).lookingAt()) {
      return null;
    }
    Group target = null;
    Group sender = null;
    for (Group group : passage.groupsIn(new Span(clause.start(), at))) {
      boolean sends =
          SENDS.matcher(group.after()).lookingAt() && RECEIVES.matcher(group.before()).find();
      if (sends) {
        sender = group;
      } else {
        target = group;
      }
    }
    if (sender == null || target == null) {
      return null;
    }
    Grammar.attach(draft, Role.ACQUIRER, scene, sender, "whose offer is received");
    Grammar.attach(draft, Role.TARGET, scene, target, "for whose shares");
    draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    draft.status = Status.PLANNED;
    return draft.has(Role.TARGET) && draft.has(Role.ACQUIRER) ? draft : null;
  }
}
