package dealfacts.deal.argument;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Document;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.util.List;

/**
 * Everyday words for those who pay for a round, where it is the round that is spoken of: {@code
 * 出钱的是乙、丙}, {@code 这笔钱来自乙}, {@code 乙、丙各出一半}, {@code 老股东丁也没有缺席}.
 */
public final class Payers {
  private static final String ACTS =
      "(?:出钱|掏钱|给钱|出资|投钱|拿钱|打款|买单|埋单|下注|押注|出手|领投|跟投|参投|合投|领头|牵头|领衔|带头|挑头|主导|主投|同场|入局|进场|入场|加入|参与|跟进|跟随|接力|站台|追加|加码|支持|(?:跟|排|紧随)在?其?(?:后|后面|身后))";

  /** Who they are of: {@code 出钱的|机构|还有乙}. */
  private static final String WHO = "(?:机构|资方|投资人|投资方|投资者|老?股东|一方|人|几家|[两三四五六]家)?";

  private static final String IS =
      "(?:则|均|都|还|也|又|主要|分别|依次|正|竟|同样|全)*(?:是|为|系|有(?!权|意|望|关|所|义务|责任)|包括了?|包含|涵盖|来自于?|:)+";

  private static final String NOUNS =
      "(?:(?:幕后|背后)?(?:的)?(?:金主|资方)|(?:投资方?|投资人|股东|资方|跟投|机构)(?:的)?(?:阵容|名单|列表)(?:里|上|中)?|名单(?:里|上|中)"
          + "|(?:新进|新晋|新加入的?|战略|产业|财务)(?:股东|投资方|投资人|投资者|资方)|(?:参与[者方]|出资[人方]|认购[人方]|资金方|跟投者|领投者))";

  private static final String MONEY =
      "(?:钱|资金|款项|投资款|[首第一这那最][一二三后早]?笔(?:投资|融资|外部投资)?|[0-9万亿]元|[美欧港日]元)(?:则|均|都|全部|全|主要|分别)*来自于?";

  /** What stands before the names. */
  static final Pattern LABEL =
      Pattern.compile(
          "(?<label>"
              + ACTS
              + "(?:(?:本|此|该|这一?)轮)?的"
              + WHO
              + IS
              + "|"
              + NOUNS
              + IS
              + "|"
              + MONEY
              + "|(?:引来|吸引到?|等来|招来|拉来)了?|(?:名单|阵容|股东)(?:里|上|中|名单里)(?:则|还|也)*(?:出现了|多了|写着)|(?:背后|身后)(?:则|还)?(?:站着|的?是)|站在[它他她其]?们?的?(?:背|身)后的(?:则|还)?(?:是|有))[^,;、。]{0,16}$");

  private static final Pattern LEADS = Pattern.compile("领投|领头|牵头|领衔|带头|挑头|主导|主投");

  private static final String AND_OTHERS =
      "(?:等[^,;、。]{0,10}?)?(?:、|以及|及|和|与)?(?:[一二三四五六七八九十两多数]家[^,;。]{0,6}?)?(?:机构|投资方|投资人|股东)?";

  private static final String HOW =
      "(?:均|也|都|则|还|亦|又|再|仍|就|便|一起|联手|共同|联合|同时|独自|独家|单独|个人|各自|各|分别|合计|共|一共|顺势|随后|继续|接着|同样|悉数|全部|全数|全|再次|二度"
          + "|(?:作为|以)[^,;。]{0,8}(?:股东|投资方|投资人|名义|身份)|按(?:照)?(?:持股|股权)?比例|等?比例)*";

  private static final String ROUND =
      "(?:了)?(?:(?:本|此|该|这一?|上述)(?:轮|次|笔)[^,;。]{0,6}|[^,;。]{0,3}轮(?:融资|投资)?)?";

  private static final String SUM =
      "(?:约|近|超|逾|共|整整|高达)?(?:[0-9数][^,;。]{0,10}?(?:元|美金|人民币|港币|万|亿)(?:左右|现金|的?(?:资金|投资|真金白银))?|(?:另)?一半|大头|小头|[一二三四五六七八九]成|大半|多数|其余(?:部分)?|剩下的?|余下的?|零头)";

