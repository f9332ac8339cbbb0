package dealfacts.deal.purchase;

import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Purchases told by what comes of them: {@code 甲成为乙的控股股东}, {@code 乙成为甲的全资子公司}, {@code
 * 收购完成后,甲将持有乙60%股权}. Where another frame tells the deal in the same sentence, the outcome only adds
 * who bought or what was bought.
 */
public final class ControlRule implements FrameRule {
  /** {@code 成为|持有乙60%股权的大股东}. */
  private static final Pattern OF_WHAT = Pattern.compile(".?|持有的?");

  private static final Pattern HOLDER =
      Pattern.compile(
          "(?:\\s?[0-9.]{1,8}%的?(?:股权|股份)?)?(?:的)?(?:新任|新|直接|间接|单一|并列|绝对|相对|唯一|第[一二三四五]|最|拥有者)*"
              + "(?:控股股东|大股东|主要股东|全资股东|实际控制人|实控人|控制人|控股方|母公司|东家|主人|股东)");

  private static final Pattern DAUGHTER =
      Pattern.compile(
          "(?:的|旗下|名下)*(?:一家|直接|间接|全资|控股|非全资|参股|附属|境外|海外|重要|三级|二级|一级|拥有)*(?:的)?(?:子公司|孙公司|附属公司|子企业|成员企业|成员公司|旗下企业|旗下公司)");

  private static final Pattern INTO =
      Pattern.compile("(?:的|公司|集团)*(?:旗下|麾下|囊中|手中|手里|手上|名下|怀中|版图|合并报表|合并财务报表|合并范围|财务报表|并表)");

  /** What was done when the outcome has come. */
  private static final Pattern PURCHASE =
      Pattern.compile(
          "(?:收购|并购|受让|购买|重组|要约|交割|过户|交易|增持|划转)[^,;。]{0,12}?(?:后|之后|完成|完毕)[^,;。]{0,4}$|通过(?:本次|此次|该|上述|这次)[^,;。]{0,4}(?:收购|划转|交易|受让|重组)[^,;。]{0,4}$");

  private static final Pattern SALE = Pattern.compile("出售|转让|出让|剥离|减持|增资|认购");

  private static final Pattern KEEPS = Pattern.compile("仍|还|继续|不再|剩余|保留|依旧|尚|原");

