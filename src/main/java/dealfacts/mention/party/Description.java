package dealfacts.mention.party;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.TagSet;
import dealfacts.text.Token;
import java.util.List;
import java.util.Set;

/** The words that say what a company is, right before its name: {@code 机器人公司|宇树科技}. */
final class Description {
  /** Last characters of words of kind: 运营商, 基金, 公司, 巨头, 车企, 品牌, 平台, 机构. */
  private static final String KINDS = "商金司头企牌台构";

  /** And of others, behind which a name of Latin letters begins: 折扣店, 编程助手, 风投, 制药厂. */
  private static final String MORE_KINDS = "店手投厂行网团院站者";

  private final String text;
  private final Words words;
  private final NameSpans known;

  Description(String text, Words words, NameSpans known) {
    this.text = text;
    this.words = words;
    this.known = known;
  }

  /** {@code 机器人公司宇树科技}: cut behind the last head noun that leaves a name. */
  int behind(int start, int end, TokenMap tokens) {
    for (int cut = end - 2; cut > start + 1; cut--) {
      int known = knownStart(start, cut);
      if (known >= 0 && this.known.endAt(known) > cut) {
        continue;
      }
      if (words.kind(text, start, cut) > 0
          && !(end - cut == 2
              && this.known.endAt(start) == cut
              && !words.isPlace(text.substring(cut, end))) // 青岸伙伴领航
          && leavesName(cut, end, tokens)
          && !isLegal(start, cut)
          && !isSaid(start, cut, end, tokens)) {
        return cut;
      }
    }
    return start;
  }

  /** {@code 餐饮基金|番茄禾资本}, {@code 美元基金|源禾资本}: a kind of house before a house. */
  int behindHouse(int start, int end) {
    if (words.fundSuffix(text, start, end) == 0) {
      return start;
    }
    for (int cut = end - 4; cut > start + 3; cut--) {
      if (HOUSES.contains(text.substring(cut - 2, cut))
          && isKindOfHouse(text.substring(start, cut - 2))
          && words.fundSuffix(text, cut, end) < end - cut - 1
          && known.endAt(start) <= cut - 2) {
        return cut;
      }
    }
    return start;
  }

  private static final Set<String> HOUSES = Set.of("基金", "风投", "机构", "创投");

  private boolean isKindOfHouse(String kind) {
    String last = kind.substring(Math.max(0, kind.length() - 2));
    return words.isIndustry(kind) || words.isIndustry(last) || OF_HOUSES.contains(last);
  }

  private static final Set<String> OF_HOUSES =
      Set.of(
          "美元", "知名", "旗下", "老牌", "头部", "一线", "顶级", "新锐", "海外", "产业", "本土", "双币", "早期", "市场", "主权",
          "国资", "专业", "新兴", "国际", "国内", "地方", "亚洲", "欧洲");

  /** {@code 意大利制罐商Vetrocan}: a Latin name behind a Chinese word of kind. */
  int behindKind(int start, int end) {
    if (!Character.isIdeographic(text.charAt(start))) {
      return start;
    }
    int latin = start;
    while (latin < end && !PieceReader.isLatin(text.charAt(latin))) {
      latin++;
    }
    boolean whole = latin < end - 2 && latin > start + 1;
    for (int i = latin; whole && i < end; i++) {
      whole = !Character.isIdeographic(text.charAt(i));
    }
    boolean place = whole && words.place(text, start, latin) == latin - start;
    return whole
            && (place
                || KINDS.indexOf(text.charAt(latin - 1)) >= 0
                || latin - start > 2 && MORE_KINDS.indexOf(text.charAt(latin - 1)) >= 0)
            && known.endAt(start) < latin
        ? latin
        : start;
  }

  /** Start of a known name that covers {@code at}; −1 if none does. */
  private int knownStart(int from, int at) {
    for (int i = Math.max(from, at - 20); i < at; i++) {
      if (known.endAt(i) > at) {
        return i;
      }
    }
    return -1;
  }

  /** {@code 海川集团|表现谨慎}: an ending of names, and what is said of the name. */
  private boolean isSaid(int start, int cut, int end, TokenMap tokens) {
    int suffix = words.suffix(text, start, cut);
    if (suffix == 0 || cut - start - suffix < 2 || !tokens.beginsAt(cut)) {
      return false;
    }
    List<Token> rest = tokens.in(cut, end);
    return !rest.isEmpty()
        && SAYS.contains(rest.get(0).tag())
        && rest.stream().noneMatch(Shape::isOdd);
  }

  private static final TagSet SAYS = TagSet.of("v", "vi", "d", "ad", "a");

  private static final Pattern FIRM = Pattern.compile("集团|公司|股份");

  /** {@code 海川集团|物资分公司}. */
  private static final Pattern PART = Pattern.compile(".{2,8}分公司");

  /** {@code 海川银行|上海分行}. */
  private static final Pattern BRANCH = Pattern.compile(".{2,6}(?:分行|支行)");

  private boolean leavesName(int cut, int end, TokenMap tokens) {
    String rest = text.substring(cut, end);
    if (rest.startsWith("(")
        || text.startsWith("银行", cut - 2) && BRANCH.matcher(rest).matches()
        || FIRM.matcher(text.substring(cut - 2, cut)).matches() && PART.matcher(rest).matches()
        || text.startsWith("私募", cut - 2) && LegalForms.PRIVATE.matcher(rest).lookingAt()
        || isPlainLegal(cut, end, tokens)) {
      return false;
    }
    return !words.isNoName(rest) && words.suffix(text, cut, end) < rest.length() && !isPlain(rest);
  }

  /** {@code 经营管理有限公司}: the end of a legal name, with nothing in it that names. */
  private boolean isPlainLegal(int start, int end, TokenMap map) {
    Matcher form = LegalForms.FORM.matcher(text).region(start, end);
    if (!form.find()) {
      return false;
    }
    int body = form.start();
    if (body - start < 2) {
      return true;
    }
    if (words.place(text, start, body) > 0) {
      return false;
    }
    if (isPlain(text.substring(start, body))) {
      return true; // 青谷企业|管理中心(有限合伙)
    }
    for (Token token : map.in(start, body)) {
      if (Shape.isOdd(token) && !token.tag().startsWith("nt")) {
        return false;
      }
    }
    return !map.in(start, body).stream().allMatch(token -> token.tag().startsWith("nt"));
  }

  /** The rest is itself only words of description: {@code 中小企业发展基金}. */
  boolean isPlain(String rest) {
    int i = 0;
    while (i < rest.length()) {
      int step = 0;
      for (int length = Math.min(4, rest.length() - i); length >= 2; length--) {
        String word = rest.substring(i, i + length);
        if (words.isSuffix(word)
            || words.isIndustry(word)
            || word.equals("中心")
            || NameBoundary.TRAILING.contains(word)) {
          step = length;
          break;
        }
      }
      if (step == 0) {
        return false;
      }
      i += step;
    }
    return true;
  }

  private boolean isLegal(int start, int cut) {
    String head = text.substring(Math.max(start, cut - 4), cut);
    return head.equals("有限公司")
        || head.endsWith("股份公司")
        || head.equals("责任公司")
        || head.equals("集团公司");
  }
}
