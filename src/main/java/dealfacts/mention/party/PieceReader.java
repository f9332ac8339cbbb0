package dealfacts.mention.party;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import dealfacts.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into pieces. One reader serves one document. */
final class PieceReader {
  /** {@code 《关于收购禾木电子股权的公告》}. */
  private static final Pattern PURCHASE = Pattern.compile("《关于[^》]{0,20}(?:收购|购买|受让|转让|出售|增资)");

  /** {@code HT Resources| (Hong Kong) |Limited}: a place inside a Latin name. */
  private static final Pattern LATIN_PLACE =
      Pattern.compile(
          " ?\\([A-Za-z][A-Za-z. ]{1,24}\\) ?(?=(?:Co|Company|Ltd|Limited|Pte|Inc|Corp|Corporation|Holdings?|Group|Investments?|Fund|GmbH|LLC|LLP|LP|International|Management)(?![A-Za-z]))");

  /** {@code Norpak|, Inc.}: the form of a Latin name behind a comma. */
  private static final Pattern LATIN_FORM =
      Pattern.compile(", ?(?:Inc|Ltd|LLC|L\\.P|Corp|PLC|Limited)(?![A-Za-z])\\.?");

  private static final String OPENERS = "“「『‘【";
  private static final String CLOSERS = "”」』’】";

  private final String text;
  private final Marks marks;
  private final @Nullable Cue[] cues;
  private final NameSpans known;
  private final CueTest test;

  PieceReader(String folded, Marks marks, @Nullable Cue[] cues, NameSpans known, Words words) {
    this.text = folded;
    this.marks = marks;
    this.cues = cues;
    this.known = known;
    this.test = new CueTest(folded, words, marks, cues, known);
  }

  /** The pieces of the sentence, and those of each of its brackets as a sequence of its own. */
  List<Passage> read(Sentence sentence, TokenMap tokens) {
    List<Passage> passages = new ArrayList<>();
    read(sentence.span(), tokens, passages);
    return passages;
  }

  private void read(Span span, TokenMap tokens, List<Passage> passages) {
    List<Piece> pieces = new ArrayList<>();
    List<Span> brackets = new ArrayList<>();
    boolean quoted = false;
    int textStart = -1;
    int i = span.start();
    while (i < span.end()) {
      int nameEnd = textEnd(i, span, textStart < 0 ? i : textStart, tokens);
      if (nameEnd > i) {
        textStart = textStart < 0 ? i : textStart;
        i = nameEnd;
        continue;
      }
      if (textStart >= 0) {
        pieces.add(Piece.of(Piece.Kind.TEXT, textStart, i));
        textStart = -1;
      }
      char c = text.charAt(i);
      Cue cue = cues[i];
      Piece piece;
      if (marks.beginsAt(i) && marks.at(i).end() <= span.end()) {
        piece = marks.at(i);
      } else if (c == '(' && close(i, span.end(), '(', ')') > 0) {
        int end = close(i, span.end(), '(', ')');
        piece = Piece.of(Piece.Kind.BRACKET, i, end);
        if (!Slots.isCode(text.substring(i, end))) {
          brackets.add(new Span(i + 1, end - 1));
        }
      } else if (c == '《' && close(i, span.end(), '《', '》') > 0) {
        int end = close(i, span.end(), '《', '》');
        piece = Piece.of(Piece.Kind.WORK, i, end);
        if (PURCHASE.matcher(text).region(i, end).find()) {
          brackets.add(new Span(i + 1, end - 1));
        }
      } else if (OPENERS.indexOf(c) >= 0) {
        piece = Piece.of(Piece.Kind.OPEN, i, i + 1);
        int brand = brand(i + 1, span.end());
        if (brand > 0) {
          pieces.add(piece);
          piece = Piece.of(Piece.Kind.TEXT, i + 1, brand);
        }
      } else if (CLOSERS.indexOf(c) >= 0) {
        piece = Piece.of(Piece.Kind.CLOSE, i, i + 1);
      } else if (c == '"') {
        piece = Piece.of(quoted ? Piece.Kind.CLOSE : Piece.Kind.OPEN, i, i + 1);
        quoted = !quoted;
      } else if (cue != null && i + cue.word().length() <= span.end()) {
        piece = new Piece(Piece.Kind.CUE, new Span(i, i + cue.word().length()), cue);
      } else {
        piece = Piece.of(markKind(c), i, i + 1);
      }
      pieces.add(piece);
      i = piece.end();
    }
    if (textStart >= 0) {
      pieces.add(Piece.of(Piece.Kind.TEXT, textStart, span.end()));
    }
    passages.add(new Passage(text, pieces, tokens));
    for (Span bracket : brackets) {
      if (!bracket.isEmpty()) {
        read(bracket, tokens, passages);
      }
    }
  }

  /**
   * {@code “云和他的朋友”|完成A轮融资}: what is quoted and raises money is a name, whatever words of grammar
   * it holds. Its end; 0 where nothing such begins at {@code i}.
   */
  private int brand(int i, int limit) {
    int end = i;
    while (end < limit && end - i < LONGEST_BRAND && CLOSERS.indexOf(text.charAt(end)) < 0) {
      Cue cue = cues[end];
      boolean word =
          cue != null
              && cue.word().length() > 1
              && text.charAt(i - 1) != '「'
              && !cue.isAny(Cue.Role.PLAIN, Cue.Role.ADVERB);
      if (!Character.isIdeographic(text.charAt(end)) || word) {
        return 0;
      }
      end++;
    }
    if (end - i < 2 || end >= limit || CLOSERS.indexOf(text.charAt(end)) < 0) {
      return 0;
    }
    Cue next = end + 1 < limit ? cues[end + 1] : null;
    return next != null && next.is(Cue.Role.ROUND_VERB) ? end : 0;
  }

