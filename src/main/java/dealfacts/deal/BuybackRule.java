package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.text.Span;
import java.util.List;

/** A listed company buys its own shares: {@code 甲累计回购12万股}, {@code 甲斥资450万港元回购60万股}. */
final class BuybackRule implements FrameRule {

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft first = null;
    for (Trigger trigger : triggers) {
      Draft draft = new Draft(Rule.BUYBACK, passage, trigger);
      Group subject = Grammar.subject(scene, passage, trigger.span());
      if (subject != null) {
        Grammar.attach(draft, Role.TARGET, scene, subject, "subject");
      }
      if (!draft.has(Role.TARGET)) {
        PartyMention meant = scene.resolve(passage, trigger.span().start(), "公司");
        if (meant != null) {
          draft.add(Role.TARGET, meant, "announcer");
        }
      }
      if (first != null && goesOn(first, draft)) {
        continue;
      }
      boolean figures = passage.items().stream().anyMatch(i -> i.kind() == Item.Kind.QUANTITY);
      draft.weak = trigger.nominal() || !figures;
      if (draft.has(Role.TARGET) || figures) {
        drafts.add(draft);
        first = draft;
      }
    }
  }

  /**
   * A second 回购 in the sentence tells the same buyback, unless it is another company's or another
   * day's.
   */
  private static boolean goesOn(Draft first, Draft draft) {
    boolean same =
        !draft.has(Role.TARGET)
            || !first.has(Role.TARGET)
            || draft.in(Role.TARGET).get(0).party() == first.in(Role.TARGET).get(0).party();
    Span between =
        new Span(
            first.trigger.span().end(),
            Math.max(first.trigger.span().end(), draft.trigger.span().start()));
    return same && !draft.passage.words(between).contains(";");
  }
}