  private static final Pattern PAYS =
      Pattern.compile(
          AND_OTHERS
              + HOW
              + "(?:(?<lead>领头|带头|挑头|领衔|牵头|主导|领导|打头阵|主投)"
              + ROUND
              + "\\s?$"
              + "|(?:跟随|跟进|接力|接棒|站台|买单|埋单|下注|出手|入局|进场|入场|上车|搭车|打款|出钱|掏钱|捧场|力挺|支持|相随)(?:了|进来|其中)?"
              + ROUND
              + "\\s?$"
              + "|(?:出|掏|拿|投|砸|押|贡献|注入|注资|投入|认缴|认购|出资|吃|揽|包|独揽|包揽|承担|押注|分担|分摊|跟)(?:了|下|进|出|入|到)*(?:其中的?|剩下的?|余下的?|剩余的?|另外的?)?"
              + SUM
              + "\\s?$"
              + "|(?:出|掏|投|跟|给|打|砸)(?:了|过|的)?(?:真金白银|钱|款)\\s?$|(?:跟着|随即|随后)?(?:进来|进场|入伙|上桌)了?\\s?$"
              + "|(?:一家|独家|一手|全部|全数)(?:全包|包圆|包下|包揽|吃下|包了|拿下)了?\\s?$"
              + "|(?:追|补|投|加|跟)(?:了)?(?:一|两)笔\\s?$|(?:没有|没|未|不曾|从未|并未)(?:有)?(?:缺席|掉队|落下|错过)\\s?$"
              + "|(?:出现在|现身于?|位列|名列|跻身|列于|列入|身处|在)[^,;。]{0,10}?(?:名单|阵容|投资方|股东名单|之列|其中|行列|其列)(?:里|中|之中|之内|之列|上)?\\s?$"
              + "|(?:行使|动用)了?[^,;。]{0,10}优先(?:认购|购买|跟投)权?)");

  /** {@code 作为独家投资方}, {@code 是唯一的投资人}. */
  private static final Pattern IS_INVESTOR =
      Pattern.compile(
          AND_OTHERS
              + "(?:则|均|也|都)?(?:为|是|系|作为|成为|成了|当了|担任)(?:公司|其)?(?:(?:本|此|该|这一)[轮次])?(?:融资|投资)?的?(?:独家|联合|主要|唯一)?的?(?<part>领投(?:方)?|投资方|跟投方|参投方|领投机构|跟投机构|投资机构|投资者|投资人|出资方|金主)(?:之一)?\\s?$");

  /** {@code A轮|领投方乙继续追加}: a round that only says since when somebody has shares. */
  public static boolean isTitle(Passage passage, Item round) {
    int end = round.span().end();
    if (isAside(passage, round)) {
      return true;
    }
    Group next = passage.groupAfter(end, passage.span().end());
    return next != null && TITLE.matcher(passage.words(end, next.span().start()).strip()).matches();
  }

  /** {@code 投后60亿元,比C轮翻了一倍}, {@code 从天使轮开始投资}, {@code B轮的钱还没花完}: no round is told. */
  private static boolean isAside(Passage passage, Item round) {
    Span clause = passage.clauseAt(round.span().start());
    return AS_FORMER.matcher(passage.words(clause)).lookingAt()
        || COMPARED.matcher(passage.words(clause.start(), round.span().start())).find()
        || SINCE.matcher(passage.words(round.span().end(), clause.end())).lookingAt()
        || WHO_PAID.matcher(passage.words(round.span().end(), clause.end())).lookingAt()
            && !IS_WHO.matcher(passage.words(clause.start(), round.span().start())).find();
  }

  /** {@code 较2022年10月C轮时的4.5亿美元翻了一番}: a clause that compares with a round gone by. */
  public static boolean looksBack(Passage passage, Span clause) {
    for (Item item : passage.itemsIn(clause)) {
      if (item.kind() == Item.Kind.ROUND
          && (BACK.matcher(passage.words(clause.start(), item.span().start())).find()
              || BACK_RIGHT.matcher(passage.words(item.span().end(), clause.end())).lookingAt())) {
        return true;
      }
    }
    return false;
  }

