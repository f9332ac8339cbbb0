package dealfacts.mention.money;

import dealfacts.mention.Quantity;
import dealfacts.text.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds money, percents, share counts and plain numbers: one pass over the characters, which reads
 * on only where a number may start.
 */
public final class QuantityFinder {
  /** A longer row of numeral characters is no number. */
  private static final int LONGEST_ROW = 48;

  private static final boolean[] STARTS = new boolean[Character.MAX_VALUE + 1];
  private static final boolean[] NUMERAL = new boolean[Character.MAX_VALUE + 1];

  /** What may follow a lone Chinese digit that is a quantity or begins one. */
  private static final boolean[] FOLLOWS = new boolean[Character.MAX_VALUE + 1];

  static {
    for (char c = '0'; c <= '9'; c++) {
      NUMERAL[c] = true;
    }
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      NUMERAL[c] |= NumeralChars.digit((char) c) >= 0 || NumeralChars.isUnit((char) c);
      STARTS[c] = NUMERAL[c];
      FOLLOWS[c] = NUMERAL[c] || Currencies.mayFollow((char) c);
    }
    for (char c : "、几多余来个点半成分角毛毫块股份手百基%‰参廿卅卌 -–—−~至到甚乃与和兆".toCharArray()) {
      FOLLOWS[c] = true;
    }
    for (char c : "数几半参廿卅卌".toCharArray()) {
      STARTS[c] = true;
    }
  }

  /** The quantities of the document in the order of the text; none overlaps another. */
  public List<Quantity> find(Document document) {
    String text = document.folded();
    List<Draft> drafts = drafts(text);
    if (drafts.isEmpty()) {
      return List.of();
    }
    drafts = Links.joinBounds(text, drafts);
    HomeCurrency.tell(document, drafts);
    new MoneyContext(document, drafts).tellCurrencies();
    Links.linkEquivalents(text, drafts);
    List<Quantity> quantities = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      quantities.add(draft.toQuantity());
    }
    return List.copyOf(quantities);
  }

  private static List<Draft> drafts(String text) {
    List<Draft> drafts = new ArrayList<>();
    int floor = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!STARTS[c] || c > 'z' && isWord(text, at)) {
        at++;
        continue;
      }
      int behind = behindRow(text, at);
      if (behind - at > LONGEST_ROW || isDate(text, at, behind)) {
        at = behind;
        continue;
      }
      if (NumeralChars.isAsciiDigit(c) && Traps.isInAddress(text, at)) {
        at = Traps.endOfToken(text, at);
        continue;
      }
      int behindQuote = NumeralChars.isAsciiDigit(c) ? Traps.behindQuote(text, at) : -1;
      if (behindQuote > 0) {
        at = behindQuote;
        continue;
      }
      QuantityReader reader = new QuantityReader(text, floor);
      Draft draft = reader.read(at);
      if (draft != null) {
        drafts.add(draft);
        floor = draft.end();
      }
      at = Math.max(at + 1, reader.next());
    }
    return drafts;
  }

  /** 一定, 三方, 半导体: characters of words and names, which are by far the most frequent. */
  private static boolean isWord(String text, int at) {
    char c = text.charAt(at);
    if (!NUMERAL[c]) {
      return !Several.mayStartAt(text, at) && c == '半';
    }
    return at + 1 < text.length() && !FOLLOWS[text.charAt(at + 1)] && !NumeralChars.isUnit(c);
  }

  /** 2024年, 3月, 5日: most digits of news are those of dates. */
  private static boolean isDate(String text, int at, int behind) {
    return behind < text.length()
        && behind - at <= 4
        && "年月日".indexOf(text.charAt(behind)) >= 0
        && NumeralChars.isAsciiDigit(text.charAt(at))
        && NumeralChars.isAsciiDigit(text.charAt(behind - 1));
  }

  private static int behindRow(String text, int at) {
    int end = at;
    while (end < text.length() && NUMERAL[text.charAt(end)]) {
      end++;
    }
    return end;
  }
}
