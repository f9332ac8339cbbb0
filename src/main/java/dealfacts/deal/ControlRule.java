package dealfacts.deal;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Purchases told by what comes of them: {@code 甲成为乙的控股股东}, {@code 乙成为甲的全资子公司}, {@code
 * 收购完成后,甲将持有乙60%股权}. Where another frame tells the deal in the same sentence, the outcome only adds
 * who bought or what was bought.
 */
final class ControlRule implements FrameRule {
  private static final Pattern HOLDER =
      Pattern.compile(
          "(?:的)?(?:新任|新|直接|间接|单一|并列|绝对|相对|唯一|第[一二三四五]|最|拥有者)*"
              + "(?:控股股东|大股东|主要股东|全资股东|实际控制人|实控人|控制人|控股方|母公司|东家|股东)");

  private static final Pattern DAUGHTER =
      Pattern.compile(
          "(?:的|旗下|名下)*(?:一家|直接|间接|全资|控股|非全资|参股|附属|境外|海外|重要|三级|二级|一级|拥有)*(?:的)?(?:子公司|孙公司|附属公司|子企业|成员企业|成员公司|旗下企业|旗下公司)");

  private static final Pattern INTO =
      Pattern.compile("(?:的|公司|集团)*(?:旗下|麾下|囊中|版图|合并报表|合并财务报表|合并范围|财务报表|并表)");

  /** What was done when the outcome has come. */
  private static final Pattern PURCHASE =
      Pattern.compile(
          "(?:收购|并购|受让|购买|重组|要约|交割|过户|交易|增持|划转)[^,;。]{0,12}?(?:后|之后|完成|完毕)[^,;。]{0,4}$");

  private static final Pattern SALE = Pattern.compile("出售|转让|出让|剥离|减持|增资|认购");

  private static final Pattern KEEPS = Pattern.compile("仍|还|继续|不再|剩余|保留|依旧|尚|原");

  private static final Pattern HOLDS = Pattern.compile("持有|拥有|控制|控股");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    for (Trigger trigger : triggers) {
      Draft draft = new Draft(Rule.ACQUISITION_CONTROL, passage, trigger);
      switch (trigger.word().charAt(trigger.word().length() - 1)) {
        case '为' -> becomes(scene, draft);
        case '入' -> joins(scene, draft);
        case '有' -> holds(scene, draft, trigger.span());
        default -> afterwards(scene, draft);
      }
      if (isTold(draft) && isNews(draft, drafts)) {
        drafts.add(draft);
      }
    }
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
    if (buyer && !draft.has(Role.TARGET) && draft.in(Role.ACQUIRER).stream().anyMatch(p -> is(outcome, p))) {
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
  private static void becomes(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    Span trigger = draft.trigger.span();
    Span clause = passage.clauseAt(trigger.start());
    Group other = passage.groupAfter(trigger.end(), clause.end());
    if (other == null
        || passage.words(trigger.end(), other.span().start()).strip().length() > 1) {
      return;
    }
    boolean holder = HOLDER.matcher(other.after()).lookingAt();
    boolean daughter = DAUGHTER.matcher(other.after()).lookingAt();
    Group subject =
        holder || daughter ? Grammar.subject(scene, passage, trigger) : null;
    if (subject != null) {
      Grammar.attach(draft, daughter ? Role.TARGET : Role.ACQUIRER, scene, subject, "who becomes");
      Grammar.attach(draft, daughter ? Role.ACQUIRER : Role.TARGET, scene, other, "of whom");
    }
  }

  /** {@code 乙纳入甲旗下}, {@code 甲将乙纳入麾下}. */
  private static void joins(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    Span trigger = draft.trigger.span();
    Span clause = passage.clauseAt(trigger.start());
    Group into = passage.groupAfter(trigger.end(), clause.end());
    Group taken = Bought.disposed(passage, clause, trigger.start());
    String behind = passage.words(trigger.end(), clause.end());
    if (taken != null && INTO.matcher(behind).lookingAt()) {
      Group subject =
          Grammar.subject(scene, passage, new Span(taken.span().start(), taken.span().start()));
      if (subject != null) {
        Grammar.attach(draft, Role.TARGET, scene, taken, "marker 将");
        Grammar.attach(draft, Role.ACQUIRER, scene, subject, "subject");
      }
    } else if (into != null
        && passage.words(trigger.end(), into.span().start()).strip().isEmpty()
        && INTO.matcher(into.after()).lookingAt()) {
      Group subject = taken != null ? taken : Grammar.subject(scene, passage, trigger);
      if (subject != null) {
        Grammar.attach(draft, Role.TARGET, scene, subject, "who joins");
        Grammar.attach(draft, Role.ACQUIRER, scene, into, "whom it joins");
      }
    }
  }

  /** {@code 收购完成后,甲持有乙60%股权}. */
  private static void afterwards(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    int home = passage.clauseIndex(draft.trigger.span().start());
    for (int k = home; k < passage.clauses().size() && k <= home + 2; k++) {
      Span clause = passage.clauses().get(k);
      int from = k == home ? draft.trigger.span().end() : clause.start();
      java.util.regex.Matcher holds = HOLDS.matcher(passage.folded(new Span(from, clause.end())));
      if (holds.find()) {
        holds(scene, draft, new Span(from + holds.start(), from + holds.end()));
        return;
      }
    }
  }

  private static void holds(Scene scene, Draft draft, Span verb) {
    Passage passage = draft.passage;
    Span clause = passage.clauseAt(verb.start());
    String before = passage.words(passage.span().start(), clause.start());
    String here = passage.words(clause.start(), verb.start());
    boolean purchase =
        PURCHASE.matcher(here).find()
            || PURCHASE.matcher(before.replaceFirst("[,;。\\s]+$", "")).find()
            || PURCHASE.matcher(passage.words(clause.start(), draft.trigger.span().end())).find();
    Group held = passage.groupAfter(verb.end(), clause.end());
    if (!purchase
        || held == null
        || SALE.matcher(before + here).find()
        || KEEPS.matcher(passage.wordsBesideNames(clause.start(), verb.start())).find()
        || !passage.words(verb.end(), held.span().start()).strip().isEmpty()) {
      return;
    }
    Group subject = Grammar.subject(scene, passage, verb);
    if (subject != null && isShare(passage, held, clause)) {
      Grammar.attach(draft, Role.ACQUIRER, scene, subject, "who holds it afterwards");
      Grammar.attach(draft, Role.TARGET, scene, held, "what is held afterwards");
    }
  }

  private static final Pattern SHARE =
      Pattern.compile("\\s?(?:的|全部|合计|总计|共计|约|已发行)*(?:股权|股份|控股权|控制权|股票|权益|[0-9.]{1,8}%|[0-9])");

  private static boolean isShare(Passage passage, Group held, Span clause) {
    return SHARE
        .matcher(passage.words(held.span().end(), clause.end()))
        .lookingAt();
  }
}
