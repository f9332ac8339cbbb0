package dealfacts.deal.award;

import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Won tenders: {@code 甲中标乙3亿元项目}, {@code 收到乙发来的中标通知书}, {@code 甲为乙项目的中标候选人}. What is tendered is
 * found first: names in it are no winners, and who stands at its head buys.
 */
public final class AwardRule implements FrameRule {
  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft first = null;
    Span subject = null;
    int items = 0;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit = passage.nextStart(triggers, i);
      List<Draft> list = WinnerList.read(scene, passage, trigger);
      if (list.isEmpty()) {
        list = GoodsChosen.read(passage, trigger);
      }
      if (!list.isEmpty()) {
        drafts.addAll(list);
        return;
      }
      if (first != null && first.has(Role.WINNER) && Succession.goesOn(passage, trigger)) {
        first.status = Status.TERMINATED;
        continue;
      }
      Draft draft = award(scene, passage, trigger, limit);
      boolean object = !trigger.nominal() && !Succession.isRole(passage, trigger);
      List<Draft> each = object ? Bracketed.read(draft) : List.of();
      if (!each.isEmpty()) {
        drafts.addAll(each);
        return;
      }
      if (trigger.nominal() && AwardItem.read(scene, draft, first)) {
        items++;
        drafts.add(draft);
        continue;
      }
      if (first != null && isAnother(first, draft)) {
        first.in(Role.WINNER).forEach(p -> draft.add(Role.WINNER, p, "who won before"));
        draft.dropIfAlso(Role.CLIENT, Role.WINNER);
        subject = draft.subject;
        drafts.add(draft);
        continue;
      }
      if (first != null && (trigger.nominal() || goesOn(first, draft))) {
        boolean paper = isPaper(first) && !trigger.nominal() && draft.has(Role.WINNER);
        Draft from = paper ? first : draft;
        Draft to = paper ? draft : first;
        if (isPaper(first)) {
          Draft paperOf = first;
          to.drop(Role.WINNER, p -> Client.isSender(paperOf, p));
        }
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
        draft.subject = subject == null ? null : lot(draft, subject);
      }
      subject = draft.subject;
      draft.notice = !draft.has(Role.WINNER) && draft.subject != null && isPublished(draft);
      if (draft.notice) {
        Publisher.read(scene, draft);
      }
      if (draft.has(Role.WINNER) || draft.has(Role.CLIENT) || draft.notice) {
        draft.weak = !draft.has(Role.WINNER);
        drafts.add(draft);
        first = draft;
      }
    }
    if (first != null && first.has(Role.WINNER)) {
      scene.bids(first.in(Role.WINNER));
    }
    if (first != null && items > 1 && AwardItem.isOnlyIntro(first)) {
      drafts.remove(first); // 公司收到三份中标通知书:一是…
    }
  }

  /** {@code 某项目A1标段中标人为甲;|A2标段|由乙中标}: a lot of what was told before, else that itself. */
  private static Span lot(Draft draft, Span subject) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    for (int start : new int[] {passage.segmentStart(at), draft.clause().start()}) {
      Matcher lot = LOT.matcher(passage.folded(new Span(start, at)));
      if (lot.lookingAt() && start > subject.end()) {
        return new Span(start + lot.start(1), start + lot.end(1));
      }
    }
    return subject;
  }

  private static final Pattern LOT =
      Pattern.compile("\\s*(第?[A-Z0-9一二三四五六七八九十-]{1,6}(?:标段|标包|标|合同段|包)(?![A-Za-z0-9]))");

  /** The word stands in the name of a notice, not in what it tells. */
  static boolean isPaper(Draft draft) {
    return isPaper(draft.passage, draft.trigger);
  }

  static boolean isPaper(Passage passage, Trigger trigger) {
    int end = trigger.span().end();
    Span clause = passage.clauseAt(trigger.span().start());
    return PAPERS.matcher(passage.words(end, Math.max(end, clause.end()))).lookingAt();
  }

  private static final Pattern PAPERS =
      Pattern.compile("(?:候选人|人)?(?:\\((?:成交|中标)\\))?(?:的)?(?:通知|结果|公示|公告|名单|确认|函)");

  /**
   * {@code 某网发布《乙项目中标候选人公示》}, {@code 乙公布了某项目中标结果}, {@code 某项目中标候选人公示}: who stands before it has won
   * nothing by it.
   */
  private static boolean isPublished(Draft draft) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    Span clause = draft.clause();
    if (namesRole(draft.trigger) || draft.trigger.word().endsWith("候选人")) {
      String rest = passage.words(draft.trigger.span().end(), clause.end());
      if (LIST.matcher(rest).matches()
          && PUBLISHES.matcher(passage.words(clause.start(), at)).find()) {
        return true; // 公布了某项目中标候选人
      }
    }
    if (!isPaper(draft)) {
      return false;
    }
    String behind = passage.words(draft.trigger.span().end(), clause.end());
    String left = passage.words(clause.start(), at);
    boolean published = PUBLISHES.matcher(left).find() || HEADS.matcher(behind).matches();
    if (published && !RECEIVED.matcher(passage.words(clause.start(), at)).find()) {
      return true;
    }
    String folded = passage.document().folded();
    int open = passage.markBefore('《', at);
    return open >= 0
        && folded.substring(open, at).indexOf('》') < 0
        && !RECEIVED.matcher(passage.words(passage.span().start(), open)).find();
  }

  private static final Pattern LIST = Pattern.compile("(?:名单)?[。]?");

  private static final Pattern PUBLISHES =
      Pattern.compile("(?:发布|公布|公示(?!为)|披露|挂出)(?:了[^,;。]{0,80}|[^,;。]{4,80})$");

  /** {@code 某项目中标|候选人公示}, {@code 某项目中标|结果出炉}. */
  private static final Pattern HEADS =
      Pattern.compile(
          "(?:(?:候选人|人)?(?:\\((?:成交|中标)\\))?(?:的)?(?:结果)?(?:公示|公告)|(?:候选人|人)?(?:的)?结果(?:出炉|公布|揭晓|发布))(?:\\s.*)?");

  private static final Pattern RECEIVED = Pattern.compile(Client.GETS + "[^;。]{0,60}$");

  private static void addIfFree(Draft draft, Role role, PartyMention party) {
    if (!draft.has(role) && !draft.involves(party.party())) {
      draft.add(role, party, "same sentence");
    }
  }

  /** {@code 中标某医院迁建工程;8月11日,再度|中标某学院二期项目}: the same winner, another project. */
  private static boolean isAnother(Draft first, Draft draft) {
    Span one = first.subject;
    Span other = draft.subject;
    if (one == null
        || other == null
        || draft.trigger.nominal()
        || isPaper(first)
        || isPaper(draft)) {
      return false;
    }
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    boolean own =
        draft.in(Role.WINNER).stream().allMatch(p -> first.involves(p.party()))
            && first.has(Role.WINNER)
            && other.start() > draft.trigger.span().end() - 1
            && one.end() <= at;
    String a = passage.folded(one);
    String b = passage.folded(other);
    int from = Math.max(first.trigger.span().end(), draft.clause().start());
    boolean apart =
        passage.segmentStart(at) > first.trigger.span().start()
            || AGAIN.matcher(passage.words(from, at)).find();
    return own && apart && !a.contains(b) && !b.contains(a);
  }

  private static final Pattern AGAIN = Pattern.compile("再|又|还|随后|此后|[0-9]月|[0-9]日|同日|同时|另外|此外");

  private static boolean goesOn(Draft first, Draft draft) {
    return !draft.has(Role.WINNER)
        || (isPaper(first) && isOfOneItem(first, draft))
        || draft.in(Role.WINNER).stream().anyMatch(p -> first.involves(p.party()));
  }

  /** {@code 甲收到中标通知书,确定乙为中标人}: the notice and what it says; behind {@code ;} comes another. */
  private static boolean isOfOneItem(Draft first, Draft draft) {
    Passage passage = draft.passage;
    return passage.segmentStart(draft.trigger.span().start())
        == passage.segmentStart(first.trigger.span().start());
  }

  private static final Pattern RESULT =
      Pattern.compile(
          "^(?:的)?(?:人|单位|候选人|候选单位|方|供应商|者|企业|社会资本方?)?(?:分别)?(?:为|是|包括|有|:)[^,;。]{0,8}$");

  private static Draft award(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(Rule.AWARD, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    draft.status = Succession.status(passage, trigger);
    Project project = Project.find(passage, trigger, limit);
    if (project != null) {
      draft.subject = Priced.name(draft, project.span());
    }
    if (Grants.isOne(trigger)) {
      Grants.read(scene, draft);
      return draft;
    }
    if (Orders.signs(scene, draft)) {
      return draft;
    }
    Group named = named(passage, trigger, clause, limit, project);
    PartyMention beside = named == null ? NamedBeside.winner(scene, passage, trigger) : null;
    if (beside != null) {
      draft.add(Role.WINNER, beside, "who is named the winner");
      Client.attach(scene, draft, project, true);
      return draft;
    }
    if (named == null && draft.status == Status.TERMINATED && Succession.isRole(passage, trigger)) {
      return draft; // 因第一中标候选人弃标,…
    }
    Group told = named == null ? Client.recipient(passage, trigger, clause) : named;
    if (told == null && project != null && !project.fronted()) {
      told = WinnerBehind.winner(passage, clause, at, project);
    }
    if (told != null) {
      Grammar.attach(draft, Role.WINNER, scene, told, "who is named the winner");
    } else if (!isPublished(draft) && !Succession.isDeclared(passage, trigger)) {
      int before = at;
      if (project != null && project.fronted() && project.from() >= clause.start()) {
        before = Math.min(at, project.from());
      }
      winners(scene, draft, Client.begin(passage, trigger, clause, before), project);
    }
    if (!draft.has(Role.WINNER) && !trigger.nominal()) {
      Makers.of(passage, trigger)
          .forEach(g -> Grammar.attach(draft, Role.WINNER, scene, g, Makers.CHOSEN));
    }
    PartyMention prevails =
        draft.has(Role.WINNER) ? null : NamedBeside.prevails(scene, passage, trigger);
    if (prevails != null) {
      draft.add(Role.WINNER, prevails, "who prevails in the tender");
    }
    if (draft.has(Role.WINNER)) {
      Consortium.labelled(scene, passage).forEach(p -> draft.add(Role.WINNER, p, "who bids with"));
    }
    Client.attach(scene, draft, project, named != null);
    return draft;
  }

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
    if (after == null
        || project != null && project.holds(after.span())
        || NO_NAME.matcher(passage.folded(after.span())).lookingAt()) {
      return null;
    }
    String gap = passage.folded(new Span(trigger.span().end(), after.span().start()));
    boolean role = namesRole(trigger) || PARTY_BEHIND.matcher(gap).matches();
    boolean beside = namesRole(trigger) ? gap.isEmpty() : BESIDE.matcher(gap).matches();
    return role && (beside || RESULT.matcher(gap).find()) ? after : null;
  }

  private static final Pattern NO_NAME = Pattern.compile("公[示告]|结果|名单|通知");

  /** Whether the word and its role stand right before a name: {@code 某工程中标人|甲}. */
  static boolean namesBeside(Passage passage, Trigger trigger) {
    int end = trigger.span().end();
    Group after = passage.groupAfter(end, passage.clauseAt(trigger.span().start()).end());
    return after != null
        && !after.isGeneric()
        && BESIDE.matcher(passage.folded(new Span(end, after.span().start()))).matches();
  }

  /** {@code 中标人|甲}, {@code 第一中标候选人|乙}: the name stands right behind. */
  private static final Pattern BESIDE = Pattern.compile("(?:的)?(?:人|单位|候选人|候选单位|供应商|企业|社会资本方)");

  /** {@code 中标候选人}, {@code 成交供应商}: the word itself says whom it names. */
  static boolean namesRole(Trigger trigger) {
    return ROLE.matcher(trigger.word()).find();
  }

  private static final Pattern ROLE = Pattern.compile("(?:人|供应商|单位|名称)$");

  /** {@code 海川公司产品盐酸甲片拟中选}: a drug wins nothing. */
  private static final Pattern DRUG =
      Pattern.compile(
          "(?:片|胶囊|注射液|颗粒|口服液|滴眼液|疫苗|乳膏|冻干粉|素|单抗|蛋白|制剂|支架|球囊|[钠钾唑]|他汀|沙班|替尼|列净|普利|沙坦|洛尔|西林|沙星|地平)$");

  private static void winners(Scene scene, Draft draft, int before, @Nullable Project project) {
    Passage passage = draft.passage;
    Group subject = Grammar.subject(scene, passage, new Span(before, before));
    if (subject != null && Client.isReceivedFrom(subject)) {
      int sender = subject.span().start();
      subject = Grammar.subject(scene, passage, new Span(sender, sender));
    }
    if (subject != null && project != null && project.holds(subject.span())) {
      return;
    }
    Consortium.of(passage, before, subject)
        .forEach(g -> Grammar.attach(draft, Role.WINNER, scene, g, "who wins"));
    Group leader = Consortium.before(passage, subject);
    if (leader != null) {
      Grammar.attach(draft, Role.WINNER, scene, leader, "who wins with others");
    }
    draft.drop(
        Role.WINNER,
        p ->
            p.type() == EntityType.PERSON
                || p.name().contains("某")
                || Consortium.isUnion(p.name())
                || p.evidence().startsWith("slot")
                    && (isWorks(p.name())
                        || Client.isBuilt(p.name()) && !SERVES.matcher(p.name()).find()
                        || ACTS.matcher(p.name()).find()
                        || KIND.matcher(p.name()).matches()
                        || DRUG.matcher(p.name()).find()
                        || OF_WORKS.matcher(behind(scene, p)).lookingAt())
                    && !scene.isListed(p));
  }

  /** {@code 清和城市服务}: houses are named so, as is what they do. */
  private static final Pattern SERVES =
      Pattern.compile("(?:城市|物业|生活|社区|环境|企业|商业|家政|餐饮|信息|能源|油田|人力资源|后勤)服务$");

  /** {@code 武汉企业拿下…项目}: which one, the text below tells. */
  private static final Pattern KIND = Pattern.compile(".{1,4}(?:企业|[车药湘浙苏粤鲁皖川闽赣豫鄂央国民]企|厂商|巨头)");

  /** {@code 集采在南京产生|拟中选结果}: a place and a verb. */
  private static final Pattern ACTS = Pattern.compile("(?:产生|公布|揭晓|出炉|开标|举行|发布|开启|落地|启动)$");

  private static String behind(Scene scene, PartyMention party) {
    String folded = scene.document().folded();
    int end = party.span().end();
    return folded.substring(end, Math.min(folded.length(), end + 2));
  }

  /** {@code 海岛储能|项目}. */
  private static final Pattern OF_WORKS = Pattern.compile("项目|工程|标段");

  /** A project or a thing taken for a name. */
  static boolean isWorks(String name) {
    return WORKS.matcher(name).find();
  }

  private static final Pattern WORKS =
      Pattern.compile("(?:项目|工程|标段|采购|招标|[^,;。]{3}(?:改造|设备|系统)|(?:系统|工程|设备)建设)$");
}
