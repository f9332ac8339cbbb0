package dealfacts.mention.party;

import dealfacts.text.Countries;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import dealfacts.text.TagSet;
import dealfacts.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Stretches that are the first half of a description: {@code 一站式大数据} before {@code 及智能应用提供商甲},
 * {@code 新能源汽车核心电子} before {@code 零部件供应商乙}, but neither {@code 诺德曼} nor {@code 云帆资本}.
 */
final class HalfDescription {
  /** Endings of names that are words for a trade too. */
  private static final Set<String> TRADES =
      Set.of(
          "技术", "软件", "数据", "智能", "系统", "服务", "应用", "材料", "新材料", "产品", "方案", "制造", "研发", "开发", "设计",
          "平台", "机器人", "设备", "装备", "器械", "互联网", "网络");

  /** Endings that nothing but a house or a firm has. */
  private static final Pattern HOUSE =
      Pattern.compile("(?:集团|公司|股份|控股|资本|投资|创投|基金|银行|证券|保险|实业|[A-Za-z])$");

  private static final TagSet PLAIN = TagSet.of("n", "v", "vn", "a", "an", "b", "gi", "nl", "vi");

  private static final Pattern LATIN = Pattern.compile("[A-Z]{2,4}");

  private static final int LONGEST_WORD = 5;

  private final String text;
  private final Words words;

  HalfDescription(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  boolean is(Span span, TokenMap map) {
    String name = span.of(text);
    if (LegalForms.FORM.matcher(name).find()) {
      return false;
    }
    if (!HOUSE.matcher(name).find() && isMadeOfWords(name)) {
      return true;
    }
    int country = Countries.behind(text, span.start(), span.end());
    if (country > span.start() && words.isIndustry(text.substring(country, span.end()))) {
      return true; // 德国|汽车|零部件供应商甲
    }
    int suffix = words.suffix(text, span.start(), span.end());
    String ending = text.substring(span.end() - suffix, span.end());
    if (suffix > 0 && !TRADES.contains(ending) && !words.isIndustry(ending)) {
      return false;
    }
    List<Token> tokens = map.in(span.start(), span.end());
    if (tokens.stream().allMatch(this::isWord)) {
      return true;
    }
    boolean common = false;
    for (Token token : map.in(span.start(), span.end() - suffix)) {
      if (token.tag().startsWith("nr") || token.tag().startsWith("nt") && !isWord(token)) {
        return false;
      }
      common |= !Shape.isOdd(token);
    }
    return common || words.isIndustry(name);
  }

  /** A word of the language, or several in one token: {@code 智能|软件}. */
  private boolean isWord(Token token) {
    String word = token.span().of(text);
    return PLAIN.contains(token.tag()) && word.length() > 1
        || LATIN.matcher(word).matches()
        || isMadeOfWords(word);
  }

  private boolean isMadeOfWords(String word) {
    int i = 0;
    while (i < word.length()) {
      int length = Math.min(LONGEST_WORD, word.length() - i);
      while (length > 1 && !isKnown(word.substring(i, i + length))) {
        length--;
      }
      if (length < 2) {
        return false;
      }
      i += length;
    }
    return true;
  }

  private boolean isKnown(String word) {
    return words.isNoName(word) || words.isSuffix(word) || TRADES.contains(word);
  }
}
