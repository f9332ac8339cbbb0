package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import dealfacts.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a word that reads like a cue is one where it stands, or a part of a name: {@code
 * 投资} in {@code 获小米投资} and in {@code 由华新投资领投}, {@code 和} in {@code 和聚投资}.
 */
final class CueTest {
  /** Cues of one character that are one wherever they are a token. */
  static final String ALWAYS = "由被的了向拟称及以把这那此该其是并但将已获从对等某均还也仍未";

  /** Cues that the tagger takes for the last character of a person: {@code 李江拟}. */
  private static final String AFTER_PERSON = "拟将已由被曾向";

  /** Cues that the tagger takes for a surname: {@code 向李青山}. */
  private static final String BEFORE_PERSON = "向由从被对与";

  private static final String AT_START = "在于是据";

  static final String BEFORE_FIGURE = "占达约近超共合";

  private static final Set<String> FUND_TAIL =
      Set.of("管理", "有限", "集团", "控股", "基金", "公司", "中心", "合伙", "发展", "股份", "咨询", "机构", "银行", "引导");

  /** Behind a holder or a company whose shares are meant: {@code 云帆投资|剩余49%股权}. */
  private static final Set<String> OF_HOLDER = Set.of("剩余", "所持", "持有", "拟", "已", "将");

  /** Behind 控股 where it is no verb. */
  private static final Set<String> CONTROLLED =
      Set.of("股东", "子公司", "孙公司", "权", "公司", "平台", "方", "企业", "比例", "的");

  /** Behind 股权 in the names of funds. */
  private static final Set<String> EQUITY_FUND =
      Set.of("基金", "投资基金", "投资合伙", "投资管理", "投资企业", "投资中心", "投资有限", "投资公司", "投资母基金");

  private static final Set<String> FUNCTION = Set.of("d", "p", "c", "cc");

  private final String text;
  private final Words words;
  private final Marks marks;
  private final @Nullable Cue[] cues;
  private final NameSpans known;

  CueTest(String text, Words words, Marks marks, @Nullable Cue[] cues, NameSpans known) {
    this.known = known;
    this.text = text;
    this.words = words;
    this.marks = marks;
    this.cues = cues;
  }

  /**
   * @param textStart where the plain text before {@code i} begins, {@code i} if there is none
   */
  boolean isCue(Cue cue, int i, int textStart, int limit, TokenMap tokens) {
    int end = i + cue.word().length();
    int before = i - textStart;
    if (cue.word().length() == 1) {
      return isSingle(cue, i, before, limit, tokens);
    }
    if (isInsideToken(i, end, tokens)) {
      return false;
    }
    return switch (cue.word()) {
      case "投资" -> isInvestVerb(i, end, textStart, limit, tokens);
      case "股份" -> isStake(i, end, textStart);
      case "AH股" -> true;
      case "重组" -> betweenNames(i, end, textStart, tokens);
      case "将控股", "拟控股" -> !startsAny(end, limit, CONTROLLED);
      case "子公司" -> words.suffix(text, textStart, i + 1) <= 1; // 海川微电子|公司
      case "A股", "H股", "B股" -> isClass(i, textStart, tokens);
      case "公司", "企业", "机构", "风险投资公司" -> before == 0;
      case "融资" -> !startsAny(end, limit, Set.of("租赁", "担保", "再担保"));
      case "成为" -> i == 0 || before > 0 || "、和及与由".indexOf(text.charAt(i - 1)) < 0;
      case "联合" -> before > 0 && before != 1 && !endsName(end, limit) && !suffixAt(end, limit);
      case "股权" -> !startsAny(end, limit, EQUITY_FUND);
      default -> !cue.is(Role.GENERIC) || cue.word().length() > 2 || before == 0;
    };
  }

