package dealfacts.deal;

import dealfacts.lexicon.Entry;
import dealfacts.lexicon.EntryType;
import dealfacts.lexicon.Lexicons;
import dealfacts.mention.PartyMention;
import dealfacts.mention.party.NameBorders;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Phrases;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Finds trigger words in the folded text, in one pass, and drops the near misses: words of which a
 * trigger is only a part ({@code 投资者}, {@code 可供出售}, {@code 质押式回购}) and names of rules and ratings.
 */
final class Triggers {
  private static final int CONTEXT = 26;

  /** What may not follow, by frame. */
  private static final Map<Frame, Pattern> NOT_BEFORE = new EnumMap<>(Frame.class);

  /** What may not precede, by frame. */
  private static final Map<Frame, Pattern> NOT_AFTER = new EnumMap<>(Frame.class);

  /** What makes the word a noun or a part of one. */
  private static final Map<Frame, Pattern> NOMINAL = new EnumMap<>(Frame.class);

  static {
    never(
        Frame.FINANCING,
        "^(?:规模不|[者人方家额商]|余额|买入|融券|租赁|担保|渠道|成本|难|环境|工具|业务|平台|净|客|盘|收益|性|比例|需求|能力|结构|理财|建设|项目|回报|风险|银行|顾问|机构(?![、,])|组合|逻辑|策略|总监|总额|合作|标的|界|圈|性房地产|促进|主体|意向|偿还|中心(?!投)|协会|咨询|价值|评级|建议|热情|热潮|热度|型|学|史|课|周期|市场|端|行为|活动|偏好|有限|管理|集团|控股|股份|发展|经理|总额|支出|决策|效率|眼光|版图|布局|生涯|习惯|门槛|属性|产品|基金(?![,、。领跟参投])|公司|合伙|企业|股权投资|比重|增速|同比|增长)",
        "(?:固定资产|基础设施|民间|房地产开发|对外直接|境外|外商|再|财政|债务|债权|证券|理财|社会|间接|直接|价值|基建|制造业|政府|资产|(?<!的)总|年度|计划|资本|网络|个人|长期|短期|股票|债券|房产|重大|累计完成|票据|股权质押|质押|超短期|短期|供应链|贸易|项目|流动性|险资|有效|工业|技改|招商引|自|科技型|小微企业|中小企业|有资格|保险|外来|银行|夹层|海外(?!战略)|增量)$");
    never(
        Frame.BUY,
        "^(?:力|者|人|号|资格|保证金|意愿|理财|服务|商品|方|欲|渠道|量|站|季|总量|期(?!限?(?:届满|内|满|间))|节|人数|保险|汽车|房|机票|车票|门票|口罩|粮|小麦|稻|玉米|基金|债券|产品|国债)",
        "(?:特殊目的|所|反|最低|粮食|小麦|稻谷|玉米|早籼稻|政策性|托市|政府|融资|净|限|代|消费者|用户|居民|网上|自愿|不得|禁止|可|收)$");
    never(
        Frame.SELL,
        "^(?:系统|方|费|税|登记|所(?!持|拥|属)|的商品|商品|产品|金融资产|给消费者|一空)",
        "(?:可供|待|持有待|技术|知识产权|专利权|经营权|债权|票据|中小企业股份|商标)$");
    never(
        Frame.MERGER,
        "^(?:报表|财务|范围|资产负债|利润|营收|现金流|口径|净利|会计|计算|症|同类项|审理|层面|成本|日|所有者|股东|的(?:财务|营业))",
        "(?:非同一控制下企业|同一控制下企业|纳入|企业|报表|非同一控制下|同一控制下)$");
    never(
        Frame.LISTING,
        "^(?:期(?!间|权|货)|底价|起始价|价|销售|开卖|供应|出让|转让|出售|交易|督办|整改|产权|显示|披露|称[,:]|中[,]|里|指出|的(?!申请|计划|招股|决定|审核|进程|消息)|公司|银行|企业|[^,;。]{0,2}企(?!图)|券商|以来|后|时间|日期|地|规则|条件|标准|证券|品种|许可|申请人|公众|板块|之日|之后|股份|流通|辅导机构|委员会|保荐|新车|新品|的(?:产品|车型|新车|药)|为上市公司|办|交易的|前|上市前|首周|医药|国企|平台|民企|主体|酒企|药企|车企|公募|基金)",
        "(?:首家|第[一二三四]家|唯一|新车|新款|药品|产品|获批|获得批准|手机|车型|正式在国内|已|未|非|同花顺|新药|全球同步|预售并|苗|在国内|在中国|国内|股东|的)$");
    never(
        Frame.PLACEMENT,
        "^(?:代理|投资者|股东|限售|[^,;。股]{0,10}(?:债|票据|证券化)|价格|对象不得|方法|管理办法|细则|新规|规则)",
        "(?:公开|基金|份额|申购|踊跃|超额|网上|网下|国债|债券)$");
    never(
        Frame.DEBT,
        "^(?:利率|市场|余额|额度内|型基金|基金|指数|收益率|担保|投资者|期货|违约|人|质量|损失|规模增|需求|增长|新增|发放|占比|客户|减值|持有人|评级|业务|利息|本息|合同|型|通|类|到期|价格|ETF|承销|交易|托管)",
        "(?:可转换|住房|个人|房贷|不良|普惠|小微|人民币|新增|各项|消费|按揭|助学|学生|网络|现金|民间|公积金|地方政府|专项|国债|政府|垃圾|企业中长期|涉农|绿色信贷|小额|信用|应收|银行承兑汇票及商业承兑|商业|收到)$");
    never(
        Frame.STAKE_INCREASE,
        "^(?:评级|”|」|至(?:买入)|的评级|『|’|\\)?评级|入|展|度|员工|程|货)",
        "(?:维持|给予|“|「|重申|上调|下调|评级|至|予以|建议|‘|融资|净|机构|主力|外资|北向|(?:机构|主力|外资|北向|南向)资金|基金)$");
    never(
        Frame.STAKE_DECREASE,
        "^(?:的(?:相关)?(?:规定|规则|要求)|新规|规定|规则|细则|若干规定|潮|系|制度|政策|条件|承诺)",
        "(?:不|未|不得|禁止|没有|无|违反|不会|并未|主力|外资|北向|(?:机构|主力|外资|北向|南向)资金|持续净|承诺不|基金)$");
    never(
        Frame.BUYBACK,
        "^(?:额度|授权|专用|专户|账户|交易|利率|市场|定盘|操作|条款|义务|权|日|协议|型|式|到期|担保|潮|标的券|违约|业务)",
        "(?:质押式|逆|正|债券|买断式|购回式|央行|约定|国债|股票质押|押|对赌|承诺|要求|触发|天期?逆|的|扣除|剔除|提前|延期|未)$");
    never(Frame.AWARD, "^(?:率|服务费|价格|(?:候选人)?公[告示]期|金额占|项目公告)", "(?:未|废标|流标|围|串|没有)$");
    never(
        Frame.JOINT_VENTURE,
        "^(?:品牌|车企|车|股比|汽车|牌照|券商|基金|铁路|方|自主|阵营|伙伴|燃油|寿险|理财|银行|乘用|企业的|公司的)",
        "(?:中外|各|主流|多家|传统|在华)$");
    never(Frame.LICENSING, "^(?:人|书|证)", "$^");
    nominal(
        Frame.BUY,
        "^(?:案|价|款|期|所需|股份的?数量|义务|计划|协议|意向|方案|事项|事宜|对价|金额|标的|交易|后(?!者)|前(?!者)|要约|报告|条款|资金|资产的|完成|失败|传闻|的公告|的议案)");
    nominal(Frame.SELL, "^(?:计划|协议|价|款|方案|事项|事宜|对价|金额|标的|交易|后(?!者)|前(?!者)|完成|的公告|手续|合同)");
    nominal(
        Frame.STAKE_DECREASE,
        "^(?:计划|期间|数量|方式|价格|主体|原因|所得|比例|的(?:股份|原因)|完成|实施|后(?!者)|前(?!者)|时间|区间|进展|结果|预披露)");
    nominal(Frame.STAKE_INCREASE, "^(?:计划|期间|数量|方式|价格|主体|原因|比例|完成|实施|后(?!者)|前(?!者)|时间|结果)");
    nominal(Frame.BUYBACK, "^(?:计划|期间|方案|方式|价格|事项|预案|资金|用途|期限|进展|报告书|实施|完成|后(?!者)|前(?!者))");
    nominal(Frame.MERGER, "^(?:案|计划|协议|方案|事项|事宜|交易|完成|后(?!者)|前(?!者)|传闻)");
    nominal(Frame.PLACEMENT, "^(?:计划|方案|预案|事项|价|完成|后(?!者)|前(?!者)|对象)");
    nominal(Frame.AWARD, "^(?:的?结果|价|金额)");
    nominal(Frame.FINANCING, "^(?:计划|方案|历史|事项|后|前)");
  }

