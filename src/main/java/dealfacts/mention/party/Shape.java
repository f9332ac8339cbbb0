package dealfacts.mention.party;

import dealfacts.text.Pattern;
import dealfacts.text.Span;
import dealfacts.text.TagSet;
import dealfacts.text.Token;
import java.util.List;
import java.util.Set;

/** How much a stretch of text looks like a name by itself. */
final class Shape {
  /** Tags of words that a dictionary of the language knows. */
  private static final TagSet COMMON =
      TagSet.of(
          "n", "v", "vn", "vi", "a", "ad", "an", "d", "b", "t", "f", "m", "q", "i", "l", "vl", "gi",
          "nis", "nnt", "nnd", "vd", "mq", "qt", "qv", "s", "al", "nl", "vx", "vf", "z", "r", "rz",
          "c", "cc", "p", "bl", "nf", "nm");

  /** {@code 26只个股}, {@code 十大}, {@code 6个月内}. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "[0-9一二两三四五六七八九十百千万几数多半]{1,5}(?:家|只|个|名|项|位|笔|次|支|种|类|款|份|年|月|日|天|轮|拨|群|大$|成|倍|期|条|宗|批|股|元|亿|万|点|辆|台|套|吨|户|人|张|件|枚|艘|架|座|间|处)");

  /** {@code 旗下|一投资公司}: one of a kind, and none by name. */
  private static final Pattern UNNAMED = Pattern.compile("一家?.{2,6}(?:公司|企业|机构|基金|平台|银行)");

  /** {@code 480MWh}, {@code 37岁}, {@code 公司法第86条}, {@code 距离它}. */
  private static final Pattern MEASURE =
      Pattern.compile(
          "[0-9][0-9.,]*\\s?(?:[MGKk][Ww]h?|kV|[mn]m|岁|兆瓦时?|千瓦时?|公里|平方米)|.{0,6}第[0-9一二三四五六七八九十百]{1,5}条|距离.{1,3}");

  private static boolean isCommon(Span span, TokenMap map) {
    for (Token token : map.in(span.start() + 1, span.end())) {
      if (isOdd(token)) {
        return false;
      }
    }
    return true;
  }

  /** {@code 国内仪器行业}, {@code 上一次公开}: kinds, turns and spans of time. */
  private static final Pattern KIND =
      Pattern.compile(
          "^[0-9]{2,4}强|^第[0-9一二三四五六七八九十]+(?:[家个次轮批大期届名位季笔条款座只支部步方者类种层天年月日股篇章代产曲梯阶二三四]|$)|(?:行业|板块|赛道|领域|(?:新|智能|数字|移动|信息|网络|互联网|数据|疫情|工业|流量|模型)时代|阶段|层面|买家|卖家)$|^(?:剩余|时候|原定|风险(?!投资)|[一二三四五六七]是|一些|某些|很多|许多|不少|众多|部分|债权|新规|视(?:行情|情况|市场|股价|需要|公司)|前述|上述|下述|意愿|步伐|力度|热潮|节奏|案[遭获被拟因]|[里中内上](?:有|会|将|要|能|可|被|就))|^.{2,6}一[项笔轮]|^[对向由与和被从给为]公司$|^(?:建设)?年产|^非?约束性|^(?:预计|会有|将有|更多|越来越多|有些|哪些)|^(?:上一次|上一轮|下一次|每一次|再一次|这一次)|^(?:要|得|先|只|也|才)看|^不(?:够|能|会|是|要|必|应|该|可|再)|^系(?!统)|约合$|人士$|率$|(?:存续|窗口|锁定|限售|公示|封闭|退出)期$|.(?:转任|出任|担任|兼任|接任|卸任|离任)|[吗呢]$|.{2}(?:公司|企业|机构)[^部院所会]$");

