package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Shares that a court or their owner puts up for auction: {@code 甲持有的乙3000万股股权将被司法拍卖}, {@code
 * 法院拟对甲持有的公司股票进行公开拍卖}, {@code 拍卖标的为甲所持乙5%股权}.
 */
final class Auction {
  private static final Pattern SHARES = Pattern.compile("股权|股份|股票|[万亿]股|出资额");

  private Auction() {}

  static @Nullable Draft auction(Scene scene, Draft draft, Span clause, int limit) {
    Passage passage = draft.passage;
    Span trigger = draft.trigger.span();
    int home = passage.clauseIndex(trigger.start());
    Span before = new Span(clause.start(), trigger.start());
    Span behind = new Span(trigger.end(), Math.max(trigger.end(), Math.min(clause.end(), limit)));
    boolean found = owned(scene, draft, before) || owned(scene, draft, behind);
    if (!found && home > 0) {
      Span last = passage.clauses().get(home - 1);
      found = passage.words(before).strip().length() <= 12 && owned(scene, draft, last);
    }
    PartyMention owner = found ? scene.resolve(passage, trigger.start(), "公司") : null;
    if (!draft.has(Role.TARGET) && owner != null && !draft.involves(owner.party())) {
      draft.add(Role.TARGET, owner, "whose notice it is");
    }
    if (!found || !draft.has(Role.SELLER)) {
      return null;
    }
    winner(scene, draft);
    return draft;
  }

  /** {@code …公开拍卖,用户丁通过竞买号C12以最高应价胜出}: who has won buys. */
  private static void winner(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    for (Group group : passage.groups()) {
      String behind = passage.words(group.span().end(), passage.span().end());
      if (group.span().start() > draft.trigger.span().end()
          && !group.isGeneric()
          && !PLATFORM.matcher(behind).lookingAt()
          && WINS.matcher(behind).lookingAt()) {
        Grammar.attach(draft, Role.ACQUIRER, scene, group, "who wins");
        draft.dropIfAlso(Role.ACQUIRER, Role.SELLER);
        draft.dropIfAlso(Role.ACQUIRER, Role.TARGET);
        draft.status = draft.has(Role.ACQUIRER) ? Status.COMPLETED : draft.status;
        return;
      }
    }
  }

  private static final Pattern WINS =
      Pattern.compile("[^。;]{0,60}?(?:竞得|拍得|摘得|胜出|竞拍成功|竞买成功|成功竞[拍买])");

  private static final Pattern PLATFORM = Pattern.compile("[^,;。]{0,8}(?:网|平台|法院)");

  /** Reads {@code 甲持有的乙…股权} in a range. */
  private static boolean owned(Scene scene, Draft draft, Span range) {
    Passage passage = draft.passage;
    for (Group group : passage.groupsIn(range)) {
      if (group.owns() && SHARES.matcher(passage.words(group.span().end(), range.end())).find()) {
        Group held = passage.groupAfter(group.span().end(), range.end());
        Grammar.attach(draft, Role.SELLER, scene, group, "owner");
        if (held != null) {
          Grammar.attach(draft, Role.TARGET, scene, held, "object");
        }
        draft.dropIfAlso(Role.TARGET, Role.SELLER);
        return true;
      }
    }
    return false;
  }
}
