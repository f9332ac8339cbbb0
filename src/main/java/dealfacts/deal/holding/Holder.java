package dealfacts.deal.holding;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Elsewhere;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Letters;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who buys or sells shares that he holds: the subject of the clause, whom a preposition or a label
 * names ({@code 减持股东名称:甲}), who writes the letter to the company; nobody where only {@code 乙的两名股东}
 * stands there.
 */
final class Holder {
  private static final String OFFICES = "(?:股东|实际控制人|实控人|控制人|高管|高级管理人员|管理层|董监高|董事|监事|一致行动人|受托人)";

  /** {@code 甲持股20%的四名股东}, {@code 甲部分高级管理人员}: who acts is told, but not by name. */
  private static final Pattern UNNAMED_HOLDER =
      Pattern.compile(
          "^(?!及|和|与|、)(?:关于)?(?:的|公司)?(?:[^,;。:]{0,18}?)"
              + OFFICES
              + "(?:们|等|的|持有的|所持)?[^,;。:]{0,40}$");

  private Holder() {}

  static @Nullable Group of(
      Scene scene, Passage passage, Trigger trigger, Span clause, Draft draft) {
    int at = trigger.span().start();
    Group agent = Grammar.marked(passage, clause.start(), at, "被 遭 获 由");
    if (agent != null && passage.words(agent.span().end(), at).length() <= 14) {
      Group front =
          Grammar.subject(scene, passage, new Span(agent.span().start(), agent.span().start()));
      if (front == null) {
        front = headOfLine(passage, clause);
      }
      if (front != null) {
        Grammar.attach(draft, Role.TARGET, scene, front, "fronted");
      }
      return agent;
    }
    Group labelled = labelled(passage, trigger);
    if (labelled != null) {
      return labelled;
    }
    Group sender = Letters.sender(passage, trigger, clause);
    if (sender != null) {
      return sender;
    }
    Group owner = owner(passage, trigger, clause);
    if (owner != null) {
      return owner;
    }
    Group shed = shed(passage, clause, at);
    if (shed != null) {
      Grammar.attach(draft, Role.TARGET, scene, shed, "marker 把");
      int taken = clause.start() + lastTaken(passage.words(clause.start(), shed.span().start()));
      return Grammar.subject(scene, passage, new Span(taken, taken));
    }
    Group toward = Grammar.marked(passage, clause.start(), at, "对");
    Group held =
        toward != null && toward.owns() ? passage.groupAfter(toward.span().end(), at) : toward;
    if (toward != null
        && held != null
        && TOWARD.matcher(passage.words(held.span().end(), at)).matches()) {
      Grammar.attach(draft, Role.TARGET, scene, held, "marker 对");
      Group house =
          passage.lastGroupIn(
              new Span(clause.start(), Math.max(clause.start(), toward.span().start())));
      return house != null && PRODUCT.matcher(house.after()).lookingAt()
          ? house
          : Grammar.subject(scene, passage, new Span(toward.span().start(), toward.span().start()));
    }
    Span before = behindMeans(scene, passage, trigger.span());
    Group near = Grammar.subjectInClause(passage, before);
    boolean told = near == null || near.isGeneric();
    Group informer = told ? Letters.informer(passage, clause) : null;
    if (informer != null && !Grammar.hasUnnamedAgent(passage, before)) {
      return informer;
    }
    Group after =
        near == null && isBefore(passage, clause) ? Elsewhere.following(passage, clause) : null;
    if (after != null) {
      return after;
    }
    Group receiver = told && informer == null ? Letters.receiver(passage, clause) : null;
    if (receiver != null) {
      Grammar.attach(draft, Role.TARGET, scene, receiver, "whose holder writes");
      return null;
    }
    boolean person = near != null && Scene.isPerson(near);
    boolean holds = near != null && HOLDS.matcher(near.before()).find();
    if (near != null && !person && !holds && namesNoHolder(passage, near, at)) {
      Grammar.attach(draft, Role.TARGET, scene, near, "whose shareholder");
      return null;
    }
    if (Grammar.hasUnnamedAgent(passage, before)) {
      return person ? near : null;
    }
    Group carried = Grammar.subject(scene, passage, before);
    if (carried != null
        && near == null
        && !Scene.isPerson(carried)
        && !HOLDS.matcher(carried.before()).find()
        && isOfUnnamed(passage, carried, at)) {
      Grammar.attach(draft, Role.TARGET, scene, carried, "whose shareholder");
      return null;
    }
    return carried;
  }

  /** {@code 甲|:遭股东乙套现3亿元}: whom the colon is about. */
  private static @Nullable Group headOfLine(Passage passage, Span clause) {
    int start = passage.labelled(clause.start());
    Group head = start < clause.start() ? Grammar.leading(passage, passage.clauseAt(start)) : null;
    return head != null && head.after().isBlank() ? head : null;
  }

  /** {@code 甲持股20%的四名股东|拟在4月至7月间,以集中竞价方式减持}: the clause before names nobody either. */
  private static boolean isOfUnnamed(Passage passage, Group group, int at) {
    int end = passage.clauseAt(group.span().start()).end();
    if (passage.groupAfter(group.span().end(), at) == null
        && OF_ITEM.matcher(passage.words(group.span().end(), at)).lookingAt()) {
      return true;
    }
    return passage.groupAfter(group.span().end(), end) == null
        && (COUNTED_HOLDER.matcher(passage.words(group.span().end(), end)).lookingAt()
            || SIDE_OF_HOLDER.matcher(passage.words(group.span().end(), end)).lookingAt());
  }

  /** {@code 甲|:终止实施控股股东增持计划,此前增持112万股}: of whom the item tells, and not who acts. */
  private static final Pattern OF_ITEM =
      Pattern.compile(
          "\\s?(?:\\([^()]{2,24}\\))?\\s?:[^,;。:]{0,10}(?:股东|实际控制人|实控人|董事长|高管|管理层)(?:的|股份|公司)*[增减]持");

