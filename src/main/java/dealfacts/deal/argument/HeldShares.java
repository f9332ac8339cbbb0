package dealfacts.deal.argument;

import dealfacts.deal.AmountKind;
import dealfacts.deal.Role;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Progress;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose shares a holder buys or sells: {@code 减持乙3万股}, {@code 减持的个股包括乙、丙}, {@code 乙控股股东甲减持}. */
public final class HeldShares {
  private HeldShares() {}

  /**
   * {@code 增持完成后,甲集团持股比例升至35%}: what came of the deal told before; null where the draft tells more.
   * What others hold is none of the deal's.
   */
  public static @Nullable Draft outcomeOf(List<Draft> deals, Draft draft) {
    if (!draft.type.isHolding()
        || !draft.trigger.nominal()
        || draft.passage.sentence().title()
        || draft.amounts.stream().anyMatch(a -> a.kind() != AmountKind.STAKE_AFTER)) {
      return null;
    }
    Passage passage = draft.passage;
    Span clause = draft.clause();
    int at = draft.trigger.span().start();
    if (!LEADS.matcher(passage.words(clause.start(), at).strip()).matches()
        || !BEHIND.matcher(passage.words(draft.trigger.span().end(), clause.end())).matches()) {
      return null;
    }
    for (int i = deals.size() - 1; i >= 0; i--) {
      Draft deal = deals.get(i);
      if (deal.type == draft.type && Progress.of(deal) == Status.COMPLETED) {
        boolean other =
            draft.has(Role.SHAREHOLDER)
                && draft.in(Role.SHAREHOLDER).stream().noneMatch(p -> deal.involves(p.party()));
        if (other) {
          draft.amounts.clear();
        }
        draft.parties.clear();
        draft.dates.clear();
        return deal;
      }
    }
    return null;
  }

  private static final Pattern LEADS = Pattern.compile("(?:在|于)?(?:本次|此次|此番|这次|上述|该次|其)?");

  private static final Pattern BEHIND = Pattern.compile("(?:计划|股份)?(?:实施)?(?:完成|完毕)?(?:之)?后");

  /**
   * The deal of the holder whom the clause of the figure names: {@code 甲持股降至11.06%,乙持股升至4.15%};
   * null where it names somebody else.
   */
  public static @Nullable Draft dealOf(
      Passage passage, Item figure, Draft latest, List<Draft> all) {
    Span clause = passage.clauseAt(figure.span().start());
    boolean part = figure.is(Quantity.Kind.PERCENT) && isPartHeld(passage, figure.span());
    int index = passage.clauseIndex(figure.span().start()) - 1;
    int from = part ? passage.clauses().get(index).start() : clause.start();
    for (Item item : passage.itemsIn(new Span(from, figure.span().start()))) {
      if (item.kind() == Item.Kind.PARTY) {
        List<Draft> his =
            all.stream()
                .filter(d -> d.type.isHolding() && Progress.of(d) == Status.COMPLETED)
                .filter(d -> d.in(Role.SHAREHOLDER).size() == 1)
                .filter(d -> d.in(Role.SHAREHOLDER).get(0).party() == item.party().party())
                .toList();
        boolean stranger = !latest.involves(item.party().party()) && !item.party().bystander();
        return his.size() == 1 ? his.get(0) : stranger ? null : latest;
      }
    }
    return WERE.matcher(passage.words(passage.span())).find() ? doneBy(latest, all) : latest;
  }

  /** {@code 持股比例由8.97%降到7.47%}: of what was done, not of the plan that stands between. */
  private static Draft doneBy(Draft latest, List<Draft> all) {
    if (!latest.type.isHolding() || Progress.of(latest) == Status.COMPLETED) {
      return latest;
    }
    List<Draft> done =
        all.stream()
            .filter(d -> d.type == latest.type && Progress.of(d) == Status.COMPLETED)
            .filter(
                d ->
                    latest.in(Role.SHAREHOLDER).stream()
                        .anyMatch(
                            p ->
                                d.in(Role.SHAREHOLDER).stream()
                                    .anyMatch(h -> h.party() == p.party())))
            .toList();
    return done.size() == 1 ? done.get(0) : latest;
  }

  /** What is held by now, not {@code 若减持完成,持股将降到5%}. */
  private static final Pattern WERE =
      Pattern.compile("^(?!.*(?:若|如果|假设|将|预计)).*(?:由|从)[^,;。]{1,16}(?:降|减|下降|增|升|上升|变)");

  /** Whether the sentence tells what somebody holds as of a day or behind a deal. */
  public static boolean isHeldNow(String words) {
    return HELD_NOW.matcher(words).find();
  }

  private static final Pattern HELD_NOW =
      Pattern.compile(
          "(?:截[至止][^,;。]{2,24},|(?:[增减]持(?:计划)?|权益变动|股份变动)(?:完成|实施|完毕){0,2}后,?)[^;。]{0,24}?(?:持有|持股|持好仓)[^;。]{0,40}%");

  /** {@code 增持后持有公司股份8.3万股,占总股本的|0.036%}: the part that the shares held are, not those bought. */
  static boolean isPartHeld(Passage passage, Span percent) {
    int index = passage.clauseIndex(percent.start());
    Span clause = passage.clauses().get(index);
    if (index == 0 || !PART.matcher(passage.words(clause.start(), percent.start())).lookingAt()) {
      return false;
    }
    Span before = passage.clauses().get(index - 1);
    for (Item item : passage.itemsIn(before)) {
      if (item.is(Quantity.Kind.SHARES)) {
        String left = passage.words(before.start(), item.span().start());
        return HOLDS.matcher(left).find()
            && !passage
                .words(passage.segmentStart(item.span().start()), item.span().start())
                .contains("新进")
            && passage.words(item.span().end(), before.end()).isBlank();
      }
    }
    return false;
  }

