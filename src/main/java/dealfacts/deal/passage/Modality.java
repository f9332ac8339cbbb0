package dealfacts.deal.passage;

import dealfacts.deal.Frame;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/** What is only imagined, forbidden, ruled out or asked is no deal. */
public final class Modality {
  private static final Pattern CONDITION =
      Pattern.compile(
          "^(?:但|而|且|则|这也意味着|这意味着|同时)?(?:若(?!按|以[^,;。]{2,30}(?:测算|计算))|如果|假如|假设|倘若|一旦|如(?!按|今|期|下|东|意|家|皋|是|此|日|约|实)|要是|除非|即使|即便)|^[^,;。若]{1,8}(?:如果|假如|倘若|要是)");

  /** {@code 如2014年初,甲收购了乙}: an example of what was done, no condition. */
  private static final Pattern EXAMPLE =
      Pattern.compile("如[0-9]{4}年(?:初|底|末|中|[上下]半年|[0-9]{1,2}月(?:[0-9]{1,2}日|初|底|末|份)?)?");

  private static final Pattern RULED_OUT =
      Pattern.compile(
          "(?:不会|差点|险些|差一点|不得|不能|无法|不存在|尚未|没有|从未|并未|未曾|无意|不打算|没打算|暂无|尚无|不再(?!推进|进行|实施|继续)|不排除|禁止|避免|拒绝|不拟|未有|不应)[^,;。]{0,16}$");
  private static final Pattern FORBIDS = Pattern.compile("(?:禁止|不得|严禁|限制|防止)[^,;。]{0,14}$");
  private static final Pattern WISH =
      Pattern.compile(
          "(?:希望|期待|想要|渴望|梦想|应该|应当|(?<!资金|经营|业务|自身|个人|发展|生活)需要|可以|能够|鼓励|支持|引导|推动|允许|适合|热衷于?|喜欢)(?!的)[^,;。由]{0,12}$");
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?:什么时候|何时|谁(?:在|能|会|来|将|先)|是否|会不会|(?<!对于|关于|至于)(?:为何|为什么)|能否|如何)[^,;。]{0,16}$");

  /** {@code 网传甲将赴港|上市,请问是否属实?} */
  private static final Pattern ASKED = Pattern.compile("[^;。]{0,40}?(?:是否属实|是否是真的?|是真的吗|是真是假)");

  /** {@code 合计最多可|套现2亿元}. */
  private static final Pattern COULD = Pattern.compile("(?:最多|或|将|约|即|便|则|还|仍|均)可$");

  /** {@code 六个月内不转让}: right before the word. */
  private static final Pattern NOT =
      Pattern.compile(
          "(?:不|未|没|没有|并非|而非|不是|绝非|并未|从未|不得|无需|尚未|(?:不|未)(?:涉及|存在|触及|属于|收到)[^,;。]{0,8}|[不未](?:以|通过|采取)(?:任何|其他)[^,;。]{0,16}|未在(?:[^,;。]{0,10}(?:内|期间))?|[不未]主动|未(?:曾|有)?(?:进行|实施|开展|发生|再)(?:过)?(?:股份|股票)?)$");

  /** {@code 并无增持或减持计划}. */
  private static final Pattern NO_PLAN_LEFT = Pattern.compile("(?:并无|没有|暂无|尚无|不存在|无)[^,;。]{0,12}$");

  private static final Pattern NO_PLAN_RIGHT = Pattern.compile("^[^,;。]{0,8}(?:计划|安排|打算|意向)");

  /** Policy speaks of what all may or must do. */
  private static final Pattern POLICY =
      Pattern.compile(
          "(?:鼓励|引导|支持符合条件|规范有序|推动[^,;。]{0,8}(?:企业|机构|资本)|支持[^,;。]{0,10}(?:企业|机构)(?!的)|不得违规|依法依规)");

  /** {@code 任何一方拟转让股份的,应当…}: a rule for a case that may come. */
  private static final Pattern CASE =
      Pattern.compile("^(?:任何一方|任一方|任何|凡|一方|各方|股东|持股)[^,;。]{0,40}的$");

  /** What somebody claims falsely. */
  private static final Pattern CLAIMED =
      Pattern.compile("(?:宣称|谎称|虚构|编造|冒充|伪造|自称|假借|虚假宣传|吹嘘)[^。]{0,60}$");

  private static final Pattern FALSE = Pattern.compile("不符|虚假|不实|谎|骗|被罚|诈骗|编造|虚构|冒充");

  /** Sums over many: how many deals a market or a year saw. */
  /** {@code 2家企业过会|,分别是甲、乙}. */
  private static final Pattern NAMES_FOLLOW = Pattern.compile("[^,;。]{0,6}[,:]?(?:分别|依次)(?:为|是)");

  private static final Pattern STATISTICS =
      Pattern.compile(
          "(?:共有|合计|累计|共|超过?|逾|达)[^,;。]{0,6}[0-9,.]+(?:余|多)?(?:单|起|宗|家(?!(?:战略|外部|新增?|意向|产业|知名|国资)*(?:投资者|投资方|投资机构|投资人|战投|认购方|增资方))|笔|例)|(?:已|共|总共|目前)有[0-9,]+(?:余|多)?[家只名][^,;。]{0,10}(?:公司|个股|股票|企业|券商|银行|险企|房企|药企|车企|机构|银企|股东|基金)|同比(?:增|下|减)|环比|解禁(?!期)");

  /** {@code 对公司|增持电池厂股权的憧憬}. */
  private static final Pattern HOPED = Pattern.compile("[^,;。]{0,12}的(?:憧憬|预期|期待|期望|猜想|猜测|想象)");

  private static final Pattern ANY = Pattern.compile("^[^,;。]{0,10}(?:任何|其他竞争对手)");

  private Modality() {}

  /** {@code 增资|后其注册资本变更为13亿元}. */
  private static final Pattern AFTERWARDS =
      Pattern.compile("^(?:完成)?后[^,;。]{0,8}(?:注册资本|持股|股权|持有)");

  /** {@code 认购|乙创业投资合伙企业(有限合伙)的份额}. */
  private static final Pattern OF_FUND =
      Pattern.compile("[^,;。股]{0,8}?[^,;。]{0,40}?(?:基金|合伙企业)[^,;。股]{0,4}(?:财产|出资|基金|合伙)?份额");

  /** {@code 第二、第三|中标候选人}: they won nothing. */
  private static final Pattern ALSO_RAN =
      Pattern.compile("第[二三四五](?:名|位)?(?:[、和及]第?[二三四五](?:名|位)?){0,3}(?:的)?$");

  /** {@code 中标|单笔合同额在5000万元以上的项目如下}. */
  private static final Pattern THRESHOLD =
      Pattern.compile("(?:的)?(?:单笔|单项|单个)?[^;。]{0,18}[0-9](?:万|亿)?元以上的[^,;。]{0,10}(?:项目|合同|订单|工程)");

  /** {@code 未能进入|中标名单}. */
  private static final Pattern LEFT_OUT =
      Pattern.compile("(?:未能?|没有|没能|无缘)(?:进入|入围|跻身|出现在|列入|上榜)[^,;。]{0,16}$");

  /** {@code 公司为某项目的第二|中标候选人}: what the company tells of itself. */
  private static final Pattern ITSELF =
      Pattern.compile("公司(?:被[^,;。]{0,8})?(?:为|成为|系|是)[^,;。]{4,70}$");

  /** {@code 向该全资子公司|增资5亿元}. */
  private static final Pattern OWN_DAUGHTER =
      Pattern.compile("(?:向|对)[^,;。]{0,6}全资(?:子|孙)公司[^,;。]{0,6}$");

  /** {@code 将继续按照增持计划|增持}: no second plan. */
  private static final Pattern BY_PLAN =
      Pattern.compile("继续(?:严格)?(?:按照?|依照|根据|依据|履行|实施|推进|执行)[^,;。]{0,16}$");

  /** {@code 该部分股份存在被动|减持|的可能}: it may come or not. */
  private static final Pattern RISKS =
      Pattern.compile("(?:存在|面临|具有|有(?!关))(?:后续|继续|进一步|可能|部分|被动|强制|遭|被|[^,;。]{0,6}、)*$");

  private static final Pattern RISK =
      Pattern.compile("^[^,;。]{0,16}?(?:的)?(?:风险|可能(?!超过)|可能性|不确定性)");

  /** {@code 北向资金昨日|增持|了61只个股}: a count, where none of them is named. */
  private static final Pattern OF_MANY =
      Pattern.compile(
          "(?:了)?(?:合计|共|约|近|逾|超过?)?[0-9,]{1,6}[余多]?(?:只|家)[^,;。]{0,6}(?:个股|股票|股|公司)(?!份)");

  private static final Pattern LISTED = Pattern.compile("包括|分别|其中|如[^果期今]|例如|为[^,;。]{2,8}、|:");

  /** {@code 出售|低效资产有利于回笼资金}. */
  private static final Pattern PURPOSE =
      Pattern.compile("^[^,;。]{0,16}?(?:将)?(?:有利于|有助于|有益于|旨在|是为了|有望提升|能够提升)");

  /** {@code 平石证券认为,海川控股|收购禾木电子有利于…}: a deal of somebody, whatever it is good for. */
  private static boolean hasSubject(String left) {
    return left.strip().endsWith(String.valueOf(Layout.BLIND));
  }

  /** {@code 购买|剥离乙99%股份后的丙}: no sale of its own. */
  private static final Pattern BEFORE_SALE = Pattern.compile("(?:收购|购买|受让)(?:了)?$");

  private static final Pattern SPUN_OFF = Pattern.compile("^[^,;。]{2,60}?后的");

  private static boolean isHolding(Trigger trigger) {
    return trigger.frame() == Frame.STAKE_INCREASE
        || trigger.frame() == Frame.STAKE_DECREASE
        || trigger.frame() == Frame.BUYBACK;
  }

  /** The item of a series that holds the trigger: {@code 乙销量同比下降;|甲拟收购丙|;…}. */
  private static String segment(Passage passage, Trigger trigger) {
    int start = passage.segmentStart(trigger.span().start());
    String words = passage.words(start, passage.span().end());
    if (GOES_ON.matcher(words).lookingAt()) {
      return passage.words(passage.span());
    }
    int end = words.indexOf(';', passage.words(start, trigger.span().start()).length());
    return end < 0 ? words : words.substring(0, end);
  }

  private static final Pattern GOES_ON = Pattern.compile("\\s?(?:其中|其次|此外|另外|同期)");

  private static boolean isPurchase(Trigger trigger) {
    return trigger.frame() == Frame.BUY || trigger.frame() == Frame.SELL;
  }

  /** A party that is named by more than its place before a verb. */
  private static boolean isSure(Item item) {
    return item.kind() == Item.Kind.PARTY
        && !item.party().evidence().startsWith("slot")
        && !item.party().bystander();
  }

  /** {@code 【回购】甲:…}. */
  private static boolean isHeading(Passage passage, Trigger trigger) {
    int start = trigger.span().start();
    int end = trigger.span().end();
    int open = passage.markBefore('【', start);
    if (open < 0 || start - open > 6) {
      return false;
    }
    int close = passage.markBehind('】', end);
    return close >= 0 && close - end <= 4;
  }

  /** Why the trigger tells no deal; empty where it may. */
  public static String objection(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String whole = passage.words(clause).strip();
    String left = passage.wordsBesideNames(clause.start(), trigger.span().start());
    String right = passage.words(trigger.span().end(), clause.end());
    if (CONDITION.matcher(whole).find()) {
      return "condition";
    }
    int before = passage.clauseIndex(trigger.span().start()) - 1;
    if (before >= 0
        && CONDITION.matcher(passage.words(passage.clauses().get(before)).strip()).find()
        && !EXAMPLE.matcher(passage.words(passage.clauses().get(before)).strip()).matches()
        && passage.clauses().get(before).start() >= passage.segmentStart(trigger.span().start())) {
      return "depends on a condition";
    }
    if (FORBIDS.matcher(left).find() && ANY.matcher(right).find()) {
      return "prohibition";
    }
    if (RULED_OUT.matcher(left).find()
        && !forbidsNamed(passage, clause, trigger)
        && !Refusal.isRefused(passage, trigger)) {
      return "ruled out";
    }
    boolean offered =
        trigger.word().equals("申购") && left.endsWith("可以") && !opensList(passage, trigger);
    if (WISH.matcher(left).find()
        && !offered
        && !(isPurchase(trigger) && cameToNothing(passage, trigger))) {
      return "wish or duty";
    }
    if (QUESTION.matcher(left).find()
        || ASKED.matcher(passage.words(trigger.span().end(), passage.span().end())).lookingAt()) {
      return "question";
    }
    return further(passage, trigger, whole, left, right);
  }

  /** {@code 本周还有两只新股可以申购|:周四,甲…}: what stands behind is told there. */
  private static boolean opensList(Passage passage, Trigger trigger) {
    return passage.document().folded().startsWith(":", trigger.span().end());
  }

  /** {@code 想要买下乙,最后不了了之}: what was wished was tried. */
  private static boolean cameToNothing(Passage passage, Trigger trigger) {
    return NOTHING.matcher(passage.words(trigger.span().end(), passage.span().end())).find();
  }

  private static final Pattern NOTHING =
      Pattern.compile("不了了之|告吹|告终|未果|搁浅|流产|作罢|泡汤|没有下文|无疾而终|未能成行|没能成");

  /** {@code 商务部宣布,禁止甲收购乙}: a deal that was stopped, not a rule for all. */
  private static boolean forbidsNamed(Passage passage, Span clause, Trigger trigger) {
    for (Item item : passage.items()) {
      boolean party = item.kind() == Item.Kind.PARTY && !item.party().bystander();
      if (party && clause.contains(item.span()) && item.span().end() <= trigger.span().start()) {
        String before = passage.words(clause.start(), item.span().start());
        if (STOPS.matcher(before).find()) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code 锁定期满后两年内|减持的,价格不低于发行价}: how a holder may sell one day. */
  private static final Pattern LOCKED =
      Pattern.compile(
          "(?:锁定|限售|禁售)期?(?:届|期)?满(?:之?后|的)(?:[^,;。]{0,6}年内)?(?:(?:拟|每年|如|若)[^,;。]{0,10})?$");

  /** {@code 为小微企业发放|贷款480亿元}: what a bank lends to all of a kind. */
  private static final Pattern TO_MANY =
      Pattern.compile(
          "[为向对][^,;。\u0001]{0,12}(?:企业|客户|农户|居民|个人|商户|群体|用户|主体|人群|领域|行业|产业)(?:等|累计|共|新增|合计|投放|提供|发放)*(?:了)?(?:收购|经营|信用|流动资金|固定资产|普惠|专项|扶贫|绿色){0,2}$");

  /** {@code 推荐阅读:甲上市首日大涨;乙收购案始末}. */
  private static final Pattern TEASER =
      Pattern.compile(
          "[【\\[\\s]{0,2}(?:推荐|延伸|相关|更多|往期|拓展|热门)(?:阅读|新闻|文章|报道|回顾|推荐|精彩)[】\\]\\s]{0,2}[:|]");

  private static final Pattern STOPS = Pattern.compile("(?:禁止|否决|阻止|叫停)[^,;。]{0,8}$");

  /** {@code 以最新收盘价计算,|套现约2亿元}: what shares that aren't yet sold are worth. */
  private static boolean isComputed(Passage passage, Trigger trigger) {
    int clause = passage.clauseIndex(trigger.span().start());
    int start = passage.clauses().get(Math.max(0, clause - 1)).start();
    return COMPUTED.matcher(passage.words(start, trigger.span().start())).find();
  }

  private static final Pattern COMPUTED =
      Pattern.compile(
          "(?:[按以]|按照|参照|依照|根据)[^,;。]{0,24}(?:收盘|最新|市|现|股)价[^,;。]{0,16}(?:计算|测算|估算|粗算|推算|计)[^。]{0,16}$");

  private static String further(
      Passage passage, Trigger trigger, String whole, String left, String right) {
    if (NOT.matcher(left).find()) {
      return "negated";
    }
    if (isHolding(trigger) && LOCKED.matcher(left).find()) {
      return "a promise";
    }
    if (MarketFlow.isOne(passage, trigger, left)) {
      return "flows on the market";
    }
    if (trigger.frame() == Frame.DEBT && TO_MANY.matcher(left).find()) {
      return "lent to many";
    }
    if (TEASER.matcher(passage.words(passage.span())).lookingAt()) {
      return "what other articles tell";
    }
    if (trigger.word().equals("套现")
        && (COULD.matcher(left).find() || isComputed(passage, trigger))) {
      return "what could be";
    }
    if (!isPurchase(trigger)
        && NO_PLAN_LEFT.matcher(left).find()
        && NO_PLAN_RIGHT.matcher(right).find()) {
      return "no plan";
    }
    if (trigger.frame() == Frame.SELL
        && BEFORE_SALE.matcher(left).find()
        && SPUN_OFF.matcher(right).find()) {
      return "what was parted from what is bought";
    }
    if (isPurchase(trigger) && PURPOSE.matcher(right).find() && !hasSubject(left)) {
      return "what it is good for";
    }
    if (CASE.matcher(whole).matches()) {
      return "a case that may come";
    }
    String before = passage.words(passage.span().start(), trigger.span().start());
    if (CLAIMED.matcher(before).find() && FALSE.matcher(passage.words(passage.span())).find()) {
      return "claimed falsely";
    }
    boolean named = passage.items().stream().anyMatch(Modality::isSure);
    if (!named && POLICY.matcher(before).find()) {
      return "policy";
    }
    boolean listed =
        NAMES_FOLLOW.matcher(passage.words(trigger.span().end(), passage.span().end())).lookingAt()
            && passage.items().stream()
                .anyMatch(
                    i -> i.kind() == Item.Kind.PARTY && i.span().start() > trigger.span().end());
    if (!named && !listed && STATISTICS.matcher(segment(passage, trigger)).find()) {
      return "statistics";
    }
    if (trigger.frame() == Frame.AWARD
        && ALSO_RAN.matcher(left).find()
        && !ITSELF.matcher(left).find()) {
      return "second or third";
    }
    if (trigger.frame() == Frame.AWARD && THRESHOLD.matcher(right).lookingAt()) {
      return "a threshold of a list";
    }
    if (trigger.frame() == Frame.AWARD && LEFT_OUT.matcher(left).find()) {
      return "not among the winners";
    }
    if (trigger.frame() == Frame.FINANCING && OWN_DAUGHTER.matcher(left).find()) {
      return "a parent tops up its own";
    }
    if (trigger.word().equals("认购") && OF_FUND.matcher(right).lookingAt()) {
      return "a share in a fund";
    }
    if (trigger.word().equals("增资") && AFTERWARDS.matcher(right).find()) {
      return "what comes of it";
    }
    if (isHolding(trigger) && RISKS.matcher(left).find() && RISK.matcher(right).find()) {
      return "a risk";
    }
    if (isHolding(trigger)
        && OF_MANY.matcher(right).lookingAt()
        && !LISTED.matcher(right + segment(passage, trigger)).find()) {
      return "how many stocks";
    }
    if (isHolding(trigger) && HOPED.matcher(right).lookingAt()) {
      return "what the market hopes for";
    }
    if (isHolding(trigger) && BY_PLAN.matcher(left).find()) {
      return "goes on by its plan";
    }
    if (isHeading(passage, trigger)) {
      return "heading";
    }
    return "";
  }
}
