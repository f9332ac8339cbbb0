package dealfacts.deal.purchase;

import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** Purchases told by whose the thing is now: {@code 丙易主甲}, {@code 丙落到甲手里}, {@code 丙的控股股东由乙变更为甲}. */
final class NewOwner {
  private static final Pattern TO = Pattern.compile("(?:了|给|予|至|到|于)?[^,;。]{0,10}?");

  private static final Pattern HANDS = Pattern.compile("(?:手中|手里|手上|之手|囊中|名下|怀中|旗下|麾下)");

  private static final Pattern HOLDER_OF =
      Pattern.compile("的?(?:直接|间接)?(?:控股股东|第一大股东|母公司)(?:将|拟|已|正式)*(?:由|从)?");

  /** {@code 二标段|花落丙}: what is awarded is no company. */
  private static final Pattern LOT = Pattern.compile("标段|标包|[0-9一二三四五六]包|采购|工程|订单|招标");

  private NewOwner() {}

  /** {@code 丙易主甲}, {@code 丙60%股权落到甲手里}. */
  static @Nullable Draft passes(Scene scene, Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    int end = trigger.span().end();
    Group owner = passage.groupAfter(end, clause.end());
    if (owner == null
        || !TO.matcher(passage.words(end, owner.span().start()).strip()).matches()
        || LOT.matcher(passage.words(clause.start(), trigger.span().start())).find()
        || trigger.word().equals("落到") && !HANDS.matcher(owner.after()).lookingAt()) {
      return null;
    }
    Draft draft = new Draft(Rule.ACQUISITION_CONTROL, passage, trigger);
    Grammar.attach(draft, Role.ACQUIRER, scene, owner, "whose it is now");
    Group thing = Grammar.subjectInClause(passage, trigger.span());
    if (thing != null) {
      Grammar.attach(draft, Role.TARGET, scene, thing, "what changed hands");
    } else {
      Lots.ofSharesPutUp(scene, draft, clause.start(), trigger.span().start());
    }
    draft.status = draft.has(Role.TARGET) ? Status.COMPLETED : null;
    return draft;
  }

  /** {@code 丙的控股股东由乙变更为甲}. */
  static @Nullable Draft changes(Scene scene, Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    Group before = Grammar.marked(passage, clause.start(), at, "由 从");
    Group owner = passage.groupAfter(trigger.span().end(), clause.end());
    if (before == null
        || owner == null
        || !passage.words(trigger.span().end(), owner.span().start()).isBlank()) {
      return null;
    }
    Group company = null;
    for (Group group : passage.groupsIn(new Span(clause.start(), before.span().start()))) {
      company = group;
    }
    if (company == null
        || !HOLDER_OF
            .matcher(passage.words(company.span().end(), before.span().start()).strip())
            .matches()) {
      return null;
    }
    Draft draft = new Draft(Rule.ACQUISITION_CONTROL, passage, trigger);
    Grammar.attach(draft, Role.TARGET, scene, company, "whose holder changes");
    Grammar.attach(draft, Role.SELLER, scene, before, "who held it");
    Grammar.attach(draft, Role.ACQUIRER, scene, owner, "who holds it now");
    draft.dropIfAlso(Role.SELLER, Role.ACQUIRER);
    return draft;
  }
}
