package dealfacts.deal.listing;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/**
 * Who may be the one that lists: no exchange, no bank that brings others to market, nobody who buys
 * of the offer or is only told of beside it.
 */
final class MayList {
  private MayList() {}

  static void add(Scene scene, Draft draft, PartyMention party, String how) {
    if (party.type() != EntityType.PERSON
        && party.type() != EntityType.GOVERNMENT
        && !party.bystander()
        && !AUTHORITY.matcher(party.name()).find()
        && !party.name().endsWith("转债")
        && !isOfExchange(draft, party)
        && scene.isFirm(party)
        && !sponsors(draft, party)
        && !isChosen(draft, party)
        && !isBesides(draft, party)
        && !buysOfOffer(draft, party)) {
      draft.add(Role.TARGET, party, how);
    }
  }

  private static final Pattern AUTHORITY =
      Pattern.compile("交易所|联交所|上市(?:审核)?委|发审委|(?:审核|审议|上市)委员会|证监[会局]|股转");

  /** {@code 在|云岭证券|交易所挂牌}. */
  private static boolean isOfExchange(Draft draft, PartyMention party) {
    return draft.passage.document().folded().startsWith("交易所", party.span().end());
  }

  /** {@code 与|甲|同日上会的还有乙}. */
  private static boolean isBesides(Draft draft, PartyMention party) {
    Span clause = draft.clause();
    return clause.contains(party.span())
        && BESIDES.matcher(draft.passage.words(party.span().end(), clause.end())).lookingAt();
  }

  /** {@code 甲|有意在IPO中认购}: who buys shares of the offer lists nothing. */
  private static boolean buysOfOffer(Draft draft, PartyMention party) {
    Span clause = draft.clause();
    Span sentence = draft.passage.span();
    return clause.contains(party.span())
            && BUYS.matcher(draft.passage.words(party.span().end(), clause.end())).lookingAt()
        || sentence.contains(party.span())
            && CORNERSTONES
                .matcher(draft.passage.words(sentence.start(), party.span().start()))
                .find();
  }

  /** {@code 此次IPO引入五名基石投资者,分别是|甲、乙}. */
  private static final Pattern CORNERSTONES =
      Pattern.compile("(?:基石|锚定|战略)(?:投资者|投资人|投资|阵容)[^。;]{0,80}?(?:包括|分别[为是]|有|为|:)[^。;]{0,120}$");

  private static final Pattern BUYS =
      Pattern.compile("[^,;。]{0,24}在[^,;。]{0,4}(?:IPO|首次公开(?:募股|发行|招股))中[^,;。]{0,8}认购");

  private static final Pattern BESIDES =
      Pattern.compile("(?:在内)?(?:同日|同天|同场|同批|一同|一道)[^,;。]{0,10}的");

  /** {@code 甲已选定|乙和丙|安排香港IPO}: banks that prepare it. */
  private static boolean isChosen(Draft draft, PartyMention party) {
    Passage passage = draft.passage;
    Span clause = draft.clause();
    return clause.contains(party.span())
        && party.span().end() <= draft.trigger.span().start()
        && CHOOSES.matcher(passage.words(clause.start(), party.span().start())).find();
  }

  private static final Pattern CHOOSES =
      Pattern.compile("(?:选定|选择|选聘|聘请|委聘|委任|委托|邀请|挑选|任命|聘任|敲定|与)(?:了)?[^,;。]{0,20}$");

  private static final Pattern SPONSOR = Pattern.compile("(?:保荐(?:机构|人)?|主?承销商)(?:为|是|:)?\\s?$");

  /** {@code 乙保荐其中两家}, {@code 乙担任甲的保荐机构}. */
  private static final Pattern SPONSORS =
      Pattern.compile(
          "\\s?(?:保荐|承销|跟投|辅导)(?:了|的)?(?!机构|人|商)|\\s?(?:担任|作为)[^,;。]{0,24}(?:保荐|承销)|\\s?关于[^,;。]{4,60}(?:辅导|保荐|发行保荐)");

  /** {@code 甲及保荐机构乙撤回申请}: 乙 lists nothing. */
  private static boolean sponsors(Draft draft, PartyMention party) {
    Span sentence = draft.passage.span();
    int start = party.span().start();
    return sentence.contains(party.span())
        && (SPONSOR
                .matcher(draft.passage.words(Math.max(sentence.start(), start - 10), start))
                .find()
            || SPONSORS
                .matcher(draft.passage.words(party.span().end(), sentence.end()))
                .lookingAt());
  }
}
