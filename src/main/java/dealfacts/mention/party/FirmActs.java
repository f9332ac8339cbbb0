package dealfacts.mention.party;

import dealfacts.text.Pattern;

/**
 * What companies do and persons don't, which tells {@code 海川通|公告} and {@code 康力源|今日在港交所上市} from
 * {@code 康力源|拟减持}: short names without a suffix look like persons'.
 */
final class FirmActs {
  /** How far behind a name the act may stand. */
  private static final int REACH = 60;

  private static final Pattern ACT =
      Pattern.compile(
          "(?:[】」”\"]|\\s|晚间|早间|午间|盘后|盘前|今[日天晚]|昨[日天晚]|近日|日前|当[日晚]|周[一二三四五六日]|[0-9]{4}年|[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{1,2}日|晚|也|已|将|拟|再|又|正式|成功|计划|打算|累计|再度|首次|今起|于|[在从][^,;。:、]{1,8}?(?:交易所|交所|主板|创业板|科创板|北交所|纳斯达克|美国|香港)|申请|通过|(?:港交所|上交所|深交所|北交所|证监会|港股|美股|[AH]股)|以|用|向[^,;。:、]{2,8}?(?=递|提交|申报|申请)|斥资|耗资|不超过|不低于|最[高多]|约|近|超|[0-9][0-9.]{0,12}(?:[万亿]|百万|千万)?(?:美|港|欧|日)?元?|[至到~-]|人民币){0,12}"
              + "(?:(?:发布)?公告|发公告|发布[^,;。]{0,12}(?:公告|业绩|财报|年报|季报)|公布|披露|股价|股票(?!账)|市值|回购|中标|(?:赴[港美]|挂牌|IPO)?上市|登陆|挂牌|IPO|首发|招股|递表|递交招股|被(?:确定|确认|推荐|选)为|被[^,;。持]{2,24}?(?:收购|并购|买下|买走|吞并|入股)(?!其)|入选|入围|递交|提交上市|过会|上会|聆讯|增发|定增|涨停|跌停|复牌|停牌|董事会|股东大会|股份有限)");

  private FirmActs() {}

  /** Whether the words right behind the name that ends at {@code end} tell an act of a company. */
  static boolean follow(String text, int end) {
    return ACT.matcher(text.substring(end, Math.min(text.length(), end + REACH))).lookingAt();
  }
}
