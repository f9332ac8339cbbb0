package dealfacts.mention.party;

import dealfacts.text.Countries;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import dealfacts.text.TagSet;
import dealfacts.text.Token;
import java.util.List;
import java.util.Set;

/** How far a name reaches within plain text: without description before it and words behind it. */
final class NameBoundary {
  private static final TagSet LEADING_TAGS =
      TagSet.of("d", "p", "c", "cc", "r", "rz", "rzs", "ude1", "ule", "vshi", "e", "y");

  /** Of one character, and hardly ever the first of a name: {@code 因}, {@code 而}, {@code 占}. */
  private static final TagSet OPENING = TagSet.of("p", "c", "cc", "vyou");

  /** Of the words that name nothing and end nothing: {@code 王永红有}, {@code 考拉并}. */
  private static final TagSet CLOSING = TagSet.of("p", "c", "cc", "vyou", "vshi", "d", "f", "vf");

  private static final TagSet FUNCTION = TagSet.of("d", "p", "c", "cc", "ad", "vshi", "vyou", "vf");

  /** Behind these a name begins, be its first character 和: {@code 收购|和澜节能有限责任公司}. */
  private static final Pattern ACTS_ON = Pattern.compile("收购|购买|转让|出售|持有|入股|增持|减持");

  private static final TagSet LINKS = TagSet.of("p", "c", "cc");

  private static final Set<String> LEADING =
      Set.of(
          "原", "前", "其", "即", "由", "被", "从", "向", "对", "除", "的", "与", "该", "由于", "另", "旗下", "著名",
          "知名", "来自", "将", "把", "发行", "否决", "批准", "控股", "全资", "参股", "公司", "企业", "巨头", "龙头", "新增",
          "内部", "收购方", "上述", "新设", "新设立", "切入", "授出", "进军", "涉足", "承接", "进入", "并入", "划入", "遭遇",
          "期待", "建议", "深耕", "瞄准", "重组", "击败", "推进", "推动", "促进", "协助", "仅有", "再如", "诸如", "之初", "制作方",
          "后", "覆盖", "当时", "彼时", "其时", "导演", "编剧", "外地", "客商", "督促", "需要", "执行", "起诉", "指定", "判令",
          "请求", "代表", "最后", "只有", "选定", "选聘");

  /** Words that follow a name without being part of it. */
  static final Set<String> TRAILING =
      Set.of(
          "业务", "项目", "资产", "领域", "品牌", "方", "方面", "个人", "之", "所", "一", "事宜", "一事", "事项", "案", "部分",
          "全部", "余下", "其余", "剩余", "少数", "少", "多数", "大部分", "股", "上", "中", "内", "外", "后", "前", "时",
          "最终", "旗下", "上市公司", "在内", "组成", "母", "在", "将", "已", "近", "日", "自", "以", "于", "为", "从",
          "的", "了", "也", "就", "要", "才", "都", "只", "仅", "便", "需", "须", "因", "刚", "又", "不", "则", "却",
          "是", "等", "及", "和", "与", "其", "董", "本次", "今年", "官方", "成功", "总", "共", "还", "净", "现金", "共同",
          "半数", "各", "持", "股比", "占比", "发行", "提供", "当地", "、", "A轮");

  private final String text;
  private final Words words;
  private final NameSpans known;
  private final Description description;
  private final NameOpening opening;
  private final Predicates predicates;

  NameBoundary(String text, Words words, NameSpans known) {
    this.text = text;
    this.words = words;
    this.known = known;
    this.description = new Description(text, words, known);
    this.opening = new NameOpening(text, words, known);
    this.predicates = new Predicates(text, words, known);
  }

  /** {@code 上海云帆资产|以1.6亿元竞得}: what acts is a house, no property. */
  private static final Pattern ACTS =
      Pattern.compile("(?:以(?!及|外|上|下)|竞得|受让|认购|增持|减持|持有|作为|拟|领投|跟投|投资)");

