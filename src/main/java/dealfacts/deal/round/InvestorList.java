package dealfacts.deal.round;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Words;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The members of a list of investors that go together though not every one of them is a name:
 * {@code 乙、某地平台、丁旗下戊跟投}, {@code 投资方包括乙、丙创始人丁}.
 */
public final class InvestorList {
  /** {@code 甲创始人乙|创立的|丙}. */
  private static final String FOUNDED = "(?:创立|创办|管理|执掌|控制|发起)的";

  /** Between an owner and his own in a list: {@code 丁旗下戊}, {@code 丁创始人戊}. */
  static final Pattern OWNS =
      Pattern.compile(
          "(?:的|之|及|前|原|联合|第[一二三]大|控股|全资|间接|直接)*(?:(?:旗下|下属|子公司|关联公司|关联企业|关联方|股东|实控人|实际控制人)(?!.{0,3}有)|(?<officer>创始人|高管|创办人|合伙人|董事长|董事|总裁|总经理|CEO))[^,;。、]{0,10}"
              + "|"
              + FOUNDED
              + "[^,;。、]{0,6}");

  /** The officer acts himself, or through what he founded. */
  static final Pattern ACTS =
      Pattern.compile(
          FOUNDED + "|(?:等[^,;。]{0,8})?" + Words.HOW + "(?:领投|跟投|参投|投资|参与|追投|加码|加持|出资)");

  /** A member of the list that nobody knows: {@code 乙、某地平台、丙}. */
  private static final Pattern UNKNOWN_MEMBER =
      Pattern.compile(
          "(?:、|和|及|与|以及)[^,;。、由]{2,14}(?:、|和|及|与|以及)[^,;。、]{0,8}"
              + "|等[^,;。、]{0,12}(?:、|和|及|与|以及)[^,;。、由]{0,10}");

  /** {@code 乙及A轮投资方丙}. */
  private static final Pattern KIND_MEMBER =
      Pattern.compile("(?:、|和|及|与|以及)[^,;。、由]{0,12}(?:股东方?|投资方|投资人|投资者|领投方|跟投方|机构)");

  /** {@code 乙、阿布扎比的丙}: where the member comes from. */
  private static final Pattern FROM_ABROAD = Pattern.compile("(?:、|和|及|与|以及)(?:来自)?[^,;。、由]{2,8}的");

  /** {@code 武岳|海科创、常州高新投}: the rest of a name, and the list goes on. */
  private static final Pattern TAIL = Pattern.compile("[^,;。、由等]{1,6}(?:、|和|及|与|以及)");

  private InvestorList() {}

  /** {@code 乙|旗下基金、|丙}: by something of his own that has no name. */
  private static final Pattern OWN_MEMBER =
      Pattern.compile("(?:旗下|下属|管理的|发起的|设立的)(?:的)?[^,;。、]{0,8}?(?:基金|公司|平台|机构|母基金)(?:、|和|及|与|以及)");

  private static boolean joins(String gap) {
    return OWN_MEMBER.matcher(gap).matches()
        || KIND_MEMBER.matcher(gap).matches()
        || FROM_ABROAD.matcher(gap).matches() && !Words.VERB_IN_GAP.matcher(gap).find()
        || UNKNOWN_MEMBER.matcher(gap).matches() && !Words.VERB_IN_GAP.matcher(gap).find();
  }

  /**
   * The rest of a list before the group that the verb follows: {@code 乙、丙、丁旗下戊跟投}, where 丁 himself
   * takes no part.
   */
  static void sameList(Scene scene, Draft draft, Span clause, Group group, boolean leads) {
    Passage passage = draft.passage;
    List<Group> groups = passage.groupsIn(clause);
    Group next = group;
    for (int i = groups.indexOf(group) - 1; i >= 0; i--) {
      Group before = groups.get(i);
      String gap = passage.words(before.span().end(), next.span().start()).strip();
      boolean owner = OWNS.matcher(gap).matches();
      if (!owner && !joins(gap)) {
        return;
      }
      List<PartyMention> parties = scene.parties(passage, before);
      List<PartyMention> taken =
          owner && !parties.isEmpty() ? parties.subList(0, parties.size() - 1) : parties;
      for (PartyMention party : taken) {
        RoundParties.add(draft, party, leads, "same list");
      }
      next = before;
    }
  }

  /** Behind a label the list goes on: {@code 投资方包括乙、某地平台、丁旗下戊}. */
  static void listGoesOn(Scene scene, Draft draft, Span clause, Group group, boolean leads) {
    Passage passage = draft.passage;
    List<Group> groups = passage.groupsIn(clause);
    Group last = group;
    for (Group next : groups.subList(groups.indexOf(group) + 1, groups.size())) {
      String gap = passage.words(last.span().end(), next.span().start()).strip();
      Matcher owns = OWNS.matcher(gap);
      boolean goesOn =
          owns.matches()
                  && (owns.group("officer") == null || ACTS.matcher(next.after()).lookingAt())
              || joins(gap)
              || TAIL.matcher(gap).matches()
                  && !Words.TAKES_PART.matcher(gap).find()
                  && !Words.VERB_IN_GAP.matcher(gap).find();
      if (!goesOn) {
        return;
      }
      for (PartyMention party : takers(scene, passage, next)) {
        RoundParties.add(draft, party, leads, "list goes on");
      }
      last = next;
    }
  }

