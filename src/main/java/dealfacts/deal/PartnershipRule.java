package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.text.Span;
import java.util.List;

/** Joint ventures and licences: {@code 甲与乙合资成立丙}, {@code 甲将某药的权益授权给乙}. */
final class PartnershipRule implements FrameRule {

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit =
          i + 1 < triggers.size() ? triggers.get(i + 1).span().start() : passage.span().end();
      Draft draft =
          trigger.frame() == Frame.JOINT_VENTURE
              ? venture(scene, passage, trigger, limit)
              : licence(scene, passage, trigger, limit);
      boolean told =
          draft.type == DealType.JOINT_VENTURE
              ? draft.in(Role.PARTNER).size() >= 2
              : draft.has(Role.LICENSOR) && draft.has(Role.LICENSEE);
      boolean again = drafts.stream().anyMatch(d -> d.type == draft.type && d.passage == passage);
      if (told && !again) {
        draft.weak = trigger.nominal();
        drafts.add(draft);
      }
    }
  }

  private static Draft venture(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(Rule.JOINT_VENTURE, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    Group with = Grammar.marked(passage, clause.start(), at, "与 和 同 跟 由");
    int before = with == null ? at : with.span().start();
    Group subject = Grammar.subject(scene, passage, new Span(before, before));
    if (subject != null) {
      Grammar.attach(draft, Role.PARTNER, scene, subject, "subject");
    }
    if (with != null) {
      Grammar.attach(draft, Role.PARTNER, scene, with, "marker " + with.marker());
    }
    Group founded = passage.groupAfter(trigger.span().end(), Math.min(clause.end(), limit));
    if (founded != null && !founded.isGeneric()) {
      for (PartyMention party : scene.parties(passage, founded)) {
        if (!draft.involves(party.party())) {
          draft.add(Role.TARGET, party, "founded");
        }
      }
    }
    return draft;
  }

  private static Draft licence(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(Rule.LICENSING, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    Group subject = Grammar.subject(scene, passage, trigger.span());
    Group to = Grammar.marked(passage, clause.start(), at, "向");
    Group from = Grammar.marked(passage, clause.start(), at, "从 自 获 获得 由");
    Group with = Grammar.marked(passage, clause.start(), at, "与 和");
    Group right = passage.groupAfter(trigger.span().end(), Math.min(clause.end(), limit));
    Group first = subject;
    for (Group other : new Group[] {to, from, with}) {
      if (first != null && first.equals(other)) {
        first =
            Grammar.subject(scene, passage, new Span(other.span().start(), other.span().start()));
      }
    }
    if (from != null) {
      Grammar.attach(draft, Role.LICENSOR, scene, from, "marker " + from.marker());
      if (first != null) {
        Grammar.attach(draft, Role.LICENSEE, scene, first, "subject");
      }
    } else if (first != null) {
      Grammar.attach(draft, Role.LICENSOR, scene, first, "subject");
      Group licensee = to != null ? to : right != null ? right : with;
      if (licensee != null && !licensee.equals(first)) {
        Grammar.attach(draft, Role.LICENSEE, scene, licensee, "who may use it");
      }
    }
    if (draft.has(Role.LICENSEE)) {
      draft.dropIfAlso(Role.LICENSEE, Role.LICENSOR);
    }
    return draft;
  }
}