  /** {@code 获得乙12%的股份}. */
  private static final Pattern SHARES =
      Pattern.compile(
          "^(?:了)?[^,;。]{2,20}?(?:[0-9.]{1,8}%的?(?:股权|股份|权益|控股权)|(?:全部|部分|多数|少数|剩余)(?:股权|股份)|控股权|控制权|的股权)");

  /** {@code 首发前取得|的股份}. */
  private static final Pattern SOURCE = Pattern.compile("的(?:公司|本公司|其|部分)?(?:股份|股票|限售股)");

  /** {@code 出资1.1亿美元获得乙}. */
  private static final Pattern PAID = Pattern.compile("(?:出资|斥资|耗资|斥巨资|花费|豪掷|作价)[^,;。]{2,14}$");

  private static final Pattern STATEMENTS = Pattern.compile("^[^,;。]{0,14}?(?:报表|财务|合并范围|业绩)");

  /** {@code 其重仓的乙}, {@code 第一大重仓股}. */
  private static final Pattern POSITION = Pattern.compile("的|股(?!份|权)|个股|标的|持有|行业|板块");

  /** {@code 拟1亿元购乙}. */
  private static final Pattern PURCHASE =
      Pattern.compile("(?:[拟欲将已再又]|[万亿](?:[美港欧日澳加英]|人民币)?[元镑]?)$");