  /** {@code 云岭县水利局}, {@code 青川市人民医院}: offices, schools and hospitals, which buy as firms do. */
  private static final Pattern PUBLIC_BODY =
      Pattern.compile(
          ".{2,}(?:(?<![布结格全])局|(?<![客餐大展歌舞])厅|人民政府|委员会|管委会|国资委|医院|大学|学院|中学|小学|学校|研究院|研究所|法院|检察院|总队|支队|储备中心|管理中心|服务中心|管理处|办公室|指挥部|博物馆|图书馆)");

  /** {@code 海狸先生}, {@code 咖啡师傅}: brands that read like somebody. */
  private static final Pattern PERSONA =
      Pattern.compile("\\p{IsHan}{2,4}(?:先生|女士|小姐|师傅|同学|大叔|叔叔|爷爷|奶奶|妈妈|爸爸|公主|王子)");

  private static final TagSet FUNCTION =
      TagSet.of("r", "rz", "rzs", "ry", "rr", "c", "p", "u", "ude1", "ule", "vshi");

  /** Tags of words that open a phrase: acts, counts, kinds. */
  private static final TagSet BEGINS_PHRASE =
      TagSet.of("v", "vi", "vn", "vd", "b", "m", "mq", "nis", "nnt", "d", "ad", "f", "s");

  /** Tags of single characters that open a phrase. */
  private static final TagSet OPENS_PHRASE =
      TagSet.of("p", "c", "cc", "vyou", "vshi", "d", "q", "mq", "rr", "rz", "ry", "r");

  private static final TagSet ACT = TagSet.of("v", "vi", "vd", "ad");

  private static final TagSet ENDS_PHRASE = TagSet.of("q", "qv", "vi", "vd", "ad", "an", "m");

  /** Tags of words that a name doesn't end or begin within. */
  private static final TagSet CUT = TagSet.of("v", "vn", "n", "nz", "d", "a");

  private final String text;
  private final Words words;

