package dealfacts.deal.passage;

import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** Holders who write to their company what they buy or sell: {@code 公司收到股东甲的《减持告知函》}. */
public final class Letters {
  private static final Pattern LETTER = Pattern.compile("^[^,;。]{0,40}?(?:告知函|通知函?|函告|函》?|通知书|告知)");

  private static final String SENDS = "(?:出具|发来|提交|送达|发出|发送|寄来)";

  private static final Pattern SENT =
      Pattern.compile("(?:先生|女士)?(?:分别|共同)?" + SENDS + "?的?(?:书面)?《?(?:关于)?[^,;。]{0,16}$");

  private static final Pattern RECEIVED =
      Pattern.compile("(?:收到|接到|接获|获(?!悉|得|批|准))(?:了)?[^,;。]{0,24}$");

  private static final Pattern INFORMED =
      Pattern.compile("(?:先生|女士)?(?:及其?一致行动人)?(?:分别|共同)?" + SENDS + "?的?[^,;。]{0,40}?(?:告知|通知|函)");

  private Letters() {}

  /** {@code 收到股东甲、乙出具的《减持计划告知函》}: who writes the letter sells. */
  public static @Nullable Group sender(Passage passage, Trigger trigger, Span clause) {
    int at = trigger.span().start();
    if (!LETTER.matcher(passage.words(trigger.span().end(), clause.end())).find()) {
      return null;
    }
    Group last = null;
    for (Group group : passage.groupsIn(new Span(clause.start(), at))) {
      if (!group.isGeneric()) {
        last = group;
      }
    }
    return last != null
            && RECEIVED.matcher(passage.words(clause.start(), last.span().start())).find()
            && SENT.matcher(passage.words(last.span().end(), at)).matches()
        ? last
        : null;
  }

  /** {@code 公司收到股东甲的告知函,获悉其减持…}: who informs is the one who is spoken of. */
  public static @Nullable Group informer(Passage passage, Span clause) {
    for (int k = passage.clauseIndex(clause.start()) - 1; k >= 0; k--) {
      Span before = passage.clauses().get(k);
      Group last = null;
      for (Group group : passage.groupsIn(before)) {
        last = group.isGeneric() ? last : group;
      }
      if (last != null) {
        boolean informs =
            RECEIVED.matcher(passage.words(before.start(), last.span().start())).find()
                && INFORMED.matcher(passage.words(last.span().end(), before.end())).lookingAt();
        return informs ? last : null;
      }
    }
    return null;
  }

  /** {@code 甲收到某人出具的《减持计划告知函》,…减持}: where the writer has no name, the receiver holds nothing. */
  public static @Nullable Group receiver(Passage passage, Span clause) {
    for (int k = passage.clauseIndex(clause.start()) - 1; k >= 0; k--) {
      Span before = passage.clauses().get(k);
      for (Group group : passage.groupsIn(before)) {
        if (!group.isGeneric()
            && RECEIVES.matcher(passage.words(group.span().end(), before.end())).lookingAt()) {
          return group;
        }
      }
    }
    return null;
  }

  private static final Pattern RECEIVES =
      Pattern.compile("[^,;。]{0,16}?(?:收到|接到|接获)[^,;。]{2,40}?(?:告知函|告知书|书面通知|函告|通知函)");
}
