package dealfacts.mention.party;

import dealfacts.mention.EntityType;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names beside the words for listings, by which alone a text often tells who lists: {@code
 * 今日申购:科创板新股甲}, {@code 登陆创业板的乙首日大涨}, {@code 丙及保荐机构撤回申请}, {@code “丁”暂缓赴港上市}.
 */
final class ListedNames {
  /** Without one of these a market is told of, not who goes there. */
  private static final Pattern LISTING =
      Pattern.compile(
          "申购|上会|过会|撤单|申报|基石|辅导|登陆|首日|首挂|挂牌|审核|打新|发行价|发售价|上市申请|首发|IPO|撤回|受理|上市|招股|递表|转板|退市|提交注册|注册生效|首次公开");

  private static final String BOARD =
      "(?:科创板|创业板|中小板|沪深主板|主板|北交所|上交所|深交所|港交所|港股|美股|[AH]股|GEM|纳斯达克|纽交所|香港|沪市|深市){1,2}";

  private static final String TOLD =
      "(?:"
          + BOARD
          + "(?:IPO|首发|上市|挂牌|首挂|转板|首日|首次公开)|(?:IPO|首发|首次公开募股)(?:定价|募资|发行|首日|审核|状态|注册|拟|计划)|起?招股(?!书|说明)|首挂|暗盘|转板|(?:上市|挂牌)(?:首日|申请)|(?:开启|启动|进行|开放)?(?:网上|网下|新股){0,2}申购|(?:首发)?过会|(?:主动)?(?:撤单|撤回(?:了)?(?:其)?(?:上市|IPO|发行|科创板|创业板|首发))|申报(?:科创板|创业板|北交所|主板|IPO)|"
          + "(?:提交|完成)注册|注册生效|(?:IPO|首发)?被?暂缓(?:审议|表决)|(?:发行|发售|招股)价|敲响|被?强制退市|(?:启动|锁定|触及|进入)[^,;。]{0,6}退市)";

  /** Asked before {@link #BEFORE_LISTING}, which would be tried at every character. */
  private static final Pattern LISTING_TOLD = Pattern.compile(TOLD);

  /**
   * {@code 甲|科创板IPO获受理}, {@code 甲|今起招股}, {@code 甲|IPO定价16美元}: who opens a clause and what is told
   * of his listing right behind.
   */
  private static final Pattern BEFORE_LISTING =
      Pattern.compile(
          "(?<=^|[,。;:!?、\\s(的])(?<name>[\\u4e00-\\u9fa5A-Za-z]{2,8}?)(?:股票|,?[则却也亦又还均])?(?:[今昨明][日天]|今|[本下]周[一二三四五]?|周[一二三四五]|[0-9]{1,2}月(?:[0-9]{1,2}日)?|去年|今年|正式|成功|首次|再次|曾|拟|已|将|的|在[港美]|在|于|赴港|赴美|来港){0,4}"
              + TOLD);

  private static final Pattern BEHIND_MARKET =
      Pattern.compile(
          "(?:(?:聆讯|过会|递表)的|(?:科创板|创业板|主板|北交所|港交所)(?:拟上市公司|拟上市企业|排队企业|在审企业|的新股|新股|的|:)|申购新股:?)(?<name>[\\u4e00-\\u9fa5A-Za-z]{3,8}?)(?=[,。;、(\\n]|均|因|据悉|计划|主动|首日|上市|将于|开启|和|及|与|今日|开盘|收盘|收涨|大涨|大跌|$)");

  /** {@code 甲周四招股,拟发行1.2亿股;|乙|发售2500万股}: the next offer of a series. */
  private static final Pattern NEXT_OFFER =
      Pattern.compile(
          "(?<=;)(?<name>[\\u4e00-\\u9fa5A-Za-z]{2,10}?)(?:则|亦|也|拟|将|计划|全球){0,3}(?:发售|发行)[0-9][0-9.,]{0,8}[万亿]股");

  private static final Pattern BEFORE_SPONSOR =
      Pattern.compile(
          "(?<=^|[,。;:、\\n因])(?<name>[\\u4e00-\\u9fa5A-Za-z]{3,8}?)(?:和|及|与)(?:其)?保荐(?:机构|人)");

  /** {@code 同意了甲创业板IPO的注册申请}. */
  private static final Pattern ADMITTED =
      Pattern.compile(
          "(?:同意|核准|受理|批准|通过|核发|下发|审议|中止|终止|恢复|暂停)(?:了|对)?(?!了|对|以下|下列|上述|该|其|公司|企业|发行人|[0-9一二三四五六七八九十两多]+家)(?<name>[\\u4e00-\\u9fa5A-Za-z]{3,8}?)(?:的)?(?:股票|发行)?(?:在)?(?:科创板|创业板|主板|北交所|首次公开发行|首发|IPO|发行上市|上市(?!公司)|转板)");

