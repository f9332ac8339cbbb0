package dealfacts.deal.passage;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;

/** The preposition or verb right before a party that decides its role: {@code 由 被 获 向 对 将 从 与}. */
final class Marker {
  private static final Pattern MARKER =
      Pattern.compile(
          "(由(?!于)|被(?!动|投企|投公)|获得了?|获(?!悉|知|批|准)|遭|(?<![转出受割忍退推])让(?!利|步|渡|其|出|给|与|人|我|你|他|她|它)|受(?!让)|(?<!一)向(?!上|下)|(?<!面)对(?!于|外|冲|赌|手|价)|(?<!即)将(?!来|近|通过|由|斥|在|于|与|向|从|为)|把(?!握)|(?<!服)从(?!而|事)|自(?!主|身|有|己|动|然|家)|(?<!参)与(?!会)|(?<!共|合|相|协|如|等|一)同(?!意|时|比|日|期|行|样|业|城|属|类|台|场|乡|处)|跟(?!投|进)|给|予|至(?!今)|(?<!认|成|作|视|改|称|因)为(?!了|主)|包括|系(?!统)|(?<!证|数|根|占|依)据(?!悉)|以(?!及|后|来|上|下|内|外|色列)|于(?!是)|在(?!线|建|岸|册|校|途|手订单)|经(?!营|理|过|济|纬)|来自|引入了?|引进)"
              + "((?:对手|对方|数据|大数据|[^由被获向对将把从与给据]){0,24})$");

  private static final Pattern HEAD_NOUN =
      Pattern.compile("(?:公司|企业|厂商|平台|品牌|巨头|创企|服务商|提供商|研发商|独角兽)$");

  private Marker() {}

  /** The marker at the end of the words before a party; empty where there is none. */
  static String before(String words) {
    Matcher marker = MARKER.matcher(words.stripTrailing());
    if (!marker.find() || insideDescription(words, marker) || insideAttribute(marker)) {
      return "";
    }
    Matcher nearer = TAKES_IN.matcher(marker.group(2));
    return nearer.find() ? nearer.group(1) : marker.group(1);
  }

  /**
   * Whether the preposition opens a clause of time, in which the party acts: {@code
   * 自|甲|2017年完成对乙的收购后}, {@code 在|甲|宣布入股丙以来}. It says nothing of the party then.
   */
  static boolean opensTime(String before, String rest) {
    return SINCE.matcher(before.strip()).matches()
        && TIME.matcher(rest).find()
        && ACTS.matcher(rest).lookingAt();
  }

  private static final Pattern SINCE = Pattern.compile("(?:早在|就在|自从?|在)(?:[0-9]{2,4}年)?");

  private static final Pattern TIME = Pattern.compile("(?:后|以来|之际|之时|前)$");

  private static final Pattern ACTS =
      Pattern.compile("\\s?[^,;。]{0,12}?(?:宣布|完成|拿下|买下|收购|并购|入股|控股|吃下|接手|出售|以(?:约|近|超)?[0-9])");

  /** {@code 以增资扩股方式|引入|乙}: the verb right before the name decides. */
  private static final Pattern TAKES_IN = Pattern.compile("(引入了?|引进|来自)[^,;。]{0,4}$");

  /** {@code 技术研发与应用方案提供商甲}: 与 joins what 甲 does. */
  private static boolean insideDescription(String before, Matcher marker) {
    return marker.group(1).equals("与")
        && marker.start() > 1
        && HEAD_NOUN.matcher(marker.group(2)).find()
        && !SPEAKS.matcher(before.substring(0, marker.start())).find()
        && Character.isIdeographic(before.stripTrailing().charAt(marker.start() - 1));
  }

  /** {@code 甲宣布|与功能食品公司乙}: no description goes on there. */
  private static final Pattern SPEAKS =
      Pattern.compile("(?:宣布|表示|公告|披露|透露|称|近日|日前|今日|昨日|将|拟|已|正|正在|分别|同意|计划)$");

  /** {@code 在资本市场频频出手的甲}: the preposition belongs to what describes 甲. */
  private static boolean insideAttribute(Matcher marker) {
    String attribute = marker.group(2);
    return attribute.endsWith("的")
        && ("在于以因".contains(marker.group(1)) && attribute.length() > 4
            || marker.group(1).equals("在") && QUEUES.matcher(attribute).find()
            || "与同和".contains(marker.group(1)) && RIVALS.matcher(attribute).find());
  }

  /** {@code 在排队的甲}, {@code 在审的甲}. */
  private static final Pattern QUEUES = Pattern.compile("^(?:排队|审|列)");

  /** {@code 与海川争夺车灯市场的甲}: what stands between is no partner of anybody's act. */
  private static final Pattern RIVALS =
      Pattern.compile("(?:争夺|竞争|角逐|缠斗|抗衡|齐名|比肩|并称|对标|同台|同属|同为|同城)[^,;。]{0,12}的$");
}
