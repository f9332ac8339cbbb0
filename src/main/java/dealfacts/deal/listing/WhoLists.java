package dealfacts.deal.listing;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who lists: the subject ({@code 甲登陆科创板}), who is spun off ({@code 将子公司乙分拆至创业板上市}), who stands
 * behind the word ({@code 两家企业过会,分别是甲和乙}, {@code 上市委否决了丙}); never a bank that brings them to
 * market.
 */
final class WhoLists {
  private WhoLists() {}

  static void find(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    int end = draft.trigger.span().end();
    Group spun = spunOff(passage, draft.trigger);
    if (spun == null) {
      spun = behindShell(passage, draft.trigger);
    }
    if (spun != null) {
      scene.parties(passage, spun).forEach(p -> MayList.add(scene, draft, p, "spun off"));
      return;
    }
    Group object =
        OBJECT_BEHIND.contains(draft.trigger.word())
            ? passage.groupAfter(end, draft.clause().end())
            : null;
    if (object != null
        && UP_TO_OBJECT.matcher(passage.words(end, object.span().start())).matches()) {
      scene.parties(passage, object).forEach(p -> MayList.add(scene, draft, p, "the object"));
      return;
    }
    PartyMention described = described(scene, draft);
    if (described != null) {
      MayList.add(scene, draft, described, "described");
      return;
    }
    boolean opens = OPENS.matcher(passage.words(end, passage.span().end())).lookingAt();
    if (opens) {
      behind(scene, draft).forEach(p -> MayList.add(scene, draft, p, "described"));
    }
    Group subject =
        draft.has(Role.TARGET) ? null : Grammar.subject(scene, passage, draft.trigger.span());
    if (subject != null) {
      PartyMention quoted = quotedBehind(passage, subject);
      List<PartyMention> all = quoted == null ? scene.parties(passage, subject) : List.of(quoted);
      all.forEach(p -> MayList.add(scene, draft, p, "who lists"));
      besideOthers(scene, draft, subject);
    }
    if (!draft.has(Role.TARGET)) {
      Group owner = Grammar.subjectInClause(passage, draft.trigger.span());
      if (owner != null) {
        scene.parties(passage, owner).forEach(p -> MayList.add(scene, draft, p, "who lists"));
      }
    }
    if (!draft.has(Role.TARGET)) {
      before(scene, draft);
    }
    if (!draft.has(Role.TARGET)) {
      int at = draft.trigger.span().start();
      Group examined = Grammar.marked(passage, draft.clause().start(), at, "对");
      if (examined != null && EXAMINED.matcher(examined.after()).lookingAt()) {
        scene
            .parties(passage, examined)
            .forEach(p -> MayList.add(scene, draft, p, "who is examined"));
      }
    }
    if (!draft.has(Role.TARGET)) {
      behind(scene, draft).forEach(p -> MayList.add(scene, draft, p, "described"));
    }
    if (!draft.has(Role.TARGET)) {
      Group topic = beforeColon(passage, draft);
      if (topic != null) {
        scene
            .parties(passage, topic)
            .forEach(p -> MayList.add(scene, draft, p, "before the colon"));
      }
    }
    if (!draft.has(Role.TARGET)) {
      PartyMention meant = null;
      String words = passage.words(passage.span());
      if (TOLD_OF_ONE.matcher(words).find() && !OF_ANOTHER.matcher(words).find()) {
        meant = scene.resolve(passage, draft.trigger.span().start(), "公司");
      }
      if (meant != null) {
        MayList.add(scene, draft, meant, "announcer");
      }
    }
  }