  private boolean isSingle(Cue cue, int i, int before, int limit, TokenMap tokens) {
    if (cue.is(Role.LINK)) {
      return isLink(i, before, limit, tokens);
    }
    if (text.startsWith("未来", i)) {
      return false;
    }
    Token token = tokens.at(i);
    boolean exact = tokens.isToken(i, i + 1);
    if (before == 0 && BEFORE_PERSON.contains(cue.word()) && opensKnown(i + 1, limit)) {
      return true;
    }
    boolean opensOrganisation =
        token != null
            && token.span().start() == i
            && (token.tag().startsWith("nt")
                || before == 0
                    && token.tag().startsWith("nr")
                    && BEFORE_PERSON.contains(cue.word()));
    if (cue.word().equals("等") && before > 1 && (closes(i, before) || isBorder(i + 1, limit))) {
      return true;
    }
    if (cue.word().equals("讯")) {
      // 3月5日讯北石集团
      boolean behindDay = before == 0 && i > 0 && text.charAt(i - 1) == '日';
      return isBorder(i + 1, limit)
          || behindDay
          || text.charAt(i - 1) == '报'
          || text.charAt(i - 1) == '网';
    }
    if (cue.word().equals("向") && before > 1 && token != null) {
      boolean swallowed = token.tag().startsWith("nt") && before > 2 && token.span().end() - i > 3;
      if (token.span().start() == i || swallowed) {
        return true;
      }
    }
    boolean closesPerson =
        token != null
            && token.span().end() == i + 1
            && token.tag().startsWith("nr")
            && AFTER_PERSON.contains(cue.word());
    if (!exact && !opensOrganisation && !closesPerson && !isBeforeVerb(cue, i, before, limit)) {
      return behindFirm(cue, i, before);
    }
    if (cue.word().equals("未") && text.startsWith("未来", i)) {
      return false;
    }
    boolean suffixFollows = suffixAt(i + 1, limit);
    if (ALWAYS.contains(cue.word())) {
      return !(before == 1 && suffixFollows && !cue.word().equals("的"));
    }
    if (BEFORE_FIGURE.contains(cue.word())) {
      boolean figure =
          i + 1 < limit && (marks.beginsAt(i + 1) || Character.isDigit(text.charAt(i + 1)));
      return figure && !(before > 1 && isObject(i - before));
    }
    if (before == 0 && AT_START.contains(cue.word())) {
      return true;
    }
    if (before > 1 && words.place(text, i - before, i) == before) {
      // 上海即富, 北京如意时尚
      return false;
    }
    if (before == 1 || suffixFollows && before < 3) {
      return false;
    }
    return switch (cue.word()) {
      case "因", "按", "凭" -> before == 0 || standsApart(i, i - before, tokens);
      case "为" -> before == 0 || before > 2 || isBorder(i + 1, limit);
      default -> true;
    };
  }