  Shape(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  /** A proper name, a rare word or a lone character, which is what unknown names break into. */
  static boolean isOdd(Token token) {
    return !COMMON.contains(token.tag()) || token.span().length() == 1;
  }

  /** Whether there is such a word in the range. */
  static boolean isOdd(TokenMap map, int start, int end) {
    int odd = 0;
    for (Token token : map.in(start, end)) {
      if (isOdd(token)) {
        odd += token.span().length() > 1 ? 2 : 1;
      }
    }
    return odd > 1;
  }

  /** Below −5: no name at all. */
  double score(Span span, TokenMap map) {
    String name = span.of(text);
    int length = span.length();
    if (length < 2
        || length > 40
        || words.isNoName(name)
        || length < 14 && MEASURE.matcher(name).matches()) {
      return -9;
    }
    if (Latin.isLatin(name)) {
      return Latin.score(name);
    }
    if (!holdsLetter(name)) {
      return -9; // 1.
    }
    if (name.startsWith("一") && UNNAMED.matcher(name).matches() && isCommon(span, map)) {
      return -9;
    }
    boolean ordinal = name.startsWith("第一") && words.suffix(text, span.start(), span.end()) > 0;
    boolean numeral = isNumeral(span);
    if (COUNTED.matcher(name).lookingAt() && !numeral || !ordinal && KIND.matcher(name).find()) {
      return -9;
    }
    if (words.isPlace(name) && map.isToken(span.start(), span.end())
        || words.isPlaceOfPlace(name) && text.startsWith("的", span.end())
        || name.charAt(0) == '至' && words.isPlace(name.substring(1))) {
      return -9;
    }
    if (Transliteration.is(name) && !words.isPlace(name)) {
      return 1.5;
    }
    double score = numeral ? -1 : 0;
    int suffix = words.suffix(text, span.start(), span.end());
    if (suffix > 0 && suffix < length - 1) {
      score += words.fundSuffix(text, span.start(), span.end()) > 0 ? 2.5 : 2;
    } else if (suffix == length) {
      return -9;
    }
    if (Abstracts.is(name, suffix > 0, span, map)) {
      return -9;
    }
    int head = words.headNoun(text, span.start(), span.end());
    if (head > 0 && words.isIndustry(text.substring(span.start(), span.end() - head))) {
      return -9;
    }
    boolean describes = span.end() < text.length() && "「『“".indexOf(text.charAt(span.end())) >= 0;
    if (head > 0
        && suffix < head
        && length > 4
        && CLASSES.contains(name.substring(length - 2))
        && map.in(span.start(), span.end() - 2).stream().noneMatch(Shape::isOdd)) {
      return -9; // 液流电池|企业
    }
    if (head > 0 && describes) {
      return -9; // 光纤传感企业|「甲」
    }
    if (head > 0 && suffix < head && isKindAbroad(span, head)) {
      return -9;
    }
    if (head > 0 && suffix < head) {
      score -= name.endsWith("公司") && isNamedCompany(span, map) ? 0 : 3;
    }
    if (Latin.holdsLatin(name)) {
      score += 1;
    }
    List<Token> tokens = map.in(span.start(), span.end());
    if (!tokens.isEmpty() && Fragment.is(text, span, tokens, suffix)) {
      return -9; // 他靠家纺生意做成的云杉家纺
    }
    int odd = 0;
    int verbs = 0;
    int function = 0;
    int body = 0;
    boolean numbered = NUMBERED.matcher(name).matches();
    boolean proper = Latin.holdsLatin(name) || numbered;
    odd += numbered ? 1 : 0;
    for (Token token : tokens) {
      if (token.span().start() >= span.end() - suffix) {
        break;
      }
      body++;
      String tag = token.tag();
      if (isOdd(token)) {
        odd++;
        proper |= token.span().length() > 1;
      }
      if (tag.startsWith("v")
          && !tag.equals("vn")
          && !tag.equals("vg")
          && token.span().length() > 1) {
        verbs++;
      }
      if (FUNCTION.contains(tag) && token.span().length() > 1) {
        function++;
      }
    }
    if (suffix == 0 && PERSONA.matcher(name).matches()) {
      score += 1.6;
    }
    boolean publicBody = PUBLIC_BODY.matcher(name).matches();
    if (publicBody) {
      score += 1;
    } else if (odd > 0) {
      score += proper || suffix > 0 || length < 4 ? 1 : 0.6;
    } else if (suffix > 0) {
      score -= body > 2 ? 1 : isAct(tokens, body) ? 1.5 : 0.5; // 重点关注|供应链
    } else {
      score -= body == 2 ? 1 : body > 3 ? 2.5 : 1.5;
    }
    score -= function;
    if (suffix > 0 && !tokens.isEmpty() && ACT.contains(tokens.get(0).tag())) {
      score -= tokens.get(0).span().length() > 1 ? 1 : 0;
    }
    if (suffix == 0 && !tokens.isEmpty() && !numbered) {
      score -= phrase(tokens.get(0), tokens.get(tokens.size() - 1), span);
    }
    if (tokens.size() == 1 && length <= 4 && tokens.get(0).tag().startsWith("nr")) {
      score += 0.5;
    }
    if (suffix == 0 && length > 4) {
      score -= verbs;
    }
    boolean firm =
        name.endsWith("公司")
            && isNamedCompany(span, map)
            && isOdd(tokens.get(0))
            && !tokens.get(0).tag().startsWith("nt");
    if (suffix == 0 && length > 6 && !firm && !Latin.holdsLatin(name) && !publicBody) {
      score -= 1;
    }
    int place = words.place(text, span.start(), span.end());
    if (place > 0 && place < length - 1) {
      score += 1;
    }
    if (length > 12 && !publicBody) {
      score -= 1.5;
    }
    return score;
  }

  private static boolean holdsLetter(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetter(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code 瑞典芯片商}, {@code 印尼伙伴}: a place and what somebody is, but {@code 韩国电力公司}. */
  private boolean isKindAbroad(Span span, int head) {
    int rest = span.start() + words.place(text, span.start(), span.end());
    int kind = span.end() - head;
    return rest > span.start()
        && KINDS.indexOf(text.charAt(span.end() - 1)) >= 0
        && (rest == kind || rest < kind && words.isIndustry(text.substring(rest, kind)));
  }

  /** Last characters of words for what somebody is: 厂商, 巨头, 伙伴, 车企, 机构, 投资者. */
  private static final String KINDS = "商头伴企构者";

  private static boolean isAct(List<Token> tokens, int body) {
    return body == 2 && tokens.get(1).tag().equals("v");
  }

  /** Words for many of a kind: of common words alone they name nobody. */
  private static final Set<String> CLASSES = Set.of("企业", "厂商", "机构", "厂家", "商家", "车企", "药企");

  /** How much the first and the last word make a phrase of it: {@code 提供担保}, {@code 占其}. */
  private double phrase(Token first, Token last, Span span) {
    double much = 0;
    if (BEGINS_PHRASE.contains(first.tag()) && first.span().length() > 1) {
      much += 1;
    }
    if (OPENS_PHRASE.contains(first.tag())
        && first.span().length() == 1
        && DEGREES.indexOf(text.charAt(span.start())) < 0) {
      much += 2;
    }
    boolean cuts = last.span().end() > span.end() || first.span().start() < span.start();
    if (cuts && CUT.contains(last.tag()) || ENDS_PHRASE.contains(last.tag())) {
      much += 1;
    }
    return much;
  }

  /** Adverbs that names begin with: {@code 极兔达}, {@code 永辉}. */
  private static final String DEGREES = "极超永正真全尚";

  /** {@code 58跑腿}: figures and a word that counts nothing. */
  private static final Pattern NUMBERED =
      Pattern.compile("[0-9]{1,3}(?![多余后年月日强城国省市版系度])\\p{IsHan}{1,5}");

  /**
   * {@code 百家云}, {@code 一条街}: one numeral, what may count, and too little behind it for what is
   * counted, not {@code 三家公司}.
   */
  private boolean isNumeral(Span span) {
    String name = span.of(text);
    return NUMERAL.matcher(name).matches()
        && words.suffix(text, span.start(), span.end()) == 0
        && words.headNoun(text, span.start(), span.end()) == 0
        && !words.isNoName(name.substring(2));
  }

  private static final Pattern NUMERAL =
      Pattern.compile(
          "[一二三四五六七八九十百千万](?:家|只|位|天|年|月|日|点|条|人|张|件|枚|艘|架|座|间|万|亿)(?![家只个名位次种类款份年月日内前后间成业员店股货股客])\\p{IsHan}{1,2}");

  /** {@code 北石公司}, {@code 京福铁路安徽公司}: something in it names. */
  private boolean isNamedCompany(Span span, TokenMap map) {
    int end = span.end() - 2;
    if (words.place(text, span.start(), end) == end - span.start()) {
      return span.length() > 5;
    }
    for (Token token : map.in(span.start(), end)) {
      if (isOdd(token) || token.tag().startsWith("ns")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may be a person's name, whatever the tagger takes it for: {@code 曾青山|先生}. */
  boolean mayBePerson(Span span) {
    int given = span.length() - words.surname(text, span.start(), span.end());
    return given < span.length() && given >= 1 && given <= 2;
  }

  /** Whether the name reads like a person's: {@code 张三丰}, {@code 欧阳小楠}, {@code 埃隆·马斯克}. */
  boolean isPerson(Span span, TokenMap map) {
    String name = span.of(text);
    if (name.indexOf('·') > 0) {
      return !Latin.holdsLatin(name) && words.suffix(text, span.start(), span.end()) == 0;
    }
    int surname = words.surname(text, span.start(), span.end());
    int given = span.length() - surname;
    if (surname == 0 || given < 1 || given > 2) {
      return false;
    }
    for (Token token : map.in(span.start(), span.end())) {
      if (token.tag().startsWith("nr") && token.span().length() > 1) {
        return true;
      }
    }
    return map.isToken(span.start(), span.start() + surname);
  }
}