  /** {@code 周二上市的甲、周四|登陆|科创板的|乙}: in a list each is told by a day and a word of its own. */
  private static @Nullable PartyMention described(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().end();
    if (!OF_A_DAY
        .matcher(passage.words(draft.clause().start(), draft.trigger.span().start()))
        .find()) {
      return null;
    }
    for (Group group : passage.groupsIn(new Span(at, Math.max(at, draft.clause().end())))) {
      List<PartyMention> parties = scene.parties(passage, group);
      if (!parties.isEmpty()) {
        boolean right = RELATIVE.matcher(passage.words(at, group.span().start())).matches();
        return right && !group.isGeneric() ? parties.get(0) : null; // a market is no party
      }
    }
    return null;
  }

  private static final Pattern OF_A_DAY =
      Pattern.compile(
          "(?:^|[、:]|以及|及|和|与|[为是有])(?:[今昨明][日天]|[上下本]?周[一二三四五六日]|[0-9]{1,2}[月日]|刚刚|刚|即将|正式|首次|将|于|在|已|同[日天]|月内|年内|今年|而|则){1,5}(?:通过(?:了)?(?:港交所|上市)?)?$");

  private static final Pattern RELATIVE = Pattern.compile("[^,;。、是为有]{0,12}的(?:新股)?");

  /** {@code 甲已经先走一步:7月9日在港挂牌}: what the colon opens is told of who stands before it. */
  private static @Nullable Group beforeColon(Passage passage, Draft draft) {
    int at = draft.trigger.span().start();
    int start = passage.labelled(at);
    Span clause = draft.clause();
    boolean opens =
        start < clause.start()
            && passage.groupsIn(new Span(clause.start(), at)).isEmpty()
            && !TELLS.matcher(passage.words(start, clause.start())).find();
    return opens ? Grammar.leading(passage, passage.clauseAt(start)) : null;
  }

  private static final Pattern TELLS =
      Pattern.compile("(?:表示|称|说|显示|公告|披露|获悉|指出|认为|透露|提示|消息|方面|讯|报道)[,:]?$");

  /** {@code 创业板排队企业|甲|、科创板排队企业乙均被终止审核}: each is described by itself. */
  private static void besideOthers(Scene scene, Draft draft, Group subject) {
    Passage passage = draft.passage;
    int at = subject.span().start();
    int start = passage.segmentStart(at);
    List<Group> groups = passage.groupsIn(new Span(start, at));
    for (int i = groups.size() - 1; i >= 0; i--) {
      for (Item item : groups.get(i).members()) {
        if (item.kind() == Item.Kind.PARTY
            && NEXT_OF_KIND.matcher(passage.words(item.span().end(), at)).matches()) {
          MayList.add(scene, draft, item.party(), "who lists");
        }
      }
    }
  }

  private static final Pattern NEXT_OF_KIND =
      Pattern.compile(
          "(?:、|和|及|以及|与)(?:科创板|创业板|主板|北交所|[沪深]主板)?(?:的)?(?:排队|在审|拟上市|拟IPO|过会)?(?:企业|公司)");

  /** {@code 甲|的竞争对手|早在2010年就上市}: who lists is a rival of it, by whatever name. */
  static void dropRivals(Draft draft) {
    Passage passage = draft.passage;
    Span before = new Span(passage.span().start(), draft.trigger.span().start());
    draft.drop(
        Role.TARGET,
        p ->
            before.contains(p.span())
                && RIVAL.matcher(passage.words(p.span().end(), before.end())).lookingAt());
  }

  private static final Pattern RIVAL =
      Pattern.compile("的(?:老|主要|最大|直接|头号)?(?:竞争对手|对手|竞品|同行|友商)(?!之一)");

  /** {@code 深交所对甲、乙|的发行上市审核|终止}. */
  private static final Pattern EXAMINED =
      Pattern.compile(
          "(?:公司)?(?:股票|股份)(?:实施|予以|作出)?(?:终止|暂停|强制)|"
              + "\\s?的(?:首次公开|首发|发行|上市|IPO)[^,;。]{0,14}?(?:审核|审查)");

  /** {@code 上市委否决|甲}, {@code 科创板迎来|乙}: who lists is the object. */
  private static final Set<String> OBJECT_BEHIND = Set.of("否决", "迎来");

