package dealfacts.mention.party;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The everyday words for those who pay for a round, as cues of their names: labels before them
 * ({@code 出钱的是|甲}, {@code 跟投的还有|乙}) and verbs behind them ({@code 甲|按比例跟进}, {@code 乙|也没有缺席}).
 */
final class PayerCues {
  private static final List<String> ACTS =
      List.of(
          "出钱", "掏钱", "给钱", "出资", "投钱", "买单", "埋单", "下注", "押注", "出手", "领投", "跟投", "参投", "领头", "牵头",
          "领衔", "带头", "挑头", "主导", "同场", "入局", "进场", "入场", "加入", "参与", "跟进", "跟随", "接力", "站台", "追加",
          "加码", "一同进入", "一同参与", "跟在后面", "紧随其后");

  private static final List<String> NOUNS =
      List.of(
          "金主", "身后的", "背后的", "背后的金主", "资方", "投资方阵容", "投资阵容", "股东阵容", "投资人阵容", "投资方名单", "名单上",
          "名单里", "名单中", "新进股东", "新晋股东", "新股东", "跟投机构", "参投机构", "联合投资人", "产业投资方", "财务投资人", "战略股东",
          "其他参与者", "参与者", "新进投资者", "出资人");

  private static final List<String> COPULAS =
      List.of("是", "为", "有", "还有", "包括", "还包括", "则是", "则为", "则有", "也是", "分别是", "分别为", "依次是", "另有");

  private static final String VERBS =
      """
      跟随 跟进 接力 站台 买单 埋单 下注 押下 独揽 包揽 领头 带头 挑头 主导 领着 入局 入场 进场 打款 掏钱 出钱 投进 独自投进 再投 又投 掏出 掏了 拿出 拿出了 投下 给了 投来 投来了 砸了 砸下 打来 打来了 投给了
      出了大头 各跟了 各跟 分摊 在本轮 在本轮中 也在本轮 引来 引来了 吸引了 出现在 也出现在 跟了 各投了 投的
      按比例跟进 按比例跟投 各出 各投 各掏 没有缺席 没缺席 未缺席 也没有缺席 也未缺席 均未缺席 悉数到场 悉数跟进 全部跟进 全数跟进 继续支持 继续站台 随投 紧随其后
      投我们 投了我们 投了公司 投资我们 投给 联手投了 联合投了 共同投了 一家就给了 一家就投了 一家就出了 一家全包 点头 跟了钱 投了钱 出了钱 掏了钱 都掏了钱 都跟了钱
      进来 进来了 也进来了 都进来了 一起进来 一起进来了 一同进来 掏的钱 出的钱 投的钱 给的钱 再次加码 再度加码 又加码 加码了 追加了 追投了 注入了 转来 汇来
      行使了优先认购权 行使优先认购权 捧场 力挺 领导的 孵化的 参加 参加了 也参加了
      """;

  private PayerCues() {}

  /** Labels that stand before the names. */
  static String labels() {
    return Stream.concat(ACTS.stream().map(a -> a + "的"), NOUNS.stream())
        .flatMap(stem -> COPULAS.stream().map(copula -> stem + copula))
        .collect(Collectors.joining(" ", "前东家 老东家 客户为 客户是 客户方为 ", ""));
  }

  /** Verbs that stand behind the names. */
  static String verbs() {
    return VERBS;
  }
}
