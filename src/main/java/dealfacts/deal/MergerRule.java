package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.text.Span;
import java.util.List;

/** Two companies become one: {@code 甲与乙合并}, {@code 甲吸收合并乙}, {@code 甲换股吸收合并乙}. */
final class MergerRule implements FrameRule {

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit =
          i + 1 < triggers.size() ? triggers.get(i + 1).span().start() : passage.span().end();
      Draft draft = new Draft(Rule.MERGER, passage, trigger);
      Span clause = passage.clauseAt(trigger.span().start());
      int end = Math.min(clause.end(), limit);
      Group object = passage.groupAfter(trigger.span().end(), end);
      boolean close =
          object != null
              && passage.words(trigger.span().end(), object.span().start()).strip().length() <= 12;
      Group with = Grammar.marked(passage, clause.start(), trigger.span().start(), "与 和 同 跟 将 被 对");
      Group subject = Grammar.subject(scene, passage, trigger.span());
      if (close && object != null && trigger.word().contains("吸收")) {
        Grammar.attach(draft, Role.TARGET, scene, object, "object");
      } else if (close && object != null) {
        Grammar.attach(draft, Role.TARGET, scene, object, "object");
      } else if (with != null && !with.equals(subject)) {
        Role role = with.marker().equals("被") ? Role.ACQUIRER : Role.TARGET;
        Grammar.attach(draft, role, scene, with, "marker " + with.marker());
      }
      if (subject != null) {
        List<PartyMention> parties = scene.parties(passage, subject);
        if (draft.has(Role.TARGET)) {
          parties.forEach(p -> draft.add(Role.ACQUIRER, p, "subject"));
        } else if (draft.has(Role.ACQUIRER)) {
          parties.forEach(p -> draft.add(Role.TARGET, p, "subject"));
        } else if (parties.size() >= 2) {
          draft.add(Role.ACQUIRER, parties.get(0), "first of the merging");
          parties.stream().skip(1).forEach(p -> draft.add(Role.TARGET, p, "merging"));
        }
      }
      if (draft.has(Role.TARGET)) {
        draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
      }
      if (draft.has(Role.ACQUIRER) && draft.has(Role.TARGET)) {
        draft.weak = trigger.nominal();
        drafts.add(draft);
      }
    }
  }
}