  /** The name within {@code span}; empty where nothing is left. */
  Span trim(Span span, TokenMap tokens) {
    int start = span.start();
    int end = span.end();
    if (known.endAt(start) >= end || Transliteration.is(span.of(text))) {
      return span;
    }
    if (text.charAt(start) == '占'
        && OF_CAPITAL.matcher(text).region(end, text.length()).lookingAt()) {
      start++;
    }
    start = description.behind(start, end, tokens);
    start = description.behindHouse(start, end);
    start = behindMarker(description.behindKind(start, end), end);
    start = behindCountry(opening.behind(start, end, tokens), end, tokens);
    end = predicates.latinBeforeVerb(start, end, tokens);
    end = behindEnding(start, end);
    Span around = aroundKnown(start, end, tokens);
    start = around.start();
    end = around.end();
    boolean moved = true;
    while (moved && end - start > 1) {
      moved = false;
      List<Token> inside = tokens.in(start, end);
      if (inside.isEmpty() || known.endAt(start) >= end) {
        break;
      }
      Token first = inside.get(0);
      if (first.span().start() >= start
          && first.span().end() < end - 1
          && known.endAt(start) < first.span().end()
          && (LEADING.contains(first.span().of(text))
                  && !(first.span().length() == 1 && opening.opensName(start))
              || LEADING_TAGS.contains(first.tag())
                  && first.span().length() > 1
                  && !isLabelled(start, end)
              || OPENING.contains(first.tag())
                  && !opening.opensName(start)
                  && (leavesWhole(first.span().end(), end)
                      || leavesWord(first.span().end(), end, tokens))
                  && !(text.charAt(start) != '而'
                      && ACTS_ON
                          .matcher(text.substring(Math.max(0, start - 2), start))
                          .matches()))) {
        start = first.span().end();
        moved = true;
        continue;
      }
      Token last = inside.get(inside.size() - 1);
      boolean listed = end < text.length() && text.charAt(end) == '、' && end - start > 3;
      if (last.span().end() <= end
          && !((listed || ACTS.matcher(text).region(end, text.length()).lookingAt())
              && last.span().of(text).equals("资产"))
          && !isPlaceAndOne(start, last.span().start())
          && !isGiven(start, end)
          && last.span().start() > start + 1
          && (TRAILING.contains(last.span().of(text))
              || CLOSING.contains(last.tag())
                  && "东西南北".indexOf(text.charAt(end - 1)) < 0
                  && !endsBeforeMark(last, end))) {
        end = last.span().start();
        moved = true;
      }
    }
    start = description.behindKind(start, end);
    if (text.startsWith("及其", end - 2) && end - start > 4) {
      end -= 2;
    }
    if (end - start > 3 && isClassOfShares(end - 1)) {
      end--;
    }
    while (start < end
        && !Character.isLetterOrDigit(text.charAt(start))
        && text.charAt(start) != '*') {
      start++;
    }
    while (start < end
        && !Character.isLetterOrDigit(text.charAt(end - 1))
        && text.charAt(end - 1) != ')'
        && text.charAt(end - 1) != '+'
        && text.charAt(end - 1) != '.') {
      end--;
    }
    return new Span(start, end);
  }

  /** Words of one character that stand between a firm and what it does. */
  private static final String ACTS_NEXT = "任借投都也均皆则亦各就便又曾并还将已拟获砸付给让以用按因为与和跟同于在至从由被把对向是占买卖购退";

  /** {@code 北石银行借|了6亿元}, {@code 云谷资本任|独家财务顾问}: the name ends with its ending. */
  private int behindEnding(int start, int end) {
    int about = text.indexOf('就', start + 2);
    if (about > 0
        && about < end
        && text.charAt(about - 1) != '成'
        && hasLatin(about, end)
        && words.suffix(text, start, about) > 1) {
      return about; // 海川制药|就双抗HY-118
    }
    int suffix = end - start > 4 ? words.suffix(text, start, end - 1) : 0;
    return suffix > 1
            && suffix < end - start - 2
            && ACTS_NEXT.indexOf(text.charAt(end - 1)) >= 0
            && known.endAt(start) < end
            && words.suffix(text, start, end) == 0
        ? end - 1
        : end;
  }

  private boolean hasLatin(int start, int end) {
    return text.substring(start, end).chars().anyMatch(c -> PieceReader.isLatin((char) c));
  }

  /** {@code 西班牙|Acora公司}, {@code 日本|软石集团}: the country says where a foreign company is from. */
  private int behindCountry(int start, int end, TokenMap tokens) {
    int country = Countries.behind(text, start, end);
    if (country > start && isOddName(country, end)) {
      return country;
    }
    Token first = tokens.at(start);
    if (first == null
        || first.span().start() != start
        || !first.tag().equals("nsf") && !ABROAD.contains(first.span().of(text))) {
      return start;
    }
    int behind = first.span().end();
    return behind < end - 1 && PieceReader.isLatin(text.charAt(behind)) ? behind : start;
  }