  /** Words of many meanings, triggers only where shares or assets follow. */
  private static final Set<String> NEEDS_OWNERSHIP =
      Set.of(
          "取得", "拿下", "接手", "竞得", "摘得", "处置", "划转", "划拨", "买入", "卖出", "抛售", "购入", "拍得", "剥离", "买",
          "竞买", "竞拍", "揽入", "拍卖", "司法拍卖", "公开拍卖", "网络拍卖");

  /** Words that tell a deal only right before a name. */
  private static final Set<String> NEEDS_NAME = Set.of("控股", "入驻", "进驻", "重组", "注入", "置入", "并入");

  /** {@code 乙投了2000万元A轮}. */
  private static final Pattern ROUND_OR_SUM =
      Pattern.compile("^[^,;。]{0,12}?(?:轮|[0-9数近超][^,;。]{0,6}[万亿][^,;。]{0,3}元)");

  /** {@code …|硬氪首发}: who tells the news first. */
  private static final Pattern FIRST_TOLD = Pattern.compile("(?:[|丨]\\s?[^,;。|丨\\n]{1,8}|独家|全网)$");

  /** {@code 甲的首发申请}: a paper, whoever's. */
  private static final Pattern LISTING_PAPER = Pattern.compile("^(?:上市)?(?:申请(?!人)|事宜)");

  /** Words of the stock exchange that are also said of funds and meetings. */
  private static final Map<String, Pattern> NEEDS_MARKET =
      Map.of(
          "申购",
          Pattern.compile("新股|发行价|^的(?:是|有|为|包括)[^,;。]{0,8}(?:板|所)"),
          "上会",
          Pattern.compile("科创板|创业板|主板|北交所|上交所|深交所|港交所|首发|IPO|过会|家企业|家公司|家拟"));