  private static final Pattern BACK =
      Pattern.compile(
          "(?:(?<![对占])比|较|相比|高于|低于)(?:于|起|上一轮|此前的?|公司|其|[12][0-9]{3}年|[0-9]{1,2}月|[去前今]年|年?[底初末]|的)*\\s?$");

  private static final Pattern BACK_RIGHT =
      Pattern.compile("(?:融资)?时(?:公司)?的?(?:估值|价格|身价|[约近超不]{0,2}[0-9]|[一两二三四五六七八九十几数百]{1,3}倍)");

  /** {@code A轮|投资方这次都退出了}: those who paid for an earlier round. */
  private static final Pattern WHO_PAID =
      Pattern.compile(
          "(?:融资)?的?(?:独家|联合)?(?:(?:领投|跟投|参投|投资)(?:方|机构)|投资人|股东)(?:[这均都也全已]|有没有|是否|退出|此次)");

  /** {@code 作为天使轮和A轮的投资方,我们…}: of rounds gone by, and not of this one. */
  private static final Pattern AS_FORMER =
      Pattern.compile(
          "作为[^,;。本此该]{0,12}轮[^,;。]{0,12}?的?(?:独家|联合)?(?:领投|跟投|参投|投资)(?:方|人|者|机构)\\s?$");

  private static final Pattern IS_WHO = Pattern.compile("作为|是|成为|担任");

  /** {@code 乙从天使轮就开始投资甲}: since when somebody has shares, and no deal of its own. */
  public static boolean tellsSince(Passage passage, Span clause) {
    return ALL_ALONG.matcher(passage.words(clause)).find();
  }