  /** {@code 莱石药业}, but not {@code 国家电力公司}: a name by itself, of no common words. */
  private boolean isOddName(int start, int end) {
    int suffix = start < end ? words.suffix(text, start, end) : 0;
    return suffix > 0
        && end - start - suffix > 1
        && !COMMON.matcher(text).region(start, end).lookingAt()
        && !text.startsWith("有限公司", end - 4)
        && !text.startsWith("株式会社", end - 4);
  }

  /** Words that the names of countries' own companies begin with: {@code 美国铝业}, {@code 法国巴黎银行}. */
  private static final Pattern COMMON =
      Pattern.compile(
          "一[家个些]|某|多家|主权|国家|国民|国际|国立|皇家|中央|联邦|联合|第一|综合|通用|商业|产业|工业|农业|经济|开发|投资|政府|公共|养老|进出口|海外|东方|西部|北方|南方|太平洋|大西洋|环球|全球|巴黎|东京|伦敦|纽约|首尔|电[力信气产视池]|水务|邮政|航空|航天|铁路|石油|油气|天然气|能源|核电|制铁|制钢|钢铁|钢管|铝业|矿业|化[学工]|汽车|机场|港口|银行|信托|证券|保险|人寿|财险|烟草|食品|乳业|生[物命]|医疗|半导体|显示|精密|交易所|储备|高盛|运通|科技|网络|软件|私募|风投|风险|基金|资本|财团|上市|初创|家族|华人|本土|当地|最大|老牌|知名|头部");

  /** Foreign places that the tagger takes for places at home. */
  private static final Set<String> ABROAD =
      Set.of("沙特", "阿联酋", "以色列", "新加坡", "卡塔尔", "科威特", "迪拜", "阿布扎比");

  /** {@code 秦港股份|A股股票}: the letter belongs to the shares. */
  private boolean isClassOfShares(int at) {
    return "ABH".indexOf(text.charAt(at)) >= 0
        && text.startsWith("股", at + 1)
        && Character.isIdeographic(text.charAt(at - 1));
  }

  /** Whether what stands behind a cut names without it: {@code 清介资本}, not {@code 禾资本}. */
  private boolean leavesWhole(int start, int end) {
    if (start + 1 < end && text.charAt(start + 1) == '(') {
      return false; // 同川(安徽)新材料有限公司
    }
    int body = end - start - words.suffix(text, start, end);
    return body > 1 && end - start > 2 || known.endAt(start) == end;
  }

  /** {@code 第一中标候选人为|一道青新能源有限公司}: a full name begins behind a label. */
  private boolean isLabelled(int start, int end) {
    return start > 0
        && "为是系:".indexOf(text.charAt(start - 1)) >= 0
        && text.startsWith("公司", end - 2);
  }

  /** {@code 而|深发展}: what is left is one word of its own, and a name. */
  private static boolean leavesWord(int start, int end, TokenMap tokens) {
    Token rest = tokens.at(start);
    return end - start > 2 && tokens.isToken(start, end) && rest != null && Shape.isOdd(rest);
  }

  /**
   * A known name with common words before or behind it is that name alone ({@code 宁德时代部分}); with a
   * place before it or an ending behind it, it is another name ({@code 北京小米}, {@code 腾讯音乐}).
   */
  private Span aroundKnown(int start, int end, TokenMap tokens) {
    int best = -1;
    for (int i = start; i < end; i++) {
      int to = known.endAt(i);
      if (to > i && to <= end && (best < 0 || to - i > known.endAt(best) - best)) {
        best = i;
      }
    }
    if (best < 0) {
      return new Span(start, predicates.behindSuffix(start, end, tokens));
    }
    int to = known.endAt(best);
    if (best == start && isFundOf(to, end)) {
      return new Span(start, end);
    }
    if (to == end
        && to - best > 3
        && (best - start > 2
            || best - start == 2 && BEFORE_NAME.indexOf(text.charAt(best - 1)) >= 0)
        && words.place(text, start, end) == 0
        && words.suffix(text, start, best) == 0
        && !Latin.holdsLatin(text.substring(start, end))
        && tokens.beginsAt(best)) {
      return new Span(best, end);
    }
    for (int cut = to + 2; cut < end && !isFirm(to, end); cut++) {
      if (words.suffix(text, to, cut) == cut - to && isCommon(cut, end, tokens, true)) {
        return new Span(start, cut);
      }
    }
    if (to + 2 == end && text.startsWith("公司", to)) {
      return new Span(start, end);
    }
    Token next = to < end ? tokens.at(to) : null;
    if (next != null
        && next.span().start() == to
        && next.span().end() < end
        && to - best > 2
        && FUNCTION.contains(next.tag())) {
      return new Span(start, to);
    }
    int newEnd = to < end && !isFirm(to, end) && isCommon(to, end, tokens, true) ? to : end;
    int newStart =
        best > start
                && Character.isLetterOrDigit(text.charAt(best - 1))
                && newEnd == to
                && !isPlacePrefix(start, best)
                && known.endAt(start) != best
                && isCommon(start, best, tokens, false)
            ? best
            : start;
    return new Span(newStart, newEnd);
  }

