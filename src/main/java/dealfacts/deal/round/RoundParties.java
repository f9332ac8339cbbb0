package dealfacts.deal.round;

import dealfacts.deal.Role;
import dealfacts.deal.argument.Payers;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.NamedRounds;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Words;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import java.util.Set;

/**
 * Who takes part in a round, who leads and who advises: {@code 由乙领投}, {@code 丙、丁跟投}, {@code 投资方为…}.
 */
final class RoundParties {
  /** Verbs of taking part in a round, with the adverbs before them. */
  static final Pattern LABEL =
      Pattern.compile(
          "(?<label>(?:领投|跟投|参投|领头|牵头|领衔|出资|参与)的|领投(?:方|机构)?|联合领投(?:方|机构)|独家投资方|主投方|跟投(?:方|机构)?|参投(?:方|机构)?|投资方|投资人|投资机构|投资者|参与投资的机构|参与[者方]|出资方|认购方|资方|(?:新增|新|引入的?)股东)(?:名单|阵容|列表)?(?:中|里|上)?(?:则|均|还|主要|分别)?(?:为|是|包括了?|有(?!权|意|望|关|所|义务|责任)|包含|涵盖|系|来自|:)+[^,;、。]{0,16}$|(?<adjacent>(?:领投|跟投|参投|投资)(?:方|机构)、?|^\\s?(?:融资)?(?:独家|联合)?(?:领投|跟投|参投)的)$");

  /** Words for those who invest in a round. */
  static final Pattern INVESTORS =
      Pattern.compile("(?:领投|跟投|参投|投资)方|领投机构|跟投机构|轮(?:融资|投资)?的?参与[者方]");

  /** A clause that names them: {@code 投资方为…}, {@code 本轮领投方乙合伙人表示}. */
  static final Pattern NAMES =
      Pattern.compile(
          "(?:(?:领投|跟投|参投|投资)方|领投机构|跟投机构|轮(?:融资|投资)?的?参与[者方])(?:名单|阵容)?(?:则|均|还|主要|分别)?(?:为|是|包括|有(?!权|意|望|关|所|义务|责任)|包含|涵盖|系|:)"
              + "|(?:领投|跟投|参投)(?:方|机构)");

  /** {@code 本轮由乙牵头}. */
  static final Pattern LED =
      Pattern.compile(
          "(?:(?:本|此|该|这一?)轮(?:融资|投资|募资|增资|交易)?|股权部分)(?:将|拟|则|仍)?由[^,;。]{2,40}?(?:牵头|领衔)");

  static final Pattern ADVISES =
      Pattern.compile(
          "(?:继续|独家|将|一直|长期|本轮|此次|本次|持续|连续|再次|多次|也|亦|均|则|并|[自从][^,;。]{1,8}?(?:起|开始|以来)(?:就|便)?)*(?:担任|任|为|作为|出任|提供|系|是)[^,;。]{0,20}?(?:顾问|FA|法律服务|财务顾问服务)");

  private static final Pattern ADVISER_LABEL =
      Pattern.compile("(?:财务顾问|融资顾问|法律顾问|顾问|FA)(?:均|则)?(?:为|是|由|:|系)[^,;、。]{0,6}$");

  private static final Pattern LEADS = Pattern.compile("领投|领头|牵头|领衔");

  private RoundParties() {}