  /**
   * The parties of a group, of which the last stands aside where it only owns the next one: {@code
   * 由丁旗下戊领投}, but not {@code 领投方丁合伙人戊表示}.
   */
  static List<PartyMention> takers(Scene scene, Passage passage, Group group) {
    List<PartyMention> parties = scene.parties(passage, group);
    Group next = passage.groupAfter(group.span().end(), passage.span().end());
    parties = withoutOwners(passage, group, parties);
    if (next == null || parties.isEmpty()) {
      return parties;
    }
    Matcher owns = OWNS.matcher(passage.words(group.span().end(), next.span().start()).strip());
    boolean owner =
        owns.matches() && (owns.group("officer") == null || ACTS.matcher(next.after()).lookingAt());
    return owner ? parties.subList(0, parties.size() - 1) : parties;
  }

  /** {@code 乙、丙联合创始人丁等参投}: 丙 only tells who 丁 is. */
  private static List<PartyMention> withoutOwners(
      Passage passage, Group group, List<PartyMention> parties) {
    List<Item> members = group.members();
    List<PartyMention> kept = new ArrayList<>(parties);
    for (int i = 0; i + 1 < members.size(); i++) {
      Item member = members.get(i);
      Matcher owns =
          OWNS.matcher(
              passage.words(member.span().end(), members.get(i + 1).span().start()).strip());
      if (member.kind() == Item.Kind.PARTY && owns.matches() && owns.group("officer") != null) {
        kept.removeIf(p -> p.party() == member.party().party());
      }
    }
    return kept;
  }

  /** All members of a list of investors that begins with the group: {@code 新增丁旗下戊、己为股东}. */
  static void list(Scene scene, Draft draft, Span clause, Group group, String how) {
    RoundParties.take(scene, draft, group, false, how);
    listGoesOn(scene, draft, clause, group, false);
  }

  /** Whether nothing but members that nobody knows stand between the groups. */
  static boolean isOneList(Passage passage, List<Group> groups) {
    for (int i = 1; i < groups.size(); i++) {
      int end = groups.get(i - 1).span().end();
      if (!joins(passage.words(end, groups.get(i).span().start()).strip())) {
        return false;
      }
    }
    return true;
  }

  private static final Pattern AND_OTHERS = Pattern.compile("\\s*(?:等[^,;。]{0,10})?");

  private static final Pattern OPENS_LIST =
      Pattern.compile("(?:由|以及|老股东|现有股东|新老股东|原股东|包括|[A-Za-z][A-Za-z0-9 .&-]{1,30}(?:、|和|及|与))+");

  /** A verb governs the bare lists before it: {@code 乙领投，丙，丁，戊跟投}. */
  static void backwards(Scene scene, Draft draft, Group group, int k, boolean leads) {
    Passage passage = draft.passage;
    for (int j = k - 1; j >= 0; j--) {
      Span clause = passage.clauses().get(j);
      List<Group> groups = passage.groupsIn(clause);
      if (groups.isEmpty() || !isOneList(passage, groups)) {
        return;
      }
      int end = groups.get(groups.size() - 1).span().end();
      String rest = passage.words(clause.start(), groups.get(0).span().start()).strip();
      boolean bare =
          AND_OTHERS.matcher(passage.words(end, clause.end())).matches()
              && (rest.isEmpty() || OPENS_LIST.matcher(rest).matches());
      if (!bare) {
        return;
      }
      for (Group member : groups) {
        RoundParties.take(scene, draft, member, leads, "list before the verb");
      }
    }
  }

  private static final Pattern GOES_ON = Pattern.compile("(?:以及|及|和)?");

  private static final Pattern ENDS_IT =
      Pattern.compile("(?:等.{0,8})?(?:\\((?:联合)?(?:领投|跟投)方?\\))?(?:共同|联合)?(?:投资)?");

  private static final Pattern OPEN_END = Pattern.compile("(?:\\((?:联合)?(?:领投|跟投)方?\\))?");

  /** {@code 由乙(领投),|丙|,丁}, {@code 投资方为乙,|丙}: a clause that is nothing but the next of the list. */
  static boolean continues(
      Scene scene, Passage passage, Span clause, Group group, int k, Draft draft) {
    if (k == 0 || passage.groupsIn(clause).size() != 1) {
      return false;
    }
    String rest = passage.words(clause.start(), group.span().start()).strip();
    String tail = passage.words(group.span().end(), clause.end()).strip();
    if (!GOES_ON.matcher(rest).matches() || !ENDS_IT.matcher(tail).matches()) {
      return false;
    }
    Span previous = passage.clauses().get(k - 1);
    List<Group> before = passage.groupsIn(previous);
    if (before.isEmpty()) {
      return false;
    }
    Group last = before.get(before.size() - 1);
    boolean open =
        Grammar.isAgent(last)
            || passage.words(previous.start(), last.span().start()).isBlank()
                && before.size() == 1
                && k > 1;
    boolean bare =
        open
            && OPEN_END.matcher(passage.words(last.span().end(), previous.end()).strip()).matches();
    return (bare || RoundParties.LABEL.matcher(last.before()).find())
        && scene.parties(passage, last).stream().anyMatch(p -> invests(draft, p));
  }

  private static boolean invests(Draft draft, PartyMention party) {
    return Stream.of(Role.INVESTOR, Role.LEAD_INVESTOR)
        .flatMap(r -> draft.in(r).stream())
        .anyMatch(p -> p.party() == party.party());
  }

  /** {@code 丙成立于2012年,投资方包括甲和乙} behind the purchase of 丙: who holds it tells no round. */
  public static boolean isOfHolders(List<Draft> deals, Draft deal) {
    return deal.rule == Rule.FINANCING_INVESTORS
        && !deal.has(Role.TARGET)
        && deal.amounts.isEmpty()
        && deal.rounds.isEmpty()
        && deal.dates.isEmpty()
        && !deal.passage.words(deal.passage.span()).contains("轮")
        && deals.stream().noneMatch(d -> d != deal && d.type == DealType.FINANCING)
        && deals.stream().anyMatch(d -> d.type == DealType.ACQUISITION);
  }
}