  /** {@code 以12.5元/股向甲、乙发行8000万股}; shares for an asset are its price. */
  private static final Pattern ISSUES_TO = Pattern.compile("向[^,;。\\n]{2,50}$");

  /** {@code 计划|融资2亿美元}: what somebody plans, no 融资计划. */
  private static final Pattern FIGURE = Pattern.compile("^(?:约|近|逾|超过?|至少|最多|不超过)?[0-9数]");

  private static final Pattern ISSUED =
      Pattern.compile(
          "^(?:股票|股份)?(?:数量)?(?:了|不超过|约|共计|合计|总计)?(?:[0-9][0-9.,]*[万亿]?(?:余)?(?:股|A股|H股)|(?:A股|新|人民币普通)股[^,;。购\\n]{0,8}[0-9])(?!(?:股份|股票|新股)?[^,;。\\n]{0,8}购买)");

  private static boolean isIssue(Trigger hit, String folded) {
    int start = hit.span().start();
    return ISSUED.matcher(right(hit, folded)).find()
        && ISSUES_TO.matcher(folded.substring(Math.max(0, start - TO), start)).find();
  }

  /** How far before 发行 may stand to whom, in UTF-16 units. */
  private static final int TO = 60;

  private static final Pattern OWNERSHIP =
      Pattern.compile("股权|股份|股票|控制权|控股权|权益|地块|土地|用地|资产|子公司|业务|宗地|[0-9]股|万股|亿股|公司");

  private final Phrases<List<Entry>> phrases;

  Triggers(Lexicons lexicons) {
    Map<String, List<Entry>> words = new TreeMap<>();
    for (Entry entry : lexicons.entries(EntryType.TRIGGER)) {
      Frame.of(entry.canonical());
      words.computeIfAbsent(entry.surface(), w -> new ArrayList<>()).add(entry);
    }
    phrases = new Phrases<>(words);
  }

  /** Common words that tell an outcome only beside what a purchase is about. */
  private static boolean isOutcome(Trigger hit, String folded) {
    return switch (hit.word()) {
      case "成为" -> BECOMES.matcher(right(hit, folded)).find();
      case "纳入" -> JOINS.matcher(right(hit, folded)).find();
      default -> BOUGHT.matcher(left(hit, folded)).find();
    };
  }

  private static final Pattern BECOMES =
      Pattern.compile("^[^,;。]{2,22}?(?:股东|子公司|孙公司|附属公司|子企业|实际控制人|实控人|母公司|成员企业|旗下)");

  private static final Pattern JOINS =
      Pattern.compile("^[^,;。]{0,20}?(?:旗下|麾下|囊中|版图|合并报表|合并财务报表|合并范围|财务报表)");

  private static final Pattern BOUGHT =
      Pattern.compile("(?:收购|并购|受让|购买|重组|要约|交割|过户|交易|增持|划转)[^。;]{0,20}$");

  private static void never(Frame frame, String right, String left) {
    NOT_BEFORE.put(frame, Pattern.compile(right));
    NOT_AFTER.put(frame, Pattern.compile(left));
  }

  private static void nominal(Frame frame, String right) {
    NOMINAL.put(frame, Pattern.compile(right));
  }

  /** Whether the folded text holds triggers, as far as that is seen before its names are known. */
  Prospect prospect(String folded) {
    boolean[] sure = {false};
    List<Trigger> doubtful = new ArrayList<>();
    phrases.find(
        folded,
        (start, end, entries) -> {
          for (int i = 0; i < entries.size() && !sure[0]; i++) {
            Trigger hit = hit(start, end, entries.get(i));
            sure[0] = objection(hit, folded, false, false).isEmpty();
            if (!sure[0] && objection(hit, folded, true, true).isEmpty()) {
              doubtful.add(hit);
            }
          }
        });
    return sure[0] ? Prospect.SURE : new Prospect(false, doubtful);
  }

  /** Whether a doubtful word is a trigger with the names that may stand beside it. */
  static boolean mayStand(Trigger doubtful, String folded, NameBorders names) {
    boolean before = names.mayBegin(doubtful.span().end());
    boolean behind = names.mayEnd(doubtful.span().start());
    return objection(doubtful, folded, before, behind).isEmpty();
  }