  /** Gives the parties of a clause their parts in the round. */
  static void participants(Scene scene, Draft draft, Span clause, int k) {
    Passage passage = draft.passage;
    carried(scene, draft, clause, k);
    for (Group group : passage.groupsIn(clause)) {
      Group house = owner(passage, clause, group);
      Matcher label = LABEL.matcher(labelBefore(passage, group));
      String behind = behind(passage, clause, group);
      if (QUITS.matcher(behind).lookingAt()) {
        continue;
      }
      Matcher part = Words.TAKES_PART.matcher(behind);
      boolean takesPart = part.lookingAt() && isParticipation(behind, house, part);
      if (k > 0 && isFirst(passage, clause, group)) {
        Matcher as = AS_INVESTOR.matcher(passage.words(passage.clauses().get(k - 1)));
        if (as.matches()) {
          take(scene, draft, group, as.group(1).contains("领投"), "as " + as.group(1));
          continue;
        }
      }
      if (ADVISES.matcher(passage.words(group.span().end(), clause.end())).lookingAt()
          || ADVISER_LABEL.matcher(group.before()).find()) {
        advisers(draft, group);
        continue;
      }
      if (LENDS.matcher(group.before()).find()) {
        InvestorList.takers(scene, passage, group)
            .forEach(p -> draft.add(Role.LENDER, p, "lends a part"));
        continue;
      }
      if (label.find()
          && !KNOWN_BY.matcher(behind).lookingAt()
          && !Payers.isOfOthers(group.before())
          && !NO_NAME.matcher(passage.folded(group.span())).lookingAt()
          && !(takesPart && label.group("label") == null)) {
        String word = label.group("label") == null ? label.group("adjacent") : label.group("label");
        boolean leads =
            LEADS.matcher(word).find() && !ledAnother(draft, group) || takesPart && leads(part);
        take(scene, draft, group, leads, "label " + word);
        InvestorList.listGoesOn(scene, draft, clause, group, leads);
        bracketedLeads(draft, group);
        continue;
      }
      boolean one = !takesPart && !NamedRounds.together(draft);
      if (one
          && !behind.startsWith("的")
          && Payers.isLabelled(labelBefore(passage, group))
          && !isOfAnother(scene, draft, clause, group)) {
        boolean leads = Payers.leadsByLabel(labelBefore(passage, group));
        take(scene, draft, group, leads, "label of those who pay");
        InvestorList.listGoesOn(scene, draft, clause, group, leads);
        continue;
      }
      if (one && !group.isGeneric() && Payers.pays(behind)) {
        take(scene, draft, group, Payers.leads(behind), "who pays");
        InvestorList.sameList(scene, draft, clause, group, Payers.leads(behind));
        InvestorList.backwards(scene, draft, group, k, Payers.leads(behind));
        continue;
      }
      if (takesPart) {
        take(scene, draft, group, leads(part), part.group("verb"));
        InvestorList.sameList(scene, draft, clause, group, leads(part));
        InvestorList.backwards(scene, draft, group, k, leads(part));
      } else if (draft.hasInvestors()
          && KINDS_OF_INVESTORS.matcher(group.before()).find()
          && !Words.SAYS.matcher(group.after()).lookingAt()
          && !LEAVES.matcher(behind).lookingAt()) {
        take(scene, draft, group, false, "kind of investors");
        InvestorList.sameList(scene, draft, clause, group, false);
      } else if ((GIVES_ROUND.matcher(house.before()).find() || goesOn(passage, clause, house))
              && OF_ROUND.matcher(behind).lookingAt()
          || GIVES_SUM.matcher(group.before()).find() && SUM.matcher(behind).lookingAt()) {
        take(scene, draft, group, false, "whose round");
      } else if (Grammar.isMarked(house, "由") && COMPLETES.matcher(group.after()).lookingAt()) {
        take(scene, draft, group, false, "who completes it");
      } else if (Grammar.isMarked(group, "与 和 同 跟") && TALKS.matcher(behind).lookingAt()) {
        take(scene, draft, group, false, "marker " + group.marker());
      } else if (Grammar.isMarked(group, "从") && FROM.matcher(behind).lookingAt()) {
        take(scene, draft, group, false, "marker 从");
      } else if (Grammar.isMarked(group, "获 获得 获得了 来自 引入 引进 引入了")
          && !draft.involves(firstParty(scene, passage, group))) {
        take(scene, draft, group, false, "marker " + group.marker());
      } else if (InvestorList.continues(scene, passage, clause, group, k, draft)) {
        take(scene, draft, group, false, "list goes on");
      }
      if (ENDS_LIST.matcher(behind).matches()) {
        take(scene, draft, group, false, "list of investors");
        InvestorList.sameList(scene, draft, clause, group, false);
        InvestorList.backwards(scene, draft, group, k, false);
      }
      bracketedLeads(draft, group);
    }
  }

  /** {@code 同行丙的股东名单中也有|乙}: of a company that the text isn't about. */
  private static boolean isOfAnother(Scene scene, Draft draft, Span clause, Group group) {
    Passage passage = draft.passage;
    for (Group owner : passage.groupsIn(new Span(clause.start(), group.span().start()))) {
      if (!owner.isGeneric() && OWNED.matcher(owner.after()).lookingAt()) {
        PartyMention meant = scene.resolve(passage, passage.span().start(), "公司");
        return scene.parties(passage, owner).stream()
            .noneMatch(
                p -> draft.involves(p.party()) || meant != null && meant.party() == p.party());
      }
    }
    return false;
  }

  private static final Pattern OWNED = Pattern.compile("的(?:股东|投资|背后|身后|金主)");