  private static final Pattern UP_TO_OBJECT = Pattern.compile("了?");

  /** {@code 体适能连锁|“甲”递交招股书}: the name stands in the marks behind what it is. */
  private static @Nullable PartyMention quotedBehind(Passage passage, Group subject) {
    PartyMention first = Scene.named(subject);
    int end = subject.span().end();
    if (first == null || subject.members().size() > 1) {
      return null;
    }
    for (Item item : passage.items()) {
      int start = item.span().start();
      if (item.kind() == Item.Kind.PARTY && start > end && start <= end + KIND_LENGTH) {
        String gap = passage.folded(new Span(end, start));
        boolean beside = gap.length() == 1 && first.evidence().startsWith("slot");
        return "“「\"".indexOf(gap.charAt(gap.length() - 1)) >= 0
                && (beside || KIND.matcher(gap).lookingAt())
            ? item.party()
            : null;
      }
    }
    return null;
  }

  private static final int KIND_LENGTH = 10;

  /** {@code 甲|概念股|“乙”}, {@code 甲|旗下物业公司|“乙”}: what 乙 is to 甲. */
  private static final Pattern KIND =
      Pattern.compile("(?:概念股|系公司|生态企业|生态链企业|旗下[^,;。“”]{0,6}|(?:全资|控股)?[子孙]公司|参股公司)[“「\"]");

  /** {@code 将子公司|乙|分拆至创业板上市}, {@code 分拆所属子公司|乙|至科创板上市}: who is spun off lists, not its parent. */
  private static @Nullable Group spunOff(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    for (Group group : passage.groupsIn(new Span(clause.start(), trigger.span().start()))) {
      String left = passage.words(clause.start(), group.span().start());
      String right = passage.words(group.span().end(), trigger.span().start());
      if (!group.isGeneric()
          && (SPINS_LEFT.matcher(left).find() && SPUN_TO.matcher(right).lookingAt()
              || SPUN.matcher(right).lookingAt() && TAKES.matcher(left).find())) {
        return group;
      }
    }
    return null;
  }

  /** {@code 甲|借壳|乙上市}: 甲 lists, through 乙. */
  private static @Nullable Group behindShell(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    for (Group group : passage.groupsIn(new Span(clause.start(), trigger.span().start()))) {
      if (!group.isGeneric()
          && SHELL.matcher(passage.words(group.span().end(), trigger.span().start())).matches()) {
        return group;
      }
    }
    return null;
  }

  private static final Pattern SHELL = Pattern.compile("(?:拟|将|欲|正|成功|通过|计划){0,2}借壳[^,;。]{2,12}");

  private static final Pattern SPINS_LEFT =
      Pattern.compile("(?:分拆|拆分)(?:其|公司|旗下|所属|下属|控股|全资|的)*(?:子公司|附属公司|孙公司|业务)?\\s?$");

  private static final Pattern SPUN_TO =
      Pattern.compile("[^,;。]{0,14}?(?:至|到|赴|在|于|独立|境外|分拆|并)|[^,;。]{0,8}$");

  private static final Pattern SPUN = Pattern.compile("(?:股份有限公司)?(?:独立)?(?:进行)?(?:分拆|拆分)");

  private static final Pattern TAKES =
      Pattern.compile("(?:将|把|拟)(?:其|公司|旗下|所属|下属|控股|全资|的)*(?:子公司|附属公司|孙公司)?\\s?$");

  /** {@code 上交所受理甲科创板上市申请}, {@code 甲由GEM转往主板上市}: the last firm before the word that may list. */
  private static void before(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    Span clause = passage.clauseAt(draft.trigger.span().start());
    List<Group> groups = passage.groupsIn(new Span(clause.start(), draft.trigger.span().start()));
    for (int i = groups.size() - 1; i >= 0 && !draft.has(Role.TARGET); i--) {
      boolean nearest = i == groups.size() - 1;
      for (PartyMention party : scene.parties(passage, groups.get(i))) {
        boolean guessed =
            party.evidence().startsWith("slot") && !party.evidence().endsWith("listing");
        if (!groups.get(i).isGeneric() && !(nearest && guessed)) {
          MayList.add(scene, draft, party, "who lists");
        }
      }
    }
  }