  static boolean isAfterwards(Passage passage, Span percent) {
    return AFTERWARDS
        .matcher(passage.words(passage.segmentStart(percent.start()), percent.start()))
        .find();
  }

  private static final Pattern PART = Pattern.compile("\\s?(?:约)?(?:占|即)");

  private static final Pattern HOLDS =
      Pattern.compile(
          "(?<![增减所])持(?:有|股)(?!的|人|计划|平台)(?:(?!减持|增持|转让|回购|买入|购入|卖出|出售|受让)[^;。]){0,20}$");

  private static final Pattern AFTERWARDS =
      Pattern.compile(
          "(?:[增减]持|变动|转让|交易|受让|买入|购入|卖出|出售|举牌|完成|实施)(?:计划)?(?:完成|实施|完毕){0,2}后|(?:仍|尚|还|剩余)持");

  public static void object(Scene scene, Passage passage, Trigger trigger, int end, Draft draft) {
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
  private static final Pattern PART_OF_NOUN = Pattern.compile("[额后线期近率量价比占行为前时系]");

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
  public static @Nullable PartyMention ownerOf(
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
        if (holds.matches()
            && !CONCERT.matcher(between).matches()
            && !AGAINST.matcher(between).lookingAt()) {
          List<PartyMention> owners =
              scene.parties(passage, before).stream().filter(scene::isFirm).toList();
          if (!owners.isEmpty()) {
            return owners.get(owners.size() - 1);
          }
        }
      }
    }
    PartyMention meant = scene.resolve(passage, trigger.span().start(), "公司");
    if (meant == null && holder != null) {
      return ofClauseBefore(scene, passage, holder);
    }
    if (meant == null || holder == null) {
      return meant;
    }
    Item first = holder.members().get(0);
    int holderParty = first.kind() == Item.Kind.PARTY ? first.party().party() : -1;
    if (meant.party() == holderParty || actsItself(passage, meant, holder)) {
      PartyMention announcer = scene.announcerOrNull();
      boolean told =
          announcer != null
              && announcer.party() != holderParty
              && isNamedBefore(scene, announcer, trigger.span().start());
      PartyMention before = told ? announcer : ofClauseBefore(scene, passage, holder);
      return before != null ? before : ofTextBefore(scene, passage, holder);
    }
    return meant;
  }

  /** {@code 减持最多的是甲,股东乙减持4502万股}: the company that the clause before is about. */
  private static @Nullable PartyMention ofClauseBefore(Scene scene, Passage passage, Group holder) {
    int home = passage.clauseIndex(holder.span().start());
    Span clause = passage.clauses().get(home);
    if (home == 0
        || !OFFICE.matcher(passage.words(clause.start(), holder.span().start())).matches()) {
      return null;
    }
    Group before = passage.lastGroupIn(passage.clauses().get(home - 1));
    List<PartyMention> owners =
        before == null || before.isGeneric() || Scene.isPerson(before)
            ? List.of()
            : scene.parties(passage, before);
    return owners.size() == 1 ? owners.get(0) : null;
  }

  /** {@code 甲今日跌停。公司披露,|股东乙|拟减持…}: 公司 is whom the text was about before it named the holder. */
  private static @Nullable PartyMention ofTextBefore(Scene scene, Passage passage, Group holder) {
    Span clause = passage.clauseAt(holder.span().start());
    String before = passage.words(clause.start(), holder.span().start());
    if (!OFFICE.matcher(before).matches()) {
      return null;
    }
    PartyMention topic = scene.resolve(passage, clause.start(), "公司");
    boolean other =
        topic != null
            && topic.type() != EntityType.PERSON
            && holder.members().stream()
                .noneMatch(m -> m.kind() == Item.Kind.PARTY && m.party().party() == topic.party());
    return other ? topic : null;
  }

  private static final Pattern OFFICE =
      Pattern.compile("\\s?(?:其|公司)?(?:[^,;。]{0,6}股东|实际控制人|实控人|副?董事长|董事|监事|副?总经理|副?总裁|高管)");

  private static boolean isNamedBefore(Scene scene, PartyMention party, int offset) {
    return scene.mentions().parties().stream()
        .anyMatch(p -> p.party() == party.party() && p.span().start() <= offset);
  }

  /** {@code 甲集团的一致行动人|乙}: who acts with the holder owns no listed company for that. */
  private static final Pattern CONCERT = Pattern.compile("[^,;。]{0,4}一致行动人[^,;。]{0,2}");

  /** {@code 乙证券|对控股股东|丁质押的股份进行处置}. */
  private static final Pattern AGAINST = Pattern.compile("[对向与和从给]");

  private static final Pattern ACTS = Pattern.compile("^[^,;。]{0,14}(?:减持|增持)");

  /** {@code 甲减持3万股,乙减持2万股}: who sells beside the holder isn't what he sells. */
  private static boolean actsItself(Passage passage, PartyMention meant, Group holder) {
    int end = meant.span().end();
    return passage.span().contains(meant.span())
        && end <= holder.span().start()
        && ACTS.matcher(passage.words(end, holder.span().start())).find();
  }
}
