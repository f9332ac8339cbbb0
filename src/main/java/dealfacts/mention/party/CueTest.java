package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import dealfacts.text.Pattern;
import dealfacts.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a word that reads like a cue is one where it stands, or a part of a name: {@code
 * 投资} in {@code 获小米投资} and in {@code 由华新投资领投}, {@code 和} in {@code 和聚投资}.
 */
final class CueTest {
  /** Behind 控股 where it is no verb. */
  private static final Set<String> CONTROLLED =
      Set.of("股东", "子公司", "孙公司", "权", "公司", "平台", "方", "企业", "比例", "的");

  /** Members of a family, whom nobody buys. */
  private static final Set<String> KIN =
      Set.of("女儿", "儿子", "妻子", "丈夫", "父亲", "母亲", "老板", "教授", "博士", "作家", "名人");

  /** Behind 股权 in the names of funds. */
  private static final Set<String> EQUITY_FUND =
      Set.of("基金", "投资基金", "投资合伙", "投资管理", "投资企业", "投资中心", "投资有限", "投资公司", "投资母基金");

  /** Behind 协同 in the names of funds: {@code 海川协同|发展基金}. */
  private static final Set<String> TOGETHER = Set.of("发展", "创新", "优势", "产业", "基金", "投资");

  /** Behind 融资 in what is no round: {@code 融资|租赁}, {@code 金|融资|产}. */
  private static final Set<String> LEASE = Set.of("租赁", "担保", "再担保", "产");

  /** Behind 股份 where it ends the name of a holder: {@code 海川股份|持有}. */
  private static final Set<String> HOLDS = Set.of("持", "所持", "拥有");

  /** Behind a place in brackets that is a part of a name: {@code 北石(海川)|科技}. */
  private static final Set<String> BEHIND_PLACE =
      Set.of("有限公司", "股份有限公司", "有限责任公司", "公司", "科技", "投资", "集团", "基金");

  private final String text;
  private final Words words;
  private final @Nullable Cue[] cues;
  private final Marks marks;
  private final NameSpans known;
  private final Surroundings around;
  private final SingleCue single;
  private final InvestVerb investVerb;

  CueTest(String text, Words words, Marks marks, @Nullable Cue[] cues, NameSpans known) {
    this.marks = marks;
    this.known = known;
    this.text = text;
    this.words = words;
    this.cues = cues;
    this.around = new Surroundings(text, words, marks, cues);
    this.single = new SingleCue(text, words, marks, cues, known, around);
    this.investVerb = new InvestVerb(text, words, marks, cues, around);
  }

  /**
   * @param textStart where the plain text before {@code i} begins, {@code i} if there is none
   */
  private static final Set<String> IN_CHINA =
      Set.of("国业务", "国区", "国市场", "国公司", "国子公司", "国资产", "国门店", "国零售", "国大陆", "国工厂");

  boolean isCue(Cue cue, int i, int textStart, int limit, TokenMap tokens) {
    int end = i + cue.word().length();
    int before = i - textStart;
    if (cue.word().length() == 1) {
      return single.isCue(cue, i, before, limit, tokens);
    }
    if (isInsideToken(i, end, tokens)) {
      return false;
    }
    if (before > 0
        && before < 4
        && cue.isAny(WITHIN)
        && !cue.isAny(VERBS)
        && opensEnding(end, limit)) {
      return false; // 湖山同行|创投
    }
    if (before == 0 && KIN.contains(cue.word()) && around.isHeld(i)) {
      return false; // 收购|女儿红
    }
    return switch (cue.word()) {
      case "投资" -> investVerb.isVerb(i, end, textStart, limit, tokens);
      case "股份" -> isStake(i, end, textStart);
      case "AH股" -> true;
      case "方案" -> end >= limit || text.charAt(end) != '商'; // 软件方案商海川
      case "重组" -> betweenNames(i, end, textStart, tokens);
      case "控股" -> isBehindSum(i) && !around.startsAny(end, limit, CONTROLLED);
      case "将控股", "拟控股" -> !around.startsAny(end, limit, CONTROLLED);
      case "子公司" -> words.suffix(text, textStart, i + 1) <= 1; // 海川微电子|公司
      case "A股", "H股", "B股" -> isClass(i, textStart, tokens);
      case "公司", "企业", "机构", "风险投资公司" -> before == 0;
      case "其中" -> !around.startsAny(end, limit, IN_CHINA); // 出售其|中国业务
      case "融资" -> !around.startsAny(end, limit, LEASE);
      case "投资的" -> before < 2 || !around.isHolder(textStart);
      case "港股", "美股", "新股" -> before == 0 || end >= limit || text.charAt(end) != '份';
      case "支付" ->
          before < 2 || before > 4 || !acts(end, limit) && !isPayer(textStart, end, limit, tokens);
      case "分公司" -> before < 4 || !BRANCH.matcher(text.substring(textStart, i)).matches();
      case "成为" -> i == 0 || before > 0 || "、和及与由".indexOf(text.charAt(i - 1)) < 0;
      case "联合" ->
          before > 0 && before != 1 && !endsName(end, limit) && !around.suffixAt(end, limit);
      case "合投", "共投" -> before < 2 || !opensInvest(end, limit); // 国石合投|领投
      case "协同" -> !around.startsAny(end, limit, TOGETHER);
      case "先生", "女士" -> !closesQuote(end, textStart) && !isNoun(textStart, i, tokens);
      case "投的" -> words.suffix(text, textStart, i + 1) < 2; // 海川创投|的
      case "投出" -> words.suffix(text, textStart, i + 1) < 2; // 海川创投|出资
      case "控股权" -> words.suffix(text, textStart, i + 1) < 2; // 海川国控|股权
      case "股权" ->
          !around.startsAny(end, limit, EQUITY_FUND) && !opensInvestor(end, before, limit, tokens);
      default -> !cue.is(Role.GENERIC) || cue.word().length() > 2 || before == 0;
    };
  }

