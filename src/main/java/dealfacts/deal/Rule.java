package dealfacts.deal;

import java.util.List;

/**
 * The rules by which deals are found, each with sentences that it reads as the deal told beside
 * them and sentences of which it makes no deal. All of them run as tests; a rule without both kinds
 * can't be built.
 *
 * <p>What a sentence tells is written {@code role=name; amount=figure; round=b; status=completed},
 * several of a kind joined by {@code |}. Parties, figures and the round are complete.
 */
public enum Rule {
  /** {@code 甲收购乙60%股权}, {@code 乙被甲收购}, {@code 对乙的收购}. */
  ACQUISITION_BUYS(
      "acquisition/buys",
      Frame.BUY,
      new Examples(
          List.of(
              new Told(
                  "美团拟以3亿美元收购禾木电子60%股权。",
                  "acquirer=美团; target=禾木电子; deal_value=3亿美元; stake=60%; status=planned; subject=60%股权"),
              new Told("禾木电子被海川集团全资收购,交易已完成。", "acquirer=海川集团; target=禾木电子; status=completed"),
              new Told("海川集团完成对禾木电子的收购。", "acquirer=海川集团; target=禾木电子; status=completed"),
              new Told(
                  "海川股份受让北石集团持有的禾木电子12%股权,交易价格为1.5亿元。",
                  "acquirer=海川股份; seller=北石集团; target=禾木电子; stake=12%; deal_value=1.5亿元"),
              new Told(
                  "海川股份:拟4.2亿元收购禾木电子51%股权",
                  "acquirer=海川股份; target=禾木电子; deal_value=4.2亿元; stake=51%; status=planned")),
          List.of(
              "若海川集团收购禾木电子,行业格局将改变。",
              "监管部门禁止海川集团收购任何竞争对手。",
              "海川集团表示不会收购禾木电子。",
              "今年小麦最低收购价为每斤1.2元。",
              "消费者购买禾木电子的产品时可享受优惠。"))),

  /** {@code 丙将乙30%股权转让给甲}, {@code 丙出售乙}. */
  ACQUISITION_SELLS(
      "acquisition/sells",
      Frame.SELL,
      new Examples(
          List.of(
              new Told(
                  "北石集团将其持有的禾木电子30%股权转让给海川集团。",
                  "seller=北石集团; target=禾木电子; acquirer=海川集团; stake=30%"),
              new Told(
                  "北石股份拟出售子公司禾木电子100%股权。", "seller=北石股份; target=禾木电子; stake=100%; status=planned"),
              new Told(
                  "北石集团以2.5亿元的价格将禾木电子出售给海川集团。",
                  "seller=北石集团; target=禾木电子; acquirer=海川集团; deal_value=2.5亿元"),
              new Told(
                  "北石集团将所持禾木电子80%股权以6亿元转让给海川集团。",
                  "seller=北石集团; target=禾木电子; acquirer=海川集团; stake=80%; deal_value=6亿元"),
              new Told(
                  "海川股份出售禾木电子51%股权,交易对价为3.6亿元。",
                  "seller=海川股份; target=禾木电子; stake=51%; deal_value=3.6亿元")),
          List.of(
              "公司可供出售金融资产减少3亿元。",
              "海川股份在全国中小企业股份转让系统挂牌。",
              "海川集团与北石大学签署技术转让合同。",
              "如果北石集团出售禾木电子,海川集团有优先购买权。",
              "北石集团否认有出售计划,门店出售的商品价格稳定。"))),