  /** {@code 甲|实控人方面一周套现近5亿元,减持比例达2%}. */
  private static final Pattern SIDE_OF_HOLDER =
      Pattern.compile(
          "(?:的|公司)?[^,;。:]{0,6}?(?:大股东|控股股东|实际控制人|实控人)(?:方面|一方|家族|们)?[^,;。:]{0,10}(?:套现|[增减]持|抛售|卖出)");

  private static final Pattern COUNTED_HOLDER =
      Pattern.compile(
          "(?:的|公司)?(?:[^,;。:]{0,14}?(?:[0-9一二两三四五六七八九十]{1,3}|多|数)[名位个]|部分|若干|多名)[^,;。:]{0,8}?"
              + OFFICES
              + "(?!会|大会)");

  /** {@code 甲把手里最后的210万股|乙股份|全部清掉}: whose shares are taken up and sold. */
  private static @Nullable Group shed(Passage passage, Span clause, int at) {
    Group last = passage.lastGroupIn(new Span(clause.start(), at));
    return last != null
            && last.members().size() == 1
            && TAKEN.matcher(passage.words(clause.start(), last.span().start())).find()
            && SHED.matcher(passage.words(last.span().end(), at)).matches()
        ? last
        : null;
  }

  private static int lastTaken(String words) {
    return Math.max(words.lastIndexOf('把'), words.lastIndexOf('将'));
  }

  private static final Pattern TAKEN = Pattern.compile("[把将](?!近)[^,;。把将]{0,14}[0-9万亿]股(?:的)?$");

  private static final Pattern SHED =
      Pattern.compile("(?:的)?(?:股份|股票)?(?:全部|悉数|一股不剩|一次性|通通|统统|尽数|全数)?(?:地)?");

  /** {@code 股东|甲系基金及高管拟减持}: who holds is no company whose holders they are. */
  private static final Pattern HOLDS = Pattern.compile("(?<!公司)股东(?:之一)?$");

  /** {@code 减持股东名称:甲}. */
  private static @Nullable Group labelled(Passage passage, Trigger trigger) {
    int end = trigger.span().end();
    Group next = passage.groupAfter(end, passage.span().end());
    if (next != null && LABEL.matcher(passage.words(end, next.span().start()).strip()).matches()) {
      return next;
    }
    int at = trigger.span().start();
    Group last = passage.lastGroupIn(new Span(passage.segmentStart(at), at));
    return last != null && SELLERS.matcher(last.before()).find() ? last : null;
  }

  /** {@code 出让方为|甲、乙|,分别转让500万股、300万股}. */
  private static final Pattern SELLERS =
      Pattern.compile("(?:出让方|转让方|[增减]持(?:主体|方|股东|人))(?:名称)?\\s?(?:分别)?(?:为|是|系|:)\\s?$");

  private static final Pattern LABEL =
      Pattern.compile("(?:的)?(?:股东|主体|人|方)(?:的)?(?:名称|姓名)?\\s?(?::|为|是|系)");

  /** {@code 自本轮减持公司1%股份后,甲…}: who sold is the subject of the clause behind. */
  private static boolean isBefore(Passage passage, Span clause) {
    return BEFORE.matcher(passage.words(clause).strip()).matches();
  }

  private static final Pattern BEFORE =
      Pattern.compile("(?:自|在|经)?(?:本|此|这|该)?(?:次|轮)?[^,;。]{0,6}?[增减]持[^,;。]{2,24}(?:后|之后|以后)");

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
      if (near == null || holds && !isVehicle(passage, near)) {
        return before;
      }
      before = new Span(near.span().start(), near.span().start());
    }
    return before;
  }

  /** {@code 丁透过其控制的|甲购入}: what somebody named in the clause acts through. */
  private static boolean isVehicle(Passage passage, Group near) {
    int start = near.span().start();
    return VEHICLE.matcher(near.before()).find()
        && Grammar.subjectInClause(passage, new Span(start, start)) != null;
  }

  private static final Pattern VEHICLE =
      Pattern.compile("(?:通过|透过|经由)(?:其|自己|本人)?[^,;。]{0,8}?(?:控制|拥有|持有|全资|控股|旗下)[^,;。]{0,8}$");

  /** {@code 甲|旗下产品对乙进行减持}: the house that keeps it holds the shares. */
  private static final Pattern PRODUCT = Pattern.compile("旗下(?:的)?(?:多只|数只|[0-9]+只)?(?:产品|基金)");

  private static final Pattern TOWARD =
      Pattern.compile("[^,;。]{0,8}?(?:进行|实施|分别|累计|大幅|大举|了|再次|继续|持续|连续){0,3}");

  /** Behind the last company stand holders, but none by name. */
  private static boolean namesNoHolder(Passage passage, Group group, int at) {
    String behind = passage.words(group.span().end(), at);
    boolean listed = group.members().size() > 1 && COUNTED_HOLDERS.matcher(behind).lookingAt();
    return !listed && UNNAMED_HOLDER.matcher(behind).find();
  }

  /** {@code 甲、乙、丙|三家股东拟减持}: those just named. */
  private static final Pattern COUNTED_HOLDERS =
      Pattern.compile("(?:等|这)?[0-9一二两三四五六七八九十]{1,3}[家名位个大][^,;。:]{0,6}?" + OFFICES);

  private static final Pattern OWN_SHARES =
      Pattern.compile(
          "(?:以其?)?(?:所持|所?持有的?|名下的?)(?:[^,;。]|,(?=[0-9]{3})){0,18}(?:股份|股票|股权)[^,;。]{0,40}");

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
}
