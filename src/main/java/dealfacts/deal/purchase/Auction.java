package dealfacts.deal.purchase;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
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
    boolean sold = draft.trigger.word().equals(SaleWords.SOLD);
    if (sold) {
      draft.status = Status.COMPLETED;
      if (!found) {
        bare(scene, draft, before);
        winner(scene, draft);
        return draft.has(Role.TARGET) ? draft : null;
      }
    }
    PartyMention owner = found ? scene.resolve(passage, trigger.start(), "公司") : null;
    if (!draft.has(Role.TARGET)
        && owner != null
        && owner.type() != EntityType.GOVERNMENT
        && !draft.involves(owner.party())) {
      draft.add(Role.TARGET, owner, "whose notice it is");
    }
    if (!found || !draft.has(Role.SELLER)) {
      return null;
    }
    winner(scene, draft);
    return draft;
  }

  /** {@code 乙30%股权|最终以4亿元成交}: whose they were isn't told beside it. */
  private static void bare(Scene scene, Draft draft, Span before) {
    Passage passage = draft.passage;
    for (Group group : passage.groupsIn(before)) {
      if (PART.matcher(passage.words(group.span().end(), before.end())).lookingAt()) {
        Grammar.attach(draft, Role.TARGET, scene, group, "whose shares");
        BoughtAssets.subject(draft, group.span().end(), before.end());
      }
    }
  }

  private static final Pattern PART =
      Pattern.compile("的?[0-9][0-9.,]{0,12}(?:%|[万亿]?股)的?(?:国有)?(?:股权|股份|股票|权益|流通股|限售股|法人股)?");

  /** {@code …公开拍卖,用户丁通过竞买号C12以最高应价胜出}: who has won buys. */
  private static void winner(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    Group winner = null;
    for (Group group : passage.groups()) {
      String behind = passage.words(group.span().end(), passage.span().end());
      if (group.span().start() > draft.trigger.span().end()
          && !group.isGeneric()
          && !PLATFORM.matcher(behind).lookingAt()
          && WINS.matcher(behind).lookingAt()) {
        winner = group;
      }
    }
    if (winner != null) {
      Grammar.attach(draft, Role.ACQUIRER, scene, winner, "who wins");
      draft.dropIfAlso(Role.ACQUIRER, Role.SELLER);
      draft.dropIfAlso(Role.ACQUIRER, Role.TARGET);
      draft.status = draft.has(Role.ACQUIRER) ? Status.COMPLETED : draft.status;
    }
  }

  /** {@code 甲所持1200万股被司法拍卖,由丁以1.1亿元|竞得}: what the auction told before came to. */
  static boolean isWon(
      Passage passage, Trigger trigger, List<Trigger> triggers, List<Draft> before) {
    return WON.matcher(trigger.word()).matches()
        && triggers.stream().filter(t -> WON.matcher(t.word()).matches()).count() == 1
        && before.stream()
            .anyMatch(
                d ->
                    d.passage == passage
                        && d.trigger.word().endsWith("拍卖")
                        && d.has(Role.ACQUIRER)
                        && passage.segmentStart(trigger.span().start())
                            == passage.segmentStart(d.trigger.span().start()));
  }

  /** {@code 乙30%股权挂牌转让,最终以4560万元|成交}: what was put up in the clauses before is sold. */
  static boolean isSold(Passage passage, Trigger trigger, List<Draft> before) {
    Span clause = passage.clauseAt(trigger.span().start());
    if (!trigger.word().equals(SaleWords.SOLD)
        || !passage.groupsIn(new Span(clause.start(), trigger.span().start())).isEmpty()) {
      return false;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft draft = before.get(i);
      if (draft.passage == passage
          && draft.type == DealType.ACQUISITION
          && SaleWords.PUT_UP.matcher(passage.words(draft.clause())).find()) {
        draft.status = Status.COMPLETED;
        return true;
      }
    }
    return false;
  }

  private static final Pattern WON = Pattern.compile("竞得|拍得|摘得|拍下|拍走|竞买|竞拍");

  private static final Pattern WINS =
      Pattern.compile(
          "[^。;]{0,60}?(?:竞得|拍得|拍下|拍走|摘得|胜出|竞拍成功|竞买成功|成功竞[拍买]|赢得(?:了)?(?:本次|此次|该)?(?:竞拍|拍卖|竞买))");

  private static final Pattern PLATFORM = Pattern.compile("[^,;。]{0,8}(?:网|平台|法院)");

  /** {@code 拍卖|甲|实际控制人丁持有的2100万股}. */
  private static @Nullable Group before(Passage passage, Group holder) {
    int start = holder.span().start();
    Group before = passage.lastGroupIn(new Span(passage.clauseAt(start).start(), start));
    return before != null
            && !before.isGeneric()
            && Grammar.HOLDER.matcher(passage.words(before.span().end(), start).strip()).matches()
        ? before
        : null;
  }

  /** Reads {@code 甲持有的乙…股权} in a range. */
  private static boolean owned(Scene scene, Draft draft, Span range) {
    Passage passage = draft.passage;
    for (Group group : passage.groupsIn(range)) {
      if (group.owns() && SHARES.matcher(passage.words(group.span().end(), range.end())).find()) {
        Group held = passage.groupAfter(group.span().end(), range.end());
        Grammar.attach(draft, Role.SELLER, scene, group, "owner");
        Group company = before(passage, group);
        if (held != null) {
          Grammar.attach(draft, Role.TARGET, scene, held, "object");
        } else if (company != null) {
          Grammar.attach(draft, Role.TARGET, scene, company, "whose holder");
        }
        draft.dropIfAlso(Role.TARGET, Role.SELLER);
        return true;
      }
    }
    return false;
  }
}
