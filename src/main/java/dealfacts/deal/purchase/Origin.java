package dealfacts.deal.purchase;

import dealfacts.deal.AmountKind;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where shares came from that somebody holds: {@code 甲持有丙21%股权,系2023年以4亿元从乙手中收购而来}. What was bought
 * is what is held.
 */
final class Origin {
  private static final Pattern CAME = Pattern.compile("(?:而来|得来|所得|来的|而得)(?:的)?\\s?$");

  private static final Pattern HOLDS =
      Pattern.compile("(?:目前|现时?|当前|此前|共|合计|直接|间接|还)*(?:所?持有?的?|手中的?|手里的?|名下的?)(?!股比例)");

  private Origin() {}

  /** The purchase by which the shares came; null where the word tells no such thing. */
  static @Nullable Draft read(Scene scene, Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    if (trigger.frame() != Frame.BUY) {
      return null;
    }
    if (!CAME.matcher(passage.words(trigger.span().end(), clause.end())).lookingAt()) {
      return gotFrom(scene, passage, trigger, clause);
    }
    int home = passage.clauseIndex(clause.start());
    for (int k = home; k >= Math.max(0, home - 1); k--) {
      Span told = passage.clauses().get(k);
      int end = Math.min(told.end(), trigger.span().start());
      for (Group holder : passage.groupsIn(new Span(told.start(), end))) {
        Group held = passage.groupAfter(holder.span().end(), end);
        if (held != null
            && !Grammar.isMarked(held, "从 向 自 由")
            && HOLDS.matcher(passage.words(holder.span().end(), held.span().start())).matches()) {
          return draft(scene, passage, trigger, holder, held, end);
        }
      }
    }
    return null;
  }

  /** {@code 乙51%的股权,|系甲于2016年从丁处取得}: what was held stands first, and who got it behind 系. */
  private static @Nullable Draft gotFrom(
      Scene scene, Passage passage, Trigger trigger, Span clause) {
    Group seller = Hands.sellerBefore(passage, trigger.span().end());
    if (seller == null || !IS.matcher(passage.words(clause)).find()) {
      return null;
    }
    Group holder = null;
    for (Group group : passage.groupsIn(new Span(clause.start(), seller.span().start()))) {
      if (IS_BEFORE.matcher(passage.words(clause.start(), group.span().start())).find()) {
        holder = group;
      }
    }
    int home = passage.clauseIndex(clause.start());
    Span told =
        home == 0 ? clause : new Span(passage.clauses().get(home - 1).start(), clause.end());
    Group held =
        holder == null ? null : passage.lastGroupIn(new Span(told.start(), holder.span().start()));
    return holder != null
            && held != null
            && STAKE_IS.matcher(passage.words(held.span().end(), holder.span().start())).matches()
        ? draft(scene, passage, trigger, holder, held, trigger.span().start())
        : null;
  }

  private static final Pattern IS = Pattern.compile("系|(?:股权|股份)(?:则|均|都)?(?:是|为)|^\\s?(?:均|都)?是");

  private static final Pattern IS_BEFORE =
      Pattern.compile("(?:系|是|为)(?:由|[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?){0,2}$");

  private static final Pattern STAKE_IS =
      Pattern.compile(
          "(?:的|另外|其余|剩余|全部|另)*(?:[0-9.]{1,8}%)?的?(?:股权|股份|权益)[,\\s]{0,2}(?:则|均|都|正|也)?(?:系|是|为)(?:由|[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?){0,2}");

  private static @Nullable Draft draft(
      Scene scene, Passage passage, Trigger trigger, Group holder, Group held, int end) {
    Draft draft = new Draft(Rule.ACQUISITION_BUYS, passage, trigger);
    Grammar.attach(draft, Role.ACQUIRER, scene, holder, "who holds it");
    Grammar.attach(draft, Role.TARGET, scene, held, "what is held");
    Group seller = Hands.sellerBefore(passage, trigger.span().end());
    if (seller != null && seller.span().start() > held.span().start()) {
      Grammar.attach(draft, Role.SELLER, scene, seller, "whom it came from");
    }
    for (Item item : passage.itemsIn(new Span(held.span().end(), end))) {
      if (item.is(Quantity.Kind.PERCENT)) {
        draft.add(AmountKind.STAKE, item.quantity(), "what is held");
        break;
      }
    }
    draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    draft.dropIfAlso(Role.SELLER, Role.ACQUIRER);
    draft.status = Status.COMPLETED;
    return draft.has(Role.ACQUIRER) && draft.has(Role.TARGET) ? draft : null;
  }
}
