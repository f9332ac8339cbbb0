package dealfacts.deal.passage;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words for a part in a contract that an article gives to somebody by name and goes on with: {@code
 * 甲(作为买方)与乙(「卖方」)订立协议,买方同意收购…}, {@code 要约人甲}.
 */
public final class RoleWords {
  private static final String WORD =
      "买方|卖方|要约人|收购方|收购人|出售方|转让方|受让方|转出方|转入方|出让方|接盘方|接手方|买家|卖家|竞买人|竞得人|竞得方|买受人|摘牌方|交易对方|交易对手方|甲方|乙方|丙方|目标公司|标的公司|目标集团";

  /** Said of a party only before 是: {@code 接手的是|甲}. */
  private static final String SAID = "接手的|接盘的|买主|卖主";

  private static final Pattern ANY = Pattern.compile(WORD + "|" + SAID);

  /** {@code 公司(作为卖方)}, {@code 公司全资附属公司(「买方」)}: whoever gives the notice. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?:(?<!\\p{IsHan})公司|[与和由及向]公司|本公司|本集团|附属公司|子公司|全资附属)\\s?\\((?:作为|为|即|以下简称)?[“\"「『]?("
              + WORD
              + ")[”\"」』]?\\)");

  /** Where one of them may stand for a party. */
  static final Pattern USED =
      Pattern.compile("(?<!作为|[「“\"『])(?:" + WORD + ")(?!市场|信贷|付息|[为是系:名单\\p{IsLatin}])");

  /** {@code 甲(一家公司)|(作为买方)}, {@code 甲|(以下简称“受让方”)}. */
  private static final Pattern BRACKET =
      Pattern.compile(
          "\\s?(?:\\([^()]{0,40}\\)\\s?){0,2}?\\((?:[^()]{0,40}[,;、]\\s?)?(?:(?:以下|下)?(统|合)?(?:简称|称)|作为|为|即|乃|:|\\s){0,3}[“\"「『]?("
              + WORD
              + ")[”\"」』]?(?:[,;、][^()]{0,30})?\\)");

  private static final String DESCRIBED =
      "(?:[^,;。:]{0,8}(?:公司|企业|国企|民企|巨头|集团|机构|基金|厂商|商人|创始人|股东|自然人|控制人|董事长|总经理)|一家(?:名叫|名为|叫))?";

  /** {@code 要约人|甲}, {@code 与卖方|乙订立协议}. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?<!作为|[「“\"『])("
              + WORD
              + ")(?:(?:初步|拟|暂|据说|据称|据传|传言|或许?|可能|疑似)?(?:确定)?(为|是|:|系|包括)"
              + DESCRIBED
              + ")?\\s?$|("
              + SAID
              + ")(?:正是|是|为)"
              + DESCRIBED
              + "\\s?$");

  private static final Pattern JOINED =
      Pattern.compile(
          "\\s?(?:\\([^()]{0,60}\\))?\\s?(?:、|及|与|和|以及)\\s?(?:[^,;。、]{0,8}?(?:自然人|股东|创始人|法人|机构|公司|企业|基金|集团))?");

  /** How far before a name the word may begin. */
  private static final int REACH = 18;

  private static final int BRACKETS = 130;

  private RoleWords() {}

  /** Whom the article calls by each of the words; nobody by name where it is whoever announces. */
  static Map<String, List<PartyMention>> in(Document document, Mentions mentions) {
    Map<String, List<PartyMention>> named = new TreeMap<>();
    String folded = document.folded();
    if (!ANY.matcher(folded).find()) {
      return named;
    }
    Matcher own = OWN.matcher(folded);
    while (own.find()) {
      named.putIfAbsent(own.group(1), List.of());
    }
    List<PartyMention> parties = mentions.parties();
    for (int i = 0; i < parties.size(); i++) {
      PartyMention party = parties.get(i);
      if (party.bystander()) {
        continue;
      }
      int end = party.span().end();
      Matcher bracket =
          BRACKET.matcher(folded.substring(end, Math.min(folded.length(), end + BRACKETS)));
      int start = party.span().start();
      Matcher title = TITLE.matcher(folded.substring(Math.max(0, start - REACH), start));
      if (bracket.lookingAt()) {
        boolean all = bracket.group(1) != null;
        named.putIfAbsent(bracket.group(2), all ? listed(folded, parties, i) : List.of(party));
      } else if (title.find()) {
        boolean all = title.group(2) != null || title.group(3) == null;
        String word = title.group(1) == null ? title.group(3) : title.group(1);
        int acts = daughter(folded, parties, i);
        named.putIfAbsent(
            word, all ? listedBehind(folded, parties, acts) : List.of(parties.get(acts)));
        otherSide(named, word, folded, parties, i);
      }
    }
    return named;
  }