  private static final int WITHIN =
      Cue.bits(Role.RELATION, Role.GENERIC, Role.PLAIN, Role.ADVERB, Role.TITLE, Role.TAIL);

  private static final int VERBS =
      Cue.bits(
          Role.DEAL,
          Role.HOLD,
          Role.STAKE,
          Role.TO,
          Role.SAY,
          Role.ROUND_VERB,
          Role.INVEST,
          Role.LINK);

  /** {@code 创投|投资了}: an ending that only firms have, and nothing of the name behind it. */
  private boolean opensEnding(int i, int limit) {
    for (int length = 2; length <= 2 && i + length <= limit; length++) {
      if (ENDINGS.contains(text.substring(i, i + length))) {
        return around.isBorder(i + length, limit);
      }
    }
    return false;
  }

  private static final Set<String> ENDINGS =
      Set.of("创投", "资本", "科技", "传媒", "生物", "影业", "互娱", "网络", "文化", "智能", "机器", "动力");

  /** {@code 海川股权投资|拟减持}: the name of one who holds and sells. */
  private boolean opensInvestor(int end, int before, int limit, TokenMap tokens) {
    int behind = end + 2;
    if (before < 2 || !text.startsWith("投资", end)) {
      return false;
    }
    Cue next = behind < limit ? cues[behind] : null;
    if (next != null
        && !next.word().equals("计划")
        && next.isAny(Role.DEAL, Role.ADVERB, Role.HOLD, Role.INVEST)) {
      return true;
    }
    boolean named = Shape.isOdd(tokens, end - 2 - before, end - 2);
    boolean acts = next != null && next.isAny(Role.SAY, Role.TO, Role.LINK, Role.ROUND_VERB);
    boolean held = marks.beginsAt(behind) && marks.isPercent(marks.at(behind));
    boolean told =
        (behind >= limit || ",。;、".indexOf(text.charAt(behind)) >= 0)
            && around.isGiven(end - 2 - before);
    return named && (acts || held || told);
  }

  /** {@code 产业方云汇支付。}: a name and no verb, of which nothing stands before the mark. */
  private boolean isPayer(int textStart, int end, int limit, TokenMap tokens) {
    Token first = tokens.at(textStart);
    return (end >= limit || "、。;".indexOf(text.charAt(end)) >= 0)
        && first != null
        && Shape.isOdd(first)
        && textStart > 0
        && Character.isLetterOrDigit(text.charAt(textStart - 1));
  }

  /** {@code 海川集团物资分公司}: a part of a firm. */
  private static final Pattern BRANCH =
      Pattern.compile(".*(?:集团|公司|股份|银行)(?:有限公司)?\\p{IsHan}{2,8}");

  /** {@code 斥资12亿元|控股|云帆水泥}: what is paid for is no ending of a name. */
  private boolean isBehindSum(int i) {
    return i > 1
        && "元亿".indexOf(text.charAt(i - 1)) >= 0
        && (Character.isDigit(text.charAt(i - 2)) || "万亿港美欧".indexOf(text.charAt(i - 2)) >= 0);
  }

  /** {@code 海狸先生}: of one word that is no person's name, a brand is made. */
  private boolean isNoun(int start, int end, TokenMap tokens) {
    Token token = tokens.at(start);
    return end - start > 1
        && token != null
        && tokens.isToken(start, end)
        && token.tag().equals("n")
        && words.headNoun(text, start, end) == 0;
  }

