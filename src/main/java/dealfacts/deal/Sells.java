package dealfacts.deal;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sells what to whom: {@code 甲将丙60%股权转让给乙}, {@code 甲向乙出售丙}. */
final class Sells {
  private static final Pattern TO_BUYER = Pattern.compile("(?:转让|出售|售|卖|让|划转|过户)?(?:给|予|至|于)");

  private static final Pattern STAKE_AFTER = Pattern.compile("的?(?:全部|部分|剩余)?(?:股权|股份)?");

  private Sells() {}

  /** The deal that a selling verb tells, if it tells one. */
  static @Nullable Draft sell(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(Rule.ACQUISITION_SELLS, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int end = Math.min(clause.end(), limit);
    int at = trigger.span().start();

    Group buyerLeft = Grammar.marked(passage, clause.start(), at, "向 给");
    if (buyerLeft != null) {
      Grammar.attach(draft, Role.ACQUIRER, scene, buyerLeft, "marker 向");
    }
    Group disposed = Bought.disposed(passage, clause, at);
    boolean object = false;
    if (disposed != null) {
      object = Bought.disposedTargets(scene, draft, disposed, at);
    }
    int from = trigger.span().end();
    Matcher toBuyer = TO_BUYER.matcher(passage.folded(new Span(from, end)));
    if (toBuyer.lookingAt() || endsWithGive(trigger)) {
      Group buyer = passage.groupAfter(from, end);
      if (buyer != null && passage.words(from, buyer.span().start()).length() <= 24) {
        Grammar.attach(draft, Role.ACQUIRER, scene, buyer, "marker 给");
        from = buyer.span().end();
        if (disposed == null) {
          frontedSale(scene, draft, clause, at);
          object |= draft.has(Role.TARGET);
        }
      }
    } else if (disposed == null) {
      object = Bought.objects(scene, draft, from, end);
      int give = indexOfGive(passage, from, end);
      if (give >= 0) {
        Group buyer = passage.groupAfter(give, end);
        if (buyer != null) {
          Grammar.attach(draft, Role.ACQUIRER, scene, buyer, "marker 给");
          draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
        }
      }
    }
    Group subject = seller(scene, passage, trigger, disposed);
    if (subject != null && !draft.has(Role.SELLER)) {
      Grammar.attach(draft, Role.SELLER, scene, subject, "subject");
    }
    draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    draft.dropIfAlso(Role.TARGET, Role.SELLER);
    return Bought.plausible(draft, object, trigger) ? draft : null;
  }

  private static boolean endsWithGive(Trigger trigger) {
    return trigger.word().endsWith("给") || trigger.word().endsWith("予");
  }

  private static int indexOfGive(Passage passage, int from, int to) {
    String folded = passage.folded(new Span(from, to));
    int give = folded.indexOf("给");
    return give < 0 ? -1 : from + give + 1;
  }

  /** {@code 甲所持乙60%股权转让给丙}: object before the verb without 将. */
  private static void frontedSale(Scene scene, Draft draft, Span clause, int before) {
    List<Group> groups = draft.passage.groupsIn(new Span(clause.start(), before));
    for (Group group : groups) {
      if (group.owns()) {
        Grammar.attach(draft, Role.SELLER, scene, group, "owner");
      } else if (STAKE_AFTER.matcher(group.after()).lookingAt()
          || draft.passage.words(group.span().end(), before).contains("股权")) {
        Grammar.attach(draft, Role.TARGET, scene, group, "fronted object");
      }
    }
  }

  private static @Nullable Group seller(
      Scene scene, Passage passage, Trigger trigger, @Nullable Group disposed) {
    int at = disposed == null ? trigger.span().start() : disposed.span().start();
    Group subject = Grammar.subject(scene, passage, new Span(at, at));
    return subject == null || subject.equals(disposed) ? null : subject;
  }
}