  /** {@code 投资方是创始人甲|的大学同学、丙}: he only tells who the other one is. */
  private static final Pattern KNOWN_BY =
      Pattern.compile("的?(?:[大中小]学|前|老|多年)?(?:同学|校友|师[兄弟姐]|朋友|好友|老友|同事|老乡|老板|上司|导师|老师|父亲|岳父)");

  /** {@code 投资方|全部为长线投资者}. */
  private static final Pattern NO_NAME = Pattern.compile("全部|全都|均|都|主要");

  /** {@code 乙找上门来,|领投了1.2亿元的B轮}: who acts stands in the clause before. */
  private static void carried(Scene scene, Draft draft, Span clause, int k) {
    Passage passage = draft.passage;
    Matcher acts = ACTS_ALONE.matcher(passage.words(clause));
    if (k == 0 || !acts.lookingAt()) {
      return;
    }
    Group before = Grammar.leading(passage, passage.clauses().get(k - 1));
    if (before == null) {
      return;
    }
    boolean giver =
        !before.isGeneric()
            && scene.parties(passage, before).stream()
                .allMatch(p -> p.type() == EntityType.FUND || HOUSE.matcher(p.name()).find());
    if (giver) {
      take(scene, draft, before, acts.group().contains("领投"), "carried from the clause before");
    }
  }

  private static final Pattern ACTS_ALONE =
      Pattern.compile(
          "\\s?(?:并|又|随后|最终|独家|联合|并且|继续|再次)*(?:领投|跟投|参投|投了|投出|追投)了?(?:[约近超逾其该公它]|[0-9]|本轮|这)|(?:为|是|系)[本此该]轮(?:融资|增资)?的?领投方?\\s?$");

  private static final Pattern HOUSE =
      Pattern.compile("(?:资本|创投|基金|投资|风投|战投|Capital|Ventures|Partners)$");

  /** {@code 乙、丙以及B轮领投方丁}: he led another one. */
  private static final Pattern LED_BEFORE =
      Pattern.compile("(?:、|及|和|与|由)[^,;。、本此该这]{1,8}轮的?领投(?:方|机构)$");

  /** Whether the label tells of another round than the one that the sentence is about. */
  private static boolean ledAnother(Draft draft, Group group) {
    if (LED_BEFORE.matcher(group.before()).find()) {
      return true;
    }
    Passage passage = draft.passage;
    Matcher named = OF_ROUND_LED.matcher(group.before());
    List<Item> rounds =
        passage.itemsIn(new Span(passage.span().start(), group.span().start())).stream()
            .filter(i -> i.kind() == Item.Kind.ROUND)
            .toList();
    return named.find()
        && !rounds.isEmpty()
        && rounds.stream()
            .noneMatch(i -> passage.folded(i.span()).equalsIgnoreCase(named.group("round")));
  }

  /** {@code 完成D轮融资,|A轮领投方|乙也有参与}. */
  private static final Pattern OF_ROUND_LED =
      Pattern.compile(
          "^\\s?(?<round>(?:[A-Ha-h][0-9]?\\+*|Pre-?[A-D]\\+?|天使|种子)轮)(?:融资)?的?领投(?:方|机构)$");

  /** {@code 由丁旗下的|戊牵头}: the group that owns the group, and stands where it would; else itself. */
  private static Group owner(Passage passage, Span clause, Group group) {
    List<Group> groups = passage.groupsIn(clause);
    int at = groups.indexOf(group);
    if (at < 1) {
      return group;
    }
    Group before = groups.get(at - 1);
    String gap = passage.words(before.span().end(), group.span().start()).strip();
    Matcher owns = InvestorList.OWNS.matcher(gap);
    return owns.matches() && owns.group("officer") == null && !gap.contains("股东") ? before : group;
  }

  /** {@code 由乙和丙共同|完成}. */
  private static final Pattern COMPLETES =
      Pattern.compile("(?:等[^,;。]{0,8})?(?:共同|联合|独家|全部)(?:完成|提供|包揽)");

  /** {@code 债务部分来自新加坡的丁}. */
  private static final Pattern LENDS =
      Pattern.compile("(?:债务|债权|贷款)(?:融资|部分)*(?:则|均)?(?:来自于?|由)[^,;。]{0,8}$");

  /** The words before the group, with a label that a colon parts from it: {@code 投资方:乙(领投)、丙}. */
  private static String labelBefore(Passage passage, Group group) {
    int start = group.span().start();
    int from = passage.labelled(start);
    boolean parted = group.before().isEmpty() && from < passage.clauseAt(start).start();
    return parted ? passage.words(from, start) : group.before();
  }