  /** {@code 甲成为乙的控股股东}, {@code 交易完成后,甲将持有乙60%股权}. */
  ACQUISITION_CONTROL(
      "acquisition/control",
      Frame.CONTROL,
      new Examples(
          List.of(
              new Told(
                  "收购完成后,海川集团将持有禾木电子60%的股权。",
                  "acquirer=海川集团; target=禾木电子; stake_after=60%; status=planned"),
              new Told("海川集团成为禾木电子的控股股东。", "acquirer=海川集团; target=禾木电子"),
              new Told("本次股权转让完成后,禾木电子成为海川集团的全资子公司。", "acquirer=海川集团; target=禾木电子"),
              new Told("海川集团将禾木电子纳入旗下。", "acquirer=海川集团; target=禾木电子")),
          List.of(
              "海川集团成为行业第一大供应商。",
              "转让完成后,海川集团仍持有禾木电子20%的股权。",
              "若海川集团成为禾木电子的控股股东,公司治理将改善。",
              "海川集团持有禾木电子20%的股权。"))),

  /** {@code 甲以丙51%股权置换乙持有的丁49%股权}. */
  ACQUISITION_SWAPS(
      "acquisition/swaps",
      Frame.SWAP,
      new Examples(
          List.of(
              new Told(
                  "海川股份拟以其持有的禾木电子51%股权置换北石集团持有的云杉物流49%股权。",
                  "acquirer=海川股份; seller=北石集团; target=云杉物流; stake=49%; status=planned;"
                      + " instrument=asset_swap"),
              new Told(
                  "海川股份拟将全部资产及负债与北石集团所持云杉物流100%股权的等值部分进行置换。",
                  "acquirer=海川股份; seller=北石集团; target=云杉物流; stake=100%; status=planned;"
                      + " instrument=asset_swap"),
              new Told(
                  "海川股份完成以旗下酒店资产置换禾木电子30%股权。",
                  "acquirer=海川股份; target=禾木电子; stake=30%; status=completed;"
                      + " instrument=asset_swap"),
              new Told(
                  "海川股份终止与北石集团所持云杉物流100%股权进行资产置换。",
                  "acquirer=海川股份; seller=北石集团; target=云杉物流; stake=100%; status=terminated;"
                      + " instrument=asset_swap")),
          List.of(
              "海川股份以募集资金置换预先投入的自筹资金1.2亿元。",
              "海川股份以低息贷款置换北石银行的存量贷款。",
              "海川钢铁与北石钢铁进行产能置换。",
              "海川市发行置换债券12亿元。"))),

  /** {@code 甲与乙合并}, {@code 甲吸收合并乙}. */
  MERGER(
      "merger/merges",
      Frame.MERGER,
      new Examples(
          List.of(
              new Told("海川证券拟吸收合并北石证券。", "acquirer=海川证券; target=北石证券; status=planned"),
              new Told(
                  "海川股份拟换股吸收合并北石股份。",
                  "acquirer=海川股份; target=北石股份; status=planned; instrument=stock"),
              new Told("海川证券与北石证券宣布合并。", "partner=海川证券|北石证券; status=announced"),
              new Told("海川银行终止与北石银行合并。", "partner=海川银行|北石银行; status=terminated")),
          List.of(
              "海川股份合并报表范围内新增三家子公司。",
              "海川股份上半年合并净利润3亿元。",
              "北石股份自3月起不再纳入海川集团合并范围。",
              "若海川证券与北石证券合并,总资产将超过万亿元。"))),

  /** {@code 甲向港交所递交招股书}, {@code 甲登陆科创板}. */
  LISTING(
      "ipo/lists",
      Frame.LISTING,
      new Examples(
          List.of(
              new Told("云杉医疗向港交所递交招股书。", "target=云杉医疗; stage=filing"),
              new Told(
                  "禾木电子今日在科创板挂牌上市,发行价为18.6元。",
                  "target=禾木电子; stage=listed; price_per_share=18.6元; status=completed"),
              new Told("云杉医疗有限公司撤回科创板上市申请。", "target=云杉医疗有限公司; stage=filing; status=terminated"),
              new Told("蔚来考虑赴香港上市。", "target=蔚来; stage=filing; status=in_talks"),
              new Told("小米集团今日在港交所挂牌。", "target=小米集团; stage=listed; status=completed"),
              new Told("京东健康将于12月8日登陆港交所。", "target=京东健康; status=planned")),
          List.of("上市公司应当及时披露重大信息。", "归属于上市公司股东的净利润为2亿元。", "注册制下上市条件更加多元。", "海川股份上市以来累计分红12亿元。"))),