  /**
   * {@code 红杉中国和高瓴创投}, not {@code 和聚投资} and not {@code 新希望六和}: what stands left of the word must be
   * able to end a name and what stands right of it to begin one.
   */
  private boolean isLink(int i, int before, int limit, TokenMap tokens) {
    if (isInOffice(text, i)) {
      return false;
    }
    if (isBorder(i + 1, limit) && !opensName(i + 1, limit)) {
      Cue next = i + 1 < limit ? cues[i + 1] : null;
      return before > 1 && next != null && next.isAny(Role.RELATION, Role.TITLE);
    }
    if (before == 0) {
      return i > 0 && ")”」』》".indexOf(text.charAt(i - 1)) >= 0
          || i > 1 && text.charAt(i - 1) == ' ' && !Character.isIdeographic(text.charAt(i - 2));
    }
    boolean latin = i + 1 < limit && PieceReader.isLatin(text.charAt(i + 1));
    if (before == 1
        || i + 2 < limit && isBorder(i + 2, limit) && !opensName(i + 1, limit) && !latin) {
      return false;
    }
    if (tokens.isToken(i, i + 1) || text.charAt(i) != '和') {
      return true;
    }
    int textStart = i - before;
    return words.suffix(text, textStart, i) > 1
        || text.charAt(i - 1) == ')'
        || PieceReader.isLatin(text.charAt(i - 1))
        || PieceReader.isLatin(text.charAt(i + 1))
        || words.place(text, i + 1, limit) > 1
        || known.endAt(i + 1) > 0
        || known.endAt(textStart) == i;
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

  /** {@code 中国宝武|将|直接持有}, though the tagger reads 武将: what acts follows at once. */
  private boolean isBeforeVerb(Cue cue, int i, int before, int limit) {
    Cue next = i + 1 < limit ? cues[i + 1] : null;
    return before > 2
        && "将拟已曾欲".contains(cue.word())
        && next != null
        && next.word().length() > 1
        && next.isAny(Role.DEAL, Role.HOLD);
  }

  /** {@code 海川集团|因|资金需求}: a name before it and a word behind it, not {@code 科因生物}. */
  private boolean standsApart(int i, int textStart, TokenMap tokens) {
    Token left = tokens.at(i - 1);
    Token right = tokens.at(i + 1);
    boolean named =
        words.suffix(text, textStart, i) > 1
            || known.endAt(textStart) == i
            || left != null && left.tag().startsWith("nr") && left.span().length() > 1;
    return named && right != null && right.span().length() > 1;
  }

  /** {@code 向江西百圣}: a place or a known name begins there. */
  private boolean opensKnown(int i, int limit) {
    return i < limit && (words.place(text, i, limit) > 1 || known.endAt(i) > i + 1);
  }

  /** Whether what acts follows at once: {@code 众能联合|完成}, {@code “众能联合”}. */
  private boolean endsName(int end, int limit) {
    Cue next = end < limit ? cues[end] : null;
    return end >= limit
        || "”」』,。;".indexOf(text.charAt(end)) >= 0
        || next != null && next.is(Role.ROUND_VERB) && !next.is(Role.DEAL);
  }

  /** Whether a known name ends at {@code i}: {@code 联想之星等}. */
  private boolean closes(int i, int before) {
    for (int start = i - before; start < i - 1; start++) {
      if (known.endAt(start) == i) {
        return true;
      }
    }
    return false;
  }

  /** {@code 国方资本|和君信资本}, though 和君 is a known name too. */
  boolean isLinkBehindName(int i, int textStart) {
    Cue cue = cues[i];
    return cue != null
        && cue.word().length() == 1
        && cue.is(Role.LINK)
        && i > textStart + 1
        && !isInOffice(text, i)
        && (words.suffix(text, textStart, i) > 1 || known.endAt(textStart) == i);
  }

  private boolean opensName(int i, int limit) {
    return i < limit && "“「『".indexOf(text.charAt(i)) >= 0;
  }

  private boolean isBorder(int i, int limit) {
    return i >= limit
        || marks.beginsAt(i)
        || !Character.isLetterOrDigit(text.charAt(i))
        || cues[i] != null && cues[i].word().length() > 1;
  }

  private boolean suffixAt(int i, int limit) {
    for (int length = 2; length <= 4 && i + length <= limit; length++) {
      if (words.isSuffix(text.substring(i, i + length))) {
        return true;
      }
    }
    return false;
  }

  private boolean startsAny(int i, int limit, Set<String> any) {
    for (String word : any) {
      if (i + word.length() <= limit && text.startsWith(word, i)) {
        return true;
      }
    }
    return false;
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

  /** {@code 住房|和|城乡建设局}: offices have it in their names. */
  static boolean isInOffice(String text, int i) {
    for (String office : OFFICES) {
      int at = i - office.indexOf('和');
      if (text.charAt(i) == '和' && at >= 0 && text.startsWith(office, at)) {
        return true;
      }
    }
    return false;
  }

  private static final String[] OFFICES = {
    "住房和城乡建设",
    "住房和建设",
    "人力资源和社会保障",
    "自然资源和规划",
    "规划和自然资源",
    "文化和旅游",
    "文化和广电旅游",
    "工业和信息化",
    "科技和工业信息化",
    "农业和农村",
    "发展和改革",
    "卫生和计划生育",
    "民政和人力资源",
    "城市管理和综合执法",
    "国土和房屋管理",
    "商务和经济合作",
    "经济和信息化"
  };

  /** {@code 海川|股份拟向北石集团}: the tagger took the ending of one firm into the next one's name. */
  private boolean behindFirm(Cue cue, int i, int before) {
    if (before == 0 && i > 1 && PREPOSITIONS.indexOf(cue.word()) >= 0) {
      return INTENT.indexOf(text.charAt(i - 1)) >= 0;
    }
    if (BEHIND_FIRM.indexOf(cue.word()) < 0 || before < 3) {
      return false;
    }
    int suffix = words.suffix(text, i - before, i);
    return suffix > 1 && suffix < before - 1;
  }

  private static final String PREPOSITIONS = "向与对以由";

  private static final String INTENT = "拟将已欲";

  private static final String BEHIND_FIRM = "拟将已向与被获欲";

  private boolean isInvestVerb(int i, int end, int textStart, int limit, TokenMap tokens) {
    int before = i - textStart;
    if (before == 0) {
      return !startsAny(end, limit, FUND_TAIL);
    }
    if (end < limit && text.charAt(end) == '本' && isBorder(end + 1, limit)) {
      // 广投资本
      return false;
    }
    if (startsAny(end, limit, FUND_TAIL)) {
      return false;
    }
    Cue verb = end < limit ? cues[end] : null;
    if (verb != null && verb.is(Role.INVEST) && !verb.is(Role.DEAL)
        || end < limit && text.charAt(end) == '、') {
      return false;
    }
    boolean firm = words.suffix(text, textStart, i) > 0;
    if (words.fundSuffix(text, textStart, i) > 0 || firm && end >= limit) {
      return true;
    }
    if (end >= limit) {
      return isPassive(textStart);
    }
    if (startsAny(end, limit, OF_HOLDER)) {
      return false;
    }
    if (marks.beginsAt(end)) {
      return !marks.at(end).is(Piece.Kind.DATE) || isPassive(textStart);
    }
    Token follows = tokens.at(end);
    Cue joins = cues[end];
    if (follows != null && FUNCTION.contains(follows.tag()) && text.charAt(end) != '于') {
      return isPassive(textStart) && (joins == null || !joins.is(Role.LINK));
    }
    if (text.charAt(end) == '于' && end + 1 < limit && marks.beginsAt(end + 1)) {
      return false;
    }
    if (firm) {
      return true;
    }
    char next = text.charAt(end);
    Cue after = cues[end];
    if (next == '、' || next == '(') {
      return false;
    }
    if (after != null
        && after.isAny(Role.INVEST, Role.LINK, Role.TAIL, Role.TITLE, Role.SAY, Role.ADVERB)) {
      return false;
    }
    if (after != null && after.is(Role.DEAL)) {
      return false;
    }
    if (after != null && (after.is(Role.PLAIN) || after.is(Role.GENERIC))) {
      return true;
    }
    if (!Character.isLetterOrDigit(next)) {
      return isPassive(textStart);
    }
    return after == null;
  }

  /** {@code 获X投资}, {@code 由X投资}: the verb of the frame is still to come. */
  private boolean isPassive(int textStart) {
    if (textStart == 0) {
      return false;
    }
    for (int back = 1; back <= 3 && textStart - back >= 0; back++) {
      Cue cue = cues[textStart - back];
      if (cue != null
          && cue.word().length() == back
          && Set.of("获", "由", "获得", "获得了", "已获", "再获", "被").contains(cue.word())) {
        return true;
      }
    }
    return false;
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
    if (PieceReader.isLatin(text.charAt(i - 1)) && isObject(textStart)) {
      return true;
    }
    boolean holder = startsAny(end, text.length(), Set.of("持", "所持", "拥有"));
    return before > 4 || known.endAt(textStart) == i && isObject(textStart) && !holder;
  }

  /** {@code 增持云帆股份}, where 云帆 is known and 云帆股份 is not: shares of 云帆. */
  private boolean isObject(int textStart) {
    for (int back = 1; back <= 4 && textStart - back >= 0; back++) {
      Cue cue = cues[textStart - back];
      if (cue != null && cue.word().length() == back && cue.is(Role.DEAL)) {
        return true;
      }
    }
    return false;
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
    boolean place = words.isPlace(inner) || inner.equals("集团") || inner.equals("控股");
    if (place) {
      return true;
    }
    return startsAny(end, limit, Set.of("有限公司", "股份有限公司", "有限责任公司", "公司", "科技", "投资", "集团", "基金"));
  }
}