  /** {@code 作为本轮融资的领投方,乙合伙人表示}. */
  private static final Pattern AS_INVESTOR =
      Pattern.compile("作为[^,;。]{0,16}?((?:领投|跟投|参投|投资)(?:方|机构|者)|老股东|投资人)(?:之一)?");

  private static boolean isFirst(Passage passage, Span clause, Group group) {
    return passage.words(clause.start(), group.span().start()).isBlank();
  }

  private static boolean leads(Matcher part) {
    String verb = part.group("verb");
    return verb.contains("领投") || LEAD_VERBS.contains(verb);
  }

  private static final Set<String> LEAD_VERBS = Set.of("牵头", "领衔", "主投", "主导", "领导");

  /** {@code 完成乙、丙的A轮融资}, {@code 获得乙、丙等机构的A轮投资}: before the names and behind them. */
  private static final Pattern GIVES_ROUND =
      Pattern.compile("(?:完成|获得?|拿到|迎来|收获|斩获|接受|得到|引入|再获)了?(?:来自)?$");

  /** {@code 获得乙的A轮融资,以及|丙|的天使轮融资}: one verb for both. */
  static boolean goesOn(Passage passage, Span clause, Group group) {
    String before = passage.words(clause.start(), group.span().start()).strip();
    if (ONE_MORE.matcher(before).find()) {
      return true;
    }
    int home = passage.clauseIndex(clause.start());
    return home > 0
        && AND_MORE.matcher(before).matches()
        && GOT_ROUND.matcher(passage.words(passage.clauses().get(home - 1))).find();
  }

  private static final Pattern AND_MORE = Pattern.compile("(?:以及|及|和|与)(?:来自)?");

  /** {@code 先后获得乙的天使轮投资、|丙|的A轮投资以及|丁|的B轮投资}. */
  private static final Pattern ONE_MORE =
      Pattern.compile(
          "(?:完成|获得?|拿到|迎来|收获|斩获|接受|得到)了?[^,;。]{2,60}的[^,;。、]{0,12}?轮(?:融资|投资)?(?:、|和|及|与|以及)$");

  private static final Pattern GOT_ROUND =
      Pattern.compile("(?:完成|获得?|拿到|迎来|收获|斩获|接受|得到)了?[^,;。]{2,60}的[^,;。]{0,24}?(?:轮|融资|投资)");

  /** {@code 拿到乙1500万元A轮融资}. */
  private static final Pattern GIVES_SUM = Pattern.compile("(?:获得?|拿到|收获|斩获|接受|得到|再获)了?$");

  private static final Pattern SUM =
      Pattern.compile("(?:约|近|超|逾|数)?[0-9数近超][^,;。]{0,16}?元?(?:人民币)?的?[^,;。]{0,8}?(?:轮|融资|投资)");

  /** {@code 以及现有投资方乙、丙}, {@code 还包括老股东丁}, where investors have been told. */
  private static final Pattern KINDS_OF_INVESTORS =
      Pattern.compile(
          "(?:[新老原]|现有|原有|既有|早期|新进|个人|战略|产业|其他|其它|天使|机构|财务)(?:的)?(?:投资方|投资者|投资人|投资机构|股东方?)(?:还)?(?:包括|如|为|有|是|:)?了?$");

  /** {@code 原股东乙|退出}, {@code 老股东丙|借机套现}. */
  private static final Pattern LEAVES =
      Pattern.compile(
          "(?:等[^,;。]{0,8})?(?:均|也|则|已|全部|部分|同步|同时|悉数|借机|此次|随之|一并)*(?:退出|离场|套现|转让|出让|减持|不再|未参与|没有(?:参与|跟)|未跟投|持股|的(?:持股|股份|股权))");

  /** {@code 天使轮投资方乙|部分退出}: of the round told he is none. */
  private static final Pattern QUITS =
      Pattern.compile("(?:等[^,;。]{0,8})?(?:均|也|则|已|全部|部分|同步|同时|悉数|借机|此次|随之|一并)*(?:退出|离场|套现)");

  /** {@code 与乙、丙洽谈新一轮融资}. */
  private static final Pattern TALKS =
      Pattern.compile(
          "(?:等[^,;。]{0,8})?(?:就[^,;。]{0,12})?(?:进行|展开|开展)?(?:洽谈|谈判|接洽|商谈|磋商|商讨|协商)[^,;。]{0,10}(?:轮|融资|投资)");

  /** {@code 从乙处获得…}. */
  private static final Pattern FROM =
      Pattern.compile(
          "(?:等[^,;。]{0,8})?(?:处|手中|手里|那里)?(?:获得|获|拿到|筹集|筹得|募得|募集|融得|融资)(?![^,;。]{0,30}来看)");