  /** {@code “账房先生”完成A轮融资}: a brand. */
  private boolean closesQuote(int end, int textStart) {
    return end < text.length()
        && textStart > 0
        && "”」』\"".indexOf(text.charAt(end)) >= 0
        && "“「『\"".indexOf(text.charAt(textStart - 1)) >= 0;
  }

  /** {@code 海川股份|重组|禾木集团}, but {@code 重大资产重组}. */
  private boolean betweenNames(int i, int end, int textStart, TokenMap tokens) {
    int suffix = words.suffix(text, textStart, i);
    boolean left = known.endAt(textStart) == i || suffix > 1 && suffix < i - textStart - 1;
    Token next = tokens.at(end);
    return left
        && !text.startsWith("资产", i - 2)
        && next != null
        && next.span().start() <= end
        && (next.tag().startsWith("n") && Shape.isOdd(next) && next.span().length() > 1
            || known.endAt(end) > end);
  }

  /** Whether what acts follows at once: {@code 众能联合|完成}, {@code “众能联合”}. */
  private boolean endsName(int end, int limit) {
    Cue next = end < limit ? cues[end] : null;
    return end >= limit
        || "”」』,。;、等".indexOf(text.charAt(end)) >= 0
        || next != null && next.is(Role.ROUND_VERB) && !next.is(Role.DEAL);
  }

  private boolean opensInvest(int end, int limit) {
    Cue next = end < limit ? cues[end] : null;
    return next != null && next.is(Role.INVEST);
  }

  /**
   * {@code 禾木支付|宣布}: a word of a name, where a verb of one who speaks or raises follows at once.
   */
  private boolean acts(int end, int limit) {
    Cue next = end < limit ? cues[end] : null;
    return next != null && next.isAny(Role.SAY, Role.ROUND_VERB) && !next.is(Role.DEAL);
  }

  /** A dictionary word that is longer, neither a cue itself nor a guess of the tagger. */
  private boolean isInsideToken(int i, int end, TokenMap tokens) {
    Token token = tokens.at(i);
    if (token == null || token.span().start() > i || token.span().length() == end - i) {
      return false;
    }
    if (token.span().end() < end && token.span().start() == i) {
      return false;
    }
    Cue whole = cues[token.span().start()];
    if (whole != null && whole.word().length() >= token.span().length()) {
      return false;
    }
    String tag = token.tag();
    return !tag.startsWith("nt")
        && !tag.startsWith("nr")
        && !tag.startsWith("ns")
        && !tag.startsWith("nz");
  }

  /** {@code 发行A股}, {@code 海川股份H股}, but {@code 海川A|股价}: the letter may be a part of a short name. */
  private boolean isClass(int i, int textStart, TokenMap tokens) {
    int before = i - textStart;
    if (text.charAt(i) != 'A' || before == 0 || before > 3) {
      return true;
    }
    for (Token token : tokens.in(textStart, i)) {
      if (token.span().length() < 2 || !token.tag().startsWith("v")) {
        return false;
      }
    }
    return true;
  }

  private boolean isStake(int i, int end, int textStart) {
    int before = i - textStart;
    if (before == 0 || before == 1) {
      return before == 0;
    }
    if (words.suffix(text, textStart, i) > 1) {
      return true;
    }
    if (PieceReader.isLatin(text.charAt(i - 1)) && around.isObject(textStart)) {
      return true;
    }
    boolean holder = around.startsAny(end, text.length(), HOLDS);
    return before > 4 || known.endAt(textStart) == i && around.isObject(textStart) && !holder;
  }

  /** {@code 国方资本|和君信资本}, though 和君 is a known name too. */
  boolean isLinkBehindName(int i, int textStart) {
    return single.isLinkBehindName(i, textStart);
  }

  /**
   * Whether the bracket {@code [i, end)} belongs to the name around it: a place in front of the
   * rest of the name, or a legal form.
   */
  boolean isInnerBracket(int i, int end, int limit) {
    String inner = text.substring(i + 1, end - 1).strip();
    if (inner.length() < 2 || inner.length() > 8) {
      return false;
    }
    if (inner.equals("有限合伙") || inner.equals("普通合伙") || inner.equals("特殊普通合伙")) {
      return true;
    }
    for (int j = 0; j < inner.length(); j++) {
      if (!Character.isIdeographic(inner.charAt(j))) {
        return false;
      }
    }
    return words.isPlace(inner)
        || inner.equals("集团")
        || inner.equals("控股")
        || around.startsAny(end, limit, BEHIND_PLACE);
  }
}