  private static Trigger hit(int start, int end, Entry entry) {
    Frame frame = Frame.of(entry.canonical());
    return new Trigger(new Span(start, end), frame, entry.surface(), false);
  }

  /**
   * @param parties names in the text: a word right before or behind a name is no part of a longer
   *     noun
   * @param dropped receives the near misses with the reason
   */
  List<Trigger> find(
      String folded, List<PartyMention> parties, BiConsumer<Trigger, String> dropped) {
    Set<Integer> starts = new HashSet<>();
    Set<Integer> ends = new HashSet<>();
    parties.forEach(p -> starts.add(p.span().start()));
    parties.forEach(p -> ends.add(p.span().end()));
    List<Trigger> hits = new ArrayList<>();
    phrases.find(
        folded,
        (start, end, entries) -> {
          for (Entry entry : entries) {
            hits.add(hit(start, end, entry));
          }
        });
    hits.sort(Comparator.comparing(Trigger::span).thenComparing(Trigger::frame));
    List<Trigger> kept = new ArrayList<>();
    int reach = 0;
    for (Trigger hit : hits) {
      boolean inside = hit.span().start() < reach;
      boolean sameSpan = !kept.isEmpty() && kept.get(kept.size() - 1).span().equals(hit.span());
      if (inside && !sameSpan) {
        continue;
      }
      String objection =
          objection(
              hit, folded, starts.contains(hit.span().end()), ends.contains(hit.span().start()));
      if (objection.isEmpty()) {
        kept.add(nominal(hit, folded));
        reach = hit.span().end();
      } else {
        dropped.accept(hit, objection);
      }
    }
    return kept;
  }

  /**
   * Why the word is no trigger here; empty where it is one. A name beside it only ever takes an
   * objection away: {@link #prospect} relies on that.
   */
  private static String objection(
      Trigger hit, String folded, boolean beforeName, boolean behindName) {
    Pattern before = NOT_BEFORE.get(hit.frame());
    Pattern beside = NEEDS_MARKET.get(hit.word());
    if (beside != null) {
      boolean market =
          beside.matcher(right(hit, folded)).find() || beside.matcher(left(hit, folded)).find();
      return market ? "" : hit.word() + " without a market beside it";
    }
    if (NEEDS_NAME.contains(hit.word()) && !beforeName) {
      return hit.word() + " without a name behind it";
    }
    if (hit.frame() == Frame.CONTROL && !isOutcome(hit, folded)) {
      return hit.word() + " without an outcome of a purchase";
    }
    if (before != null && !beforeName) {
      Matcher matcher = before.matcher(right(hit, folded));
      if (matcher.find() && !isGranted(hit, folded)) {
        return "part of " + hit.word() + matcher.group();
      }
    }
    if (hit.word().equals("投出") && right(hit, folded).startsWith("资")) {
      return "投 of a name and 出资"; // 海川创投|出资
    }
    boolean gives =
        hit.word().startsWith("投") && !hit.word().endsWith("资") && hit.word().length() == 2;
    if ((gives || hit.frame() == Frame.FINANCING && Raises.RAISED.matcher(hit.word()).matches())
        && !ROUND_OR_SUM.matcher(right(hit, folded)).find()) {
      return hit.word() + " without a round or a sum behind it";
    }
    if (hit.word().equals("首发") && FIRST_TOLD.matcher(left(hit, folded)).find()) {
      return "首发 of the news itself";
    }
    if (hit.word().equals("发行") && !isIssue(hit, folded)) {
      return "发行 without 向 before it and shares behind it";
    }
    if (NEEDS_OWNERSHIP.contains(hit.word())
        && !beforeName
        && !OWNERSHIP.matcher(sentenceBehind(hit, folded)).find()
        && !(hit.word().endsWith("拍卖") && OWNERSHIP.matcher(clauseBefore(hit, folded)).find())
        && !(WON.contains(hit.word()) && LAND.matcher(sentenceBefore(hit, folded)).find())) {
      return hit.word() + " without shares or assets behind it";
    }
    if (hit.word().equals("获得")
        && !SHARES.matcher(right(hit, folded)).find()
        && !(beforeName && PAID.matcher(left(hit, folded)).find())) {
      return "获得 without shares behind it";
    }
    if (hit.word().equals("取得") && SOURCE.matcher(right(hit, folded)).lookingAt()) {
      return "where shares came from";
    }
    if (hit.word().equals("重仓") && POSITION.matcher(right(hit, folded)).lookingAt()) {
      return "a position";
    }
    if (hit.word().endsWith("并入") && STATEMENTS.matcher(right(hit, folded)).find()) {
      return "并入 of a balance sheet";
    }
    if (hit.word().equals("购")
        && !(PURCHASE.matcher(left(hit, folded)).find()
            && (beforeName || OWNERSHIP.matcher(sentenceBehind(hit, folded)).find()))) {
      return "购 as a part of a word";
    }
    Pattern after = NOT_AFTER.get(hit.frame());
    boolean paper =
        hit.frame() == Frame.LISTING && LISTING_PAPER.matcher(right(hit, folded)).find();
    if (after != null && !behindName && !paper) {
      Matcher matcher = after.matcher(left(hit, folded));
      if (matcher.find()
          && !(matcher.group().equals("计划") && FIGURE.matcher(right(hit, folded)).find())) {
        return "part of " + matcher.group() + hit.word();
      }
    }
    return "";
  }