  private static final Pattern OF_ROUND =
      Pattern.compile(
          "(?:等[^,;。的]{0,12}|(?:、|和|及|与|以及)(?:某|多家|数家|一家|其他)[^,;。的]{1,10})?(?:旗下[^,;。的]{0,6})?(?:独投|独家投资|独家领投|领投|合投|联合投资|共同投资|共同提供|提供|投资)?的(?:[^,;。]|(?<=[0-9]),(?=[0-9])){0,24}?(?:轮|融资|投资|注资|[Ii][Pp][Oo])");

  /** {@code 丙,丁,戊等投资方}. */
  private static final Pattern ENDS_LIST =
      Pattern.compile("等[^,;。]{0,4}(?:投资方|投资机构|投资人|投资者|新老股东|老股东|新股东)");

  /** The words behind a group, rounds among them: {@code 乙战略投资}. */
  private static String behind(Passage passage, Span clause, Group group) {
    Group next = passage.groupAfter(group.span().end(), clause.end());
    int end = next == null ? clause.end() : next.span().start();
    return passage.words(group.span().end(), Math.max(end, group.span().end())).strip();
  }

  private static int firstParty(Scene scene, Passage passage, Group group) {
    List<PartyMention> parties = scene.parties(passage, group);
    return parties.isEmpty() ? -1 : parties.get(0).party();
  }

  private static final Pattern NO_VERB = Pattern.compile("(?:者|人|方|的|了|建设|于|管理|基金).*");

  private static final Pattern OF_A_ROUND = Pattern.compile("的[^,;。]{0,20}?(?:轮|融资).*");

  private static final Pattern IN_ROUND =
      Pattern.compile(
          "(?:了|其中|到)?(?:进来)?(?:本|此|该)?(?:轮|次)?(?:的)?(?:融资|投资|跟投|认购|,|;|。|$|战略|[^,;。]{0,16}(?:轮|融资)).*");

  /** {@code 乙投资} without an object of its own. */
  private static boolean isParticipation(String behind, Group group, Matcher part) {
    String verb = part.group("verb");
    String rest = behind.substring(part.end());
    if (verb.equals("投资") && NO_VERB.matcher(rest).matches()) {
      return rest.startsWith("的") && (Grammar.isAgent(group) || OF_A_ROUND.matcher(rest).matches());
    }
    if (verb.equals("参与") || verb.equals("参加")) {
      return IN_ROUND.matcher(rest).matches() || rest.isEmpty();
    }
    if (verb.equals("主导") || verb.equals("牵头") || verb.equals("领衔")) {
      return Grammar.isAgent(group) || OF_A_ROUND.matcher(rest).matches();
    }
    return true;
  }

  static void take(Scene scene, Draft draft, Group group, boolean leads, String how) {
    for (PartyMention party : InvestorList.takers(scene, draft.passage, group)) {
      add(draft, party, leads, how);
    }
  }

  static void add(Draft draft, PartyMention party, boolean leads, String how) {
    boolean target = draft.in(Role.TARGET).stream().anyMatch(p -> p.party() == party.party());
    if (!target) {
      draft.add(leads ? Role.LEAD_INVESTOR : Role.INVESTOR, party, how);
    }
  }

  private static void advisers(Draft draft, Group group) {
    for (Item item : group.members()) {
      if (item.kind() == Item.Kind.PARTY) {
        draft.parties.values().forEach(l -> l.removeIf(p -> p.party() == item.party().party()));
        draft.add(Role.ADVISER, item.party(), "adviser");
      }
    }
  }

  private static final Pattern LEADS_IN_BRACKET = Pattern.compile("\\s?\\((?:联合)?领投方?\\).*");

  /** {@code 由乙(领投)、丙、丁投资}. */
  private static void bracketedLeads(Draft draft, Group group) {
    Passage passage = draft.passage;
    for (Item item : group.members()) {
      int end = item.span().end();
      String right = passage.folded(new Span(end, Math.min(passage.span().end(), end + 8)));
      if (item.kind() == Item.Kind.PARTY && LEADS_IN_BRACKET.matcher(right).matches()) {
        List<PartyMention> investors = draft.in(Role.INVESTOR);
        if (draft.has(Role.INVESTOR)) {
          investors.removeIf(p -> p.party() == item.party().party());
        }
        draft.add(Role.LEAD_INVESTOR, item.party(), "bracket 领投");
      }
    }
  }
}