  private static final Pattern ALL_ALONG =
      Pattern.compile(
          "(?:从|自)[^,;。]{0,8}?(?:轮|种子|天使)[^,;。]{0,4}?(?:就|便|即|开始|起(?!步)|一路|一直)[^,;。]{0,10}?(?:投|支持|陪伴|跟)");

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?:(?<![对占])比|较|相比|高于|低于|距离?|(?<!先后)从|自|轮(?:融资)?[到至])(?:于|起|上一轮|此前的?|公司|其|[12][0-9]{3}年|[0-9]{1,2}月|[去前今]年|年?[底初末]|的)*\\s?$");

  private static final Pattern SINCE =
      Pattern.compile(
          "(?:融资)?(?:的?(?:项目|公司|企业|阶段)|[到至][^,;。]{0,8}轮|的钱|的资金|就?开始|起(?!步)|时(?:公司)?的?(?:估值|价格|身价|[约近超不]{0,2}[0-9]|[一两二三四五六七八九十几数百]{1,3}倍)|相比|翻)");

  private static final Pattern TITLE =
      Pattern.compile("(?:融资)?的?(?:独家|联合)?(?:领投|跟投|参投|投资)?(?:股东|投资人|投资方|投资者|投资机构|领投方|跟投方|机构|方)");

  /** {@code 乙掏了剩下的|4000万元}: what one of those who pay gives. */
  private static final Pattern PART_LEFT =
      Pattern.compile(
          "(?:出|掏|拿|投|砸|押|贡献|注入|投入|认缴|认购|出资|承担)(?:了|下|进|出|入|到)*(?:其中的?|剩下的?|余下的?|剩余的?|另外的?)?$|(?:投资|出资|认购|认缴)(?:金额|额)(?:则|也)?[为约达是]{0,2}$");

  /** Whether the sum behind these words is a part of a round whose whole sum is told. */
  static boolean givesPart(Draft draft, String left) {
    return draft.type == DealType.FINANCING
        && !draft.quantities(AmountKind.DEAL_VALUE).isEmpty()
        && PART_LEFT.matcher(left).find();
  }

  private Payers() {}

  /** Whether the words before a group label it as one who pays. */
  public static boolean isLabelled(String before) {
    return LABEL.matcher(before).find() && !isOfOthers(before);
  }

  /** {@code 论坛的参与者还有乙}: of something else than a round. */
  public static boolean isOfOthers(String before) {
    return FOR_OTHERS.matcher(before).find();
  }

  /** {@code 为这场发布会买单的是丁}: of something else than a round. */
  private static final Pattern FOR_OTHERS =
      Pattern.compile(
          "(?:为|给|替|对)(?![^,;。]{0,10}(?:轮|融资|公司))[^,;。]{2,20}的(?:还|则)?(?:是|有)"
              + "|(?:论坛|大会|峰会|会议|活动|发布会|沙龙|晚宴|赛事|研究)的");

  /** Whether that label is one of those who lead. */
  public static boolean leadsByLabel(String before) {
    Matcher label = LABEL.matcher(before);
    return label.find() && LEADS.matcher(label.group("label")).find();
  }

  /** Whether the words behind a group up to the next one tell that it pays. */
  public static boolean pays(String behind) {
    return PAYS.matcher(behind).lookingAt() || IS_INVESTOR.matcher(behind).lookingAt();
  }

  public static boolean leads(String behind) {
    Matcher pays = PAYS.matcher(behind);
    if (pays.lookingAt()) {
      return pays.group("lead") != null;
    }
    Matcher part = IS_INVESTOR.matcher(behind);
    return part.lookingAt() && part.group("part").startsWith("领投");
  }

  /** Words without which a sentence names nobody who pays. */
  private static final Pattern TELLS =
      Pattern.compile(
          ACTS
              + "(?:(?:本|此|该|这一?)轮)?的"
              + WHO
              + IS
              + "|"
              + NOUNS
              + IS
              + "|(?:背后|身后)(?:则|还)?(?:站着|的?(?:是|有))|各(?:出|投|掏|跟|认购)|(?:出|掏|拿)了(?:大头|小头|大半|一半|多数)|(?:没有|没|未|不曾)缺席|(?:股东|投资人|投资方|投资者)的?名单|投资方之列|跟投|跟进|优先认购权"
              + "|(?:老|现有|既有|原有|原|早期|新|轮|轮的)(?:股东|投资方|投资人|投资者)|(?:产业|投资)方"
              + "|(?:参与|参加|投资|加入)了?(?:到|进)?(?:本|此|该|这一?)轮|等[^,;。、]{0,10}(?:共同|联合|一起)?(?:参与|投资|入股|出资|认购)");

  /** Apart from {@link #TELLS}: sums are many, and hardly ever does 来自 stand behind one. */
  private static final Pattern PAID_FROM = Pattern.compile(MONEY);

  /** Whether a sentence may go on about a round by naming who paid for it. */
  public static boolean tells(String folded) {
    boolean told =
        TELLS.matcher(folded).find() || folded.contains("来自") && PAID_FROM.matcher(folded).find();
    return told && !OF_MARKET.matcher(folded).find();
  }

  /** {@code 紧随其后的是甲,获融资净买入5亿元}, {@code 基金完成首关,出资人包括乙}: no company raises money. */
  private static final Pattern OF_MARKET =
      Pattern.compile("净买入|净流入|净卖出|融券|融资余额|首关|终关|末关|最终关闭|有限合伙人|LP");

  private static final Pattern ROUND_TOLD = Pattern.compile("轮|融资|募资|筹资|增资|注资|天使投资|战略投资|战投");

  /** How many sentences before may have told the round. */
  private static final int NEAR = 2;

  /** As {@link #followsRound}, where it isn't the money of a listing or an issue. */
  public static boolean followsRaise(Document document, Sentence sentence) {
    return follows(document, sentence, RAISE_TOLD);
  }

  private static final Pattern RAISE_TOLD =
      Pattern.compile("轮融资|[A-Ha-h+]轮|天使|融资(?!融券|租赁|余额|成本)|增资|引战|战略投资者?|战投");

  /** Whether one of the sentences right before tells a round. */
  public static boolean followsRound(Document document, Sentence sentence) {
    return follows(document, sentence, ROUND_TOLD);
  }

  private static boolean follows(Document document, Sentence sentence, Pattern told) {
    List<Sentence> all = document.sentences();
    int at = document.indexOf(sentence);
    for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
      if (told.matcher(all.get(i).span().of(document.folded())).find()) {
        return true;
      }
    }
    return false;
  }
}