  private static final String SPONSORS = "(?:联席|独家|联合|主|牵头){0,2}(?:保荐|承销|整体协调|账簿)";

  /** {@code 甲、Latin Asia为其联席保荐人}, {@code Latin Securities和乙证券任承销商}. */
  private static final Pattern SPONSOR =
      Pattern.compile(
          "(?<=^|[、,;:。和及与由])(?<name>[A-Z][A-Za-z.&]{1,20}(?: [A-Z][A-Za-z.&]{1,20}){0,3})(?:[、和及与][^,;。]{2,24}?)?(?:为|担任|任|作为|是)(?:其|本次发行的?)?"
              + SPONSORS);

  /** {@code 甲、乙|为其联席保荐人}, {@code 丙和丁|担任联席主承销商}. */
  private static final Pattern SPONSOR_LIST =
      Pattern.compile(
          "(?<=^|[,;。])([\\u4e00-\\u9fa5A-Za-z. ]{2,14}(?:[、和及与][\\u4e00-\\u9fa5A-Za-z. ]{2,20}){1,4})(?:为其?|担任其?|(?<!担)任|为(?:本次|此次)[^,;。]{0,8}的?|是其)"
              + SPONSORS);

  /** {@code 基石投资者包括甲集团旗下|Latin Fund|、新加坡的|Latin Capital|,以及|乙}. */
  private static final Pattern CORNERSTONE =
      Pattern.compile(
          "(?<=^|[、;,)的下和及])(?<name>[A-Z][A-Za-z.&]{1,20}(?: [A-Z][A-Za-z.&]{1,20}){0,3}|(?<=^|[、;)及])(?!以及|新加坡|香港|美国|[^,;。、]{0,3}的)[\\u4e00-\\u9fa5]{3,8}?)(?=[、;,。(]|$|\\s?(?:认购|[0-9])|先生|女士|以及|及|和)");

  private static final Pattern CORNERSTONES =
      Pattern.compile("基石投资[^。]{0,80}(?:包括|分别[为是]|名单|(?<![成认作因视])为|如下|(?<!没)有)");

  /** {@code 由|甲|保荐}. */
  private static final Pattern SPONSORED_BY =
      Pattern.compile("由(?<name>[\\u4e00-\\u9fa5A-Za-z]{2,10}?)(?:独家|联合|担任)?保荐(?=[,;。)]|$|并|承销)");

  /** {@code 保荐人为甲银行旗下的|乙融资}: houses that bring others to market call themselves 融资 too. */
  private static final Pattern SPONSOR_FIRM =
      Pattern.compile(
          "(?:"
              + SPONSORS
              + "|辅导)(?:机构|券商|人|商)(?:为|是|:|包括)(?:[\\u4e00-\\u9fa5A-Za-z、]{2,14}(?:旗下|全资附属)的?)?(?<name>[\\u4e00-\\u9fa5A-Za-z]{2,6}(?:融资|资本|国际|金控|证券))(?=[,;。、及和]|$)");

  /** {@code 分拆所属子公司|甲|至科创板上市}. */
  private static final Pattern SPUN_OFF =
      Pattern.compile(
          "(?:分拆|拆分)(?:其|公司|旗下|所属|下属|控股|全资|的){0,3}(?:子公司|附属公司|孙公司)(?<name>[\\u4e00-\\u9fa5A-Za-z]{2,10}?)(?=至|到|赴|在|于|独立|境外|上市|登陆|并)");

  private static final Pattern QUOTED =
      Pattern.compile(
          "[“\"「](?<name>[\\u4e00-\\u9fa5A-Za-z0-9]{2,10})[”\"」]的?(?:已|将|拟|正式|再次|正在|近日|日前|宣布|计划|被曝|考虑){0,3}(?:向[^,;。]{2,8})?(?:暂缓|推迟|搁置|终止|撤回|递交?|冲刺|登陆|启动|完成|筹备|通过)?(?:赴港|赴美|港股|美股|IPO|表|招股书|科创板|创业板|北交所|港交所|纳斯达克|上市|挂牌|聆讯|过会)");

  private final String text;
  private final Shape shape;
  private final @Nullable Cue[] cues;

  ListedNames(String text, Shape shape, @Nullable Cue[] cues) {
    this.text = text;
    this.shape = shape;
    this.cues = cues;
  }

