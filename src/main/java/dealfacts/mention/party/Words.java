package dealfacts.mention.party;

import dealfacts.lexicon.Entry;
import dealfacts.lexicon.EntryType;
import dealfacts.lexicon.Lexicons;
import dealfacts.text.Fold;
import java.util.Set;
import java.util.TreeSet;

/** The word lists that say how a name is made and where its description ends. */
final class Words {
  /** No word of a list that is looked up in running text is longer. */
  private static final int LONGEST = 12;

  private final Set<String> suffixes;
  private final Set<String> fundSuffixes;
  private final Set<String> headNouns;
  private final Set<String> places;
  private final Set<String> surnames;
  private final Set<String> notNames;
  private final Set<String> industries;

  private static final String SUPPLEMENT_SUFFIX =
      "科技 集团 股份 技术 电子 信息 网络 软件 医疗 生物 医药 药业 制药 能源 电力 电气 电器 汽车 重工 机械 精密 智能 智造 机器人 半导体 微电子 光电 通信 通讯 材料 新材 新材料 化工 化学 石化 环保 环境 水务 建设 建工 工程 置业 地产 房地产 实业 工业 控股 传媒 文化 影业 影视 娱乐 游戏 互动 互娱 教育 物流 快递 速运 航空 机场 港口 铁路 高速 证券 银行 保险 人寿 财险 信托 期货 租赁 金融 金控 支付 食品 饮料 乳业 酒业 啤酒 农业 牧业 种业 渔业 服饰 服装 纺织 家居 家电 家具 商业 百货 超市 零售 商贸 贸易 国际 钢铁 铜业 铝业 矿业 黄金 稀土 锂业 煤业 煤电 水泥 玻璃 陶瓷 纸业 包装 印务 橡胶 塑料 轮胎 电缆 电机 电池 电源 光伏 风电 核电 燃气 热电 水电 照明 显示 数据 数码 数科 云 咨询 设计 研究院 检测 服务 旅游 酒店 餐饮 医院 健康 养老 基因 诊断 器械 公司 分公司 工作室 乳品 动力 自动化 系统 装备 航天 船舶 兵器 卫星 海运 船务 仓储 供应链 电商 优品 生活 出行 音乐 视频 文旅 体育 俱乐部 财产保险 有限公司";
  private static final String SUPPLEMENT_FUND =
      "资本 创投 基金 投资 资管 资产 合伙 风投 Capital Ventures Partners Fund 母基金 产业基金 产投 金投 国投 城投 创业投资 股权投资 投资集团 资产管理 引导基金 投资管理 投资基金 产业投资 孵化器 私募 财富";
  private static final String SUPPLEMENT_HEAD =
      "公司 平台 品牌 企业 服务商 提供商 研发商 厂商 供应商 开发商 运营商 制造商 生产商 经销商 代理商 零售商 集成商 机构 巨头 独角兽 龙头 领跑者 领导者 引擎 系统 项目 应用 社区 连锁 软件商 商 网站 电商平台 创企 初创公司 团队 工作室 APP App 产品 新秀 新锐 黑马 服务平台 解决方案商 大厂 组织 专家 运营方 运营主体 母公司 子公司 基金公司 先行者 开创者 创新者 引领者 生态 店 餐厅 超市 品类 头部 车企 药企 房企 券商 新势力 玩家 龙头企业 高新技术企业 创业者 老牌 资方 游戏商 研究院 门店 研究机构 检测机构 培训机构 综合体 市场 大王 一哥 明星";
  private static final String SUPPLEMENT_PLACE =
      "北京 上海 天津 重庆 深圳 广州 杭州 苏州 南京 成都 武汉 西安 长沙 郑州 青岛 济南 宁波 厦门 福州 合肥 无锡 常州 南通 扬州 嘉兴 绍兴 温州 台州 金华 珠海 佛山 东莞 中山 惠州 昆明 贵阳 南宁 海口 三亚 石家庄 太原 沈阳 大连 长春 哈尔滨 兰州 西宁 银川 乌鲁木齐 拉萨 呼和浩特 江苏 浙江 广东 福建 山东 河南 河北 湖南 湖北 江西 安徽 四川 贵州 云南 陕西 甘肃 青海 辽宁 吉林 黑龙江 山西 海南 广西 内蒙古 宁夏 新疆 西藏 香港 澳门 台湾 中国 美国 英国 法国 德国 日本 韩国 印度 新加坡 以色列 加拿大 澳大利亚 意大利 西班牙 荷兰 瑞士 瑞典 俄罗斯 巴西 越南 泰国 印尼 马来西亚 洛阳 烟台 淄博 徐州 镇江 湖州 芜湖 南昌 赣州 天台 亚洲 亚太 欧洲 开曼 横琴 浦东 前海 雄安 北美";

  Words(Lexicons lexicons) {
    suffixes = folded(lexicons, EntryType.SUFFIX);
    fundSuffixes = folded(lexicons, EntryType.FUND_SUFFIX);
    headNouns = folded(lexicons, EntryType.HEAD_NOUN);
    places = folded(lexicons, EntryType.PLACE);
    surnames = folded(lexicons, EntryType.SURNAME);
    notNames = folded(lexicons, EntryType.NOT_A_NAME);
    industries = folded(lexicons, EntryType.INDUSTRY);
    suffixes.addAll(Set.of(SUPPLEMENT_SUFFIX.split(" ")));
    fundSuffixes.addAll(Set.of(SUPPLEMENT_FUND.split(" ")));
    headNouns.addAll(Set.of(SUPPLEMENT_HEAD.split(" ")));
    places.addAll(Set.of(SUPPLEMENT_PLACE.split(" ")));
  }

  private static Set<String> folded(Lexicons lexicons, EntryType type) {
    Set<String> words = new TreeSet<>();
    for (Entry entry : lexicons.entries(type)) {
      words.add(Fold.fold(entry.surface()));
    }
    return words;
  }

  /** Length of the longest ending of {@code [start, end)} that is a company's, 0 if none. */
  int suffix(String text, int start, int end) {
    return Math.max(longestEnd(suffixes, text, start, end), fundSuffix(text, start, end));
  }

  int fundSuffix(String text, int start, int end) {
    return longestEnd(fundSuffixes, text, start, end);
  }

  int headNoun(String text, int start, int end) {
    return longestEnd(headNouns, text, start, end);
  }

  boolean isSuffix(String word) {
    return suffixes.contains(word) || fundSuffixes.contains(word);
  }

  boolean isNoName(String text) {
    return notNames.contains(text) || headNouns.contains(text) || industries.contains(text);
  }

  boolean isIndustry(String text) {
    return industries.contains(text);
  }

  boolean isPlace(String text) {
    return places.contains(text);
  }

  /** Length of the longest place that begins at {@code start}, 0 if none. */
  int place(String text, int start, int end) {
    return longestStart(places, text, start, end);
  }

  int surname(String text, int start, int end) {
    return longestStart(surnames, text, start, end);
  }

  private static int longestEnd(Set<String> words, String text, int start, int end) {
    for (int length = Math.min(LONGEST, end - start); length > 0; length--) {
      if (words.contains(text.substring(end - length, end))) {
        return length;
      }
    }
    return 0;
  }

  private static int longestStart(Set<String> words, String text, int start, int end) {
    for (int length = Math.min(LONGEST, end - start); length > 0; length--) {
      if (words.contains(text.substring(start, start + length))) {
        return length;
      }
    }
    return 0;
  }
}
