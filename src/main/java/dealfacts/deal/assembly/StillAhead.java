package dealfacts.deal.assembly;

import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** Words of taking that say nothing yet of what is done: {@code 打算拿出3亿元,把乙买下}. */
final class StillAhead {
  private StillAhead() {}

  /**
   * {@code 知情人士称,甲即将达成协议,以3亿元买下乙}: a word of taking alone doesn't say that it is done where the
   * clauses before it speak of what is to come.
   */
  static @Nullable Status onlyDue(Draft draft, int home, int first) {
    Passage passage = draft.passage;
    String clause = StatusReader.plain(passage.wordsBesideNames(passage.clauses().get(home)));
    if (!StatusReader.TAKEN.matcher(draft.trigger.word()).matches()
        || StatusReader.COMPLETED.matcher(clause).find()) {
      return null;
    }
    boolean due = false;
    for (int k = home - 1; k >= first; k--) {
      String words = passage.wordsBesideNames(passage.clauses().get(k));
      if (StatusReader.RUMOURED.matcher(words).find()) {
        return Status.RUMOURED;
      }
      due |= DUE.matcher(words).find();
    }
    return due ? Status.PLANNED : null;
  }

  private static final Pattern DUE =
      Pattern.compile(
          "(?:即将|将|拟|计划|有望|接近|准备|打算)[^,;。]{0,6}(?:达成|签署|签订|订立|敲定|宣布|出手|联手|联合)|(?:拟|计划|打算|准备|有意|想要?|希望)[^,;。]{0,8}(?:拿出|出资|斥资|动用|花费?|掏出?)[^,;。]{0,4}[0-9一二三四五六七八九十数近约超]");

  /** {@code 买下|乙后,公司产能将翻一番}: what follows it is still to come, and so may be what is taken. */
  static boolean isOnly(Passage passage, Span home, String behind) {
    int next = passage.clauseIndex(home.start()) + 1;
    return AFTER_IT.matcher(behind).find()
        && next < passage.clauses().size()
        && AHEAD_OF_IT.matcher(passage.words(passage.clauses().get(next))).find();
  }

  private static final Pattern AFTER_IT = Pattern.compile("(?<!此|随|[0-9]天|个月|年)(?:之)?后\\s?$");

  private static final Pattern AHEAD_OF_IT = Pattern.compile("将|有望|预计|可望|计划");
}
