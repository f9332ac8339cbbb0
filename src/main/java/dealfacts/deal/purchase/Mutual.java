package dealfacts.deal.purchase;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** One deal told from both sides, with one object: {@code 甲同意收购,而乙同意出售丙}, {@code 乙同意转让及甲同意受让丙}. */
final class Mutual {
  /** {@code 收购|,而乙有条件同意|出售}. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s?(?:,|;)?\\s?(?:而|及|且|并|和|以及|与|、)?[^,;。]{0,40}?(?:同意|将|应|须|拟)(?:按[^,;。]{0,8}|以[^,;。]{0,16})?\\s?");

  private Mutual() {}

  /** Whether the two verbs tell one deal from its two sides. */
  static boolean isOne(Passage passage, Trigger first, Trigger second) {
    if (first.frame() == second.frame() || first.nominal() || second.nominal()) {
      return false;
    }
    Span between = new Span(first.span().end(), second.span().start());
    return BETWEEN.matcher(passage.words(between)).matches()
        && CONSENTS.matcher(passage.words(passage.span().start(), first.span().start())).find()
        && passage.groupsIn(between).size() == 1;
  }

  private static final Pattern CONSENTS =
      Pattern.compile("(?:同意|将|应|须|拟)(?:按[^,;。]{0,8}|以[^,;。]{0,16})?$");

  /** Gives the deal that the second verb tells whoever acts by the first. */
  static void complete(Scene scene, Draft draft, Trigger first) {
    Passage passage = draft.passage;
    acts(scene, draft, Grammar.subject(scene, passage, first.span()), first.frame());
    Group second = passage.lastGroupIn(new Span(first.span().end(), draft.trigger.span().start()));
    acts(scene, draft, second, draft.trigger.frame());
    draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    draft.dropIfAlso(Role.TARGET, Role.SELLER);
  }

  private static void acts(Scene scene, Draft draft, @Nullable Group group, Frame frame) {
    if (group != null && !scene.parties(draft.passage, group).isEmpty()) {
      Role role = frame == Frame.BUY ? Role.ACQUIRER : Role.SELLER;
      draft.drop(role, p -> true);
      Grammar.attach(draft, role, scene, group, "one of both sides");
    }
  }
}
