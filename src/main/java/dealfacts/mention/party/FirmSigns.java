package dealfacts.mention.party;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import java.util.EnumMap;
import java.util.Map;

/** What is told of firms alone, right behind their names: {@code 甲|对此不予置评}, {@code 甲|联合创始人}. */
final class FirmSigns {
  /** The kinds of what is told. */
  enum Sign {
    /** {@code 甲|对此不予置评}, {@code 甲|方面表示}. */
    SPEAKS,
    /** {@code 甲|创始人}. */
    LED,
    /** {@code 甲|成立于2019年}. */
    FOUNDED,
    /** {@code 甲|完成A轮融资}. */
    RAISES,
    /** {@code 甲|的投后估值}. */
    VALUED,
    /** {@code 甲|晚间公告}. */
    NOTICE,
    /** {@code 甲|停牌}, {@code 甲|的回购方案}. */
    LISTED,
    /** {@code 甲|任独家财务顾问}. */
    SERVES,
    /** {@code 社区团购平台|“甲”}. */
    DESCRIBED
  }

  private static final Map<Sign, Pattern> SIGNS = signs();

  /** Words between a name and its verb. */
  private static final Pattern ADVERBS =
      Pattern.compile(
          "(?:近日|日前|今日|今天|今起|昨日|刚刚|最近|于近日|正式|正在|已经|再次|高调|接连|此前|去年|今年|对此|就此|目前|随后|因此|已|正|曾|又|也|还|则|均|暂|尚|并|将|拟|却|仍|都|就|便|才|先|各|再|被曝|刚){1,4}$");

  private static final int LONGEST_ADVERBS = 8;

  /** Who is told of a sign, and where his name ends. */
  interface Reader {
    void read(Sign sign, int end);
  }

  private FirmSigns() {}

  static void find(String text, Reader reader) {
    SIGNS.forEach(
        (sign, pattern) -> {
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            reader.read(sign, beforeAdverbs(text, matcher.start()));
          }
        });
  }

  /** {@code 甲|近日正式|完成A轮融资}. */
  private static int beforeAdverbs(String text, int end) {
    Matcher adverbs = ADVERBS.matcher(text).region(Math.max(0, end - LONGEST_ADVERBS), end);
    return adverbs.find() ? adverbs.start() : end;
  }

  private static Map<Sign, Pattern> signs() {
    Map<Sign, Pattern> signs = new EnumMap<>(Sign.class);
    signs.put(
        Sign.SPEAKS,
        Pattern.compile(
            "(?:不予置评|未予置评|不予评论|未予评论|拒绝置评|拒绝评论|不予回应|未予回应|未作回应|未作回复|未作出回应|没有回应|未回应|未回复|没有回复|未置评)"
                + "|方面(?:则|也|均|对此|随后|昨日|今日)?(?:表示|回应|称|告诉|透露|未|人士|说|证实|否认)|内部(?:人士|员工)|(?:有关|相关)负责人|相关人士|的?(?:一位|一名)?(?:新闻)?发言人|官方(?:表示|回应|称|微博|公众号|微信)"));
    signs.put(Sign.LED, Pattern.compile("的?(?:联合创始人|创始人|创办人|首席执行官|首席财务官|首席技术官|CEO|CTO|CFO|掌门人)"));
    signs.put(Sign.FOUNDED, Pattern.compile("(?:创立|成立|创办|诞生|始创|创建)于(?:[0-9]{4}年|去年|前年|今年)"));
    signs.put(
        Sign.RAISES,
        Pattern.compile(
            "(?:宣布)?(?:完成|获得?|拿到|拿下|融到|筹得|募得|寻求|接触|洽谈|启动|敲定|迎来)了?[^,。;:、]{0,14}?(?:轮|融资|战略投资|万元投资|亿元投资|一笔钱|笔钱)|融资?(?:[0-9]|近[0-9数]|约[0-9]|超[0-9]|数[百千亿])"));
    signs.put(
        Sign.VALUED,
        Pattern.compile("的(?:投[前后])?估值|估值(?:[0-9]|约|达|超|升|涨|已|为)|的(?:[A-F]\\+?|天使|种子)轮"));
    signs.put(
        Sign.NOTICE,
        Pattern.compile(
            "(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:晚间|早间|午间|盘后|晚)(?:发布)?(?:公告|披露)|发布公告(?:称|,)|公告称"));
    signs.put(
        Sign.LISTED,
        Pattern.compile(
            "暂停上市|停牌|复牌|开启(?:网上)?申购|首发(?:过会|上会|被否)|终止了?[^,。;]{0,5}(?:审核|IPO|上市)|撤回了?[^,。;]{0,6}申请|递交了?招股|递表|更新了?招股书|登陆(?:科创板|创业板|港交所|纳斯达克|北交所|主板)|的(?:回购|增持|减持|定增|IPO|上市申请|科创板申请|招股书|股价|市值)"));
    signs.put(
        Sign.SERVES,
        Pattern.compile(
            "(?:担任|出任|任|作为|为)(?:本轮|本次|此次|此轮|本次发行|本次交易)?(?:的)?(?:融资|交易|上市)?的?(?:独家|独立|联席|长期)?(?:财务顾问|融资顾问|保荐|承销商|基石投资)"));
    return signs;
  }
}
