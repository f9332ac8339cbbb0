package dealfacts.deal.assembly;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.award.LabelledClient;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import java.util.List;
import java.util.Map;

/**
 * Parties that a sentence behind a deal gives their part by a label: {@code 投资方为甲、乙}, {@code
 * 招标人:甲}, {@code 认购对象为甲}, {@code 引入三名基石投资者,包括甲}, {@code 甲获配4.26亿元}.
 */
final class SequelParties {
  private static final String IS =
      "(?:名单|阵容|机构|公司)?(?:分别|还|则|主要)?(?:为|是|包括了?|有|系|:|共)\\s?[^,;。]{0,16}$";

  private static final Map<Role, Pattern> LABELS =
      Map.of(
          Role.CLIENT,
          Pattern.compile("(?:招标人|采购人|招标方|业主|业主方|发包人|发包方|建设单位|采购方|招标单位)" + IS),
          Role.SELLER,
          Pattern.compile("(?:与|和)交易对方$|(?:交易对方|交易对手方?|卖方|转让方|转出方|出售方|出让方)" + IS),
          Role.ACQUIRER,
          Pattern.compile(
              "(?:收购方|受让方|转入方|买方|买家|竞得[人方]|竞买人|买受人|摘牌方|接[盘手]方|竞得方|竞买人|买受人|摘牌方|接盘方|接手方)" + IS),
          Role.LENDER,
          Pattern.compile("(?:贷款人|贷款方|贷款行|牵头行|参贷行|代理行|放款方|授信银行)" + IS),
          Role.INVESTOR,
          Pattern.compile(
              "(?:投资方|投资人|新进投资(?:者|人|方)|投资者|出资方|认购对象|认购方|认购者|认购人|发行对象|获配(?:对象|机构|投资者)?|基石(?:投资者|阵容)?)(?:[^,;。]{0,6},|,?[^,;。]{0,4}(?:合共|合计|共|总计)?(?:认购|投资)[^,;。]{2,24},)?[^,;。]{0,6}"
                  + IS),
          Role.LEAD_INVESTOR,
          Pattern.compile("(?:领投方|联合领投方)" + IS));

  private static final Map<Role, List<DealType>> FITS =
      Map.of(
          Role.CLIENT, List.of(DealType.CONTRACT_AWARD),
          Role.SELLER, List.of(DealType.ACQUISITION),
          Role.ACQUIRER, List.of(DealType.ACQUISITION),
          Role.LENDER, List.of(DealType.DEBT),
          Role.INVESTOR, List.of(DealType.FINANCING, DealType.PLACEMENT, DealType.IPO),
          Role.LEAD_INVESTOR, List.of(DealType.FINANCING));

  private static final Pattern TELLS =
      Pattern.compile(
          "摘得|竞得|摘牌|拍得|胜出|夺得|接盘|接手|拍下|甲方[为是]|客户[为是]|招标人|采购人|招标方|业主|发包|建设单位|采购方|招标单位|交易对[方手]|卖方|转让方|转出方|转入方|出售方|出让方|收购方|受让方|买方|买家|竞得[人方]|竞买人|买受人|摘牌方|接[盘手]方|贷款人|贷款方|贷款行|牵头行|参贷行|代理行|投资方|投资人|投资者|出资方|认购对象|认购方|认购者|认购人|发行对象|获配|领投方|基石|(?:IPO|首次公开(?:募股|发行|招股))中[^,;。]{0,8}认购|(?:有意|有兴趣|承诺|同意|愿意)[^,;。]{0,6}认购|战略配售|战配|股东[^,;。]{2,40}退出");

  /** {@code 原股东乙、丙全部退出}: who sold. */
  private static final Pattern OLD_HOLDERS = Pattern.compile("(?:原有?|老|前)股东$");

  private static final Pattern LEAVES = Pattern.compile("(?:等)?[^,;。]{0,4}退出");

  /** {@code 经31次竞价,民企甲|摘得}. */
  private static final Pattern WINS =
      Pattern.compile(
          "(?:最终|成功|以[^,;。]{0,16})*(?:摘得|竞得|摘牌|拍得|胜出|夺得|接盘|接手|拍下)(?:了|成功|该(?:项目|股权|资产|标的))?(?:[,;。]|$)");

  private static final Pattern GETS = Pattern.compile("(?:分别)?获配");

