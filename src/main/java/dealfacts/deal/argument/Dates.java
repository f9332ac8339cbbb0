package dealfacts.deal.argument;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a date is to the deal beside it: the day that it happens, the day that it was made public,
 * its last day, or nothing (founding, accounting period, a length of time).
 */
public final class Dates {
  private static final Pattern DEADLINE_RIGHT = Pattern.compile("^(?:之)?(?:前|止)(?!期|三|十|述|夕)");

  /** {@code 6个月内}, {@code 未来三年}, {@code 三个月后}: a length of time is no day. */
  static final Pattern LENGTH =
      Pattern.compile(
          "(?:个?(?:月|交易日|工作日|自然日)|[0-9一二两三四五六七八九十]+(?:年|天|日))(?:以?内|[之以]?后|以?来|期间内)$|半年[之以]?后$|周[之以]?后$|^未来|年度$|^(?:最近|刚刚|近来)$|以来$|至今$|^[前后][0-9]+(?:[日天]|个?(?:交易日|工作日|自然日|月))|(?:个交易日|个月)(?:之?后)?的?[0-9一二三六九]+个月(?:内)?$|^[两二三]日$");

  private static final Pattern LENGTH_OF_TIME = Pattern.compile("[0-9一二两三四五六七八九十]+(?:个月|月|年|天)");

  /** Words that set a deal in the past or present without telling a day. */
  private static final Pattern NO_DAY =
      Pattern.compile("此前|早前|先前|此后|之前|之后|目前|当前|如今|日后|以往|过去|未来|年内|现在|最近|刚刚|近来|近年|近年来|同期|当年|当时");

  /** {@code 11月26日讯(记者 …)}: the day that the news of the sentence was made public. */
  private static final Pattern DATELINE =
      Pattern.compile("\\s?(?:消息|日?(?:讯|电)|讯|电|丨|\\||[-—]+\\s)(?!话|视|商|器|池|子|力|网|影|气|动|信|机)");

  private static final Pattern NO_EVENT_LEFT =
      Pattern.compile(
          "(?:成立于|创立于|创办于|始于|注册于|上市于|创建于|诞生于|财报|年报|有效期[^,]{0,4}|同比|报告期)[^,;。]{0,4}$|(?:过去|历时|耗时|为期|长达|时隔|用时)(?:了)?$|(?:较|相比|对比|高于|低于)$|(?<!后)继[^,;。]{0,2}$|(?<!预计|最早|最快|最迟|计划|拟|来)自[^,;。]{0,2}$");

  /** {@code 今年|首次被股东减持}, {@code 今年|第三次出手}: how often, not when. */
  private static final Pattern HOW_OFTEN =
      Pattern.compile(
          "^(?:以来|来|内)?(?:获得|拿到|完成)?的?(?:首次|首度|首笔|首单|第[0-9一二三四五六七八九十]{1,3}(?:次|度|笔|单)|再次|再度)|^[^,;。]{0,14}最[大高多]");

  private static final Pattern OF_YEAR = Pattern.compile("[今去本]年|年内|本月");

  private static final Pattern AS_OF = Pattern.compile("截至|截止");