  List<Candidate> find(Span sentence, TokenMap map) {
    List<Candidate> found = new ArrayList<>();
    String words = sentence.of(text);
    if (LISTING.matcher(words).find()) {
      find(BEHIND_MARKET.matcher(words), sentence.start(), map, found);
      if (LISTING_TOLD.matcher(words).find()) {
        find(BEFORE_LISTING.matcher(words), sentence.start(), map, found);
      }
      find(NEXT_OFFER.matcher(words), sentence.start(), map, found);
      find(SPUN_OFF.matcher(words), sentence.start(), map, found);
      find(QUOTED.matcher(words), sentence.start(), map, found);
      find(ADMITTED.matcher(words), sentence.start(), map, found);
      find(SPONSOR.matcher(words), sentence.start(), map, found);
      sponsorList(words, sentence.start(), map, found);
      if (words.contains("基石")) {
        Matcher opens = CORNERSTONES.matcher(words);
        if (opens.find()) {
          String list = words.substring(opens.end());
          find(CORNERSTONE.matcher(list), sentence.start() + opens.end(), map, found);
        }
      }
      if (words.contains("保荐") || words.contains("辅导")) {
        find(SPONSORED_BY.matcher(words), sentence.start(), map, found);
        find(SPONSOR_FIRM.matcher(words), sentence.start(), map, found);
      }
      find(BEFORE_SPONSOR.matcher(words), sentence.start(), map, found);
    }
    return found;
  }

  private void find(Matcher matcher, int offset, TokenMap map, List<Candidate> found) {
    while (matcher.find()) {
      add(new Span(offset + matcher.start(1), offset + matcher.end(1)), map, found);
    }
  }

  private void add(Span name, TokenMap map, List<Candidate> found) {
    if (shape.score(name, map) > LEAST && isPlain(name)) {
      found.add(new Candidate(name, EntityType.COMPANY, "slot/listing", 0.6));
    }
  }

  private void sponsorList(String words, int offset, TokenMap map, List<Candidate> found) {
    Matcher list = SPONSOR_LIST.matcher(words);
    if (!list.find()) {
      return;
    }
    int from = list.start(1);
    for (int i = from; i <= list.end(1); i++) {
      if (i == list.end(1) || "、和及与".indexOf(words.charAt(i)) >= 0) {
        if (i - from >= 2) {
          add(new Span(offset + from, offset + i), map, found);
        }
        from = i + 1;
      }
    }
  }

  /** Whether no other word of deals stands in it: {@code 上交所受理海川} is more than a name. */
  private boolean isPlain(Span name) {
    for (int i = name.start(); i < name.end(); i++) {
      Cue cue = cues[i];
      boolean whole = cue != null && cue.word().length() > 1;
      if (cue != null && cue.word().equals(FINANCE) && i + 2 == name.end() && sponsors(name)) {
        continue;
      }
      if (whole && i + cue.word().length() <= name.end() && !SUFFIXES.contains(cue.word())
          || i == name.start() && cue != null && OPENS.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return !KIND.matcher(name.of(text)).find();
  }

  /** {@code 保荐人为甲银行旗下的|乙融资}. */
  private boolean sponsors(Span name) {
    int from = Math.max(0, name.start() - LABEL);
    return SPONSOR_LABEL.matcher(text.substring(from, name.start())).find();
  }

  private static final int LABEL = 24;

  private static final Pattern SPONSOR_LABEL =
      Pattern.compile("保荐(?:机构|人)(?:为|是|:|包括)[^,;。]{0,16}$");

  private static final Set<String> SUFFIXES = Set.of("股份", "控股", "资本");

  /** The ending of a house that brings others to market. */
  private static final String FINANCE = "融资";

  /** Words of one character that open a phrase more often than a name. */
  private static final String OPENS = "有共约近逾拟将已在于向其该从为与和对被获由如若待及以按并";

  /** {@code 制药企业|科创板IPO}: a kind of company, none by name. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?:企业|公司|机构|行业|概念股?|市场|板块|新股|个股|产业|领域|时间|情况|以来|龙头|独角兽|巨头|选手|股票|首只|首家)$|第一股|[就便才都]$|[今昨明后]日|[本下上]周|赴港|赴美|周[一二三四五]|首次|再次|[0-9一二两三四五六七八九十多][只家]|^(?:首批|首只|首家|多家|又一|[本下上这]?(?:周|星期|月|年)(?:[一二三四五六日天末初中内底]|$)|[今明昨后当][日天晚年早]|[上下]午|近日|日前|此前|随后|目前|网[上下]|新股|全球|公开)");

  /** What common words of two tokens score by their shape, and names of three. */
  private static final double LEAST = -2.6;
}