  /** {@code 易方达成长混合}: a known house and one of its funds. */
  boolean isFundOfHouse(Span name) {
    int house = known.endAt(name.start());
    return house > name.start() && house < name.end() && isFundOf(house, name.end());
  }

  /** {@code 易方达|成长混合}: a fund of the house. */
  private boolean isFundOf(int start, int end) {
    return FUND.matcher(text).region(start, end).matches();
  }

  private static final Pattern FUND =
      Pattern.compile(
          "\\p{IsHan}{2,12}(?:混合|债券|股票|指数|联接|(?:增强|成长|优势)?(?:ETF|LOF|FOF|QDII))(?:型|发起式)?[A-CEHI]?");

  /** {@code 先有|云帆股份}, {@code 函中将|云帆股份}. */
  private static final String BEFORE_NAME = "将有因如为是对与和向从被由把";

  /** {@code 云帆|科技公司}: the rest of a name. */
  private boolean isFirm(int start, int end) {
    return end - start > 3
        && text.startsWith("公司", end - 2)
        && words.suffix(text, start, end - 2) == end - 2 - start;
  }

  /** {@code 占|云帆股份|总股本的1%}. */
  private static final Pattern OF_CAPITAL = Pattern.compile("(?:公司)?(?:总股本|股份总数|总股份)");

  /** {@code 行远致同、}: no preposition or conjunction stands before a mark. */
  private boolean endsBeforeMark(Token last, int end) {
    return LINKS.contains(last.tag())
        && end < text.length()
        && "、,。;)".indexOf(text.charAt(end)) >= 0;
  }

  /** {@code 实际控制人周志刚}: the second character of a given name. */
  private boolean isGiven(int start, int end) {
    return end - start == 3
        && "刚中".indexOf(text.charAt(end - 1)) >= 0
        && words.surname(text, start, end) == 1;
  }

  /** {@code 宁波宜} of {@code 宁波宜则}. */
  private boolean isPlaceAndOne(int start, int end) {
    int place = words.place(text, start, end);
    return place > 0 && place == end - start - 1;
  }

  private boolean isPlacePrefix(int start, int end) {
    return words.place(text, start, end) == end - start;
  }

  /**
   * Whole words that a dictionary knows, and no ending of a name.
   *
   * @param function whether words like 很 and 在 count too
   */
  private boolean isCommon(int start, int end, TokenMap map, boolean function) {
    if (words.suffix(text, start, end) > 0 || !map.beginsAt(start) || !map.endsAt(end)) {
      return false;
    }
    for (Token token : map.in(start, end)) {
      boolean empty = function && token.span().length() == 1 && FUNCTION.contains(token.tag());
      if (Shape.isOdd(token) && !empty) {
        return false;
      }
    }
    return true;
  }

  /** Last characters of the words for a part in a deal: 保荐人, 投资方, 承销商, 顾问, 股东. */
  private static final String PARTS = "人方商者构问东式";

  /**
   * {@code 由甲资本领投}, {@code 保荐人为甲国际}: a preposition or copula that the tagger took into the word
   * beside it.
   */
  private int behindMarker(int start, int end) {
    char first = text.charAt(start);
    boolean copula =
        (first == '为' || first == '是' || first == '系')
            && start > 0
            && PARTS.indexOf(text.charAt(start - 1)) >= 0;
    boolean marker = first == '由' || first == '的';
    boolean cut = copula && end - start > 2 || marker && leavesWhole(start + 1, end);
    return cut && known.endAt(start) <= start ? start + 1 : start;
  }
}