  private static final int LONGEST_BRAND = 9;

  private static Piece.Kind markKind(char c) {
    return switch (c) {
      case '、' -> Piece.Kind.PAUSE;
      case ',' -> Piece.Kind.COMMA;
      case ' ' -> Piece.Kind.BLANK;
      default -> Piece.Kind.MARK;
    };
  }

  /** Where the plain text goes on to that begins at {@code i}; {@code i} if none does. */
  private int textEnd(int i, Span span, int textStart, TokenMap tokens) {
    int name = known.endAt(i);
    if (name > i
        && name <= span.end()
        && !marks.cuts(i, name)
        && !cutsCue(i, name, tokens)
        && !test.isLinkBehindName(i, textStart)) {
      return name;
    }
    if (marks.beginsAt(i)) {
      return i;
    }
    char c = text.charAt(i);
    if ((c == '(' || c == ' ') && i > textStart && isWord(text.charAt(i - 1))) {
      Matcher place = LATIN_PLACE.matcher(text).region(i, span.end());
      if (place.lookingAt()) {
        return place.end();
      }
    }
    if (c == ',' && i > textStart && isLatin(text.charAt(i - 1))) {
      Matcher form = LATIN_FORM.matcher(text).region(i, span.end());
      return form.lookingAt() ? form.end() : i;
    }
    if (c == '(') {
      int end = close(i, span.end(), '(', ')');
      return end > 0 && i > textStart && test.isInnerBracket(i, end, span.end()) ? end : i;
    }
    if (c == '*' && text.startsWith("ST", i + 1)) {
      return i + 3;
    }
    if (isLatin(c)) {
      Cue cue = cues[i];
      int end = latinEnd(i, span.end());
      if (cue != null
          && cue.word().endsWith("股")
          && end == i + cue.word().length() - 1
          && end < span.end()
          && test.isCue(cue, i, textStart, span.end(), tokens)) {
        return i; // 发行|A股
      }
      return cue != null && cue.word().length() == end - i ? i : end;
    }
    if (!Character.isLetterOrDigit(c) || c == '丨') {
      return isJoint(i, span, textStart) ? i + 1 : i;
    }
    Cue cue = cues[i];
    if (cue != null
        && i + cue.word().length() <= span.end()
        && test.isCue(cue, i, textStart, span.end(), tokens)) {
      return i;
    }
    return Character.isHighSurrogate(c) && i + 1 < span.end() ? i + 2 : i + 1;
  }

  /** {@code 李大宇|通过}: halves of two words, of which the second is a cue, and no 宇通. */
  private boolean cutsCue(int start, int end, TokenMap tokens) {
    Token first = tokens.at(start);
    Token last = tokens.at(end - 1);
    if (first == null
        || last == null
        || first.span().start() >= start
        || last.span().start() <= start
        || last.span().end() <= end) {
      return false;
    }
    Cue cue = cues[last.span().start()];
    return cue != null && cue.word().length() == last.span().length();
  }

  static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '\u00c0' && c < '\u0250';
  }

  /** End of the Latin word at {@code i}, digits and the marks within words included. */
  private int latinEnd(int i, int limit) {
    int end = i + 1;
    while (end < limit && !marks.beginsAt(end)) {
      char c = text.charAt(end);
      boolean inner = "&.'’-+".indexOf(c) >= 0 && end + 1 < limit && isWord(text.charAt(end + 1));
      if (!isWord(c) && !inner) {
        break;
      }
      end++;
    }
    boolean dot = end < limit && text.charAt(end) == '.' && Latin.keepsDot(text.substring(i, end));
    return dot ? end + 1 : end;
  }

  private static boolean isWord(char c) {
    return isLatin(c) || c >= '0' && c <= '9';
  }

  /** Whether the mark at {@code i} stands inside a name: a blank, a hyphen or a middle dot. */
  private boolean isJoint(int i, Span span, int textStart) {
    if (i == textStart || i + 1 >= span.end() || marks.beginsAt(i + 1)) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    if (text.charAt(i) == '.' && isNumberOfItem(i, textStart) && !isDigit(after)) {
      return false;
    }
    return switch (text.charAt(i)) {
      case ' ' ->
          isWord(before) && isWord(after)
              || (isWord(before) || before == '.') && after == '&'
              || before == '&' && isWord(after)
              || before == '.' && isLatin(after) && isLatinWordBefore(i);
      case '·', '・', '•', '‧', '.' ->
          Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
      case '&' ->
          (isWord(before) || before == ' ' && i > textStart + 1) && (isWord(after) || after == ' ')
              || Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
      case '-', '+', '\'', '_', '@' ->
          Character.isLetterOrDigit(before)
              && Character.isLetterOrDigit(after)
              && (isWord(before) || isWord(after));
      default -> false;
    };
  }

  /** {@code 7.|北石传媒收购…}: the number of an item of a list. */
  private boolean isNumberOfItem(int dot, int textStart) {
    boolean opens = textStart == 0 || text.charAt(textStart - 1) == '\n';
    return opens
        && dot - textStart <= 2
        && isDigit(text.charAt(textStart))
        && isDigit(text.charAt(dot - 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean isLatinWordBefore(int blank) {
    return blank >= 2 && isLatin(text.charAt(blank - 2));
  }

  /** End of the bracket that opens at {@code i}, 0 if it doesn't close before {@code limit}. */
  private int close(int i, int limit, char open, char close) {
    int depth = 0;
    for (int j = i; j < limit; j++) {
      char c = text.charAt(j);
      if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        return j + 1;
      }
    }
    return 0;
  }
}