  /** {@code 甲、乙等在内的11名基石投资者}. */
  private static final Pattern AS_CORNERSTONE =
      Pattern.compile("(?:等|在内|的|[0-9一二两三四五六七八九十]+[名家位]|作为|为){0,5}基石投资者");

  /** {@code 甲和乙|有意在IPO中分别认购}. */
  private static final Pattern IN_OFFER =
      Pattern.compile(
          "[^,;。]{0,12}在(?:此次|本次|其|公司)?(?:IPO|首次公开(?:募股|发行|招股))中[^,;。]{0,8}认购"
              + "|(?:均|也|已|表示)*(?:有意|有兴趣|承诺|同意|愿意)[^,;。]{0,6}?认购(?:约|最多|不超过|至多)?[0-9]");

  /** {@code 战略配售方面,甲、乙|等参与认购}. */
  private static final Pattern STRATEGIC = Pattern.compile("战略配售|战配|基石");

  private static final Pattern TAKES_PART = Pattern.compile("(?:等)?[^,;。]{0,8}?(?:参与|获配|入围|认购)");

  /** {@code 历史投资方还有…}: of rounds gone by. */
  private static final Pattern FORMER = Pattern.compile("(?:历史|此前|过往|以往|先前|早前|曾经?)的?$");

  private SequelParties() {}

  static boolean mayTell(String words) {
    return TELLS.matcher(words).find();
  }

  /**
   * @param own whether the sentence tells the latest deal itself: its rule has read who invests
   */
  static void add(Passage passage, List<Draft> before, boolean own) {
    String sentence = passage.words(passage.span());
    LabelledClient.add(passage, before);
    boolean cornerstones = sentence.contains("基石");
    boolean listed = cornerstones && Cornerstones.lists(sentence);
    if (listed) {
      Cornerstones.add(passage, before);
    }
    boolean issue = !before.isEmpty() && before.get(0).type == DealType.PLACEMENT;
    for (Group group : passage.groups()) {
      if (group.isGeneric()) {
        continue;
      }
      int clause = passage.clauseIndex(group.span().start());
      int from = passage.clauses().get(Math.max(0, clause - (cornerstones ? 2 : 1))).start();
      String left = passage.words(from, group.span().start());
      LABELS.forEach(
          (role, label) -> {
            Matcher matcher = label.matcher(left);
            if (matcher.find()
                && !(role == Role.INVESTOR && (listed || own && !cornerstones && !issue))
                && !FORMER.matcher(left.substring(0, matcher.start())).find()) {
              give(before, role, group, matcher.group());
            }
          });
      String behind =
          passage.words(group.span().end(), passage.clauseAt(group.span().end() - 1).end());
      if (AS_CORNERSTONE.matcher(behind).lookingAt()
          || IN_OFFER.matcher(behind).lookingAt()
          || STRATEGIC.matcher(left).find() && TAKES_PART.matcher(behind).lookingAt()) {
        give(before, Role.INVESTOR, group, "基石投资者");
      }
      if (OLD_HOLDERS.matcher(left).find() && LEAVES.matcher(group.after()).lookingAt()) {
        give(before, Role.SELLER, group, "原股东");
      }
      if (!own && WINS.matcher(group.after()).lookingAt()) {
        give(before, Role.ACQUIRER, group, "who wins it");
      }
      if ((!own || issue) && GETS.matcher(group.after()).lookingAt()) {
        give(before, Role.INVESTOR, group, "获配");
      }
    }
  }

  private static void give(List<Draft> before, Role role, Group group, String label) {
    for (Draft deal : before) {
      if (!FITS.getOrDefault(role, List.of()).contains(deal.type)) {
        continue;
      }
      boolean single = role == Role.CLIENT || role == Role.ACQUIRER || role == Role.SELLER;
      if (single && deal.has(role)) {
        return;
      }
      for (Item item : group.members()) {
        if (item.kind() == Item.Kind.PARTY && fits(item.party(), deal)) {
          deal.add(role, item.party(), "label " + label);
        }
      }
      return;
    }
  }

  private static boolean fits(PartyMention party, Draft deal) {
    return !party.bystander()
        && !deal.involves(party.party())
        && (party.type() != EntityType.PERSON
            || deal.type == DealType.ACQUISITION
            || deal.type == DealType.PLACEMENT);
  }
}
