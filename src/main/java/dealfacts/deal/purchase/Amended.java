package dealfacts.deal.purchase;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/**
 * A purchase whose plan was changed is told by two verbs and is one, as it stands now: {@code
 * 方案由收购乙100%股权调整为收购78.3%股权}.
 */
final class Amended {
  private static final Pattern FROM = Pattern.compile("(?:由|从)(?:原来?的?|此前的?|原定的?|最初的?|拟|全资)*$");

  private static final Pattern TO =
      Pattern.compile("[^,;。]{2,60}(?:调整|变更|改|更改|修改|缩减|下调)(?:为|至|成)(?:拟|仅|只)?\\s?");

  private Amended() {}

  /** Whether the first verb tells what was planned before and the second what is planned now. */
  static boolean isOne(Passage passage, Trigger former, Trigger now) {
    return former.frame() == now.frame()
        && FROM.matcher(passage.words(passage.span().start(), former.span().start())).find()
        && TO.matcher(passage.words(former.span().end(), now.span().start())).matches();
  }

  /** Gives the deal of the second verb what only the first one names. */
  static void complete(Scene scene, Draft draft, Trigger former) {
    Passage passage = draft.passage;
    Span before = new Span(former.span().start(), draft.trigger.span().start());
    draft.drop(Role.ACQUIRER, p -> before.contains(p.span()));
    draft.drop(Role.SELLER, p -> before.contains(p.span()));
    draft.drop(Role.TARGET, p -> p.span().start() < draft.trigger.span().start());
    if (!draft.has(Role.TARGET)) {
      Span subject = draft.subject;
      Bought.objects(scene, draft, former.span().end(), before.end());
      draft.subject = subject;
    }
    if (!draft.has(Role.ACQUIRER)) {
      Group buyer = Grammar.subject(scene, passage, former.span());
      Grammar.attachIfNamed(draft, Role.ACQUIRER, scene, buyer, "who planned it before");
      draft.dropIfAlso(Role.ACQUIRER, Role.TARGET);
    }
  }
}
