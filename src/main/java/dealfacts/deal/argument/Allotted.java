package dealfacts.deal.argument;

import dealfacts.deal.DealType;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;

/** What each of several investors gives or takes: {@code 乙获配2.1亿元,丙获配8000万元}. */
final class Allotted {
  private Allotted() {}

  /** {@code 乙获配2.1亿元}, {@code 以现金6,000万元认购}, {@code 乙出资1亿元}: what one of several gives. */
  private static final Pattern PART_LEFT =
      Pattern.compile("(?:获配|认缴(?:出资)?(?:额)?|以现金|现金出资|出资额?|认购)[^,;。]{0,3}$");

  private static final Pattern ALLOTTED =
      Pattern.compile(
          "获配(?:金额|资金)?(?:为|约|了|达|最高|:){0,2}$|获配金额[^;。]{0,12},(?:达|为|约){0,2}$|(?:获配|分别(?:认购|出资|认缴))[^,;。]{0,3}[0-9][0-9.,]*[万亿]?元?(?:(?:、|和|及)[0-9][0-9.,]*[万亿]?元?){0,4}(?:、|和|及)$");

  private static final Pattern PART =
      Pattern.compile("(?:获配|认缴(?:出资)?(?:额)?|以现金|现金出资|出资额?|认购)[^,;。、]{0,3}[0-9][0-9.,]*[万亿]");

  private static final Pattern AND_PART =
      Pattern.compile("[万亿][^,;。]{0,3}元?(?:和|、|及|与)[0-9][0-9.,]*[万亿]");

  /** {@code 共同出资10亿元}: what all give. */
  private static final Pattern TOGETHER_LEFT =
      Pattern.compile("(?:共同|合计|联合|共|总|合共)(?:出资额?|注资)[^,;。]{0,3}$");

  /** Whether the sentence tells what each of several investors gives. */
  static boolean isShared(DealType type, Passage passage, String left, String allotted) {
    if (left.endsWith("每股") || left.contains("每股认购价")) {
      return false;
    }
    if (type == DealType.PLACEMENT && ALLOTTED.matcher(allotted).find()) {
      return true;
    }
    boolean joint =
        type == DealType.FINANCING || type == DealType.PLACEMENT || type == DealType.JOINT_VENTURE;
    if (!joint || !PART_LEFT.matcher(left).find() || TOGETHER_LEFT.matcher(left).find()) {
      return false;
    }
    String words = passage.words(passage.span());
    Matcher part = PART.matcher(words);
    int parts = 0;
    while (part.find()) {
      parts++;
    }
    return parts >= 2 || (parts == 1 && words.contains("分别") && AND_PART.matcher(words).find());
  }
}
