package dealfacts.deal.round;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.PartyMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who raised, where a clause without a name was read as going on about who paid: {@code
 * 2020年甲融了9000万美元,领投的是|乙|;2021年又从丙拿到1.5亿美元D轮} is a round of 甲.
 */
public final class Raisers {
  private Raisers() {}

  /** Names who raised by the other rounds that he who was taken for it paid into. */
  public static void settle(Scene scene, List<Draft> drafts) {
    PartyMention protagonist = scene.protagonist();
    for (Draft draft : drafts) {
      List<PartyMention> targets = draft.in(Role.TARGET);
      if (draft.type != DealType.FINANCING || targets.size() != 1) {
        continue;
      }
      PartyMention taken = targets.get(0);
      boolean subject = protagonist != null && protagonist.party() == taken.party();
      if (subject || draft.clause().contains(taken.span()) || raises(drafts, taken)) {
        continue;
      }
      PartyMention raiser = null;
      boolean gives = false;
      boolean several = false;
      for (Draft other : drafts) {
        if (gives(other, taken)) {
          gives = true;
          for (PartyMention target : other.in(Role.TARGET)) {
            several |= raiser != null && raiser.party() != target.party();
            raiser = target;
          }
        }
      }
      if (gives && !several) {
        draft.drop(Role.TARGET, p -> true);
        name(draft, raiser);
      }
    }
  }

  private static void name(Draft draft, @Nullable PartyMention raiser) {
    if (raiser != null && !draft.involves(raiser.party())) {
      draft.add(Role.TARGET, raiser, "whose investor was spoken of last");
    } else {
      draft.weak = true;
    }
  }

  private static boolean gives(Draft other, PartyMention party) {
    return other.type == DealType.FINANCING
        && (other.in(Role.INVESTOR).stream().anyMatch(p -> p.party() == party.party())
            || other.in(Role.LEAD_INVESTOR).stream().anyMatch(p -> p.party() == party.party()));
  }

  /** Whether a clause names the party itself as who raises. */
  private static boolean raises(List<Draft> drafts, PartyMention party) {
    return drafts.stream()
        .filter(d -> d.type == DealType.FINANCING)
        .anyMatch(
            d ->
                d.in(Role.TARGET).stream()
                    .anyMatch(p -> p.party() == party.party() && d.clause().contains(p.span())));
  }
}
