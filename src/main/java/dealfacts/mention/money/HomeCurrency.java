package dealfacts.mention.money;

import dealfacts.mention.Quantity.Kind;
import dealfacts.text.Document;
import dealfacts.text.Fold;
import dealfacts.text.Pattern;
import java.util.List;
import java.util.Objects;

/**
 * The dollar that Hong Kong's papers call 元: {@code 甲(02586)公布，按每股15.6元配售新股}. Only a text that
 * names a stock by a code of Hong Kong is one of them, and not where it says that its figures are
 * in 人民幣: one in traditional characters, one that tells the same sum in 港元 too ({@code 集资最多12亿港元}
 * over {@code 集资最多12亿元}), or one that names no other dollar and speaks as those papers do.
 */
final class HomeCurrency {
  private static final Pattern CODE = Pattern.compile("\\(0[0-9]{4}(?:\\.HK)?\\)");

  /** {@code (人民幣.下同)}: the figures of a report. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("人民币[.、,:为]?\\s?(?:下同|单位)|单位[:为]?\\s?人民币");

  /** Characters that no text in simplified writing has, common in news of shares. */
  private static final String TRADITIONAL = "萬億購發價總與為後資個該報數額權淨";

  private static final int FEWEST = 5;

  private HomeCurrency() {}

  /** Gives the sums in plain 元 the currency of the paper. */
  static void tell(Document document, List<Draft> drafts) {
    String folded = document.folded();
    boolean plain = drafts.stream().anyMatch(d -> isPlain(folded, d));
    if (!plain
        || !CODE.matcher(folded).find()
        || ELSEWHERE.matcher(folded).find()
        || !isTraditional(document.text()) && !isTwin(folded, drafts) && !speaks(folded)) {
      return;
    }
    drafts.replaceAll(d -> isPlain(folded, d) ? d.in("HKD") : d);
  }

  /** Whether a plain sum is told in 港元 elsewhere. */
  private static boolean isTwin(String folded, List<Draft> drafts) {
    return drafts.stream()
        .filter(d -> isPlain(folded, d))
        .anyMatch(d -> drafts.stream().anyMatch(o -> isSame(d, o)));
  }

  private static boolean isSame(Draft plain, Draft other) {
    return other.kind() == Kind.MONEY
        && other.unit().equals("HKD")
        && plain.high() != null
        && Objects.equals(plain.high(), other.high());
  }

  /** Words of those papers, of which others use one or two. */
  private static boolean speaks(String folded) {
    if (folded.contains("港元") || folded.contains("港币")) {
      return false;
    }
    return SPEECH.stream().filter(folded::contains).count() >= WORDS;
  }

  private static final List<String> SPEECH =
      List.of(
          "集资", "纯利", "按年", "入场费", "折让", "先旧后新", "配股", "供股", "公布,", "合约总", "每手", "昨收", "截至六月底",
          "代价", "获授出", "房屋委员会", "有关合约", "配售代理", "现有股份");

  private static final int WORDS = 3;

  private static boolean isTraditional(String text) {
    int found = 0;
    for (int i = 0; i < text.length() && found < FEWEST; i++) {
      char c = text.charAt(i);
      // mostly one look: only few characters of a text are others when they are folded
      found += Fold.fold(c) != c && TRADITIONAL.indexOf(c) >= 0 ? 1 : 0;
    }
    return found >= FEWEST;
  }

  private static boolean isPlain(String folded, Draft draft) {
    return draft.kind() == Kind.MONEY
        && draft.unit().equals(Currencies.YUAN)
        && folded.charAt(draft.end() - 1) == '元'
        && !folded.substring(draft.start(), draft.end()).contains("人民")
        && !folded.startsWith("人民", draft.end())
        && !folded.startsWith("(人民", draft.end());
  }
}
