package dealfacts.deal;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Won tenders: {@code 甲中标乙3亿元项目}, {@code 收到乙发来的中标通知书}, {@code 甲为乙项目的中标候选人}. What is tendered is
 * found first: names in it are no winners, and who stands at its head buys.
 */
final class AwardRule implements FrameRule {
  /** {@code 收到|中标通知书}. */
  private static final String GETS = "(?:收到|接到|接获|取得|获得)";

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft first = null;
    Span subject = null;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit = passage.nextStart(triggers, i);
      Draft draft = award(scene, passage, trigger, limit);
      if (first != null && (trigger.nominal() || goesOn(first, draft))) {
        boolean paper = isPaper(first) && !trigger.nominal() && draft.has(Role.WINNER);
        Draft from = paper ? first : draft;
        Draft to = paper ? draft : first;
        from.parties.forEach((role, ps) -> ps.forEach(p -> addIfFree(to, role, p)));
        if (to.subject == null) {
          to.subject = from.subject;
        }
        if (paper) {
          drafts.set(drafts.indexOf(first), draft);
          first = draft;
        }
        continue;
      }
      if (draft.subject == null) {
        draft.subject = subject;
      }
      subject = draft.subject;
      if (draft.has(Role.WINNER) || draft.has(Role.CLIENT)) {
        draft.weak = !draft.has(Role.WINNER);
        drafts.add(draft);
        first = draft;
      }
    }
  }

  /** The word stands in the name of a notice, not in what it tells. */
  private static boolean isPaper(Draft draft) {
    int end = draft.trigger.span().end();
    Span clause = draft.clause();
    return PAPERS.matcher(draft.passage.words(end, Math.max(end, clause.end()))).lookingAt();
  }

  /** {@code 某网发布《乙项目中标候选人公示》}: who stands before it has won nothing by it. */
  private static boolean isPublished(Draft draft) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    String folded = passage.document().folded();
    int open = folded.lastIndexOf('《', at);
    return isPaper(draft)
        && open >= passage.span().start()
        && folded.substring(open, at).indexOf('》') < 0
        && !RECEIVED.matcher(passage.words(passage.span().start(), open)).find();
  }

  private static final Pattern RECEIVED = Pattern.compile(GETS + "[^;。]{0,60}$");

  private static void addIfFree(Draft draft, Role role, PartyMention party) {
    if (!draft.has(role) && !draft.involves(party.party())) {
      draft.add(role, party, "same sentence");
    }
  }

  private static boolean goesOn(Draft first, Draft draft) {
    return !draft.has(Role.WINNER)
        || (!first.has(Role.WINNER) && isPaper(first))
        || draft.in(Role.WINNER).stream().anyMatch(p -> first.involves(p.party()));
  }

  private static final Pattern RESULT =
      Pattern.compile(
          "^(?:的)?(?:人|单位|候选人|候选单位|方|供应商|者|企业|社会资本方?)?(?:分别)?(?:为|是|包括|有|:)[^,;。]{0,8}$");

  private static Draft award(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(Rule.AWARD, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    Project project = Project.find(passage, trigger, limit);
    if (project != null) {
      draft.subject = project.span();
    }
    Group named = named(passage, trigger, clause, limit, project);
    Group client = named == null ? sender(passage, trigger, clause) : null;
    if (client == null) {
      client = labelled(passage);
    }
    if (named != null) {
      Grammar.attach(draft, Role.WINNER, scene, named, "who is named the winner");
    } else {
      int before = project != null && project.fronted() ? Math.min(at, project.from()) : at;
      if (client != null
          && client.span().start() < before
          && client.span().start() >= clause.start()) {
        before = client.span().start();
      }
      if (!isPublished(draft)) {
        winners(scene, draft, before, project);
      }
    }
    PartyMention whole = named == null ? unmentioned(passage, trigger, clause) : null;
    if (client != null && whole == null) {
      Grammar.attach(draft, Role.CLIENT, scene, client, "who buys");
    }
    if (!draft.has(Role.CLIENT)) {
      add(draft, labelledHouse(passage), "labelled as who buys");
    }
    if (!draft.has(Role.CLIENT)) {
      add(draft, whole, "who sends the notice");
    }
    if (!draft.has(Role.CLIENT) && project != null) {
      add(draft, head(passage, project), "at the head of the project");
    }
    draft.drop(Role.CLIENT, p -> p.type() == EntityType.PERSON || AGENT.matcher(p.name()).find());
    draft.dropIfAlso(Role.CLIENT, Role.WINNER);
    return draft;
  }

  private static void add(Draft draft, @Nullable PartyMention client, String how) {
    if (client != null) {
      draft.add(Role.CLIENT, client, how);
    }
  }

  /** Sites and agencies that only publish results. */
  private static final Pattern AGENT =
      Pattern.compile("(?:(?<!电)网|网站|平台|交易中心|招标(?:代理|咨询|采购)?(?:有限|集团)?(?:责任)?(?:公司|中心)|公示期?)$");

  // ------------------------------------------------------------------ who wins

  private static final Pattern PARTY_BEHIND =
      Pattern.compile("(?:的)?(?:人|单位|候选|方|供应商|者|企业|社会资本).*");

  /** {@code 中标人为甲、乙}, {@code 第一中标候选人:甲}. */
  private static @Nullable Group named(
      Passage passage, Trigger trigger, Span clause, int limit, @Nullable Project project) {
    int home = passage.clauseIndex(clause.start());
    int next = Math.min(home + 1, passage.clauses().size() - 1);
    boolean colon =
        clause.end() < passage.span().end()
            && passage.document().folded().charAt(clause.end()) == ':';
    int end = Math.min(colon ? passage.clauses().get(next).end() : clause.end(), limit);
    Group after = passage.groupAfter(trigger.span().end(), end);
    if (after == null || (project != null && project.holds(after.span()))) {
      return null;
    }
    String gap = passage.folded(new Span(trigger.span().end(), after.span().start()));
    boolean role = trigger.word().contains("候选") || PARTY_BEHIND.matcher(gap).matches();
    return role && RESULT.matcher(gap).find() ? after : null;
  }

  private static final Pattern CONSORTIUM = Pattern.compile("联合体|联合|牵头");

  private static void winners(Scene scene, Draft draft, int before, @Nullable Project project) {
    Passage passage = draft.passage;
    Group subject = Grammar.subject(scene, passage, new Span(before, before));
    if (subject != null && RECEIVES.matcher(subject.before()).find()) {
      int sender = subject.span().start();
      subject = Grammar.subject(scene, passage, new Span(sender, sender));
    }
    if (subject != null && project != null && project.holds(subject.span())) {
      return;
    }
    Set<Group> joint = new LinkedHashSet<>(Consortium.members(passage, before));
    if (subject != null) {
      joint.add(subject);
      Span clause = passage.clauseAt(subject.span().start());
      String words = passage.words(clause.start(), Math.min(before, clause.end()));
      if (CONSORTIUM.matcher(words).find()) {
        joint.addAll(passage.groupsIn(clause));
      }
    }
    Group acts = subject;
    joint.removeIf(group -> !group.equals(acts) && (group.span().end() > before || bidsNot(group)));
    joint.stream()
        .sorted(Comparator.comparing(Group::span))
        .forEach(g -> Grammar.attach(draft, Role.WINNER, scene, g, "who wins"));
    draft.drop(
        Role.WINNER,
        p ->
            p.evidence().startsWith("slot")
                && WORKS.matcher(p.name()).find()
                && !scene.isListed(p));
  }

  private static boolean bidsNot(Group group) {
    return Grammar.onlyBystanders(group)
        || Words.ANNOUNCES.matcher(group.after()).find()
        || OWNS.matcher(group.after()).lookingAt()
        || RECEIVES.matcher(group.before()).find();
  }

  /** {@code 甲下属乙等组成联合体}: the owner takes no part. */
  private static final Pattern OWNS =
      Pattern.compile("(?:的|及)?(?:全资|控股|二级|下属|旗下|所属|参股)?(?:下属|旗下|所属|子公司|孙公司|附属公司)");

  /** A project or a thing taken for a name. */
  private static final Pattern WORKS =
      Pattern.compile("(?:项目|工程|标段|采购|招标|[^,;。]{3}(?:改造|设备|系统)|(?:系统|工程|设备)建设)$");

  // ------------------------------------------------------------------ who buys

  private static final Pattern RECEIVES = Pattern.compile(GETS + "(?:了)?[^,;]{0,10}$");

  private static final Pattern SENDS =
      Pattern.compile("^[^,;]{0,6}(?:发来|发出|送达|签发|下发|发布|出具|发送|的|寄来|递交)");

  /** {@code 收到招标代理机构丙发来的中标通知书}: it only writes for the client. */
  private static final Pattern AGENCY = Pattern.compile("代理(?:机构|公司|单位|人)?$");

  /** {@code 收到乙发来的中标通知书}, {@code 乙发布的中标结果}. */
  private static @Nullable Group sender(Passage passage, Trigger trigger, Span clause) {
    int end = trigger.span().end();
    String behind = passage.words(end, Math.min(clause.end(), end + 8));
    if (!PAPERS.matcher(behind).lookingAt()) {
      return null;
    }
    Group found = Grammar.marked(passage, clause.start(), trigger.span().start(), "与 从 由 自");
    for (Group group : passage.groupsIn(new Span(clause.start(), trigger.span().start()))) {
      if (!AGENCY.matcher(group.before()).find()
          && (RECEIVES.matcher(group.before()).find() || SENDS.matcher(group.after()).find())) {
        found = group;
      }
    }
    return found;
  }

  private static final Pattern PAPERS = Pattern.compile("(?:候选人|人)?(?:的)?(?:通知|结果|公示|公告|名单|确认)");

  /** {@code 住房|和城乡建设局}: half of a name. */
  private static final Pattern CUT = Pattern.compile("和[^,;。]{2,8}(?:局|厅|委)");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:招标人|招标方|招标单位|采购人|采购方|采购单位|项目业主|业主方?|业主单位|建设单位|发包人|发包方)(?:均|分别)?(?:为|是|系|:)?\\s?$");

  /** {@code 招标人为乙}, {@code 业主丙}. */
  private static @Nullable Group labelled(Passage passage) {
    for (Group group : passage.groups()) {
      String before =
          passage.words(
              Math.max(passage.span().start(), group.span().start() - 12), group.span().start());
      if (!group.isGeneric()
          && LABEL.matcher(before).find()
          && !CUT.matcher(group.after()).lookingAt()) {
        return group;
      }
    }
    return null;
  }

  private static final Pattern NOTICE =
      Pattern.compile(
          "(?:收到|接到|接获)(?:了)?(?!(?:招标|采购)?代理)(?:业主|招标人|招标方|采购人|采购方|招标单位|采购单位|客户)?([^,;。于到]{3,50}?)(?:发来|发出|送达|签发|下发|出具|寄来)?的[^,;。]{0,40}$");

  /** {@code 收到乙市交通运输局的中标通知书}: whoever sends such a paper is a house, known or not. */
  private static @Nullable PartyMention unmentioned(Passage passage, Trigger trigger, Span clause) {
    int end = trigger.span().end();
    String behind = passage.words(end, Math.min(clause.end(), end + 8));
    Matcher notice =
        NOTICE.matcher(passage.folded(new Span(clause.start(), trigger.span().start())));
    if (!PAPERS.matcher(behind).lookingAt() || !notice.find()) {
      return null;
    }
    Matcher house = HOUSE.matcher(notice.group(1));
    return house.lookingAt() && SENDS_ON.matcher(notice.group(1).substring(house.end())).matches()
        ? house(clause.start() + notice.start(1), house.group())
        : null;
  }

  /** {@code 及采购代理机构丙}: who writes the notice for the client. */
  private static final Pattern SENDS_ON = Pattern.compile("(?:[及和与、](?:采购|招标)?代理.*)?");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:招标人|招标方|招标单位|采购人|采购方|采购单位|项目业主|业主单位|业主方?|建设单位|发包人|发包方)(?:名称)?(?:为|是|系|:)\\s?([^,;。:\\n(]{3,30})");

  private static @Nullable PartyMention labelledHouse(Passage passage) {
    Matcher label = LABELLED.matcher(passage.folded(passage.span()));
    if (!label.find()) {
      return null;
    }
    Matcher house = HOUSE.matcher(label.group(1));
    return house.matches() ? house(passage.span().start() + label.start(1), label.group(1)) : null;
  }

  private static final Pattern HOUSE =
      Pattern.compile(
          "^(?!由|该|其|本|公司|[0-9])(?:[^,;。、与和]{2,16}(?:住房和城乡建设|文化和旅游|规划和自然资源|自然资源和规划|人力资源和社会保障|工业和信息化|生态环境和)(?:局|厅|委员会)|[^,;。、与和]{2,30}?(?:有限(?:责任)?公司|股份公司|集团公司|分公司|公司|集团|委员会|管委会|人民政府|[^,;。]{2,8}局|[^,;。]{2,8}厅|医院|大学(?!城)|学院|银行|电网|管理处|指挥部))");

  /** {@code 2024年}, {@code 的}: what follows a client in the name of its project. */
  private static final Pattern BEHIND_CLIENT =
      Pattern.compile("(?:19|20)[0-9]{2}|的|第[一二三四五六七八九十0-9]");

  /** {@code 乙省交通厅公路改造项目}: the firm or authority that the name of the project begins with. */
  private static @Nullable PartyMention head(Passage passage, Project project) {
    String words = passage.folded(project.span());
    Matcher house = HOUSE.matcher(words);
    boolean begins = house.lookingAt() && house.end() < words.length();
    for (Item item : passage.items()) {
      if (item.kind() != Item.Kind.PARTY
          || item.span().start() != project.span().start()
          || item.span().end() >= project.span().end()) {
        continue;
      }
      PartyMention party = item.party();
      String name = passage.folded(item.span());
      String behind = words.substring(item.span().length());
      boolean sure = !party.evidence().startsWith("slot") && party.type() != EntityType.ASSET;
      boolean cut = name.length() <= 10 && BEHIND_CLIENT.matcher(behind).lookingAt();
      if ((sure || cut || (begins && house.end() == name.length()))
          && !WORKS.matcher(name).find()) {
        return party;
      }
    }
    return begins ? house(project.span().start(), house.group()) : null;
  }

  /** A house that only its own suffix vouches for. */
  private static PartyMention house(int start, String name) {
    boolean firm = name.endsWith("公司") || name.endsWith("集团") || name.endsWith("银行");
    return new PartyMention(
        new Span(start, start + name.length()),
        -1 - start,
        name,
        firm || name.endsWith("电网") ? EntityType.COMPANY : EntityType.GOVERNMENT,
        "house",
        0.5);
  }
}
