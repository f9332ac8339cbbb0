package dealfacts.deal.passage;

import dealfacts.text.Pattern;

/** Word classes that several frames share. */
public final class Words {
  private Words() {}

  /** A verb in the gap between two names: they are no list. */
  public static final Pattern VERB_IN_GAP =
      Pattern.compile(
          "收购|转让|出售|购买|受让|减持|增持|回购|完成|获得|宣布|公告|投资|领投|跟投|签署|签订|持有|所持|旗下|认购|中标|合并|重组|成为|担任|表示|发布|披露");

  /** A subject goes on so. */
  static final Pattern BUYS =
      Pattern.compile(
          "(?:拟|将|已|计划|宣布|完成|终止|正|欲|再|也|以[^,;。、]{1,12})*(?:收购|并购|入股|增持|减持|受让|出售|转让|购买|收到|中标)");

  /** An object is preceded by this. */
  static final Pattern HAS_BOUGHT =
      Pattern.compile(
          "(?:收购|并购|入股|增持|减持|加仓|减仓|增仓|清仓|抛售|受让|出售|转让|购买|中标|买下|拿下|入主|控股|接手|接盘|私有化|买入|卖出|购入|竞得|吞下|收编)(?:了)?$");

  /** What follows a partner of a contract: {@code 与乙签署协议}. */
  static final Pattern SIGNS =
      Pattern.compile(
          "[^,;]{0,6}(?:签署|签订|签约|签下|达成|订立|谈妥|谈拢|谈成|就[^,;]{0,60}(?:签|达成|完成|展开|进行|谈判|磋商|洽谈|协商|接触)|协商|洽谈|谈判|接触)");

  /** The same, with the partner's list or description between: {@code 与乙股东丙、丁签署协议}. */
  static final Pattern SIGNS_LATER =
      Pattern.compile(
          "[^,;。]{0,60}?(?:签署|签订|签约|签下|达成|订立|谈妥的|谈过)|就[^,;。]{2,60}?(?:完成|展开|进行|开展|谈判|磋商|洽谈|协商|接触)");

  /** The subject announces; what it announces is told in the clauses behind. */
  public static final Pattern ANNOUNCES =
      Pattern.compile(
          "(?<![自在])(?:公告|披露|公布)(?!(?:公告|披露|发布)?之?日(?!前))|宣布|发布|表示|透露|称|获悉|消息|报道|显示|讯|回复|回应|召开|审议");

  /** Whoever is named speaks. */
  public static final Pattern SAYS =
      Pattern.compile("[^,;。]{0,10}?(?:表示|透露|称|回应|指出|强调|说|介绍|证实|坦言|认为)");

  public static final String WITH =
      "(?:等[^,;、。]{0,14}?)?(?:(?:、|以及|及|和|与)[^,;、。由]{0,12}?(?:天使投资人|投资人|投资者|企业家|股东|高管|个人|机构|基金))?"
          + "(?:以及|和)?(?:(?:共|合计|共计)?(?:[0-9]{1,2}|[一二三四五六七八九十两多数]{1,2})[家名位][^,;、。]{0,8}?)?(?:机构|基金|资本|公司|方|股东|投资人|投资者|投资机构|企业|个人|人)?(?:均|也|都|则|还)?";

  public static final String HOW =
      "(?:发起并|(?:作为|以)(?:公司|其)?(?:[新老原]|现有|原有|既有|早期)(?:股东|投资方|投资人)(?:身份)?|作为[^,;。]{0,6}(?:股东|投资方|投资人|产业方|产业资本|战略投资者)|共同|联合|联手|合计|有意|预计将|预计|正考虑|考虑|一起|独家|各自?|分别|继续|持续|重仓|超额|追加|大额|战略|领头|全额|跟进|独立|再次|再度|等额|参与|进行|旗下[^,;、。]{1,8}"
          + "|在?(?:本|此|该)(?:轮|次)(?:融资|投资)?中?|以(?:其)?个人(?:名义|身份)|有(?=参与)|有意(?=参与|领投|跟投|参投)|或将|或(?!者)|拟|将|有望|即将|以[0-9][^,;。]{0,10}元(?:人民币)?(?:的价格)?|(?:在|于)?(?:[12][0-9]{3}年|[去今前]年)(?:[0-9]{1,2}月(?:份)?|年?[底初末])?|曾经?|此前|早前|早在|全部|全线|悉数|都|连续[一二两三四五六七八九十多数]轮|进一步|同时|首次|坚定|大力|一同|也|亦|仍|再|均|则|通过(?:其|旗下|自有)[^,;。、]{0,8}?(?:基金|平台|公司|资本))*";

  /** What an investor does, behind its name: {@code 乙|独家领投}, {@code 乙等机构|参与}. */
  public static final Pattern TAKES_PART =
      Pattern.compile(
          "(?:、[^,;。、由]{2,8}?){0,2}"
              + WITH
              + HOW
              + "(?<verb>领投|跟投|参投|主投|合投|共投|独投|牵头|领衔|主导|领导(?=的[^,;。]{0,16}轮)|孵化(?=的[^,;。]{0,16}轮)|投资|参与|参加|追投|加码|加注|注资|出资|加持|押注|加投|入股|战投|增持|认购|认缴|入局|跟进|增资|投了|投出|入场|护航|支持|追加(?:投资|资金)?|持续看好|成为投资者|(?:作为|成为|担任|是|系)(?:公司|其)?(?:(?:本|此|该|这一)[轮次])?(?:融资|投资)?的?(?:独家|联合|主要|唯一)?"
              + "(?:领投方|投资方|跟投方|参投方|领投机构|跟投机构|投资机构|投资者|投资人)(?:之一)?)(?:(?<=投|投资|参与|加注|押注)过)?");
}
