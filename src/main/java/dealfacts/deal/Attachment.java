package dealfacts.deal;

import dealfacts.mention.Quantity;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the quantities and dates of a passage to its drafts: what stands in a trigger's clause is
 * its own, what stands in a later clause goes to the trigger before it, a date in an earlier clause
 * to the trigger behind it.
 */
final class Attachment {
  private static final Pattern DEADLINE_RIGHT =
      Pattern.compile("^(?:之)?(?:前|内|止|期间内)(?!期|三|十|述|夕)");

  /** Words that set a deal in the past or present without telling a day. */
  private static final Pattern NO_DAY =
      Pattern.compile("此前|早前|先前|此后|之前|之后|目前|当前|如今|日后|以往|过去|未来|年内|现在");

  /** {@code 11月26日讯(记者 …)}: the day of the article, not of the deal. */
  private static final Pattern DATELINE = Pattern.compile("\\s?(?:讯|电)\\s?\\(");

  private static final Pattern NO_EVENT_LEFT =
      Pattern.compile(
          "(?:成立于|创立于|创办于|始于|注册于|上市于|截至|截止|创建于|诞生于|自|财报|年报|预计|有效期[^,]{0,4}|同比)[^,;。]{0,4}$");
  private static final Pattern NO_EVENT_RIGHT =
      Pattern.compile(
          "^(?:成立|创立|创办|注册成立|以来|净利|营收|收入|财报|年报|年度|年度报告|报告|季报|中报|半年报|经审计|的?(?:收盘|净利润|营业收入|业绩)|上市以来|末|收盘|起|营|实现|全年|[A-Z]|版|届)");

  private Attachment() {}

  static void attach(Passage passage, List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    List<Draft> ordered = new ArrayList<>(drafts);
    ordered.sort(java.util.Comparator.comparing(d -> d.trigger.span()));
    for (Item item : passage.items()) {
      if (item.kind() == Item.Kind.QUANTITY) {
        quantity(passage, ordered, item);
      } else if (item.kind() == Item.Kind.DATE && !item.bracketed()) {
        date(passage, ordered, item);
      }
    }
    ordered.forEach(draft -> keepNearest(passage, draft));
  }

  /**
   * Of dates in several clauses before the trigger only the nearest is the deal's, beside a date of
   * disclosure.
   */
  private static void keepNearest(Passage passage, Draft draft) {
    int home = passage.clauseIndex(draft.trigger.span().start());
    int nearest = -1;
    for (DealFact.Date date : draft.dates) {
      int clause = passage.clauseIndex(date.date().span().start());
      if (date.kind() == DateKind.EVENT && clause <= home) {
        nearest = Math.max(nearest, clause);
      }
    }
    int kept = nearest;
    draft.dates.removeIf(
        d ->
            d.kind() == DateKind.EVENT
                && passage.clauseIndex(d.date().span().start()) != kept
                && kept >= 0);
  }

  private static void quantity(Passage passage, List<Draft> drafts, Item item) {
    Quantity quantity = item.quantity();
    Draft owner = owner(passage, drafts, item.span(), false);
    if (owner == null) {
      return;
    }
    int clause = passage.clauseIndex(item.span().start());
    int home = passage.clauseIndex(owner.trigger.span().start());
    boolean same = clause == home;
    if (item.bracketed()
        && quantity.equivalentOf() == null
        && quantity.kind() == Quantity.Kind.MONEY) {
      return;
    }
    AmountKind kind = AmountReader.kind(owner.type, quantity, passage, same);
    if (kind == null) {
      owner.derivation.add("not of the deal: " + passage.document().slice(item.span()));
      return;
    }
    if (kind == AmountKind.DEAL_VALUE) {
      if (AmountReader.isConversion(quantity, owner.quantities(AmountKind.DEAL_VALUE))) {
        return;
      }
      if (!owner.quantities(AmountKind.DEAL_VALUE).isEmpty() && !same) {
        return;
      }
    }
    owner.add(kind, quantity, same ? "in the clause of the trigger" : "in a clause near");
  }

  private static void date(Passage passage, List<Draft> drafts, Item item) {
    Draft owner = owner(passage, drafts, item.span(), true);
    if (owner == null) {
      return;
    }
    Span span = item.span();
    Span clause = passage.clauseAt(span.start());
    String left = passage.words(clause.start(), span.start());
    String right = passage.words(span.end(), clause.end()).strip();
    boolean same = clause.equals(passage.clauseAt(owner.trigger.span().start()));
    String behind =
        passage.folded(new Span(span.end(), Math.min(passage.span().end(), span.end() + 6)));
    if (DATELINE.matcher(behind).lookingAt()) {
      owner.derivation.add("dateline: " + passage.document().slice(span));
      return;
    }
    if (DEADLINE_RIGHT.matcher(right).find()) {
      owner.add(DateKind.DEADLINE, item.date(), "前, 内");
      return;
    }
    if (NO_DAY.matcher(passage.folded(span)).matches()
        || NO_EVENT_LEFT.matcher(left).find()
        || NO_EVENT_RIGHT.matcher(right).find()) {
      owner.derivation.add("no date of the deal: " + passage.document().slice(span));
      return;
    }
    owner.add(
        discloses(passage, owner, clause, span, right, same) ? DateKind.DISCLOSED : DateKind.EVENT,
        item.date(),
        "clause");
  }

  private static boolean discloses(
      Passage passage, Draft owner, Span clause, Span date, String right, boolean same) {
    if (same) {
      int trigger = owner.trigger.span().start();
      String between = date.end() <= trigger ? passage.words(date.end(), trigger) : "";
      return Pattern.compile("公告|披露|获悉|消息|报道|讯|公布|显示").matcher(between).find();
    }
    if (Words.DISCLOSURE.matcher(right.replace("宣布", "")).find()) {
      return true;
    }
    if (right.isEmpty()) {
      int next = passage.clauseIndex(date.start()) + 1;
      if (next < passage.clauses().size()) {
        Span following = passage.clauses().get(next);
        return !following.contains(owner.trigger.span())
            && Words.DISCLOSURE.matcher(passage.words(following).replace("宣布", "")).find();
      }
    }
    return false;
  }

  private static @Nullable Draft owner(
      Passage passage, List<Draft> drafts, Span span, boolean forward) {
    int clause = passage.clauseIndex(span.start());
    Draft inClause = null;
    Draft before = null;
    Draft after = null;
    for (Draft draft : drafts) {
      int home = passage.clauseIndex(draft.trigger.span().start());
      if (home == clause) {
        if (inClause == null || closer(draft, inClause, span)) {
          inClause = draft;
        }
      } else if (home < clause) {
        before = draft;
      } else if (after == null) {
        after = draft;
      }
    }
    if (inClause != null) {
      return inClause;
    }
    if (forward) {
      return after != null ? after : nearBefore(before, passage, clause);
    }
    return before != null ? before : after;
  }

  /** A date behind the deal belongs to it only in the next two clauses. */
  private static @Nullable Draft nearBefore(@Nullable Draft before, Passage passage, int clause) {
    if (before == null) {
      return null;
    }
    int home = passage.clauseIndex(before.trigger.span().start());
    return clause - home <= 2 ? before : null;
  }

  private static boolean closer(Draft a, Draft b, Span span) {
    return distance(a, span) < distance(b, span);
  }

  private static int distance(Draft draft, Span span) {
    Span trigger = draft.trigger.span();
    return span.end() <= trigger.start()
        ? trigger.start() - span.end()
        : span.start() - trigger.end();
  }
}