  /** {@code 甲拟向乙非公开发行股票}. */
  PLACEMENT(
      "placement/issues",
      Frame.PLACEMENT,
      new Examples(
          List.of(
              new Told(
                  "海川股份公告,拟非公开发行不超过1亿股,募集资金总额不超过8亿元。",
                  "issuer=海川股份; share_count=不超过1亿股; deal_value=不超过8亿元; status=planned"),
              new Told("海川股份完成定增,募资6亿元。", "issuer=海川股份; deal_value=6亿元; status=completed"),
              new Told("宁德时代定增募资450亿元。", "issuer=宁德时代; deal_value=450亿元"),
              new Told(
                  "美团配售1.9亿股,每股273.8港元。", "issuer=美团; share_count=1.9亿股; price_per_share=273.8港元"),
              new Told("海川股份公告,拟定增募资不超过20亿元。", "issuer=海川股份; deal_value=不超过20亿元; status=planned")),
          List.of("定增新规出台后,市场热情升温。", "今年以来A股定增规模超过3000亿元。", "投资者踊跃申购新股。", "若海川股份启动定增,大股东将参与。"))),

  /** {@code 甲发行10亿元公司债}. */
  BOND(
      "debt/bond",
      Frame.DEBT,
      new Examples(
          List.of(
              new Told(
                  "海川股份成功发行10亿元公司债。",
                  "issuer=海川股份; deal_value=10亿元; instrument=bond; status=completed"),
              new Told(
                  "北石集团完成发行5亿元中期票据。",
                  "issuer=北石集团; deal_value=5亿元; instrument=bond; status=completed"),
              new Told(
                  "碧桂园完成发行10亿元公司债券。",
                  "issuer=碧桂园; deal_value=10亿元; instrument=bond; status=completed"),
              new Told(
                  "腾讯拟发行60亿美元债券。", "issuer=腾讯; deal_value=60亿美元; instrument=bond; status=planned")),
          List.of("债券市场余额突破100万亿元。", "投资者买入海川债券基金。", "地方政府专项债券发行提速。", "海川股份10亿元公司债违约。"))),

  /** {@code 甲获乙20亿元贷款}. */
  LOAN(
      "debt/loan",
      Frame.DEBT,
      new Examples(
          List.of(
              new Told(
                  "海川股份获工商银行20亿元贷款。",
                  "borrower=海川股份; lender=工商银行; deal_value=20亿元; instrument=loan"),
              new Told(
                  "中国银行向海川股份提供5亿元贷款。",
                  "lender=中国银行; borrower=海川股份; deal_value=5亿元; instrument=loan"),
              new Told(
                  "北石集团与建设银行签署30亿元银团贷款协议。",
                  "borrower=北石集团; lender=建设银行; deal_value=30亿元; instrument=loan"),
              new Told(
                  "海川股份获得兴业银行15亿元授信。",
                  "borrower=海川股份; lender=兴业银行; deal_value=15亿元; instrument=loan"),
              new Told(
                  "海川股份向农业银行申请8亿元贷款。",
                  "borrower=海川股份; lender=农业银行; deal_value=8亿元; instrument=loan")),
          List.of("8月新增人民币贷款1.2万亿元。", "多家银行下调个人住房贷款利率。", "海川银行不良贷款余额为12亿元。", "普惠贷款增速超过20%。"))),