  private static final Pattern HOLDS = Pattern.compile("持有|拥有|控制|控股");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    for (Trigger trigger : triggers) {
      Draft draft =
          switch (trigger.word()) {
            case "易主", "花落", "落到" -> NewOwner.passes(scene, passage, trigger);
            case "变更为" -> NewOwner.changes(scene, passage, trigger);
            case "成为", "成了" ->
                becomes(scene, new Draft(Rule.ACQUISITION_CONTROL, passage, trigger));
            case "纳入", "落入", "归入", "归于" ->
                joins(scene, new Draft(Rule.ACQUISITION_CONTROL, passage, trigger));
            default ->
                trigger.word().endsWith("有")
                    ? holds(scene, passage, trigger)
                    : afterwards(scene, passage, trigger);
          };
      if (draft != null && isTold(draft) && isNews(draft, drafts)) {
        drafts.add(draft);
      }
    }
  }

  /** {@code 要约收购完成,甲直接持有乙60%股权}: what comes of a purchase that names nobody. */
  static @Nullable Draft outcome(
      Scene scene, Passage passage, Trigger purchase, List<Draft> drafts) {
    Draft draft = afterwards(scene, passage, purchase);
    return draft != null && isTold(draft) && isNews(draft, drafts) ? draft : null;
  }

  private static boolean isTold(Draft draft) {
    draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    return draft.has(Role.ACQUIRER)
        && draft.has(Role.TARGET)
        && draft.in(Role.TARGET).stream().noneMatch(p -> p.type() == EntityType.PERSON);
  }

  /**
   * Whether no other frame of the passage tells of the same two; a purchase told by halves is
   * completed.
   */
  private static boolean isNews(Draft outcome, List<Draft> drafts) {
    boolean news = true;
    for (Draft draft : drafts) {
      if (draft.passage != outcome.passage) {
        continue;
      }
      boolean buyer = outcome.in(Role.ACQUIRER).stream().anyMatch(p -> draft.involves(p.party()));
      boolean bought = outcome.in(Role.TARGET).stream().anyMatch(p -> draft.involves(p.party()));
      if (draft.type == DealType.ACQUISITION) {
        news &= !complete(draft, outcome, buyer, bought);
      }
      news &= !(buyer && bought);
    }
    return news;
  }

  private static boolean complete(Draft draft, Draft outcome, boolean buyer, boolean bought) {
    if (bought && !draft.has(Role.ACQUIRER)) {
      outcome
          .in(Role.ACQUIRER)
          .forEach(p -> draft.add(Role.ACQUIRER, p, "outcome " + outcome.trigger.word()));
      return true;
    }
    if (buyer
        && !draft.has(Role.TARGET)
        && draft.in(Role.ACQUIRER).stream().anyMatch(p -> is(outcome, p))) {
      outcome
          .in(Role.TARGET)
          .forEach(p -> draft.add(Role.TARGET, p, "outcome " + outcome.trigger.word()));
      draft.weak = false;
      return true;
    }
    return false;
  }

  private static boolean is(Draft outcome, PartyMention buyer) {
    return outcome.in(Role.ACQUIRER).stream().anyMatch(p -> p.party() == buyer.party());
  }

  /** {@code 甲成为乙的控股股东}, {@code 乙成为甲的子公司}. */
  private static @Nullable Draft becomes(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    Span trigger = draft.trigger.span();
    Span clause = passage.clauseAt(trigger.start());
    Group other = passage.groupAfter(trigger.end(), clause.end());
    if (other == null
        || !OF_WHAT.matcher(passage.words(trigger.end(), other.span().start()).strip()).matches()) {
      return null;
    }
    boolean holder = HOLDER.matcher(passage.words(other.span().end(), clause.end())).lookingAt();
    boolean daughter = DAUGHTER.matcher(other.after()).lookingAt();
    Group subject = holder || daughter ? Grammar.subject(scene, passage, trigger) : null;
    if (subject == null) {
      return null;
    }
    Grammar.attach(draft, daughter ? Role.TARGET : Role.ACQUIRER, scene, subject, "who becomes");
    Grammar.attach(draft, daughter ? Role.ACQUIRER : Role.TARGET, scene, other, "of whom");
    return draft;
  }

  /** {@code 乙纳入甲旗下}, {@code 甲将乙纳入麾下}. */
  private static @Nullable Draft joins(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    Span trigger = draft.trigger.span();
    Span clause = passage.clauseAt(trigger.start());
    Group into = passage.groupAfter(trigger.end(), clause.end());
    Group taken = Bought.disposed(passage, clause, trigger.start());
    boolean whole = INTO.matcher(passage.words(trigger.end(), clause.end())).lookingAt();
    if (taken != null && whole) {
      into = Grammar.subject(scene, passage, new Span(taken.span().start(), taken.span().start()));
    } else if (into == null
        || !passage.words(trigger.end(), into.span().start()).strip().isEmpty()
        || !INTO.matcher(into.after()).lookingAt()) {
      return null;
    }
    Group joins = taken != null ? taken : Grammar.subject(scene, passage, trigger);
    if (joins == null || into == null) {
      return null;
    }
    Grammar.attach(draft, Role.TARGET, scene, joins, "who joins");
    Grammar.attach(draft, Role.ACQUIRER, scene, into, "whom it joins");
    return draft;
  }

  /** {@code 收购完成后,甲持有乙60%股权}. */
  static @Nullable Draft afterwards(Scene scene, Passage passage, Trigger trigger) {
    int home = passage.clauseIndex(trigger.span().start());
    for (int k = home; k < passage.clauses().size() && k <= home + 2; k++) {
      Span clause = passage.clauses().get(k);
      int from = k == home ? trigger.span().end() : clause.start();
      Matcher holds = HOLDS.matcher(passage.folded(new Span(from, clause.end())));
      if (holds.find()) {
        Span verb = new Span(from + holds.start(), from + holds.end());
        return holds(scene, passage, new Trigger(verb, Frame.CONTROL, holds.group(), false));
      }
    }
    return null;
  }

  private static @Nullable Draft holds(Scene scene, Passage passage, Trigger verb) {
    int at = verb.span().start();
    Span clause = passage.clauseAt(at);
    String before = passage.words(passage.span().start(), clause.start());
    String here = passage.wordsBesideNames(clause.start(), at);
    boolean purchase =
        PURCHASE.matcher(passage.words(clause.start(), at)).find()
            || PURCHASE.matcher(BREAK.matcher(before).replaceFirst("")).find();
    purchase |= RISES.matcher(passage.words(verb.span().end(), passage.span().end())).find();
    Group held = passage.groupAfter(verb.span().end(), clause.end());
    if (!purchase
        || held == null
        || SALE.matcher(before + here).find()
        || KEEPS.matcher(here).find()
        || !isHeld(passage, verb, held)
        || !SHARE.matcher(passage.words(held.span().end(), clause.end())).lookingAt()
        || shrinks(passage, held, clause)) {
      return null;
    }
    Group holder = holder(scene, passage, clause, at);
    if (holder == null) {
      return null;
    }
    Draft draft = new Draft(Rule.ACQUISITION_CONTROL, passage, verb);
    draft.status = here.contains("将") || verb.word().startsWith("将") ? Status.PLANNED : null;
    Grammar.attach(draft, Role.ACQUIRER, scene, holder, "who holds it afterwards");
    Grammar.attach(draft, Role.TARGET, scene, held, "what is held afterwards");
    return draft;
  }

  /** {@code 持有|乙}, {@code 持有的|乙股份由36%增加到41%}. */
  private static boolean isHeld(Passage passage, Trigger verb, Group held) {
    String between = passage.words(verb.span().end(), held.span().start()).strip();
    return between.isEmpty()
        || between.equals("的")
            && GROWS
                .matcher(
                    passage.words(held.span().end(), passage.clauseAt(held.span().start()).end()))
                .lookingAt();
  }

  /** {@code 甲持有乙的股权由70%|变更为58.33%}: others came in. */
  private static boolean shrinks(Passage passage, Group held, Span clause) {
    BigDecimal before = BigDecimal.ZERO;
    for (Item item : passage.itemsIn(new Span(held.span().end(), clause.end()))) {
      BigDecimal share = item.is(Quantity.Kind.PERCENT) ? item.quantity().low() : null;
      if (share != null && before.compareTo(share) > 0) {
        return true;
      }
      before = share == null ? before : share;
    }
    return false;
  }

  private static final Pattern GROWS =
      Pattern.compile(
          "(?:的)?(?:股份|股权|股票)(?:的?比例)?[^,;。]{0,4}(?:由|从)[^,;。]{1,14}(?:增加|上升|提高|提升|增至|升至|增长)");

  /** Who holds: the last one named before the verb, else the subject of the clauses before. */
  private static @Nullable Group holder(Scene scene, Passage passage, Span clause, int verb) {
    Group last = passage.lastGroupIn(new Span(clause.start(), verb));
    return last != null
        ? last
        : Grammar.subject(scene, passage, new Span(clause.start(), clause.start()));
  }

  /** {@code 甲将持有乙51%的股份,成为控股股东}. */
  private static final Pattern RISES =
      Pattern.compile(
          "^[^,;。]{0,40},[^,;。]{0,6}?成为(?:其|公司|上市公司|该公司)?(?:的)?(?:新的?)?(?:控股股东|第一大股东|单一最大股东|实际控制人)");

  private static final Pattern BREAK = Pattern.compile("[,;。\\s]+$");

  private static final Pattern SHARE =
      Pattern.compile("\\s?(?:的|全部|合计|总计|共计|约|已发行)*(?:股权|股份|控股权|控制权|股票|权益|[0-9.]{1,8}%|[0-9])");
}
