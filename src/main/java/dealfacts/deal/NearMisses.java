package dealfacts.deal;

import dealfacts.text.Pattern;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a trigger word is only a part of, by frame: {@code 投资|者}, {@code 可供|出售}, {@code 质押式|回购}; and
 * the nouns that it makes: {@code 收购|计划}.
 */
final class NearMisses {
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
        "^(?:力|者|人|号|资格|保证金|意愿|理财|服务|商品|方|欲|渠道|量|站|季|总量|期(?!限?(?:届满|内|满|间))|节|人数|保险|汽车|房|机票|车票|门票|口罩|粮|小麦|稻|玉米|基金|债券|产品|国债|秸秆)",
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
        "^(?:期(?!间|权|货)|(?:股票|股份)?(?:并[^,;。]{0,8}上市)?(?:之?时|招股说明书)[^,;。]{0,10}承诺|(?:的)?超募|募集资金|募投|底价|起始价|价|销售|开卖|供应|出让|转让|出售|交易|督办|整改|产权|显示|披露|称[,:]|中[,]|里|指出|的(?!申请|注册|计划|招股|决定|审核|进程|消息)|公司|银行|企业|[^,;。]{0,2}企(?!图)|券商|以来|后|时间|日期|地|规则|条件|标准|证券|品种|许可|申请人|公众|板块|之日|之后|完成之?后|股份|流通|辅导机构|委员会|保荐|顾问|新车|新品|的(?:产品|车型|新车|药|情形|规定|条件|标准|风险)|情形|风险|[大热浪]?潮|为上市公司|办|交易的|前|上市前|首周|医药|国企|平台|民企|主体|酒企|药企|车企|公募|基金)",
        "(?:首家|第[一二三四]家|唯一|新车|新款|药品|产品|获批|获得批准|手机|车型|正式在国内|已|未|非|同花顺|新药|全球同步|预售并|苗|在国内|在中国|国内|股东|的)$");
    never(
        Frame.PLACEMENT,
        "^(?:代理|人(?!民)|方(?![式案向面])|投资者|股东|限售|[^,;。股]{0,10}(?:债|票据|证券化)|价格|对象不得|方法|管理办法|细则|新规|规则)",
        "(?:公开|基金|份额|申购|踊跃|超额|网上|网下|国债|债券)$");
    never(
        Frame.DEBT,
        "^(?:利率|市场|余额|额度内|型基金|基金|指数|收益率|担保|投资者|期货|违约|人|质量|损失|规模增|需求|增长|新增|发放|占比|客户|减值|持有人|评级|业务|利息|本息|合同|型|通|类|到期|价格|ETF|承销|交易|托管)",
        "(?:可转换|住房|个人|房贷|不良|普惠|小微|人民币|新增|各项|消费|按揭|助学|学生|网络|现金|民间|公积金|地方政府|专项|国债|政府|垃圾|企业中长期|涉农|绿色信贷|小额|信用|应收|银行承兑汇票及商业承兑|商业|收到|[及和]股东)$");
    never(
        Frame.STAKE_INCREASE,
        "^(?:评级|”|」|至(?:买入)|的评级|『|’|\\)?评级|入|展|度|员工|程|货|(?:了)?[0-9]{1,4}(?:余|多)?(?:次|起)|(?:红)?线|标准|义务|[大热浪]?潮)",
        "(?:维持|给予|“|「|重申|上调|下调|评级|至|予以|建议|‘|融资|净|机构|主力|外资|北向|(?:机构|主力|外资|北向|南向)资金|基金)$");
    never(
        Frame.STAKE_DECREASE,
        "^(?:的(?:相关)?(?:规定|规则|要求)|新规|规定|规则|细则|若干规定|潮|系|制度|政策|条件|承诺)",
        "(?:[一两]则|一纸|一份|不|未|不得|禁止|没有|无|违反|不会|并未|主力|外资|北向|(?:机构|主力|外资|北向|南向)资金|持续净|承诺不|基金)$");
    never(
        Frame.BUYBACK,
        "^(?:额度|授权|专用|专户|账户|交易|利率|市场|定盘|操作|条款|义务|权|日|协议|型|式|到期|担保|潮|标的券|违约|业务)",
        "(?:质押式|逆|正|债券|买断式|购回式|央行|约定|国债|股票质押|押|对赌|承诺|要求|触发|天期?逆|的|扣除|剔除|提前|延期|未)$");
    never(Frame.AWARD, "^(?:率|服务费|价格|(?:候选人)?公[告示]期|金额占|项目公告)", "(?:未|废标|流标|围|串|没有|能否|是否|如|若)$");
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
        "^(?:计划|期间|金额|数量|方式|价格|均价|总金额|股数|主体|原因|所得|比例|的(?:股份|原因)|完成|实施|后(?!者)|前(?!者)|时间|区间|进展|结果|预披露)");
    nominal(
        Frame.STAKE_INCREASE,
        "^(?:计划|期间|金额|数量|方式|价格|均价|总金额|股数|主体|原因|比例|完成|实施|后(?!者)|前(?!者)|时间|结果)");
    nominal(Frame.BUYBACK, "^(?:计划|期间|方案|方式|价格|事项|预案|资金|用途|期限|进展|报告书|实施|完成|后(?!者)|前(?!者))");
    nominal(Frame.MERGER, "^(?:案|计划|协议|方案|事项|事宜|交易|完成|后(?!者)|前(?!者)|传闻)");
    nominal(Frame.PLACEMENT, "^(?:计划|方案|预案|事项|价|完成|后(?!者)|前(?!者)|对象)");
    nominal(Frame.AWARD, "^(?:的?结果|价|金额|总投资|总价|总额|[数份]|额|标的|单价|容量|规模|比例|产品)");
    nominal(Frame.FINANCING, "^(?:计划|方案|历史|事项|后|前)");
  }

  private NearMisses() {}

  /** What may not follow a word of the frame; null where anything may. */
  static @Nullable Pattern behind(Frame frame) {
    return NOT_BEFORE.get(frame);
  }

  /** What may not precede a word of the frame; null where anything may. */
  static @Nullable Pattern before(Frame frame) {
    return NOT_AFTER.get(frame);
  }

  /** What makes a word of the frame a noun; null where nothing does. */
  static @Nullable Pattern nominal(Frame frame) {
    return NOMINAL.get(frame);
  }

  private static void never(Frame frame, String right, String left) {
    NOT_BEFORE.put(frame, Pattern.compile(right));
    NOT_AFTER.put(frame, Pattern.compile(left));
  }

  private static void nominal(Frame frame, String right) {
    NOMINAL.put(frame, Pattern.compile(right));
  }
}
