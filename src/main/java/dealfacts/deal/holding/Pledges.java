package dealfacts.deal.holding;

import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
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

  /** {@code 甲持有的质押给乙证券的507万股|被依约|卖出}, {@code 被乙证券强制|平仓|386万股}. */
  private static final Pattern TAKEN = Pattern.compile("(?:被|遭到?)(?!动)[^,;。]{0,36}$");

  private static final Pattern CREDITORS =
      Pattern.compile("券商|质权人|债权人|融出方|法院|证券公司|银行|信托|强制|依约|违约|司法|协助");

  private Pledges() {}

  /** {@code 甲|股东质押股票遭强制平仓}: whose holder it is, is told by his office alone. */
  private static final Pattern OF_HOLDER =
      Pattern.compile("(?:公司)?(?:原|第?[一二三四五]?大|控股|的|及|、)*(?:股东|实控人|实际控制人|一致行动人|高管|董事)");

  /** Whose pledged shares the word says a creditor sells; null where it says no such thing. */
  static @Nullable Group sold(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String left = passage.words(clause.start(), trigger.span().start());
    Matcher taken = TAKEN.matcher(left);
    if (!taken.find() || !FORCED.matcher(passage.words(passage.span())).find()) {
      return null;
    }
    Group agent = Grammar.marked(passage, clause.start(), trigger.span().start(), "被 遭 遭到");
    boolean creditor =
        agent != null && !agent.isGeneric()
            ? isCreditor(agent)
            : CREDITORS.matcher(taken.group() + trigger.word()).find();
    if (!creditor) {
      return null;
    }
    int end = agent != null ? agent.span().start() : trigger.span().start();
    Group found = null;
    for (Group group : passage.groupsIn(new Span(passage.segmentStart(clause.start()), end))) {
      if (!group.isGeneric()
          && !isCreditor(group)
          && (group.owns()
              || HOLDS.matcher(group.before()).find()
              || PLEDGES.matcher(passage.words(group.span().end(), end)).lookingAt())
          && !OF_HOLDER.matcher(group.after()).lookingAt()) {
        found = group;
      }
    }
    return found;
  }

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
