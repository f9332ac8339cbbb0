package dealfacts.deal;

import java.util.List;

/** The examples of the rules for financing rounds. */
final class RoundExamples {
  private RoundExamples() {}

  static final Examples RAISES =
      new Examples(
          List.of(
              new Told(
                  "蓝鲸科技完成1亿元A轮融资,由红杉中国领投,高瓴创投跟投。",
                  "target=蓝鲸科技; deal_value=1亿元; round=a; lead_investor=红杉中国; investor=高瓴创投; status=completed"),
              new Told(
                  "蓝鲸科技宣布获得数千万元天使轮融资。",
                  "target=蓝鲸科技; deal_value=数千万元; round=angel; status=completed"),
              new Told(
                  "「星图智能」完成B+轮融资,投资方为腾讯、美团。",
                  "target=星图智能; round=b_plus; investor=腾讯|美团; status=completed"),
              new Told(
                  "蓝鲸科技获得5亿元战略融资。",
                  "target=蓝鲸科技; deal_value=5亿元; round=strategic; status=completed")),
          List.of("沪深两市融资余额增加30亿元。", "海川租赁的融资租赁业务增长迅速。", "民营企业融资成本持续下降。", "如果蓝鲸科技完成融资,将扩大产能。"));

  static final Examples INVESTS =
      new Examples(
          List.of(
              new Told("红杉中国向蓝鲸科技投资5000万元。", "investor=红杉中国; target=蓝鲸科技; deal_value=5000万元"),
              new Told("腾讯入股星图智能。", "investor=腾讯; target=星图智能"),
              new Told("阿里巴巴战略投资小红书。", "investor=阿里巴巴; target=小红书; round=strategic"),
              new Told("高瓴资本领投蜜雪冰城。", "lead_investor=高瓴资本; target=蜜雪冰城"),
              new Told("蔚来获宁德时代增资。", "target=蔚来; investor=宁德时代"),
              new Told("本轮融资由红杉中国领投。", "lead_investor=红杉中国"),
              new Told("此轮融资由高瓴创投独家投资。", "investor=高瓴创投"),
              new Told("该轮融资由红杉中国(领投)、高瓴创投投资。", "lead_investor=红杉中国; investor=高瓴创投"),
              new Told("由腾讯和红杉中国联合领投。", "lead_investor=腾讯|红杉中国")),
          List.of("提醒投资者注意投资风险。", "海川股份拟投资30亿元建设电池工厂。", "前八个月固定资产投资增长5%。", "海川股份实现投资收益2亿元。"));

  static final Examples GIVES =
      new Examples(
          List.of(
              new Told(
                  "高瓴创投给了蓝鲸科技200万元天使。",
                  "investor=高瓴创投; target=蓝鲸科技; deal_value=200万元; round=angel"),
              new Told("红杉中国掏了2000万元,占股12%。", "investor=红杉中国; deal_value=2000万元; stake_after=12%"),
              new Told("腾讯斥资3亿元入股。", "investor=腾讯; deal_value=3亿元"),
              new Told("红杉中国投来了1000万元。", "investor=红杉中国; deal_value=1000万元")),
          List.of(
              "银行给了海川股份5000万元贷款。",
              "红杉中国拿出2000万元,用于员工奖励。",
              "客户给了蓝鲸科技300万元订单。",
              "腾讯掏了300万元买下这块广告牌。",
              "海川股份给了员工300万元奖金。"));

  static final Examples REGISTRY =
      new Examples(
          List.of(
              new Told("蓝鲸科技新增股东腾讯,注册资本由100万元增至120万元。", "target=蓝鲸科技; investor=腾讯; round=equity"),
              new Told(
                  "天眼查显示,小红书发生工商变更,新增腾讯为股东。",
                  "target=小红书; investor=腾讯; round=equity; status=completed"),
              new Told("近日,宇树科技发生工商变更,新增腾讯、美团为股东。", "target=宇树科技; investor=腾讯|美团; round=equity"),
              new Told("企查查显示,宇树科技股东新增红杉中国。", "target=宇树科技; investor=红杉中国; round=equity")),
          List.of(
              "蓝鲸科技新增用户超过百万。", "截至8月底,海川股份新增股东2万户。", "海川股份新增产能30万吨。", "蓝鲸科技注册资本由100万元增至500万元。"));

  static final Examples THIS_ROUND =
      new Examples(
          List.of(
              new Told("本轮融资的投资方为腾讯、美团。", "investor=腾讯|美团"),
              new Told("此轮融资中,红杉中国领投,高瓴创投跟投。", "lead_investor=红杉中国; investor=高瓴创投"),
              new Told("本轮融资金额为5000万元,投资方为腾讯。", "investor=腾讯; deal_value=5000万元"),
              new Told("本次融资中,高瓴创投继续加码。", "investor=高瓴创投"),
              new Told("本轮融资将用于产能扩张,华兴资本担任独家财务顾问。", "adviser=华兴资本")),
          List.of("本轮上涨由新能源板块领涨。", "本轮行情中,融资客加仓银行股。", "此轮降价潮波及多家车企。", "该轮磋商没有取得进展。"));

  static final Examples INVESTORS =
      new Examples(
          List.of(
              new Told("红杉中国领投,高瓴创投跟投。", "lead_investor=红杉中国; investor=高瓴创投"),
              new Told("腾讯领投,美团、小米集团跟投。", "lead_investor=腾讯; investor=美团|小米集团"),
              new Told("高瓴创投跟投。", "investor=高瓴创投"),
              new Told("腾讯领投,老股东小米集团追加投资。", "lead_investor=腾讯; investor=小米集团"),
              new Told("红杉中国独家领投。", "lead_investor=红杉中国")),
          List.of("领投机构承担更多尽调责任。", "公司新增领投业务部门。", "多家机构表示不会跟投。", "如何选择领投方是创业者的必修课。"));
}
