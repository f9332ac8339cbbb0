package dealfacts.deal;

import dealfacts.text.Pattern;

/** Word classes that several frames share. */
final class Words {
  private Words() {}

  /** A verb in the gap between two names: they are no list. */
  static final Pattern VERB_IN_GAP =
      Pattern.compile(
          "收购|转让|出售|购买|受让|减持|增持|回购|完成|获得|宣布|公告|投资|领投|跟投|签署|签订|持有|所持|旗下|认购|中标|合并|重组|成为|担任|表示|发布|披露");

  /** A subject goes on so. */
  static final Pattern BUYS =
      Pattern.compile(
          "(?:拟|将|已|计划|宣布|完成|终止|正|欲|再|也|以[^,;。、]{1,12})*(?:收购|并购|入股|增持|减持|受让|出售|转让|购买|收到|中标)");

  /** An object is preceded by this. */
  static final Pattern HAS_BOUGHT = Pattern.compile("(?:收购|并购|入股|增持|减持|受让|出售|转让|购买|中标)(?:了)?$");

  /** What follows a partner of a contract: {@code 与乙签署协议}. */
  static final Pattern SIGNS =
      Pattern.compile("[^,;]{0,6}(?:签署|签订|签约|签下|达成|订立|就[^,;]{0,40}(?:签|达成)|协商|洽谈|谈判|接触)");

  /** The same, with the partner's list or description between: {@code 与乙股东丙、丁签署协议}. */
  static final Pattern SIGNS_LATER = Pattern.compile("[^,;。]{0,60}?(?:签署|签订|签约|签下|达成|订立)");

  /** The subject announces; what it announces is told in the clauses behind. */
  static final Pattern ANNOUNCES =
      Pattern.compile(
          "(?<![自在])(?:公告|披露|公布)(?!(?:公告|披露|发布)?之?日(?!前))|宣布|发布|表示|透露|称|获悉|消息|报道|显示|讯|回复|回应|召开|审议");

  /** Whoever is named speaks. */
  static final Pattern SAYS = Pattern.compile("[^,;。]{0,10}?(?:表示|透露|称|回应|指出|强调|说|介绍|证实|坦言|认为)");
}
