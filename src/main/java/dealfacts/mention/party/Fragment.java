package dealfacts.mention.party;

import dealfacts.text.Pattern;
import dealfacts.text.Span;
import dealfacts.text.TagSet;
import dealfacts.text.Token;
import java.util.List;

/**
 * What is cut out of a phrase, and no name: {@code 他靠家纺生意做成的云杉家纺}, {@code 最大}, {@code 资金能|不能},
 * {@code 同|为新茶饮的甲}.
 */
final class Fragment {
  /** Tags of words without content: {@code 才于}. */
  private static final TagSet EMPTY =
      TagSet.of("d", "p", "c", "cc", "u", "ule", "ude1", "r", "rz", "rr", "vshi", "vyou", "f");

  /** Adverbs that end no short name: {@code 至2026年止不|减持}. */
  private static final String NEVER_LAST = "不未占";

  private Fragment() {}

  /**
   * Whether the words at the span are none of a name.
   *
   * @param suffix length of the ending of names that the span has, 0 for none
   */
  static boolean is(String text, Span span, List<Token> tokens, int suffix) {
    boolean brief = span.length() < 4;
    return isPronoun(text, tokens.get(0))
        || isSomebody(text, tokens) && suffix == 0
        || isCut(text, span, tokens, suffix)
        || isEmpty(tokens)
        || brief && NEVER_LAST.indexOf(text.charAt(span.end() - 1)) >= 0;
  }

  /** {@code 被|人解读|为}. */
  private static boolean isSomebody(String text, List<Token> tokens) {
    return tokens.size() > 1
        && tokens.get(0).span().length() == 1
        && text.charAt(tokens.get(0).span().start()) == '人'
        && tokens.get(1).span().length() > 1
        && tokens.get(1).tag().startsWith("v");
  }

  private static boolean isPronoun(String text, Token token) {
    return token.span().length() == 1 && "他她我你它".indexOf(text.charAt(token.span().start())) >= 0;
  }

  /** Tags of words that no name ends with: {@code 美国最大}, {@code 从哪里}. */
  private static final TagSet NO_END = TagSet.of("gm", "rys", "ry", "p", "rz");

  /** {@code 在上海举行}. */
  private static final Pattern HELD = Pattern.compile("(?:举行|举办|召开)$");

  /** {@code 最大}, {@code 两油}, {@code 最严}, {@code 占其}: a fragment of a phrase. */
  private static boolean isCut(String text, Span span, List<Token> tokens, int suffix) {
    Token first = tokens.get(0);
    Token last = tokens.get(tokens.size() - 1);
    boolean counts =
        span.length() == 2
            && tokens.size() == 2
            && (first.tag().equals("d") || "一两几数多某".indexOf(text.charAt(span.start())) >= 0);
    boolean cutOff =
        span.length() == 2 && first.span().start() < span.start() && first.tag().startsWith("v");
    boolean held = HELD.matcher(span.of(text)).find();
    boolean pronoun = span.length() < 4 && "我你她".indexOf(text.charAt(span.end() - 1)) >= 0;
    boolean reaches =
        span.length() > 2
            && tokens.size() > 1
            && last.tag().startsWith("v")
            && text.charAt(last.span().start()) == '到';
    boolean aspect = span.length() == 2 && "过着了".indexOf(text.charAt(span.end() - 1)) >= 0;
    boolean marked = text.startsWith("ST", span.end() - 2) && span.length() > 3;
    boolean share = text.charAt(span.start()) == '占' && span.length() < 4;
    boolean same =
        text.charAt(span.start()) == '为'
            && span.start() > 0
            && SAME.indexOf(text.charAt(span.start() - 1)) >= 0;
    boolean asks =
        "能会要可".indexOf(text.charAt(span.end() - 1)) >= 0
            && (text.startsWith("不", span.end()) || text.startsWith("否", span.end()));
    boolean closed =
        span.end() == text.length() || !Character.isLetterOrDigit(text.charAt(span.end()));
    boolean open =
        NO_END.contains(last.tag())
            && (last.span().length() > 1 || last.tag().equals("p"))
            && !(closed && last.tag().equals("p"))
            && !Latin.holdsLatin(span.of(text));
    return same
        || suffix == 0
            && (open || held || pronoun || counts || cutOff || marked || share || asks || reaches
                || aspect);
  }

  /** {@code 同|为新茶饮的甲}, {@code 均|为公司所得}. */
  private static final String SAME = "同均皆都";

  private static boolean isEmpty(List<Token> tokens) {
    for (Token token : tokens) {
      if (!EMPTY.contains(token.tag())) {
        return false;
      }
    }
    return true;
  }
}