  /** {@code 甲增持乙2%股份}. */
  STAKE_INCREASE(
      "stake_increase/holds",
      Frame.STAKE_INCREASE,
      new Examples(
          List.of(
              new Told("北石集团增持海川股份2%股份。", "shareholder=北石集团; target=海川股份; stake=2%"),
              new Told("海川股份获控股股东北石集团增持120万股。", "shareholder=北石集团; target=海川股份; share_count=120万股"),
              new Told(
                  "海川股份公告,控股股东北石集团拟增持公司股份不超过1亿元。",
                  "shareholder=北石集团; target=海川股份; deal_value=不超过1亿元; status=planned"),
              new Told("海川股份董事长李明增持公司股份5万股。", "shareholder=李明; target=海川股份; share_count=5万股")),
          List.of(
              "北石证券维持海川股份增持评级。",
              "北石证券给予海川股份“增持”评级,目标价20元。",
              "主力资金增持海川股份3亿元。",
              "如果北石集团增持海川股份,股价有望企稳。"))),

  /** {@code 乙遭甲减持}. */
  STAKE_DECREASE(
      "stake_decrease/holds",
      Frame.STAKE_DECREASE,
      new Examples(
          List.of(
              new Told("北石资本减持海川股份300万股。", "shareholder=北石资本; target=海川股份; share_count=300万股"),
              new Told("海川股份遭北石资本减持1.2%股份。", "shareholder=北石资本; target=海川股份; stake=1.2%"),
              new Told(
                  "海川股份:股东北石资本拟减持不超过2%股份",
                  "shareholder=北石资本; target=海川股份; stake=不超过2%; status=planned"),
              new Told(
                  "海川股份公告,股东王强减持公司股份60万股,占总股本的0.3%。",
                  "shareholder=王强; target=海川股份; share_count=60万股; stake=0.3%")),
          List.of(
              "减持新规发布后,海川股份大涨。", "北石集团承诺六个月内不减持海川股份。", "主力资金减持海川股份2亿元。", "若北石资本减持海川股份,将提前公告。"))),

  /** {@code 甲累计回购12万股}. */
  BUYBACK(
      "buyback/own-shares",
      Frame.BUYBACK,
      new Examples(
          List.of(
              new Told(
                  "海川股份累计回购12万股,成交总金额300万元。",
                  "target=海川股份; share_count=12万股; deal_value=300万元; status=completed"),
              new Told(
                  "海川股份拟以5000万元至1亿元回购股份。", "target=海川股份; deal_value=5000万元至1亿元; status=planned"),
              new Told(
                  "海川控股斥资450万港元回购60万股,每股作价7.5港元。",
                  "target=海川控股; deal_value=450万港元; share_count=60万股; price_per_share=7.5港元"),
              new Told(
                  "截至8月31日,海川股份通过集中竞价方式累计回购股份120万股,占总股本的0.5%,最高成交价为12.5元/股,最低成交价为11.8元/股,成交总金额1460万元。",
                  "target=海川股份; share_count=120万股; stake=0.5%; price_per_share=12.5元/股|11.8元/股; deal_value=1460万元; status=completed")),
          List.of(
              "北石集团将海川股份500万股办理了质押式回购交易。",
              "央行开展1000亿元逆回购操作。",
              "海川股份回购专用账户不享有表决权。",
              "若未按期上市,控股股东承诺回购投资人股份。"))),

  /** {@code 甲与乙合资成立丙}. */
  JOINT_VENTURE(
      "joint_venture/founds",
      Frame.JOINT_VENTURE,
      new Examples(
          List.of(
              new Told("海川股份与北石集团合资成立蓝鲸科技。", "partner=海川股份|北石集团; target=蓝鲸科技"),
              new Told("海川集团、北石集团共同出资成立蓝鲸科技。", "partner=海川集团|北石集团; target=蓝鲸科技"),
              new Told("海川股份拟与北石集团共同出资设立合资公司。", "partner=海川股份|北石集团; status=planned"),
              new Told("海川汽车和宁德时代宣布成立合资公司。", "partner=海川汽车|宁德时代; status=announced")),
          List.of(
              "合资品牌在国内的市场份额降至四成。",
              "海川汽车与北石汽车都是中外合资车企。",
              "合资股比限制全面放开。",
              "若海川汽车与北石汽车成立合资公司,产能将翻倍。"))),

