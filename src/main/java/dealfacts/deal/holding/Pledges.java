package dealfacts.deal.holding;

import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shares that a creditor sells: {@code 甲质押给乙证券的股份违约,乙证券减持8万股}. It is the one who pledged them who
 * sells.
 */
final class Pledges {
  private static final Pattern CREDITOR =
      Pattern.compile(".*(?:证券|银行|信托|中金公司|资管|租赁)(?:股份)?(?:有限)?(?:责任)?(?:公司)?");

  private static final Pattern FORCED = Pattern.compile("质押|违约|平仓|强制|法院|司法");

  private static final Pattern PLEDGES = Pattern.compile("[^,;。]{0,24}?(?:质押|违约)");

  private static final Pattern HOLDS = Pattern.compile("(?:股东|实际控制人|实控人|一致行动人)[^,;。]{0,4}$");

  private Pledges() {}

  /** The holder, or who pledged the shares if the holder is but the creditor. */
  static @Nullable Group pledger(
      Scene scene, Passage passage, Trigger trigger, @Nullable Group holder) {
    if (holder == null || !isCreditor(holder) && !meansCreditor(scene, passage, holder)) {
      return holder;
    }
    int segment = passage.segmentStart(trigger.span().start());
    Span before = new Span(segment, trigger.span().start());
    if (!FORCED.matcher(passage.words(before)).find()) {
      return holder;
    }
    for (Group group : passage.groupsIn(before)) {
      if (!group.isGeneric()
          && !isCreditor(group)
          && (group.owns()
              || HOLDS.matcher(group.before()).find()
              || PLEDGES.matcher(passage.words(group.span().end(), before.end())).lookingAt())) {
        return group;
      }
    }
    return null;
  }

  /** {@code 丁因在甲证券办理的质押…,|其|股份被处置}: the nearest name is the creditor's. */
  private static boolean meansCreditor(Scene scene, Passage passage, Group holder) {
    List<PartyMention> meant = holder.isGeneric() ? scene.parties(passage, holder) : List.of();
    return meant.size() == 1 && CREDITOR.matcher(meant.get(0).name()).matches();
  }

  private static boolean isCreditor(Group group) {
    PartyMention named = Scene.named(group);
    return named != null && CREDITOR.matcher(named.name()).matches();
  }
}
