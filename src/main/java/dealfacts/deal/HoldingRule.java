package dealfacts.deal;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shareholders of listed companies who buy or sell: {@code 股东甲减持乙股份}, {@code 乙遭甲减持}, {@code
 * 甲增持乙2%股份}, {@code 甲对乙减持}. A listed company that announces what its holders do is no holder.
 */
final class HoldingRule implements FrameRule {
  private static final Pattern PASSIVE =
      Pattern.compile("(?:被|遭|获|遭到|受到|获得)(?:大幅|大举|明显|连续|持续|多次)?$");

  private static final String OFFICES = "(?:股东|实际控制人|实控人|控制人|高管|高级管理人员|管理层|董监高|董事|监事|一致行动人)";

  /** {@code 甲持股20%的四名股东}, {@code 甲部分高级管理人员}: who acts is told, but not by name. */
  private static final Pattern UNNAMED_HOLDER =
      Pattern.compile(
          "^(?!及|和|与|、)(?:关于)?(?:的|公司)?(?:[^,;。:]{0,18}?)"
              + OFFICES
              + "(?:们|等|的|持有的|所持)?[^,;。:]{0,24}$");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft previous = null;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit = passage.nextStart(triggers, i);
      Draft draft =
          Sums.isSum(passage, trigger)
              ? Sums.sum(rule(trigger), passage, trigger)
              : holding(scene, passage, trigger, limit);
      if (previous != null
          && sameHolders(previous, draft)
          && !Phase.differs(passage, previous.trigger, trigger, reach(passage, triggers, i))) {
        draft.in(Role.TARGET).forEach(addTo(previous));
        continue;
      }
      if (draft.total) {
        drafts.add(draft);
      } else if (draft.has(Role.SHAREHOLDER) || (draft.has(Role.TARGET) && !trigger.nominal())) {
        draft.weak = !(draft.has(Role.SHAREHOLDER) && draft.has(Role.TARGET)) || trigger.nominal();
        drafts.add(draft);
        previous = draft;
      }
    }
  }

  /** Up to the next word that tells more than the name of a plan. */
  private static int reach(Passage passage, List<Trigger> triggers, int i) {
    for (Trigger next : triggers.subList(i + 1, triggers.size())) {
      if (!next.nominal()) {
        return next.span().start();
      }
    }
    return passage.span().end();
  }

  private static java.util.function.Consumer<PartyMention> addTo(Draft draft) {
    return p -> {
      if (!draft.has(Role.TARGET)) {
        draft.add(Role.TARGET, p, "same sentence");
      }
    };
  }

  private static boolean sameHolders(Draft a, Draft b) {
    if (a.type != b.type) {
      return false;
    }
    boolean holders =
        b.in(Role.SHAREHOLDER).stream()
            .allMatch(p -> a.in(Role.SHAREHOLDER).stream().anyMatch(q -> q.party() == p.party()));
    boolean targets =
        !a.has(Role.TARGET)
            || b.in(Role.TARGET).stream()
                .allMatch(p -> a.in(Role.TARGET).stream().anyMatch(q -> q.party() == p.party()));
    return holders && targets;
  }

  private static Rule rule(Trigger trigger) {
    return trigger.frame() == Frame.STAKE_INCREASE ? Rule.STAKE_INCREASE : Rule.STAKE_DECREASE;
  }

  private static Draft holding(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(rule(trigger), passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    int end = Math.min(clause.end(), limit);

    String lead = passage.words(Math.max(clause.start(), at - 8), at);
    if (PASSIVE.matcher(lead).find()) {
      Group front = Grammar.subject(scene, passage, trigger.span());
      if (front != null) {
        Grammar.attach(draft, Role.TARGET, scene, front, "passive");
      }
      return draft;
    }
    Group holder = holder(scene, passage, trigger, clause, draft);
    if (holder != null && (isCounted(passage, holder, at) || isRanked(passage, holder))) {
      Grammar.attach(draft, Role.TARGET, scene, holder, "shares that are counted");
      return draft;
    }
    object(scene, passage, trigger, end, draft);
    if (holder != null) {
      Grammar.attach(draft, Role.SHAREHOLDER, scene, holder, "holder");
      draft.drop(Role.SHAREHOLDER, p -> p.bystander() || !scene.isFirm(p));
    }
    if (!draft.has(Role.TARGET)) {
      PartyMention owner = ownerOf(scene, passage, holder, trigger);
      if (owner != null) {
        draft.add(Role.TARGET, owner, "whose shareholder");
      }
    }
    if (holder != null && ANNOUNCING.matcher(holder.after()).lookingAt()) {
      draft.dropIfAlso(Role.SHAREHOLDER, Role.TARGET);
    } else {
      draft.dropIfAlso(Role.TARGET, Role.SHAREHOLDER);
    }
    draft.drop(Role.TARGET, p -> p.type() == EntityType.PERSON);
    announcerHoldsNot(scene, draft, holder != null && holder.isGeneric());
    return draft;
  }

  /** {@code 甲、乙等8股增持比例超2%}: what is listed with its number are shares, and no holders. */
  private static boolean isCounted(Passage passage, Group listed, int at) {
    return !listed.isGeneric()
        && COUNTED
            .matcher(passage.words(listed.span().end(), Math.max(at, listed.span().end())))
            .lookingAt();
  }

  /** {@code 增持最多的是甲;其次是乙和丙,分别增持…}: what is ranked are shares. */
  private static boolean isRanked(Passage passage, Group listed) {
    return RANKED
        .matcher(
            passage.words(passage.clauseAt(listed.span().start()).start(), listed.span().start()))
        .find();
  }

  private static final Pattern RANKED =
      Pattern.compile("(?:最多|最大|最高|居首|居前|首位|榜首|其次|第[一二三四五]位?)(?:的)?[^,;。的]{0,4}?(?:是|为|有)$");

  private static final Pattern COUNTED =
      Pattern.compile("等?(?:共|合计)?[0-9一二三四五六七八九十两多]{1,4}(?:只|家)?(?:个股|股票|股(?!东)|上市公司|A股公司)");

  private static final Pattern ANNOUNCING =
      Pattern.compile("[^,;。]{0,12}?(?:公告|披露|公布|宣布|发布|表示|称)(?!之?日|编号)");

  /**
   * A listed company whose notice says 股东, 董事 or 公司股份 and names no other company is the one whose
   * shares are meant.
   */
  private static void announcerHoldsNot(Scene scene, Draft draft, boolean generic) {
    PartyMention announcer = scene.announcerOrNull();
    if (announcer == null
        || draft.in(Role.SHAREHOLDER).size() != 1
        || draft.in(Role.SHAREHOLDER).get(0).party() != announcer.party()
        || !(generic || scene.isListed(announcer))) {
      return;
    }
    boolean other = draft.in(Role.TARGET).stream().anyMatch(p -> p.party() != announcer.party());
    if (!other) {
      draft.drop(Role.SHAREHOLDER, p -> true);
      draft.drop(Role.TARGET, p -> true);
      draft.add(Role.TARGET, announcer, "whose notice it is");
    }
  }

  // ------------------------------------------------------------------ who buys or sells

  private static @Nullable Group holder(
      Scene scene, Passage passage, Trigger trigger, Span clause, Draft draft) {
    int at = trigger.span().start();
    Group agent = Grammar.marked(passage, clause.start(), at, "被 遭 获 由");
    if (agent != null && passage.words(agent.span().end(), at).length() <= 14) {
      Group front =
          Grammar.subject(scene, passage, new Span(agent.span().start(), agent.span().start()));
      if (front != null) {
        Grammar.attach(draft, Role.TARGET, scene, front, "fronted");
      }
      return agent;
    }
    Group sender = Letters.sender(passage, trigger, clause);
    if (sender != null) {
      return sender;
    }
    Group owner = owner(passage, trigger, clause);
    if (owner != null) {
      return owner;
    }
    Group toward = Grammar.marked(passage, clause.start(), at, "对");
    Group held =
        toward != null && toward.owns() ? passage.groupAfter(toward.span().end(), at) : toward;
    if (toward != null
        && held != null
        && TOWARD.matcher(passage.words(held.span().end(), at)).matches()) {
      Grammar.attach(draft, Role.TARGET, scene, held, "marker 对");
      return Grammar.subject(
          scene, passage, new Span(toward.span().start(), toward.span().start()));
    }
    Span before = behindMeans(scene, passage, trigger.span());
    Group near = Grammar.subjectInClause(passage, before);
    boolean told = near == null || near.isGeneric();
    Group informer = told ? Letters.informer(passage, clause) : null;
    if (informer != null && !Grammar.hasUnnamedAgent(passage, before)) {
      return informer;
    }
    Group receiver = told && informer == null ? Letters.receiver(passage, clause) : null;
    if (receiver != null) {
      Grammar.attach(draft, Role.TARGET, scene, receiver, "whose holder writes");
      return null;
    }
    boolean person = near != null && isPerson(near);
    if (near != null && !person && namesNoHolder(passage, near, at)) {
      Grammar.attach(draft, Role.TARGET, scene, near, "whose shareholder");
      return null;
    }
    if (Grammar.hasUnnamedAgent(passage, before)) {
      return person ? near : null;
    }
    return Grammar.subject(scene, passage, before);
  }

  /** {@code 甲通过上交所交易系统减持}: a system or an exchange holds nothing; who acts stands before it. */
  private static Span behindMeans(Scene scene, Passage passage, Span trigger) {
    Span before = trigger;
    for (int i = 0; i < 3; i++) {
      Group near = Grammar.subjectInClause(passage, before);
      boolean holds =
          near == null
              || near.isGeneric()
              || near.members().stream()
                  .anyMatch(
                      m ->
                          m.kind() != Item.Kind.PARTY
                              || (scene.isFirm(m.party()) && !m.party().bystander()));
      if (near == null || holds) {
        return before;
      }
      before = new Span(near.span().start(), near.span().start());
    }
    return before;
  }

  private static final Pattern TOWARD =
      Pattern.compile("[^,;。]{0,8}?(?:进行|实施|分别|累计|大幅|大举|了|再次|继续|持续|连续){0,3}");

  /** Behind the last company stand holders, but none by name. */
  private static boolean namesNoHolder(Passage passage, Group group, int at) {
    return UNNAMED_HOLDER.matcher(passage.words(group.span().end(), at)).find();
  }

  private static final Pattern OWN_SHARES =
      Pattern.compile("(?:所持|所?持有的?|名下的?)[^,;。]{0,14}(?:股份|股票|股权)[^,;。]{0,12}");

  /** {@code 甲持有的公司股份发生被动减持}. */
  private static @Nullable Group owner(Passage passage, Trigger trigger, Span clause) {
    int at = trigger.span().start();
    for (Group group : passage.groupsIn(new Span(clause.start(), at))) {
      if (group.owns()
          && !Grammar.isMarked(group, "将 对 把")
          && OWN_SHARES.matcher(passage.words(group.span().end(), at)).matches()) {
        return group;
      }
    }
    return null;
  }

  private static boolean isPerson(Group group) {
    PartyMention named = Scene.named(group);
    return named != null && named.type() == EntityType.PERSON;
  }

  // ------------------------------------------------------------------ whose shares

  private static void object(Scene scene, Passage passage, Trigger trigger, int end, Draft draft) {
    Group object = passage.groupAfter(trigger.span().end(), end);
    if (object != null && object.owns()) {
      object = passage.groupAfter(object.span().end(), end);
    }
    if (object == null) {
      object = listedLater(passage, trigger);
    }
    if (object != null
        && !isPartOfNoun(passage, trigger, object)
        && (isObject(passage, trigger, object) || isListed(passage, trigger, object))) {
      Grammar.attach(draft, Role.TARGET, scene, object, "object");
      draft.drop(Role.TARGET, p -> p.bystander() || !scene.isFirm(p));
    }
    if (!draft.has(Role.TARGET)) {
      for (Group group : passage.groups()) {
        int start = group.span().start();
        if (!group.isGeneric()
            && start > trigger.span().end()
            && SHARE_OF.matcher(passage.words(trigger.span().end(), start)).find()
            && CAPITAL.matcher(group.after()).lookingAt()) {
          Grammar.attach(draft, Role.TARGET, scene, group, "share of its capital");
          return;
        }
      }
    }
  }

  /** {@code 占乙总股本的1%}. */
  private static final Pattern SHARE_OF = Pattern.compile("[,]?(?:约)?占$");

  private static final Pattern CAPITAL =
      Pattern.compile("(?:公司)?(?:股份)?(?:目前|当前|现有)?(?:总股本|股份总数|总股份|总数|股本总数|已发行|总股数)");

  private static final Pattern OTHER_THAN_HELD =
      Pattern.compile(".*(?:计划|期间|方式|原因|系|为|后|由|通过|披露|占|因).*");

  private static boolean isObject(Passage passage, Trigger trigger, Group object) {
    String gap = passage.words(trigger.span().end(), object.span().start()).strip();
    return gap.length() <= 14 && !OTHER_THAN_HELD.matcher(gap).matches();
  }

  /** {@code 减持|额达…}, {@code 减持|后公司}, {@code 增持公司股份逼近举牌|线}: a noun cut for a name. */
  private static final Pattern PART_OF_NOUN = Pattern.compile("[额后线期近率量价比占行为前时]");

  private static boolean isPartOfNoun(Passage passage, Trigger trigger, Group object) {
    Item first = object.members().get(0);
    return first.kind() == Item.Kind.PARTY
        && first.party().evidence().startsWith("slot")
        && object.span().start() - trigger.span().end() <= 14
        && PART_OF_NOUN.matcher(passage.folded(object.span())).lookingAt();
  }

  private static final Pattern LISTED =
      Pattern.compile(
          "(?:[^,;。:]{0,6}(?:股票|个股|公司|标的|品种|股|(?:数量|比例|金额|市值)?(?:最多|居前|靠前|较多))[^,;。:]{0,4}(?:包括|有|分别为|分别是|分别有|为|是|:)"
              + "|(?:了|的)?[0-9一二三四五六七八九十两多]{1,4}[只家][^,;。:]{0,6}(?:股票|个股|公司|股)[^,;。:]{0,4},?(?:包括|分别为|分别是|分别有|即|有|为|是|:))[^,;。]{0,2}");

  /** {@code 减持了5只股票,包括甲、乙}: the list stands in the next clause. */
  private static @Nullable Group listedLater(Passage passage, Trigger trigger) {
    Group list = passage.groupAfter(trigger.span().end(), passage.span().end());
    return list != null && isListed(passage, trigger, list) ? list : null;
  }

  /** {@code 减持的个股包括甲、乙和丙}. */
  private static boolean isListed(Passage passage, Trigger trigger, Group object) {
    return LISTED
        .matcher(passage.words(trigger.span().end(), object.span().start()).strip())
        .matches();
  }

  /** {@code 乙控股股东甲}, {@code 公司股东甲}, or the announcer. */
  private static @Nullable PartyMention ownerOf(
      Scene scene, Passage passage, @Nullable Group holder, Trigger trigger) {
    if (holder != null) {
      Group before = null;
      for (Group group : passage.groups()) {
        if (group.span().end() <= holder.span().start()) {
          before = group;
        }
      }
      if (before != null) {
        String between = passage.words(before.span().end(), holder.span().start()).strip();
        Matcher holds = Grammar.HOLDER.matcher(between);
        if (holds.matches()) {
          List<PartyMention> owners = scene.parties(passage, before);
          if (!owners.isEmpty()) {
            return owners.get(owners.size() - 1);
          }
        }
      }
    }
    PartyMention meant = scene.resolve(passage, trigger.span().start(), "公司");
    if (meant == null || holder == null) {
      return meant;
    }
    Item first = holder.members().get(0);
    int holderParty = first.kind() == Item.Kind.PARTY ? first.party().party() : -1;
    if (meant.party() == holderParty || actsItself(passage, meant, holder)) {
      PartyMention announcer = scene.announcerOrNull();
      return announcer != null && announcer.party() != holderParty ? announcer : null;
    }
    return meant;
  }

  private static final Pattern ACTS = Pattern.compile("^[^,;。]{0,14}(?:减持|增持)");

  /** {@code 甲减持3万股,乙减持2万股}: who sells beside the holder isn't what he sells. */
  private static boolean actsItself(Passage passage, PartyMention meant, Group holder) {
    int end = meant.span().end();
    return passage.span().contains(meant.span())
        && end <= holder.span().start()
        && ACTS.matcher(passage.words(end, holder.span().start())).find();
  }
}