  /** {@code 甲与乙(卖方)订立协议,收购丙}: who is called so beside the deal has that part in it. */
  public static void complete(Scene scene, Draft draft) {
    complete(scene, draft, Role.SELLER, SELLERS);
    complete(scene, draft, Role.ACQUIRER, BUYERS);
    complete(scene, draft, Role.TARGET, TARGETS);
    Role other = draft.trigger.frame() == Frame.SELL ? Role.ACQUIRER : Role.SELLER;
    complete(scene, draft, other, OTHER_SIDE);
  }

  private static final List<String> TARGETS = List.of("目标公司", "标的公司", "目标集团");

  /** {@code 甲筹划转让股份,交易对方为乙}: who buys of one who sells, and the other way round. */
  private static final List<String> OTHER_SIDE = List.of("交易对方", "交易对手方");

  private static final List<String> SELLERS = List.of("卖方", "出售方", "转让方", "转出方", "出让方", "卖家", "卖主");

  private static final List<String> BUYERS =
      List.of(
          "买方", "收购方", "收购人", "受让方", "转入方", "要约人", "接盘方", "接手方", "买家", "竞买人", "竞得人", "竞得方", "买受人",
          "摘牌方", "接手的", "接盘的", "买主");

  private static void complete(Scene scene, Draft draft, Role role, List<String> words) {
    for (String word : words) {
      for (PartyMention party : scene.called(word)) {
        boolean beside = draft.passage.span().contains(party.span());
        boolean free = !draft.has(role) || scene.called(word).size() > 1;
        if (beside && free && !draft.involves(party.party())) {
          draft.add(role, party, "called " + word);
        }
      }
    }
  }

  /** {@code 受让方为甲旗下的乙}: the daughter named behind the party, else the party itself. */
  private static int daughter(String folded, List<PartyMention> parties, int party) {
    int next = party + 1;
    boolean owned =
        next < parties.size()
            && parties.get(party).span().end() <= parties.get(next).span().start()
            && Grammar.SUBSIDIARY
                .matcher(
                    folded.substring(
                        parties.get(party).span().end(), parties.get(next).span().start()))
                .matches();
    return owned ? next : party;
  }

  /** {@code 甲与卖方|乙订立协议,买方同意收购丙}: who meets the seller is called the buyer. */
  private static void otherSide(
      Map<String, List<PartyMention>> named,
      String word,
      String folded,
      List<PartyMention> parties,
      int party) {
    String other = OTHER.get(word);
    int start = parties.get(party).span().start();
    Matcher meets = MEETS.matcher(folded.substring(Math.max(0, start - REACH), start));
    if (other == null || !meets.find()) {
      return;
    }
    int end = Math.max(0, start - REACH) + meets.start();
    if (meets.group(1) != null) {
      named.putIfAbsent(other, List.of());
      return;
    }
    for (int i = party - 1; i >= 0 && parties.get(i).span().end() >= end; i--) {
      if (parties.get(i).span().end() == end && !parties.get(i).bystander()) {
        named.putIfAbsent(other, List.of(parties.get(i)));
      }
    }
  }

  private static final Map<String, String> OTHER =
      Map.of("卖方", "买方", "转让方", "受让方", "出让方", "受让方", "出售方", "买方", "买方", "卖方", "受让方", "转让方");

  private static final Pattern MEETS = Pattern.compile("(公司|本集团)?[与和同](?:" + WORD + ")\\s?$");

  /** {@code 甲、乙(合称“卖方”)}: the list that ends with the party. */
  private static List<PartyMention> listed(String folded, List<PartyMention> parties, int last) {
    List<PartyMention> list = new ArrayList<>(List.of(parties.get(last)));
    for (int i = last; i > 0; i--) {
      int from = parties.get(i - 1).span().end();
      int to = parties.get(i).span().start();
      if (from > to || !JOINED.matcher(folded.substring(from, to)).matches()) {
        break;
      }
      list.add(0, parties.get(i - 1));
    }
    return List.copyOf(list);
  }

  /** {@code 转让方为甲与乙}: the list that begins with the party. */
  private static List<PartyMention> listedBehind(
      String folded, List<PartyMention> parties, int first) {
    List<PartyMention> list = new ArrayList<>(List.of(parties.get(first)));
    for (int i = first + 1; i < parties.size(); i++) {
      int from = parties.get(i - 1).span().end();
      int to = parties.get(i).span().start();
      String gap = folded.substring(Math.min(from, to), to);
      if (from > to || !JOINED.matcher(gap).matches() || ANY.matcher(gap).find()) {
        break;
      }
      list.add(parties.get(i));
    }
    return List.copyOf(list);
  }
}
