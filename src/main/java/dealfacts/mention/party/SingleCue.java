package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import dealfacts.text.Pattern;
import dealfacts.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Cues of one character, which are parts of names more often than words: {@code 和} in {@code
 * 红杉中国和高瓴创投} and in {@code 和聚投资}, {@code 向} in {@code 海川集团向北石} and in {@code 方向科技}.
 */
final class SingleCue {
  /** Cues of one character that are one wherever they are a token. */
  static final String ALWAYS = "由被的了向拟称及以把这那此该其是并但将已获从对等某均还也仍未";

  /** Adverbs that stand behind a subject: {@code 股东|均承诺}. */
  private static final String ADVERBS = "均还也仍未";

  /** Cues that the tagger takes for the last character of a person: {@code 李江拟}. */
  private static final String AFTER_PERSON = "拟将已由被曾向";

  /** Cues that the tagger takes for a surname: {@code 向李青山}. */
  private static final String BEFORE_PERSON = "向由从被对与";

  /** At the start of a clause, where no name is cut by them: {@code 据|海川集团}. */
  private static final String AT_START = "在于是据";

  /** Cues where a figure follows alone: {@code 占|2%}. */
  static final String BEFORE_FIGURE = "占达约近超共合";

  /** Behind a word of intent or 分别: {@code 拟|向北石集团}. */
  private static final String PREPOSITIONS = "向与对以由";

  private static final String INTENT = "拟将已欲别";

  /** Behind the ending of a firm: {@code 海川股份|拟向}. */
  private static final String BEHIND_FIRM = "拟将已向与被获欲";

  private final String text;
  private final Words words;
  private final Marks marks;
  private final @Nullable Cue[] cues;
  private final NameSpans known;
  private final Surroundings around;

  SingleCue(
      String text,
      Words words,
      Marks marks,
      @Nullable Cue[] cues,
      NameSpans known,
      Surroundings around) {
    this.text = text;
    this.words = words;
    this.marks = marks;
    this.cues = cues;
    this.known = known;
    this.around = around;
  }

  /** What the tagger takes into a place that it only guesses: {@code 云帆|获|东港文旅投资}. */
  private static final String BEFORE_GUESS = "获向由被遭对";

  /** {@code 禾木机器人:|获|云帆基金A轮融资}, though the tagger takes it into the name; but {@code 获嘉县}. */
  private static final Pattern GETS = Pattern.compile("获(?![嘉鹿得利])");

