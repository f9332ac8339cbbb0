package dealfacts.deal.passage;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** Offers that whoever was to be bought refused: {@code 乙拒绝了甲提出的48亿英镑收购要约}. */
public final class Refusal {
  /** {@code 拒绝了|甲}. */
  private static final Pattern REFUSES = Pattern.compile("(?:拒绝|回绝|婉拒)(?:了|接受|过)?[^,;。]{0,12}$");

  /** {@code 甲|提出的48亿英镑|收购}. */
  private static final Pattern OFFERS =
      Pattern.compile(
          "(?:方面)?(?:(?:提出|发出|作出|抛出|递交|提交)|(?:以|每股|约|[0-9])[^,;。的]{1,20})?的[^,;。]{0,24}$");

  /** {@code 收购|要约}. */
  private static final Pattern OFFER = Pattern.compile("^(?:的)?(?:要约|提议|邀约|提案|报价|方案|建议|请求)");

  private Refusal() {}

  /** Whether the word names an offer of somebody that was refused. */
  static boolean isRefused(Passage passage, Trigger trigger) {
    return trigger.frame() == Frame.BUY && offerer(passage, trigger) != null;
  }

  /** The offer as a deal; null where the word names none that was refused. */
  public static @Nullable Draft read(Scene scene, Passage passage, Trigger trigger) {
    Group offerer = trigger.frame() == Frame.BUY ? offerer(passage, trigger) : null;
    if (offerer == null) {
      return null;
    }
    Span clause = passage.clauseAt(trigger.span().start());
    Matcher refuses =
        REFUSES.matcher(passage.folded(new Span(clause.start(), offerer.span().start())));
    int verb = refuses.find() ? clause.start() + refuses.start() : clause.start();
    Group refuser = Grammar.subject(scene, passage, new Span(verb, verb));
    if (refuser == null) {
      return null;
    }
    Draft draft = new Draft(Rule.ACQUISITION_BUYS, passage, trigger);
    draft.status = Status.BLOCKED;
    Grammar.attach(draft, Role.TARGET, scene, refuser, "who refused");
    Grammar.attach(draft, Role.ACQUIRER, scene, offerer, "whose offer was refused");
    draft.dropIfAlso(Role.ACQUIRER, Role.TARGET);
    return draft.has(Role.ACQUIRER) && draft.has(Role.TARGET) ? draft : null;
  }

  /** Who made the offer that the word names; null where it names none that was refused. */
  private static @Nullable Group offerer(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    if (!OFFER.matcher(passage.words(trigger.span().end(), clause.end())).find()) {
      return null;
    }
    Group last = passage.lastGroupIn(new Span(clause.start(), at));
    return last != null
            && REFUSES.matcher(passage.words(clause.start(), last.span().start())).find()
            && OFFERS.matcher(passage.words(last.span().end(), at)).matches()
        ? last
        : null;
  }
}