  /** {@code 甲将新药的权益授权给乙}. */
  LICENSING(
      "licensing/grants",
      Frame.LICENSING,
      new Examples(
          List.of(
              new Told(
                  "云杉医药将新药在大中华区的独家权益授权给海川制药,首付款为5000万美元。",
                  "licensor=云杉医药; licensee=海川制药; tranche=5000万美元"),
              new Told("海川制药获得云杉医药新药的独家授权。", "licensor=云杉医药; licensee=海川制药"),
              new Told("云杉医药与海川制药签署独家许可协议。", "licensor=云杉医药; licensee=海川制药; status=announced"),
              new Told("海川制药从云杉医药获得该药的商业化权益。", "licensor=云杉医药; licensee=海川制药")),
          List.of(
              "股东大会授权董事会办理相关事宜。",
              "海川制药的授权代表出席会议。",
              "未经海川制药授权许可,任何人不得转载。",
              "如果云杉医药将新药授权给海川制药,公司将获得首付款。"))),

  /** {@code 甲中标乙的项目}. */
  AWARD(
      "contract_award/wins",
      Frame.AWARD,
      new Examples(
          List.of(
              new Told("海川建设收到国家电网发来的中标通知书。", "winner=海川建设; client=国家电网; status=completed"),
              new Told(
                  "海川建设中标国家电网输变电项目,中标金额2.3亿元。",
                  "winner=海川建设; client=国家电网; deal_value=2.3亿元; status=completed"),
              new Told("海川建设有限公司预中标国家电网输变电项目。", "winner=海川建设有限公司; client=国家电网; status=announced"),
              new Told("海川建设中标5.6亿元公路项目。", "winner=海川建设; deal_value=5.6亿元; status=completed")),
          List.of("海川建设未中标该项目。", "若海川建设中标,将增加明年的收入。", "中标服务费由中标人支付。", "本次招标的中标率不足三成。"))),

  /** {@code 甲完成1亿元A轮融资}. */
  FINANCING_RAISES("financing/raises", Frame.FINANCING, RoundExamples.RAISES),

  /** {@code 乙向甲投资}, {@code 甲获乙增资}, {@code 由乙领投}. */
  FINANCING_INVESTS("financing/invests", Frame.FINANCING, RoundExamples.INVESTS),

  /** {@code 乙给了甲200万元天使}, {@code 乙掏了2000万元,占股12%}. */
  FINANCING_GIVES("financing/gives", Frame.FINANCING, RoundExamples.GIVES),

  /** {@code 甲新增股东乙}: a change in the register of companies. */
  FINANCING_REGISTRY("financing/registry", Frame.FINANCING, RoundExamples.REGISTRY),

  /** {@code 本轮融资的投资方为乙}: goes on with a round told before. */
  FINANCING_THIS_ROUND("financing/this-round", Frame.FINANCING, RoundExamples.THIS_ROUND),

  /** {@code 乙领投，丙跟投}, where no clause tells the round. */
  FINANCING_INVESTORS("financing/investors", Frame.FINANCING, RoundExamples.INVESTORS);

  private final String label;
  private final Frame frame;
  private final Examples examples;

  Rule(String label, Frame frame, Examples examples) {
    this.label = label;
    this.frame = frame;
    this.examples = examples;
  }

  /** As the output writes it: {@code acquisition/buys}. */
  public String label() {
    return label;
  }

  /** The first rule of the frame. */
  public static Rule of(Frame frame) {
    for (Rule rule : values()) {
      if (rule.frame == frame) {
        return rule;
      }
    }
    throw new IllegalArgumentException("a frame without a rule: " + frame);
  }

  public Frame frame() {
    return frame;
  }

  public Examples examples() {
    return examples;
  }
}