  private static final Pattern NO_EVENT_RIGHT =
      Pattern.compile(
          "^(?:成立|创立|创办|注册成立|以来|净利|营收|收入|财报|年报|年度|年末|年底末|财年|年第|第[0-9一二三四五六七八九十百]+|度|报告|季报|中报|半年报|经审计|的?(?:收[盘市](?!之?后)|净利润|营业收入|业绩)|上市以来|末|收盘|起在|起,|起开市|起复牌|起停牌|开市|复牌|停牌|营|实现|全年|[A-Z](?!(?:[0-9]|\\+)*轮)|版|届|到期|批次|(?:初|中|底|末|前)?(?:开工|动工|竣工|完工|投产|通车|落成|并网)|的(?:[0-9一二两三四五六七八九十数]+(?:多|余)?倍|水平|同期)|的?[0-9.]+(?:港|美)?元的?收盘价|(?:连|再)?(?:收(?=[涨跌报盘])|涨停|跌停))");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}年");

  /** {@code 2021年|、2022年连续两个会计年度经审计的净利润为负}: years of accounts. */
  private static final Pattern OF_ACCOUNTS =
      Pattern.compile(
          "(?:[、和及至](?:19|20)[0-9]{2}年){0,3}[^,;。]{0,8}(?:连续|会计年度|经审计|净利润|营业收入|亏损|财务报告)");

  /** {@code 股票自9月15日起|暂停上市}. */
  private static final Pattern FROM_THEN_ON =
      Pattern.compile("(?:起|开始)?(?:正式|在[^,;。]{2,10})?被?(?:暂停|终止|恢复|进入|停牌并|摘牌|挂牌|上市)");

  /** {@code 从2月1日申报到今日过会,仅用时36天}: how long it took, told beside the day. */
  private static final Pattern TAKES_TIME =
      Pattern.compile("从[^。;]{2,40}(?:至|到)[^。;]{2,40}(?:用时|历时|仅用|只用|耗时|花了)");

  /** {@code 据外媒11月22日报道}. */
  private static final Pattern REPORTED = Pattern.compile("^[^,;。]{0,14}报道");

  /** {@code 11月22日,据外媒报道}. */
  private static final Pattern REPORT =
      Pattern.compile(
          "\\s?(?:据|有|多家|自|外|境外|海外|国内)?[^,;。报]{0,12}?(?:媒体|外媒|自媒体)[^,;。]{0,4}?(?:报道|称|消息|爆料|曝)|\\s?(?:据|有)[^,;。]{0,14}?(?:报道|媒体)");

  /** Verbs that make something public. */
  private static final Pattern DISCLOSES =
      Pattern.compile(
          "公告(?!披露之日|之日)|(?:[Aa][Pp][Pp]|查|信息|资料|数据)显示|(?:回复|答复)[^,;。]{0,16}(?:函|问询)|(?<!未|预先|事先|及时)披露(?!之日|易)|公布|获悉|获知|了解到|得知|消息(?!人士|称,?拟)|提示性公告|发布(?:了)?(?:《|[^,;。]{0,14}(?:公告|公示|报告书|预案|草案))|挂网");

  /** {@code 近日|发布股票定向发行情况报告书}: the word of the deal stands in the name of the paper. */
  private static final Pattern PAPER =
      Pattern.compile("[^,;。]{0,6}?(?:发布|披露|公布)(?:了)?《?[^,;。]{0,24}?(?:公告|报告书|预案|草案)");

  /** {@code 协会官网7月22日信息显示}; a listing that an exchange shows is its step. */
  private static final Pattern SHOWN = Pattern.compile("(?:官网|网站|信息)[^,;。]{0,6}显示");

  /** {@code 1月20日,|针对“甲收购乙”的传闻,乙回应称…}. */
  private static final Pattern ANSWERS =
      Pattern.compile("(?:针对|对于|就|对)[^。]{0,60}(?:传闻|报道|传言|消息|问题|一事)");

  /** Verbs by which somebody acts, though he says it. */
  private static final Pattern ACTS =
      Pattern.compile("宣布|签署|签订|订立|达成|表示|透露|批复|决定|收到|召开|召开了|通过|举行|显示|上市");

  /** {@code 挖贝网|8月8日,甲…}: who tells it, and when. */
  private static final Pattern SOURCE =
      Pattern.compile("(?!据|从|官|在|于)[^,;。]{1,8}(?:网|通讯社|日报|晚报|时报|早报|财经|APP|快讯)\\s?");

  /** {@code 3月4日,|某某网讯,甲…}: who tells it stands behind the day. */
  private static final Pattern AGENCY = Pattern.compile("\\s?[^,;。\\s]{2,10}讯\\s?");

  /** {@code 上海2021年1月11日| /美通社/ --}. */
  private static final Pattern WIRE =
      Pattern.compile("\\s?/\\s?[^,;。/]{2,12}\\s?/\\s?(?:--?|—{1,2})");

  private Dates() {}

  /** Adds the date to the draft that owns it, as what it is to the deal. */
  static void add(Passage passage, Draft owner, Item item) {
    Span span = item.span();
    String slice = passage.document().slice(span);
    Verdict verdict = verdict(passage, owner, span);
    if (verdict.kind() == null) {
      owner.derivation.add(verdict.why() + ": " + slice);
    } else {
      owner.add(verdict.kind(), item.date(), verdict.why());
    }
  }

  /** Adds a day beside a word that goes on about the deal, where it is a day at all. */
  public static void addTo(Passage passage, Draft deal, Item item, int cue) {
    Span span = item.span();
    Span clause = passage.clauseAt(span.start());
    boolean alone = passage.words(span.end(), clause.end()).isBlank();
    boolean beside = passage.clauseIndex(cue) == passage.clauseIndex(span.start());
    boolean next = passage.clauseIndex(cue) - passage.clauseIndex(span.start()) <= 2;
    String date = passage.folded(span);
    boolean steps = next && STEP.matcher(passage.words(span.end(), clause.end())).lookingAt();
    if ((beside || steps || (next && span.start() == passage.span().start()) || (alone && next))
        && !NO_DAY.matcher(date).matches()
        && !LENGTH.matcher(date).find()
        && !NO_EVENT_RIGHT.matcher(passage.words(span.end(), clause.end()).strip()).find()) {
      boolean made =
          DISCLOSES.matcher(passage.wordsBesideNames(span.end(), Math.max(span.end(), cue))).find();
      deal.add(made ? DateKind.DISCLOSED : DateKind.EVENT, item.date(), "told behind");
    }
  }

  /** {@code 6月17日|召开董事会,决定不再推进该事项}. */
  private static final Pattern STEP =
      Pattern.compile("[^,;。]{0,10}?(?:召开|签署|签订|协商|达成|发布声明|发表声明|收到)");

  private record Verdict(@Nullable DateKind kind, String why) {}

  /** {@code 近日|收到股东甲的《减持告知函》}: when the letter came, nobody sold. */
  private static final Pattern OF_LETTER =
      Pattern.compile("^[^,;。]{0,8}?(?:收到|接到|接获)[^,;。]{2,60}?(?:函|通知|告知)");

  /** {@code 回购方案首次披露日|2025/4/9}. */
  private static final Pattern DAY_OF_NOTICE =
      Pattern.compile("(?:首次|预案|方案)(?:披露|公告)(?:日期?|时间)(?:为|:)?\\s?$");

  /** {@code 此轮融资后估值60亿元,计划|2026年|申报科创板}. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:计划|预计|拟|力争|目标|争取|有望|将)[^,;。]{0,16}(?:申报|上市|IPO|量产|投产|盈利|交付|上线|推出|启动|冲刺|登陆|达到|实现)");

  /** {@code 工程预期于2024年第二季完成}, {@code 2027年分批交付}. */
  private static final Pattern OF_WORKS =
      Pattern.compile(
          "(?:预计|预期|计划|将|拟|工期|服务期|合同期|履约|分批|陆续)[^,;。]{0,30}(?:完成|竣工|完工|交付|交货|供货|建成|投运|投产|开工|届满|到期|履行)|(?:服务|合作|合同|经营|运营|租赁|采购|框架协议?)(?:期限?|周期|有效期)(?:为|自|从|至|:)");

  /** {@code 11月20日|增减持汇总:甲获增持}. */
  private static final Pattern DIGEST =
      Pattern.compile("(?:晚间?|盘后|盘前|早间)?[^,;。:]{0,10}(?:汇总|精选|集锦|速递|一览|盘点|早知道|抢先看|晚报|早报|早餐|速览)");

  private static final Pattern WITHIN = Pattern.compile("^(?:以|之)?(?:内|后).*");

  /** {@code 公示期至|4月11日}. */
  private static final Pattern OF_NOTICE = Pattern.compile("公示(?:期|时间)[^,;。]{0,10}$");

  private static Verdict verdict(Passage passage, Draft owner, Span span) {
    Span clause = passage.clauseAt(span.start());
    String date = passage.folded(span);
    String left = passage.words(clause.start(), span.start());
    String right = passage.words(span.end(), clause.end()).strip();
    String sentence = passage.folded(new Span(span.end(), passage.span().end()));
    boolean together = passage.sentence().title() && date.startsWith("同");
    if (together || NO_DAY.matcher(date).matches() || LENGTH.matcher(date).find()) {
      return new Verdict(null, "no day");
    }
    if (owner.type == DealType.CONTRACT_AWARD && OF_NOTICE.matcher(left).find()) {
      return new Verdict(null, "how long the notice stands");
    }
    if (LENGTH_OF_TIME.matcher(date).matches() && WITHIN.matcher(right).matches()) {
      return new Verdict(null, "a length of time");
    }
    if (passage.sentence().title() && DIGEST.matcher(sentence).lookingAt()) {
      return new Verdict(null, "day of a digest");
    }
    Matcher dateline = DATELINE.matcher(sentence);
    if (dateline.lookingAt() && !inTrigger(owner, span)) {
      return owner.background || isSource(sentence)
          ? new Verdict(null, "dateline")
          : new Verdict(DateKind.DISCLOSED, "dateline");
    }
    boolean opens = SOURCE.matcher(passage.words(passage.span().start(), span.start())).matches();
    if (WIRE.matcher(sentence).lookingAt()) {
      return new Verdict(DateKind.DISCLOSED, "dateline of a wire");
    }
    if (opens && right.isEmpty() && !owner.background) {
      return new Verdict(DateKind.DISCLOSED, "dateline");
    }
    if (DEADLINE_RIGHT.matcher(right).find() && !AS_OF.matcher(left).find()) {
      return new Verdict(DateKind.DEADLINE, "前");
    }
    if (OF_YEAR.matcher(date).matches() && HOW_OFTEN.matcher(right).find()) {
      return new Verdict(null, "how often");
    }
    if (DAY_OF_NOTICE.matcher(left).find()) {
      return new Verdict(DateKind.DISCLOSED, "label");
    }
    if (AS_OF.matcher(left).find()) {
      return counts(passage, owner, span)
          ? new Verdict(DateKind.EVENT, "counted up to it")
          : new Verdict(null, "as of");
    }
    if (YEAR.matcher(date).matches() && OF_ACCOUNTS.matcher(right).lookingAt()
        || TAKES_TIME.matcher(passage.words(passage.span())).find() && owner.type == DealType.IPO) {
      return new Verdict(null, "no date of the deal");
    }
    boolean period =
        isPeriodOfDoing(owner, left, date)
            || owner.type == DealType.IPO && FROM_THEN_ON.matcher(right).lookingAt();
    if (FOLLOWS.matcher(left).find()
        && clause.contains(owner.trigger.span())
        && owner.trigger.span().start() >= span.end()
        && AFTER.matcher(passage.words(owner.trigger.span().end(), clause.end())).find()) {
      return new Verdict(DateKind.EVENT, "what this one follows");
    }
    if (!period && NO_EVENT_LEFT.matcher(left).find() || NO_EVENT_RIGHT.matcher(right).find()) {
      return new Verdict(null, "no date of the deal");
    }
    int next = passage.clauseIndex(span.start()) + 1;
    boolean before =
        right.isEmpty()
            && next < passage.clauses().size()
            && REPORT.matcher(passage.words(passage.clauses().get(next))).lookingAt();
    String behind =
        right.isEmpty() && next < passage.clauses().size()
            ? passage.words(passage.clauses().get(next))
            : right;
    if (owner.type == DealType.FINANCING
        && !clause.contains(owner.trigger.span())
        && AHEAD.matcher(passage.words(clause)).find()) {
      return new Verdict(null, "what the company has ahead");
    }
    if (owner.type == DealType.CONTRACT_AWARD
        && span.start() > owner.trigger.span().end()
        && OF_WORKS.matcher(passage.words(clause)).find()) {
      return new Verdict(null, "when the works are done");
    }
    if (right.isEmpty() && AGENCY.matcher(behind).matches() && !owner.background) {
      return new Verdict(DateKind.DISCLOSED, "dateline");
    }
    if (owner.type.isHolding() && OF_LETTER.matcher(behind).find()) {
      return new Verdict(null, "day of a letter");
    }
    if (REPORTED.matcher(right).find() || before) {
      boolean earlier = left.endsWith("早在");
      return new Verdict(earlier ? null : DateKind.DISCLOSED, "day of a report");
    }
    if (TO_COME.matcher(passage.words(clause.start(), span.start())).find()
        && PUBLIC.matcher(right).lookingAt()) {
      return new Verdict(null, "when it may be made public");
    }
    return discloses(passage, owner, clause, span)
        ? new Verdict(DateKind.DISCLOSED, "made public")
        : new Verdict(DateKind.EVENT, "clause");
  }

  /** {@code 自5月7日至10月20日累计增持…}: what was done in that time is done by its end. */
  private static boolean isPeriodOfDoing(Draft owner, String left, String date) {
    return left.endsWith("自")
        && PERIOD.matcher(date).find()
        && date.length() > 6
        && !owner.passage.words(owner.passage.span()).contains("拟");
  }

  /** {@code 继|4月|收购乙之后}: the day of what was done before. */
  private static final Pattern FOLLOWS = Pattern.compile("(?<![相后承])继(?![续承而])[^,;。]{0,30}$");

  private static final Pattern AFTER = Pattern.compile("(?:之)?后");

  private static final Pattern PERIOD = Pattern.compile("至|到|[-—~]");

  /** {@code 3月5日消息人士称}: who tells it, no dateline. */
  private static boolean isSource(String sentence) {
    return sentence.startsWith("消息人士");
  }

  private static boolean inTrigger(Draft owner, Span span) {
    return owner.trigger.span().overlaps(span);
  }

  /** {@code 截至3月31日, 公司累计回购…}: running totals are told up to a day. */
  private static boolean counts(Passage passage, Draft owner, Span date) {
    int trigger = owner.trigger.span().start();
    boolean running = owner.type == DealType.BUYBACK || owner.type.isHolding();
    if (!running || date.end() > trigger) {
      return false;
    }
    String between = passage.words(date.end(), trigger);
    return COUNTED.matcher(between).find() || !OPEN.matcher(between).find();
  }

  private static final Pattern OPEN = Pattern.compile("持有|拟|计划|将|公告|披露|未");

  private static final Pattern COUNTED = Pattern.compile("累计|已|共|合计");

  /**
   * Whether the first verb behind the date, up to the trigger, makes something public. A date that
   * fills its clause looks into the next one.
   */
  /** {@code 最快可能在|两周内|对外公布}. */
  private static final Pattern TO_COME =
      Pattern.compile("(?:最快|最早|可能|预计|有望|或将|料将|打算)[^,;。]{0,10}$");

  private static final Pattern PUBLIC = Pattern.compile("[^,;。]{0,6}?(?:公布|宣布|公告|披露|官宣)");

  private static boolean discloses(Passage passage, Draft owner, Span clause, Span date) {
    int trigger = owner.trigger.span().start();
    int end = clause.end();
    String rest = passage.words(date.end(), clause.end()).strip();
    int next = passage.clauseIndex(date.start()) + 1;
    boolean alone = rest.isEmpty() && next < passage.clauses().size();
    if (alone) {
      end = passage.clauses().get(next).end();
    }
    if (trigger > date.end()) {
      end = alone ? trigger : Math.min(end, trigger);
    }
    String words = passage.wordsBesideNames(date.end(), end);
    if (alone && ANSWERS.matcher(passage.words(passage.clauses().get(next))).lookingAt()) {
      return true;
    }
    Matcher discloses = DISCLOSES.matcher(words);
    Span told = alone ? passage.clauses().get(next) : new Span(date.end(), clause.end());
    if (date.end() <= trigger
        && PAPER.matcher(passage.wordsBesideNames(told.start(), told.end())).lookingAt()) {
      return true;
    }
    if (!discloses.find()) {
      return owner.type != DealType.IPO && SHOWN.matcher(words).find();
    }
    Matcher acts = ACTS.matcher(words);
    return !acts.find() || discloses.start() < acts.start();
  }
}