  /** {@code 批准新增200亿美元的股票|回购|授权}: money that may be spent on it. */
  private static boolean isGranted(Trigger hit, String folded) {
    return hit.frame() == Frame.BUYBACK
        && GRANT.matcher(right(hit, folded)).lookingAt()
        && GRANTED.matcher(left(hit, folded)).find();
  }

  private static final Pattern GRANT = Pattern.compile("授权|额度");

  private static final Pattern GRANTED =
      Pattern.compile(
          "(?:新增|新的|批准|宣布|推出|启动|通过|扩大|上调|提高|增加|追加|授权)[^,;。]{0,10}[0-9][0-9.]{0,6}[万亿](?:美元|港元|元|欧元|英镑|日元)?的?(?:新|额外)?(?:股票|股份|普通股)?$");

  private static Trigger nominal(Trigger hit, String folded) {
    Pattern noun = NOMINAL.get(hit.frame());
    boolean nominal = noun != null && noun.matcher(right(hit, folded)).find();
    return nominal ? new Trigger(hit.span(), hit.frame(), hit.word(), true) : hit;
  }

  private static String left(Trigger hit, String folded) {
    int start = hit.span().start();
    return folded.substring(Math.max(0, start - CONTEXT), start);
  }

  /** What stands before the word since the last mark. */
  private static String clauseBefore(Trigger hit, String folded) {
    int end = hit.span().start();
    int start = end;
    while (start > 0 && end - start < CLAUSE && ",;。\n".indexOf(folded.charAt(start - 1)) < 0) {
      start--;
    }
    return folded.substring(start, end);
  }

  private static final int CLAUSE = 120;

  /** {@code 乙市P(2026)12号地块,经过20轮竞价,由甲以8亿元竞得}: what is won was named before. */
  private static final Set<String> WON = Set.of("竞得", "摘得", "拍得", "拿下");

  private static final Pattern LAND = Pattern.compile("地块|用地|宗地|土地|[0-9万亿]股|股权|股份|股票");

  private static String sentenceBefore(Trigger hit, String folded) {
    int start = hit.span().start();
    String left = folded.substring(Math.max(0, start - FAR), start);
    return left.substring(Math.max(left.lastIndexOf('。'), left.lastIndexOf('\n')) + 1);
  }

  private static final int FAR = 90;

  /** What stands right behind, up to the end of the sentence. */
  private static String sentenceBehind(Trigger hit, String folded) {
    String right = right(hit, folded);
    int end = right.indexOf('。');
    return end < 0 ? right : right.substring(0, end);
  }

  private static String right(Trigger hit, String folded) {
    int end = hit.span().end();
    return folded.substring(end, Math.min(folded.length(), end + CONTEXT));
  }
}
