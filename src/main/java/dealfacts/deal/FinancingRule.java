package dealfacts.deal;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * New money into a company, clause by clause: who raises ({@code 甲完成1亿元A轮融资}), who invests ({@code
 * 由乙领投}, {@code 丙、丁跟投}, {@code 投资方为…}, {@code 获乙投资}, {@code 乙向甲投资1亿元}), who advises. Investor
 * clauses join the round that the sentence speaks of; a sentence of its own ({@code 本轮融资由乙领投})
 * makes a draft that the article's assembly joins.
 */
final class FinancingRule implements FrameRule {

  /** A clause that tells a round or a raise of money. */
  private static final Pattern RAISE_VERB =
      Pattern.compile(
          "完成|获得?|宣布|拿下|斩获|收获|迎来|敲定|筹集|筹得|募集|募得|拿到|引进|引入|开启|启动|寻求|谋求|进行|开展|关闭|交割|落地|成功");

  private static final Pattern ANAPHOR =
      Pattern.compile(
          "(?:本|此|该|这|这一|上述)(?:轮|次|笔|一轮|一笔)(?:[^,;。由]{0,6}?(?:融资|投资|交易|注资|增资|资金))?|(?:首|第一|第二|最后一)(?:笔|期|批)(?:投资|资金|融资|款项)");

  private static final Pattern PAST =
      Pattern.compile("此前|曾|上一轮|上轮|前一轮|早前|早在|先前|最近一次|上一次|此轮之前|历史融资");

  /** Verbs of taking part in a round, with the adverbs before them. */
  private static final String WITH =
      "(?:等[^,;、。]{0,14}?)?(?:以及|和)?(?:[一二三四五六七八九十两多数]家[^,;、。]{0,8}?)?(?:机构|基金|资本|公司|方|股东|投资人|投资者|投资机构|企业|个人|人)?(?:均|也|都|则|还)?";

  private static final String HOW =
      "(?:共同|联合|独家|分别|继续|持续|重仓|超额|追加|大额|战略|领头|全额|跟进|独立|再次|再度|等额|参与|进行|旗下[^,;、。]{1,8})*";