  /**
   * @param before how many characters of plain text stand right before {@code i}
   */
  boolean isCue(Cue cue, int i, int before, int limit, TokenMap tokens) {
    if (before == 0 && opensName(i, limit)) {
      return false;
    }
    if (before == 0 && cue.word().equals("向") && isPaid(i, limit)) {
      return true;
    }
    if (before > 2
        && BEHIND_SOUNDS.indexOf(cue.word()) >= 0
        && Transliteration.is(text.substring(i - before, i))) {
      return true; // 西格玛特|向
    }
    if (cue.is(Role.LINK)) {
      return isLink(i, before, limit, tokens) || maybeActs(cue, i, before, limit);
    }
    if (text.startsWith("未来", i)) {
      return false;
    }
    Token token = tokens.at(i);
    boolean exact =
        tokens.isToken(i, i + 1)
            || opensNominal(cue, i, before, limit)
            || before == 0 && GETS.matcher(text).region(i, limit).lookingAt();
    if (before == 0 && BEFORE_PERSON.contains(cue.word()) && opensKnown(i + 1, limit)) {
      return true;
    }
    boolean opensOrganisation =
        token != null
            && token.span().start() == i
            && (token.tag().startsWith("nt")
                || before > 1
                    && BEFORE_GUESS.indexOf(text.charAt(i)) >= 0
                    && token.tag().startsWith("ns")
                    && words.place(text, i, token.span().end()) == 0
                || before == 0
                    && token.tag().startsWith("nr")
                    && BEFORE_PERSON.contains(cue.word()));
    if (cue.word().equals("等")
        && before > 1
        && (closes(i, before) || around.isBorder(i + 1, limit))) {
      return true;
    }
    if (cue.word().equals("讯")) {
      // 3月5日讯北石集团
      boolean behindDay = before == 0 && i > 0 && text.charAt(i - 1) == '日';
      return around.isBorder(i + 1, limit)
              && (before == 0 || "报网社日电闻刊客台经时间站会".indexOf(text.charAt(i - 1)) >= 0)
          || behindDay
          || text.charAt(i - 1) == '报'
          || text.charAt(i - 1) == '网';
    }
    if (cue.word().equals("的") && before > 1 && token != null && endsParticle(token, i)) {
      return true;
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
    if (before == 0 && ADVERBS.contains(cue.word()) && around.suffixAt(i + 2, limit)) {
      return false; // 控股股东均云集团
    }
    boolean suffixFollows = around.suffixAt(i + 1, limit);
    if (ALWAYS.contains(cue.word())) {
      return !(before == 1 && suffixFollows && !cue.word().equals("的"));
    }
    if (BEFORE_FIGURE.contains(cue.word())) {
      boolean figure =
          i + 1 < limit && (marks.beginsAt(i + 1) || Character.isDigit(text.charAt(i + 1)));
      return figure && !(before > 1 && around.isHeld(i - before));
    }
    if (before == 0 && AT_START.contains(cue.word())) {
      return i == 0 || text.charAt(i - 1) != '、'; // 股东王云、于海云
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
      case "为" -> before == 0 || before > 2 || around.isBorder(i + 1, limit);
      default -> true;
    };
  }

  /**
   * {@code 红杉中国和高瓴创投}, not {@code 和聚投资} and not {@code 新希望六和}: what stands left of the word must be
   * able to end a name and what stands right of it to begin one.
   */
  private boolean isLink(int i, int before, int limit, TokenMap tokens) {
    if (before > 2 && words.place(text, i - before, i - 1) == before - 1) {
      return false; // 武汉天|和广场: a place and a single character are no name
    }
    if (Offices.isInside(text, i)) {
      return false;
    }
    if (around.isBorder(i + 1, limit) && !around.opensName(i + 1, limit)) {
      Cue next = i + 1 < limit ? cues[i + 1] : null;
      boolean round = marks.beginsAt(i + 1) && marks.at(i + 1).is(Piece.Kind.ROUND);
      return before > 1
          && (round
              || next != null
                  && (next.isAny(Role.RELATION, Role.TITLE) // 甲及|A轮投资人
                      || next.is(Role.GENERIC) && next.word().length() > 1)); // 甲和|一家车企
    }
    if (before == 0 && cues[i] != null && text.charAt(i) == '及' && around.isBehindKind(i)) {
      return true; // 原告|及|方青
    }
    if (before == 0) {
      return i > 0 && ")”」』》".indexOf(text.charAt(i - 1)) >= 0
          || i > 1 && text.charAt(i - 1) == ' ' && !Character.isIdeographic(text.charAt(i - 2));
    }
    if (around.suffixAt(i + 2, limit)
        && PLACES.indexOf(text.charAt(i + 1)) < 0
        && words.suffix(text, i - before, i) < 2
        && known.endAt(i + 1) == 0
        && known.endAt(i - before) != i) {
      return false; // 云禾和青食品
    }
    boolean latin = i + 1 < limit && PieceReader.isLatin(text.charAt(i + 1));
    if (before == 1
        || i + 2 < limit
            && around.isBorder(i + 2, limit)
            && !around.opensName(i + 1, limit)
            && !latin) {
      return false;
    }
    int textStart = i - before;
    if (tokens.isToken(i, i + 1)
        || text.charAt(i) != '和'
        || before > 2 && text.regionMatches(i + 1, text, textStart, 2)) {
      return true; // 高禾宁泰和高禾科贷
    }
    return words.suffix(text, textStart, i) > 1
        || isGuessed(tokens.at(i), textStart, i)
        || text.charAt(i - 1) == ')'
        || PieceReader.isLatin(text.charAt(i - 1))
        || PieceReader.isLatin(text.charAt(i + 1))
        || words.place(text, i + 1, limit) > 1
        || known.endAt(i + 1) > 0
        || known.endAt(textStart) == i;
  }

  /** {@code 源石新程|和|五岳源}, though the tagger reads a person 程和: too long before it for one name. */
  private boolean isGuessed(@Nullable Token token, int start, int i) {
    int place = words.place(text, start, i);
    return token != null
        && token.tag().startsWith("nr")
        && token.span().end() <= i + 1
        && i - start - place > 3;
  }

  /** {@code 国方资本|和君信资本}, though 和君 is a known name too. */
  boolean isLinkBehindName(int i, int textStart) {
    Cue cue = cues[i];
    return cue != null
        && cue.word().length() == 1
        && cue.is(Role.LINK)
        && i > textStart + 1
        && !Offices.isInside(text, i)
        && (words.suffix(text, textStart, i) > 1 || known.endAt(textStart) == i);
  }

  /** {@code 云帆新|的|股东}, though the tagger reads 新的; but {@code 云州美的|空调}. */
  private boolean endsParticle(Token token, int i) {
    return token.span().end() == i + 1
        && (token.span().length() == 2 || text.startsWith("投资", i - 2))
        && "美目标".indexOf(text.charAt(i - 1)) < 0
        && known.endAt(i - 1) != i + 1;
  }

  /** {@code “向禾科技”}, {@code 海川资本、与禾资本}: no word of grammar opens a quotation or goes on a list. */
  private boolean opensName(int i, int limit) {
    if (i == 0) {
      return false;
    }
    char before = text.charAt(i - 1);
    return "、由".indexOf(before) >= 0
            && "与以向同".indexOf(text.charAt(i)) >= 0
            && !text.startsWith("及", i + 1)
        || "“「『".indexOf(before) >= 0
            && "与以向同和对从".indexOf(text.charAt(i)) >= 0
            && QUOTED.matcher(text).region(i, limit).lookingAt();
  }

  private static final Pattern QUOTED = Pattern.compile("[\\p{IsHan}A-Za-z0-9]{3,8}[”」』]");

  /** Places of one character, of which names are made with an ending: {@code 苏高新}. */
  private static final String PLACES = "京津沪渝苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕甘青宁晋冀蒙辽吉黑深杭甬锡穗";

  private static final String BEHIND_SOUNDS = "向与和及对由被获拟将从把遭给以";

  /** {@code 以发行股份的方式|向|明禾收购其持有的…}. */
  private boolean isPaid(int i, int limit) {
    return i > 0
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && PAID.matcher(text).region(i + 1, limit).lookingAt();
  }

  private static final Pattern PAID =
      Pattern.compile("\\p{IsHan}{2,10}?(?:购买|收购|支付|定向发行|发行|增资|出售)");

  /** {@code 中国宝武|将|直接持有}, though the tagger reads 武将: what acts follows at once. */
  private boolean isBeforeVerb(Cue cue, int i, int before, int limit) {
    Cue next = i + 1 < limit ? cues[i + 1] : null;
    return before > 2
        && "将拟已曾欲".contains(cue.word())
        && next != null
        && next.word().length() > 1
        && next.isAny(Role.DEAL, Role.HOLD);
  }

  /** {@code 北石资本|或|领投}: perhaps it does; {@code 甲或乙} is an alternative. */
  private boolean maybeActs(Cue cue, int i, int before, int limit) {
    Cue next = i + 1 < limit ? cues[i + 1] : null;
    return before > 1
        && cue.word().equals("或")
        && next != null
        && next.isAny(Role.DEAL, Role.INVEST);
  }

  /** {@code 海川集团|因|资金需求}: a name before it and a word behind it, not {@code 科因生物}. */
  private boolean standsApart(int i, int textStart, TokenMap tokens) {
    Token left = tokens.at(i - 1);
    Token right = tokens.at(i + 1);
    boolean named =
        words.suffix(text, textStart, i) > 1
            || known.endAt(textStart) == i
            || left != null && left.tag().startsWith("nr") && left.span().length() > 1;
    return named && right != null && right.span().length() > 1
        || i - textStart > 1 && REASON.matcher(text).region(i + 1, text.length()).lookingAt();
  }

  /** {@code 王五因|自身资金需求}: why one sells, behind whatever name. */
  private static final Pattern REASON =
      Pattern.compile(
          "(?:(?:自身|个人|公司|企业|经营|业务|战略|家庭|股东|流动|偿还|归还|改善|其)[^,;。]{0,10})?(?:资金|需要|需求|原因|安排|发展|生活|债务|贷款|融资|规划|财务|投资)");

  /** {@code 启动|对开阳碳素100%股权的收购}, though the tagger reads 对开. */
  private boolean opensNominal(Cue cue, int i, int before, int limit) {
    return before == 0
        && cue.word().equals("对")
        && i > 1
        && !around.isBorder(i + 1, limit)
        && NOMINAL.matcher(text).region(i + 1, limit).lookingAt();
  }

  private static final Pattern NOMINAL =
      Pattern.compile("[^,;。、:]{2,24}?的(?:全资|战略|要约)?(?:收购|并购|投资|增资|减持|增持)");

  /** {@code 向江西百圣}: a place or a known name begins there. */
  private boolean opensKnown(int i, int limit) {
    return i < limit && (words.place(text, i, limit) > 1 || known.endAt(i) > i + 1);
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
}
