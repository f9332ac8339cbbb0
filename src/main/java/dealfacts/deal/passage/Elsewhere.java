package dealfacts.deal.passage;

import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who buys or is bought where neither stands on its side of the verb: behind a relative clause
 * ({@code 收购了乙的甲}), in the clause behind ({@code 此次收购乙,甲…}, {@code 甲入主后,乙…}) or before the one who
 * acts ({@code 乙在甲入主后}).
 */
public final class Elsewhere {
  /** Before a verb whose clause is an attribute: {@code 即将|收购乙的甲}. */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?:而|但|且|据|到|如今|近期|近日|日前|不久前|前不久|此前|去年|今年|当时)*(?:即将|曾经?|刚刚?|已经?|成功|正在?|计划|准备|试图|打算|意欲|欲|拟|有意|先后|高价|斥资)+"
              + "(?:以?[0-9.约近超逾]{1,8}[万亿][^,;。]{0,12}?)?");

  /** {@code 收购乙|的甲}, {@code 收购乙|60%股权的甲}. */
  private static final Pattern OF =
      Pattern.compile("(?:[0-9.]{1,8}%的?)?(?:全部|部分|多数|控股)?(?:股权|股份|控股权|控制权|资产|业务)?的");

  private static final Pattern DONE = Pattern.compile("^(?:了|过|完)");

  /** Before a verb whose clause says by what the next one's subject gains. */
  private static final Pattern MEANS =
      Pattern.compile("(?:而|但|且|其中|据悉)*(?:此次|本次|此番|这次|通过|借助|凭借|为了|为)(?:的|全资|成功|计划|拟|溢价|高溢价)*");

  private static final Pattern AFTERWARDS = Pattern.compile("^(?:之?后|以后|以来|之际|时)$");

  private static final Pattern GIVES = Pattern.compile("^(?:之?后)[^,;。]{0,8}?(?:给|为|使|让|令|对)$");

  /** Verbs that name a new owner and may leave out what is owned. */
  private static final Pattern ENTERS = Pattern.compile("入主|接手|接盘|入驻|进驻|接掌|控股");

  private Elsewhere() {}

  /** {@code 即将收购乙的甲}, {@code 收购了乙的甲}: nobody is named before the verb of the clause. */
  public static @Nullable Group behindAttribute(Passage passage, Span clause, Trigger trigger) {
    int at = trigger.span().start();
    String before = passage.words(clause.start(), at).strip();
    boolean done = DONE.matcher(passage.words(trigger.span().end(), clause.end())).find();
    boolean relative = RELATIVE.matcher(before).matches() || done && isShort(before);
    if (!relative || !passage.groupsIn(new Span(clause.start(), at)).isEmpty()) {
      return null;
    }
    Group object = passage.groupAfter(trigger.span().end(), clause.end());
    if (object == null) {
      return null;
    }
    Group head = passage.groupAfter(object.span().end(), clause.end());
    return head != null
            && !head.isGeneric()
            && OF.matcher(passage.words(object.span().end(), head.span().start()).strip()).matches()
            && !Scene.isPerson(head)
        ? head
        : null;
  }

  private static boolean isShort(String before) {
    return before.length() <= 6;
  }

  /** {@code 此次收购乙,甲可望…}: who gains by it has bought it. */
  public static @Nullable Group gainer(Passage passage, Span clause, Trigger trigger) {
    String before = passage.words(clause.start(), trigger.span().start()).strip();
    Group helped =
        before.isEmpty() || MEANS.matcher(before).matches()
            ? helped(passage, clause, trigger)
            : null;
    if (helped != null) {
      return helped;
    }
    int next = passage.clauseIndex(clause.start()) + 1;
    if (!MEANS.matcher(before).matches() || next >= passage.clauses().size()) {
      return null;
    }
    Span behind = passage.clauses().get(next);
    Group gainer = Grammar.leading(passage, behind);
    return gainer != null
            && !gainer.isGeneric()
            && passage.words(behind.start(), gainer.span().start()).strip().isEmpty()
        ? gainer
        : null;
  }

  /** {@code 收购乙可以提高甲的盈利能力}: who gains by it, in the clause itself. */
  private static @Nullable Group helped(Passage passage, Span clause, Trigger trigger) {
    Group bought = passage.groupAfter(trigger.span().end(), clause.end());
    if (bought == null) {
      return null;
    }
    Group gains = passage.groupAfter(bought.span().end(), clause.end());
    return gains != null
            && !gains.isGeneric()
            && HELPS
                .matcher(passage.words(bought.span().end(), gains.span().start()).strip())
                .matches()
            && GAIN.matcher(gains.after()).lookingAt()
        ? gains
        : null;
  }

  private static final Pattern HELPS =
      Pattern.compile(
          "(?:的?(?:[0-9.]{1,8}%的?)?(?:股权|股份|业务|资产))?(?:之?后)?(?:将|可以?|能够?|会|有望|有助于|有利于|也|进一步|极大|大大|显著|可望)*(?:提高|提升|增强|扩大|完善|丰富|加强|拓展|给|为|使|让|帮助)");

  private static final Pattern GAIN = Pattern.compile("(?:的|带来|增加|贡献|提供|获得|拥有|实现|进入|进军)");

  /**
   * {@code 甲入主后,乙…}, {@code 甲入主后给乙带来…}, {@code 乙在甲入主后}: what a new owner has entered.
   *
   * @param owner who acts, as the clause names him
   */
  public static @Nullable Group entered(
      Passage passage, Span clause, Trigger trigger, Group owner) {
    if (!ENTERS.matcher(trigger.word()).matches() || !clause.contains(owner.span())) {
      return null;
    }
    int end = trigger.span().end();
    Group next = passage.groupAfter(end, clause.end());
    if (next != null) {
      return GIVES.matcher(passage.words(end, next.span().start()).strip()).matches() ? next : null;
    }
    if (!AFTERWARDS.matcher(passage.words(end, clause.end()).strip()).matches()) {
      return null;
    }
    Group before = passage.lastGroupIn(new Span(clause.start(), owner.span().start()));
    if (before != null) {
      return Grammar.isMarked(owner, "在 因 自 被 由 于 据") && before.marker().isEmpty() ? before : null;
    }
    return following(passage, clause);
  }

  /** {@code 被甲收购后,乙…}: the subject of the clause behind. */
  public static @Nullable Group following(Passage passage, Span clause) {
    int next = passage.clauseIndex(clause.start()) + 1;
    if (next >= passage.clauses().size()) {
      return null;
    }
    Span behind = passage.clauses().get(next);
    Group leading = Grammar.leading(passage, behind);
    return leading != null
            && !leading.isGeneric()
            && !Scene.isPerson(leading)
            && passage.words(behind.start(), leading.span().start()).strip().isEmpty()
        ? leading
        : null;
  }

  /** Whether the clause ends behind the verb with 后. */
  public static boolean isAfterwards(Passage passage, Span clause, Trigger trigger) {
    return AFTERWARDS.matcher(passage.words(trigger.span().end(), clause.end()).strip()).matches();
  }
}
