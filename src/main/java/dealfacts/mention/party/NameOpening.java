package dealfacts.mention.party;

import dealfacts.text.Pattern;
import dealfacts.text.Token;

/**
 * Words that the tagger takes into the name behind them: conjunctions, prepositions and verbs
 * before what is a name by itself.
 */
final class NameOpening {
  private final String text;
  private final Words words;
  private final NameSpans known;

  NameOpening(String text, Words words, NameSpans known) {
    this.text = text;
    this.words = words;
    this.known = known;
  }

  /** Words of one character that the tagger takes into the name behind them: {@code 但|平安}. */
  private static final String OPENERS = "但而若待继持任像含遭据经为当约占";

  /** {@code 才在|Nordlake Ventures}: words of grammar that no name in Latin letters begins with. */
  private static final String BEFORE_LATIN = "才在于由与和就已刚从向被将及并也又还曾";

  /**
   * {@code 待海川集团}, {@code 遭遇北石集团}: a conjunction, preposition or verb before what is a name by
   * itself: a known one, or one with an ending.
   */
  int behind(int start, int end, TokenMap tokens) {
    int latin = start;
    while (latin < end && latin - start < 3 && BEFORE_LATIN.indexOf(text.charAt(latin)) >= 0) {
      latin++;
    }
    if (latin > start && end - latin > 2 && PieceReader.isLatin(text.charAt(latin))) {
      return latin;
    }
    if (text.charAt(start) == '给'
        && end - start > 2
        && GIVEN.matcher(text.substring(Math.max(0, start - 2), start)).matches()) {
      return start + 1;
    }
    if (text.charAt(start) == '过'
        && end - start > 2
        && TOLD.matcher(text.substring(Math.max(0, start - 2), start)).matches()) {
      return start + 1;
    }
    Token first = tokens.at(start);
    if (first != null && isHearsay(start, end, first)) {
      return start + 1;
    }
    if (first == null || opensName(start) || known.endAt(start) > start + 1) {
      return start;
    }
    boolean begins = first.span().start() == start;
    boolean guess = first.tag().startsWith("nt") && first.span().end() >= end;
    boolean single =
        OPENERS.indexOf(text.charAt(start)) >= 0 && (begins && first.span().length() == 1 || guess)
            || guess
                && ("将把".indexOf(text.charAt(start)) >= 0 && words.place(text, start + 1, end) > 1
                    || text.charAt(start) == '向'
                        && ISSUES.matcher(text).region(end, text.length()).lookingAt());
    boolean verb =
        begins && first.span().length() == 2 && first.tag().equals("v") && end - start < 11;
    int cut = single ? start + 1 : verb ? start + 2 : start;
    if (cut == start || end - cut < 2) {
      return start;
    }
    int suffix = words.suffix(text, cut, end);
    boolean whole = known.endAt(cut) == end && end - cut > (single ? 1 : 2);
    boolean named = suffix > 0 && end - cut - suffix >= 2 && (single || isOne(cut, end, tokens));
    return whole || named ? cut : start;
  }

  /** {@code 曾报道|过|海川科技的A轮融资}. */
  private static final Pattern TOLD =
      Pattern.compile("报道|提到|提及|介绍|采访|关注|投资|孵化|服务|参与|领投|跟投|参投|收购|入股");

  /** {@code |传|海川打车寻求5亿美元融资}: a headline of what is said, where no name begins so. */
  private boolean isHearsay(int start, int end, Token first) {
    return "传曝".indexOf(text.charAt(start)) >= 0
        && end - start > 2
        && first.span().start() == start
        && first.span().length() == 1
        && known.endAt(start) <= start + 1
        && (start == 0 || SEPARATORS.indexOf(text.charAt(start - 1)) >= 0)
        && NOT_YET.matcher(text).region(end, text.length()).lookingAt();
  }

  /** What is said only before it is done. */
  private static final Pattern NOT_YET =
      Pattern.compile("(?:拟|寻求|谋求|将|正|考虑|计划|有意|洽谈|商谈|欲|或|秘密|接近|即将|酝酿|筹备|筹划|探索|探讨|启动|赴|准备|打算)");

  /** What parts the headlines of a digest, and their numbers from them. */
  private static final String SEPARATORS = "\n;；|｜丨:：、. 】";

  /** {@code 转让|给中国航空|下属的航发投资}. */
  private static final Pattern GIVEN = Pattern.compile("转让|出售|划转|出让|让渡|变卖|转卖|处置|移交|过户|授权|许可");

  /** Where no word of grammar stands: in a list, in quotation marks, behind a label or 由. */
  boolean opensName(int start) {
    return start > 0
        && GRAMMAR.indexOf(text.charAt(start)) >= 0
        && ("、“「『".indexOf(text.charAt(start - 1)) >= 0
            || LABEL.matcher(text.substring(Math.max(0, start - 6), start)).find());
  }

  /** Words of grammar that names begin with. */
  private static final String GRAMMAR = "与以向同和比经对从";

  /** {@code 投资方为|经禾投资}, {@code 由|以禾创投}. */
  private static final Pattern LABEL = Pattern.compile("(?:由|[方人者]为|方包括)$");

  /** {@code 向海川集团|定向增发}. */
  private static final Pattern ISSUES = Pattern.compile("定向增发|定向发行|非公开发行|增发|发行|配售");

  /** A place and more, or one word that the tagger takes for an organisation. */
  private boolean isOne(int start, int end, TokenMap tokens) {
    Token token = tokens.at(start);
    return words.place(text, start, end) > 1
        || token != null && tokens.isToken(start, end) && token.tag().startsWith("nt");
  }
}
