package dealfacts.deal.purchase;

import dealfacts.deal.AmountKind;
import dealfacts.deal.Instrument;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Companies that trade what they hold: {@code 甲以丙51%股权置换乙持有的丁49%股权}, {@code
 * 甲拟将全部资产与乙所持丁100%股权进行置换}. Who acts acquires what comes in; what it gives for that is how it pays.
 */
public final class SwapRule implements FrameRule {
  private static final Pattern SHARE =
      Pattern.compile(
          "\\s?(?:的|全部|合计|剩余|另外|约|所有)*\\s?(?:[0-9.]{1,8}%)?的?(?:股权|股份|权益)(?:及[^,;。]{0,12})?(?:中?的?等值部分|的?等值股权)?\\s?");

  /** {@code 股权|进行等值置换}. */
  private static final Pattern IS_SWAPPED =
      Pattern.compile("(?:进行|实施|作|做|开展)?(?:了)?(?:等值|对等|等价|资产|股权)*");

  private static final Pattern HOLDS =
      Pattern.compile("(?:合计|共同|直接|间接|全体股东|等)*(?:所?持有?的?|拥有的?|旗下的?|名下的?|控股的?)");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    for (Trigger trigger : triggers) {
      Draft draft = swap(scene, passage, trigger);
      if (draft != null && draft.has(Role.ACQUIRER) && draft.has(Role.TARGET)) {
        drafts.add(draft);
      }
    }
  }

  private static @Nullable Draft swap(Scene scene, Passage passage, Trigger trigger) {
    Span word = trigger.span();
    Span clause = passage.clauseAt(word.start());
    Draft draft = new Draft(Rule.ACQUISITION_SWAPS, passage, trigger);
    draft.instrument = Instrument.ASSET_SWAP;
    List<Group> behind = passage.groupsIn(new Span(word.end(), clause.end()));
    if (!behind.isEmpty() && passage.words(word.end(), behind.get(0).span().start()).isBlank()) {
      Group first = behind.get(0);
      Group second = behind.size() > 1 ? behind.get(1) : null;
      if (second != null && holds(passage, first, second)) {
        comesIn(scene, draft, first, second, clause.end());
      } else {
        comesIn(scene, draft, null, first, clause.end());
      }
    } else {
      List<Group> before = passage.groupsIn(new Span(clause.start(), word.start()));
      for (int i = before.size() - 1; i > 0; i--) {
        Group owner = before.get(i - 1);
        if (Grammar.isMarked(owner, "与 和 同") && holds(passage, owner, before.get(i))) {
          int end = comesIn(scene, draft, owner, before.get(i), word.start());
          if (end < 0 || !IS_SWAPPED.matcher(passage.words(end, word.start()).strip()).matches()) {
            return null;
          }
          break;
        }
      }
    }
    if (draft.has(Role.TARGET)) {
      Grammar.attachIfNamed(
          draft, Role.ACQUIRER, scene, Grammar.subject(scene, passage, word), "who swaps");
      draft.dropIfAlso(Role.SELLER, Role.TARGET);
      draft.dropIfAlso(Role.ACQUIRER, Role.SELLER);
    }
    return draft;
  }

  private static boolean holds(Passage passage, Group owner, Group held) {
    return HOLDS.matcher(passage.words(owner.span().end(), held.span().start()).strip()).matches();
  }

  /** What comes in, and from whom; where its words end, below 0 where no shares are told. */
  private static int comesIn(
      Scene scene, Draft draft, @Nullable Group owner, Group target, int limit) {
    Passage passage = draft.passage;
    int from = target.span().end();
    Matcher share = SHARE.matcher(passage.folded(new Span(from, limit)));
    if (!share.lookingAt()) {
      return -1;
    }
    if (owner != null) {
      Grammar.attach(draft, Role.SELLER, scene, owner, "who holds what comes in");
    }
    Grammar.attach(draft, Role.TARGET, scene, target, "what comes in");
    for (Item item : passage.itemsIn(new Span(from, from + share.end()))) {
      if (item.is(Quantity.Kind.PERCENT)) {
        draft.add(AmountKind.STAKE, item.quantity(), "what comes in");
      }
    }
    return from + share.end();
  }
}