  private static final Pattern TAKES_PART =
      Pattern.compile(
          WITH
              + HOW
              + "(?<verb>领投|跟投|参投|投资|参与|追投|加码|加注|注资|出资|加持|押注|加投|入股|战投|增持|认购|入局|跟进|增资|入场|护航|支持|持续看好|成为投资者|作为领投方|作为投资方|作为跟投方|担任领投方)");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<label>领投方?|联合领投方|独家投资方|主投方|跟投方?|参投方?|投资方|投资人|投资机构|投资者|出资方|认购方|资方|股东)(?:名单|阵容)?(?:则|均|还|主要|分别)?(?:为|是|包括了?|有|包含|涵盖|系|来自|:)+[^,;、。]{0,16}$");

  private static final Pattern ADVISES =
      Pattern.compile(
          "(?:继续|独家|将|一直|长期|本轮|此次|本次)*(?:担任|任|为|作为|出任|提供|系|是)[^,;。]{0,20}?(?:顾问|FA|法律服务|财务顾问服务)");

  private static final Pattern ADVISER_LABEL =
      Pattern.compile("(?:财务顾问|融资顾问|法律顾问|顾问|FA)(?:均|则)?(?:为|是|由|:|系)[^,;、。]{0,6}$");

  private static final Pattern NEW_SHAREHOLDER =
      Pattern.compile("新增(?:了)?(?:[^,;。]{0,16}?)?(?:为)?(?:[^,;。]{0,6})?股东|股东新增|新晋股东");

  private static final Pattern NO_INVEST_OBJECT =
      Pattern.compile("建设|建厂|项目|兴建|新建|于|在|的|者|人|方|收益|理财|组合|领域|赛道|市场|规模|金额|不及|超过|、|以及");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft current = null;
    List<Draft> own = new ArrayList<>();
    for (int k = 0; k < passage.clauses().size(); k++) {
      Span clause = passage.clauses().get(k);
      List<Trigger> here = triggers.stream().filter(t -> clause.contains(t.span())).toList();
      boolean round =
          passage.itemsIn(clause).stream()
              .anyMatch(i -> i.kind() == Item.Kind.ROUND && !i.bracketed());
      String words = passage.words(clause);
      if (here.isEmpty() && !round && current == null && !NEW_SHAREHOLDER.matcher(words).find()) {
        continue;
      }
      Matcher anaphor = ANAPHOR.matcher(words);
      boolean refers = anaphor.find();
      boolean past = PAST.matcher(words).find();
      boolean gives = gives(words, here);
      Draft told = gives ? invest(scene, passage, clause, here) : null;
      if (told == null) {
        told = raise(scene, passage, clause, here, round, refers);
      }
      if (told == null && !gives) {
        told = invest(scene, passage, clause, here);
      }
      if (told == null && current == null) {
        told = registry(scene, passage, clause, words);
      }
      if (told == null && current != null) {
        told = again(passage, current, clause, here);
        if (told != null) {
          told.background = current.background;
          own.add(told);
          current = told;
          followOn(told, clause);
          continue;
        }
      }
      if (told != null) {
        followOn(told, clause);
        told.anaphoric = refers;
        told.background = past;
        if (current != null && continues(current, told)) {
          join(current, told);
        } else {
          own.add(told);
          current = told;
        }
      }
      if (current == null && refers && !here.isEmpty()) {
        current = new Draft(Rule.FINANCING_THIS_ROUND, passage, here.get(0));
        current.anaphoric = true;
        own.add(current);
      }
      boolean opens = current == null && investorVerb(here);
      if (opens) {
        current = new Draft(Rule.FINANCING_INVESTORS, passage, here.get(0));
        current.anaphoric = true;
        own.add(current);
      }
      if (current != null) {
        participants(scene, current, clause, k);
        rounds(current, clause);
      }
    }
    for (Draft draft : own) {
      exclude(draft);
      if (isTold(draft)) {
        drafts.add(draft);
      }
    }
  }

  /** {@code 甲2023年向乙投资1亿元，并在今年3月追加投资2亿元}: the same parties, another sum. */
  private static @Nullable Draft again(
      Passage passage, Draft current, Span clause, List<Trigger> here) {
    boolean sum = hasMoney(passage, clause);
    boolean before = hasMoney(passage, passage.clauseAt(current.trigger.span().start()));
    if (!sum
        || !before
        || here.isEmpty()
        || !current.has(Role.INVESTOR)
        || !current.has(Role.TARGET)) {
      return null;
    }
    Trigger trigger = here.get(0);
    boolean invests =
        trigger.word().endsWith("投资")
            || trigger.word().endsWith("注资")
            || trigger.word().endsWith("增资");
    if (!invests || !passage.groupsIn(clause).isEmpty()) {
      return null;
    }
    Draft draft = new Draft(Rule.FINANCING_INVESTS, passage, trigger);
    current.parties.forEach(
        (role, parties) ->
            parties.forEach(p -> draft.add(role, p, "carried from the clause before")));
    return draft;
  }

  private static boolean hasMoney(Passage passage, Span clause) {
    return passage.itemsIn(clause).stream().anyMatch(i -> i.is(Quantity.Kind.MONEY));
  }

  private static final Pattern FOLLOW_ON = Pattern.compile("追加|追投|加投|再投资|再度?注资");

  /** An investor who puts more into a company of his own choice, not into a named round. */
  private static void followOn(Draft draft, Span clause) {
    Matcher more = FOLLOW_ON.matcher(draft.passage.folded(clause));
    boolean invests = draft.rule == Rule.FINANCING_INVESTS && draft.rounds.isEmpty();
    if (invests && draft.has(Role.INVESTOR) && more.find()) {
      Span span = new Span(clause.start() + more.start(), clause.start() + more.end());
      draft.rounds.add(new RoundMention(span, "follow_on"));
    }
  }

  /** {@code 乙战略投资甲}: a verb of investing with nothing that raises, though it names a round. */
  private static boolean gives(String words, List<Trigger> here) {
    return !here.isEmpty()
        && here.stream().noneMatch(t -> isMoneyNoun(t.word()))
        && !RAISE_VERB.matcher(words).find();
  }

  /** Whether a text may tell a change in the register of companies, which no trigger word opens. */
  static boolean tellsRegister(String folded) {
    return NEW_SHAREHOLDER.matcher(folded).find();
  }

  private static boolean investorVerb(List<Trigger> here) {
    return here.stream()
        .anyMatch(
            t -> t.word().endsWith("领投") || t.word().endsWith("跟投") || t.word().endsWith("参投"));
  }

  private static boolean isTold(Draft draft) {
    boolean party =
        draft.has(Role.TARGET) || draft.has(Role.INVESTOR) || draft.has(Role.LEAD_INVESTOR);
    draft.weak = !draft.has(Role.TARGET);
    return party || !draft.rounds.isEmpty() || draft.anaphoric;
  }

  // ------------------------------------------------------------------ who raises

  private @Nullable Draft raise(
      Scene scene,
      Passage passage,
      Span clause,
      List<Trigger> here,
      boolean round,
      boolean refers) {
    Trigger noun = here.stream().filter(t -> isMoneyNoun(t.word())).findFirst().orElse(null);
    if (noun == null && !round) {
      return null;
    }
    int anchor = noun != null ? noun.span().start() : clause.end();
    int first = anchor;
    for (Item item : passage.itemsIn(clause)) {
      if (item.kind() == Item.Kind.ROUND && !item.bracketed()) {
        first = Math.min(first, item.span().start());
        if (noun == null) {
          anchor = first;
        }
      }
    }
    Trigger trigger =
        noun != null
            ? noun
            : here.isEmpty()
                ? new Trigger(roundSpan(passage, clause), Frame.FINANCING, "轮", false)
                : here.get(0);
    Matcher verb = RAISE_VERB.matcher(passage.folded(clause));
    boolean raises = verb.find();
    int before = raises ? Math.min(clause.start() + verb.start(), first) : first;
    Draft draft = new Draft(Rule.FINANCING_RAISES, passage, trigger);
    if (refers) {
      draft.anaphoric = true;
    }
    Group toward = Grammar.marked(passage, clause.start(), anchor, "对 向");
    if (toward != null
        && passage.words(toward.span().end(), anchor).strip().matches("的?[^,;。]{0,14}")) {
      Grammar.attach(draft, Role.TARGET, scene, toward, "marker " + toward.marker());
      Group investor = investorBefore(scene, passage, toward.span().start());
      if (investor != null) {
        Grammar.attach(draft, Role.INVESTOR, scene, investor, "subject");
      }
      return draft;
    }
    Group target =
        refers && raises
            ? beforeAnaphor(scene, passage, clause, before)
            : raises || !refers ? raiser(scene, passage, clause, before, raises) : null;
    if (target != null) {
      Grammar.attach(draft, Role.TARGET, scene, target, "who raises");
    } else if (!refers) {
      of(scene, draft, clause, first);
    }
    return raises || draft.has(Role.TARGET) || round ? draft : null;
  }

  /** {@code 甲此轮融资完成…}: of a clause about 本轮 only a name before that word raises the money. */
  private static @Nullable Group beforeAnaphor(
      Scene scene, Passage passage, Span clause, int before) {
    Group group = raiser(scene, passage, clause, before, true);
    if (group == null) {
      return null;
    }
    Matcher anaphor = ANAPHOR.matcher(passage.folded(clause));
    boolean leads = anaphor.find() && group.span().end() <= clause.start() + anaphor.start();
    return leads && clause.contains(group.span()) ? group : null;
  }

  private static Span roundSpan(Passage passage, Span clause) {
    return passage.itemsIn(clause).stream()
        .filter(i -> i.kind() == Item.Kind.ROUND)
        .findFirst()
        .map(Item::span)
        .orElse(clause);
  }

  private static boolean isMoneyNoun(String word) {
    return word.endsWith("融资") || word.endsWith("募资") || word.endsWith("筹资");
  }

  /** {@code 甲完成…}: the nearest group left of the verb, else what the clauses before are about. */
  private static @Nullable Group raiser(
      Scene scene, Passage passage, Span clause, int before, boolean raises) {
    List<Group> groups = passage.groupsIn(clause);
    for (int i = groups.size() - 1; i >= 0; i--) {
      Group group = groups.get(i);
      if (group.span().end() > before
          || Grammar.isAgent(group)
          || Grammar.isMarked(group, "据 向 对 来自 与 引入 引进")
          || Grammar.onlyBystanders(group)) {
        continue;
      }
      if (TAKES_PART.matcher(group.after()).lookingAt() && !raises) {
        continue;
      }
      return group;
    }
    if (!raises) {
      return null;
    }
    int home = passage.clauseIndex(clause.start());
    for (int k = home - 1; k >= 0; k--) {
      Group carried = Grammar.leading(passage, passage.clauses().get(k));
      if (carried != null && !TAKES_PART.matcher(carried.after()).lookingAt()) {
        return carried;
      }
    }
    return null;
  }

  /** {@code 甲的A轮融资}. */
  private static void of(Scene scene, Draft draft, Span clause, int before) {
    Passage passage = draft.passage;
    for (Group group :
        passage.groupsIn(new Span(clause.start(), Math.max(clause.start(), before)))) {
      String between = passage.words(group.span().end(), before).strip();
      if (between.equals("的") || between.isEmpty()) {
        if (!Grammar.isAgent(group)) {
          Grammar.attach(draft, Role.TARGET, scene, group, "whose round");
        }
      }
    }
  }

  // ------------------------------------------------------------------ who invests in whom

  /** {@code 乙向甲投资}, {@code 乙投资甲}, {@code 甲获乙投资}, {@code 乙领投甲A轮}. */
  private @Nullable Draft invest(Scene scene, Passage passage, Span clause, List<Trigger> here) {
    for (Trigger trigger : here) {
      if (isMoneyNoun(trigger.word())) {
        continue;
      }
      int at = trigger.span().start();
      Group toward = Grammar.marked(passage, clause.start(), at, "向 对 给");
      Group giver = Grammar.marked(passage, clause.start(), at, "获 获得 获得了 得 由 引入 引进 来自 被");
      Group object = passage.groupAfter(trigger.span().end(), clause.end());
      Draft draft = new Draft(Rule.FINANCING_INVESTS, passage, trigger);
      if (toward != null && passage.words(toward.span().end(), at).length() <= 40) {
        Grammar.attach(draft, Role.TARGET, scene, toward, "marker " + toward.marker());
        Group subject = investorBefore(scene, passage, toward.span().start());
        if (subject != null) {
          Grammar.attach(draft, Role.INVESTOR, scene, subject, "subject");
        }
        return draft;
      }
      if (giver != null && passage.words(giver.span().end(), at).length() <= 30) {
        Group subject = raiser(scene, passage, clause, giver.span().start(), true);
        if (subject != null) {
          Grammar.attach(draft, Role.TARGET, scene, subject, "who is invested in");
        }
        if (object != null
            && passage.words(trigger.span().end(), object.span().start()).strip().equals("的")) {
          Grammar.attach(draft, Role.TARGET, scene, object, "relative clause");
        }
        giver(scene, draft, giver);
        return draft.has(Role.TARGET) || giver.marker().equals("由") ? draft : null;
      }
      if (object != null && isObject(passage, trigger, object)) {
        Grammar.attach(draft, Role.TARGET, scene, object, "object");
        Group subject = investorBefore(scene, passage, at);
        if (subject != null) {
          Role role = trigger.word().contains("领投") ? Role.LEAD_INVESTOR : Role.INVESTOR;
          Grammar.attach(draft, role, scene, subject, "subject");
        }
        return draft.has(Role.TARGET) ? draft : null;
      }
    }
    return null;
  }

  private static void giver(Scene scene, Draft draft, Group giver) {
    Matcher part = TAKES_PART.matcher(giver.after());
    boolean leads = part.lookingAt() && part.group("verb").contains("领投");
    Grammar.attach(
        draft,
        leads ? Role.LEAD_INVESTOR : Role.INVESTOR,
        scene,
        giver,
        "marker " + giver.marker());
  }

  private static @Nullable Group investorBefore(Scene scene, Passage passage, int offset) {
    return Grammar.subject(scene, passage, new Span(offset, offset));
  }

  private static boolean isObject(Passage passage, Trigger trigger, Group object) {
    String gap = passage.words(trigger.span().end(), object.span().start()).strip();
    if (gap.length() > 20 || NO_INVEST_OBJECT.matcher(gap).find()) {
      return false;
    }
    boolean money =
        passage.itemsIn(new Span(trigger.span().end(), object.span().start())).stream()
            .anyMatch(i -> i.kind() == Item.Kind.QUANTITY);
    if (money && !gap.isEmpty() && !gap.matches("(?:了|于|给|入股|入)?")) {
      return false;
    }
    return !TAKES_PART.matcher(object.after()).lookingAt();
  }

  /** {@code 新增股东乙}: a change in the register of companies. */
  private static @Nullable Draft registry(Scene scene, Passage passage, Span clause, String words) {
    Matcher added = NEW_SHAREHOLDER.matcher(words);
    if (!added.find()) {
      return null;
    }
    String folded = passage.folded(clause);
    int at = clause.start() + Math.max(0, folded.indexOf("新增"));
    Trigger trigger =
        new Trigger(new Span(at, Math.min(clause.end(), at + 2)), Frame.FINANCING, "新增股东", false);
    Draft draft = new Draft(Rule.FINANCING_REGISTRY, passage, trigger);
    Group shareholder = passage.groupAfter(at, passage.span().end());
    Group target = Grammar.subject(scene, passage, new Span(at, at));
    if (shareholder == null || target == null) {
      return null;
    }
    Grammar.attach(draft, Role.TARGET, scene, target, "whose register");
    Grammar.attach(draft, Role.INVESTOR, scene, shareholder, "new shareholder");
    draft.instrument = Instrument.EQUITY;
    draft.rounds.add(new RoundMention(new Span(at, at), "equity"));
    return draft;
  }

  // ------------------------------------------------------------------ investors and advisers

  private static void participants(Scene scene, Draft draft, Span clause, int k) {
    Passage passage = draft.passage;
    for (Group group : passage.groupsIn(clause)) {
      Matcher label = LABEL.matcher(group.before());
      if (ADVISES.matcher(group.after()).lookingAt()
          || ADVISER_LABEL.matcher(group.before()).find()) {
        advisers(draft, group);
        continue;
      }
      if (label.find()) {
        boolean leads = label.group("label").contains("领投");
        take(scene, draft, group, leads, "label " + label.group("label"));
        continue;
      }
      Matcher part = TAKES_PART.matcher(group.after());
      if (part.lookingAt() && isParticipation(draft, group, part)) {
        boolean leads = part.group("verb").contains("领投");
        take(scene, draft, group, leads, part.group("verb"));
        backwards(scene, draft, group, k, leads);
      } else if (Grammar.isMarked(group, "获 获得 获得了 来自 引入 引进 引入了")
          && !draft.involves(firstParty(scene, passage, group))) {
        take(scene, draft, group, false, "marker " + group.marker());
      } else if (continuesList(passage, clause, group, k, draft)) {
        take(scene, draft, group, false, "list goes on");
      }
      bracketedLeads(draft, group);
    }
  }

  private static int firstParty(Scene scene, Passage passage, Group group) {
    List<PartyMention> parties = scene.parties(passage, group);
    return parties.isEmpty() ? -1 : parties.get(0).party();
  }

  /** {@code 乙投资} without an object of its own. */
  private static boolean isParticipation(Draft draft, Group group, Matcher part) {
    String verb = part.group("verb");
    String rest = group.after().substring(part.end());
    if (verb.equals("投资") && rest.matches("(?:者|人|方|的|了|建设|于|管理|基金).*")) {
      return rest.startsWith("的") && Grammar.isAgent(group);
    }
    if (verb.equals("参与")) {
      return rest.matches("(?:了)?(?:本|此|该)?(?:轮|次)?(?:的)?(?:融资|投资|跟投|认购|,|;|。|$|A|B|C|D|战略).*")
          || rest.isEmpty();
    }
    return true;
  }

  /** A verb governs the bare lists before it: {@code 乙领投，丙，丁，戊跟投}. */
  private static void backwards(Scene scene, Draft draft, Group group, int k, boolean leads) {
    Passage passage = draft.passage;
    for (int j = k - 1; j >= 0; j--) {
      Span clause = passage.clauses().get(j);
      List<Group> groups = passage.groupsIn(clause);
      if (groups.size() != 1) {
        return;
      }
      Group only = groups.get(0);
      String rest = passage.words(clause.start(), only.span().start()).strip();
      boolean bare =
          passage.words(only.span().end(), clause.end()).isBlank()
              && (rest.isEmpty() || rest.matches("(?:由|以及|老股东|现有股东|新老股东|原股东|包括)+"));
      if (!bare) {
        return;
      }
      take(scene, draft, only, leads, "list before the verb");
    }
  }

  private static boolean continuesList(
      Passage passage, Span clause, Group group, int k, Draft draft) {
    if (k == 0 || passage.groupsIn(clause).size() != 1) {
      return false;
    }
    String rest = passage.words(clause.start(), group.span().start()).strip();
    String tail = passage.words(group.span().end(), clause.end()).strip();
    if (!rest.matches("(?:以及|及|和)?") || !tail.matches("(?:等.{0,8})?")) {
      return false;
    }
    List<Group> before = passage.groupsIn(passage.clauses().get(k - 1));
    return !before.isEmpty()
        && LABEL.matcher(before.get(before.size() - 1).before()).find()
        && draft.involves(
            before.get(0).members().get(0).kind() == Item.Kind.PARTY
                ? before.get(0).members().get(0).party().party()
                : -1);
  }

  private static void take(Scene scene, Draft draft, Group group, boolean leads, String how) {
    Role role = leads ? Role.LEAD_INVESTOR : Role.INVESTOR;
    for (PartyMention party : scene.parties(draft.passage, group)) {
      boolean target = draft.in(Role.TARGET).stream().anyMatch(p -> p.party() == party.party());
      if (!target) {
        draft.add(role, party, how);
      }
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

  /** {@code 由乙(领投)、丙、丁投资}. */
  private static void bracketedLeads(Draft draft, Group group) {
    Passage passage = draft.passage;
    for (Item item : group.members()) {
      int end = item.span().end();
      String right = passage.folded(new Span(end, Math.min(passage.span().end(), end + 8)));
      if (item.kind() == Item.Kind.PARTY && right.matches("\\s?\\((?:联合)?领投方?\\).*")) {
        List<PartyMention> investors = draft.in(Role.INVESTOR);
        if (draft.has(Role.INVESTOR)) {
          investors.removeIf(p -> p.party() == item.party().party());
        }
        draft.add(Role.LEAD_INVESTOR, item.party(), "bracket 领投");
      }
    }
  }

  // ------------------------------------------------------------------ one round or two

  private static boolean continues(Draft current, Draft told) {
    if (told.background != current.background) {
      return false;
    }
    if (current.has(Role.TARGET)
        && told.has(Role.TARGET)
        && current.in(Role.TARGET).stream()
            .noneMatch(p -> told.in(Role.TARGET).stream().anyMatch(q -> q.party() == p.party()))) {
      return false;
    }
    List<String> before = current.rounds.stream().map(r -> r.round()).toList();
    List<String> now = new ArrayList<>();
    Span clause = told.passage.clauseAt(told.trigger.span().start());
    for (Item item : told.passage.itemsIn(clause)) {
      if (item.kind() == Item.Kind.ROUND) {
        now.add(item.round().round());
      }
    }
    return before.isEmpty() || now.isEmpty() || now.stream().anyMatch(before::contains);
  }

  private static void join(Draft current, Draft told) {
    told.parties.forEach(
        (role, parties) -> parties.forEach(p -> current.add(role, p, "same sentence")));
    current.anaphoric |= told.anaphoric;
  }

  private static void rounds(Draft draft, Span clause) {
    for (Item item : draft.passage.itemsIn(clause)) {
      if (item.kind() == Item.Kind.ROUND
          && draft.rounds.stream().noneMatch(r -> r.span().equals(item.round().span()))) {
        draft.rounds.add(item.round());
      }
    }
  }

  /**
   * A lead investor has no second row, a target invests not in itself, a person rarely is a target.
   */
  private static void exclude(Draft draft) {
    if (draft.has(Role.INVESTOR)) {
      draft.drop(
          Role.INVESTOR,
          p ->
              contains(draft, Role.LEAD_INVESTOR, p)
                  || contains(draft, Role.TARGET, p)
                  || contains(draft, Role.ADVISER, p));
    }
    if (draft.has(Role.LEAD_INVESTOR)) {
      draft.drop(Role.LEAD_INVESTOR, p -> contains(draft, Role.TARGET, p));
    }
    if (draft.has(Role.TARGET)) {
      draft.drop(Role.TARGET, p -> p.type() == EntityType.PERSON);
    }
  }

  private static boolean contains(Draft draft, Role role, PartyMention party) {
    return draft.in(role).stream().anyMatch(p -> p.party() == party.party());
  }
}