  /**
   * {@code 10月15日登陆科创板的甲首日收涨}, {@code 今日申购:科创板新股甲}, {@code 两家企业上会,分别是甲和乙}: what the clause
   * describes.
   */
  private static List<PartyMention> behind(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().end();
    List<PartyMention> found = new ArrayList<>();
    boolean several = SEVERAL.matcher(passage.words(passage.clauseAt(at - 1))).find();
    for (Group group : passage.groups()) {
      List<PartyMention> parties = scene.parties(passage, group);
      if (group.span().start() < at || parties.isEmpty()) {
        continue; // a market is no party
      }
      Pattern link = !found.isEmpty() ? NEXT : several ? AMONG : DESCRIBES;
      String gap = passage.words(at, group.span().start());
      if (!link.matcher(gap).matches() || TOLD_BY_ITSELF.matcher(gap).find()) {
        break;
      }
      found.addAll(parties);
      at = group.span().end();
    }
    return found;
  }

  /** {@code 3只新股上市,分别为周二|上市的|甲}: each by a word of its own. */
  private static final Pattern TOLD_BY_ITSELF =
      Pattern.compile("(?:上市|挂牌|登陆|申购|过会|上会|招股)[^,;。是为有]{0,12}的$");

  /** {@code 周三申购的是创业板的甲}, {@code 今日申购:甲}: who lists stands behind. */
  private static final Pattern OPENS = Pattern.compile("的(?:还有|则是|是|有|为|包括)|:");

  /** {@code 科创板的甲和创业板的乙}. */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:和|及|与|以及|、)?[^,;。]{0,6}(?:板|所)?(?:的|新股)|[,、](?:[^,;。:]{0,6}(?:板|所)[^,;。:]{0,6}:)?|;[^,;。:]{0,6}(?:板|所)[^,;。:]{0,6}:");

  /** Papers and figures of one company's listing, where the company itself isn't named again. */
  private static final Pattern TOLD_OF_ONE =
      Pattern.compile("(?:本次|此次|公司|该股|它)[^。]{0,30}(?:发行|上市|IPO|招股)|上市申请|招股书|发行价|保荐");

  /** {@code 另一家中概股也更新了招股书}: whoever it is, it isn't the company told of. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "另外?一家|另有[^,;。]{0,4}家|(?:已有|共有|仅有|还有|有)(?:近|约|超过?)?[0-9一二两三四五六七八九十百多余数几]{1,4}家[^,;。]{0,10}(?:公司|企业)");

  /** {@code 核准7家企业的首发申请}: whom, stands behind. */
  private static final Pattern SEVERAL =
      Pattern.compile("(?:[0-9一二两三四五六七八九十]{1,3}|多|以下|下列)[家只](?:公司|企业|新股)?");

  private static final Pattern AMONG =
      Pattern.compile(
          "[^,;。]{0,14}[,:]?(?:其中|分别|依次|包括|即|具体|名单|为|是|如下|有)?[^,;。:]{0,14}?[:为是]?\\s?|[^,;。]{0,14}的(?:还有|则是|是|有|为|包括)?[^,;。]{0,8}\\s?");

  private static final Pattern DESCRIBES =
      Pattern.compile(
          "[^,;。]{0,14}的(?:还有|则是|是|有|为|包括)?[^,;。]{0,8}\\s?|:[^,;。]{0,8}新股|[^,;。]{0,8}:(?:[^,;。:]{2,10}:)?|[^,;。]{0,14},?(?:分别|依次)(?:是|为)(?:[^,;。]{0,8}的)?");
}
