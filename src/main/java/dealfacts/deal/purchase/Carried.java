package dealfacts.deal.purchase;

import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a buyer carried from a clause before can't be, and who buys instead. */
public final class Carried {
  private Carried() {}

  /** {@code 甲与要约人乙公布,建议将甲私有化}: who is bought only gives notice with the buyer. */
  static void ofOfferor(Draft draft) {
    if (draft.trigger.word().contains("私有化") && draft.in(Role.ACQUIRER).size() > 1) {
      draft.dropIfAlso(Role.ACQUIRER, Role.TARGET);
    }
  }

  /** Whether the clause names the party as bought, and not as the buyer: a carried subject errs. */
  static boolean namedBehind(Draft draft, PartyMention buyer) {
    Span clause = draft.clause();
    Span behind = new Span(draft.trigger.span().end(), clause.end());
    return !clause.contains(buyer.span())
        && draft.in(Role.TARGET).stream()
            .anyMatch(t -> t.party() == buyer.party() && behind.contains(t.span()));
  }

  /**
   * {@code 甲收购乙,乙资产总额为…,同时收购丙}: what was just bought is carried on as who buys, where the clause
   * names nobody; it is its buyer who buys on.
   */
  static void buysOn(Draft draft, List<Draft> before) {
    Span clause = draft.clause();
    for (Draft bought : before) {
      if (bought.passage != draft.passage || bought.trigger.frame() != Frame.BUY) {
        continue;
      }
      boolean carried =
          draft.in(Role.ACQUIRER).stream()
              .anyMatch(
                  p ->
                      !clause.contains(p.span())
                          && bought.in(Role.TARGET).stream().anyMatch(t -> t.party() == p.party()));
      if (carried) {
        draft.drop(Role.ACQUIRER, p -> true);
        bought.in(Role.ACQUIRER).forEach(p -> draft.add(Role.ACQUIRER, p, "buys on"));
        return;
      }
    }
  }

  /** {@code 2015年他又收购了丙}: the person who bought or sold in the deal told last. */
  public static void person(List<Draft> deals, Draft deal) {
    if (deal.type != DealType.ACQUISITION
        || deal.trigger.frame() != Frame.BUY
        || deal.has(Role.ACQUIRER)
        || !HE.matcher(deal.passage.words(deal.clause().start(), deal.trigger.span().start()))
            .find()) {
      return;
    }
    PartyMention last = null;
    for (Draft other : deals) {
      boolean before = other.passage.span().start() < deal.passage.span().start();
      for (Role role : List.of(Role.ACQUIRER, Role.SELLER)) {
        for (PartyMention party : before ? other.in(role) : List.<PartyMention>of()) {
          last = party.type() == EntityType.PERSON ? party : last;
        }
      }
    }
    if (last != null && !deal.involves(last.party())) {
      deal.add(Role.ACQUIRER, last, "whom 他 stands for");
    }
  }

  /**
   * {@code 甲2019年收购了丙。2021年又买下丁60%股权}: a sentence that names nobody before its verb goes on with
   * who bought in the sentence before it.
   */
  public static void on(List<Draft> deals, Draft deal) {
    if (!isOpen(deal)) {
      return;
    }
    Draft last = null;
    for (Draft other : deals) {
      boolean goesOn = other != deal && other.has(Role.ACQUIRER) && isRightBefore(other, deal);
      last = goesOn ? other : last;
    }
    if (last != null && last.in(Role.ACQUIRER).stream().noneMatch(p -> deal.involves(p.party()))) {
      last.in(Role.ACQUIRER).forEach(p -> deal.add(Role.ACQUIRER, p, "buys on, a sentence behind"));
      deal.weak = false;
    }
  }

  /**
   * Whether a purchase of something named leaves out who buys, and nobody stands before its verb.
   */
  private static boolean isOpen(Draft deal) {
    Passage passage = deal.passage;
    int at = deal.trigger.span().start();
    return deal.type == DealType.ACQUISITION
        && deal.trigger.frame() == Frame.BUY
        && !deal.trigger.nominal()
        && !deal.has(Role.ACQUIRER)
        && deal.has(Role.TARGET)
        && !passage.sentence().title()
        && passage.groupsIn(new Span(passage.span().start(), at)).isEmpty()
        && AGAIN.matcher(passage.words(passage.span().start(), at)).matches();
  }

  /** Nothing but the time, the price and words of going on. */
  private static final Pattern AGAIN =
      Pattern.compile(
          "(?:但|而|此外|另外|同时|随后|其后|之后|此后|紧接着|不久后?|接着|同年|次年|当年|翌年|同月|次月|今年|去年|前年|年底|年初|年中|[上下]半年|[0-9]{1,4}[年月日]|初|底|又|还|再|再次|再度|先后|也|则|已|曾|成功|全资|现金|出资|斥资|耗资|豪掷|以[^,;。]{1,20}|[0-9.]{1,8}[万亿]?[美欧港日]?元|拟|计划|将|,|\\s)*");

  private static boolean isRightBefore(Draft other, Draft deal) {
    return other.type == DealType.ACQUISITION
        && other.told.stream()
            .anyMatch(
                p -> {
                  int gap = deal.passage.span().start() - p.span().end();
                  return !p.sentence().title()
                      && gap >= 0
                      && gap <= 2
                      && deal.passage
                              .document()
                              .folded()
                              .substring(p.span().end(), deal.passage.span().start())
                              .indexOf('\n')
                          < 0;
                });
  }

  private static final Pattern HE = Pattern.compile("[他她](?!们|人|国|处|方|项)");

  /** {@code 甲宣布,收到由张三提出的要约,拟收购其尚未持有的股份}: who announces is bought, and who offers buys. */
  static void offers(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int home = passage.clauseIndex(clause.start());
    boolean same =
        draft.in(Role.TARGET).size() == 1
            && draft.in(Role.ACQUIRER).size() == 1
            && draft.in(Role.TARGET).get(0).party() == draft.in(Role.ACQUIRER).get(0).party()
            && !clause.contains(draft.in(Role.ACQUIRER).get(0).span());
    if (!same || home == 0) {
      return;
    }
    for (Group group : passage.groupsIn(passage.clauses().get(home - 1))) {
      if (Grammar.isMarked(group, "由 来自 自") && OFFERS.matcher(group.after()).lookingAt()) {
        draft.drop(Role.ACQUIRER, p -> true);
        scene.parties(passage, group).forEach(p -> draft.add(Role.ACQUIRER, p, "who offers"));
        return;
      }
    }
  }

  private static final Pattern OFFERS =
      Pattern.compile("(?:[^,;。]{0,24}?(?:提出|发出|提交|递交))?的[^,;。]{0,16}?(?:要约|提案|建议|函)");

  /**
   * {@code 乙的创始人夫妇从基金手里买回37%的股份}: founders who aren't named buy what they founded.
   *
   * @return who buys then; null where nobody is named
   */
  static @Nullable Group byFounders(Scene scene, Draft draft, @Nullable Group subject) {
    int at = draft.trigger.span().start();
    if (subject == null
        || subject.isGeneric()
        || subject.span().end() > at
        || !FOUNDERS
            .matcher(draft.passage.wordsBesideNames(subject.span().end(), at))
            .lookingAt()) {
      return subject;
    }
    if (!draft.has(Role.TARGET)) {
      Grammar.attach(draft, Role.TARGET, scene, subject, "whose founders buy");
    }
    return null;
  }

  private static final Pattern FOUNDERS =
      Pattern.compile(
          "(?:集团|公司)?的?(?:[两三几]位|联合|原|前)*(?:创始人|创办人|创始团队|管理层|管理团队|核心团队|高管团队)"
              + "(?:夫妇|夫妻|兄弟|们|团队)?(?=[以用花斥从将把已又在于拟,再曾])");

  /** {@code 乙估值2亿元,甲收购其51%股权}: nobody buys himself; 其 is who was spoken of before. */
  static void itself(Scene scene, Draft draft, Span clause, int end) {
    Passage passage = draft.passage;
    Group object = passage.groupAfter(draft.trigger.span().end(), end);
    int home = passage.clauseIndex(clause.start());
    boolean same =
        draft.in(Role.TARGET).size() == 1
            && draft.in(Role.ACQUIRER).size() == 1
            && draft.in(Role.TARGET).get(0).party() == draft.in(Role.ACQUIRER).get(0).party()
            && clause.contains(draft.in(Role.ACQUIRER).get(0).span());
    if (!same || object == null || !object.isGeneric() || object.owns() || home == 0) {
      return;
    }
    Group topic = Grammar.leading(passage, passage.clauses().get(home - 1));
    List<PartyMention> parties = topic == null ? List.of() : scene.parties(passage, topic);
    if (parties.size() == 1
        && parties.get(0).type() != EntityType.PERSON
        && !draft.involves(parties.get(0).party())) {
      draft.drop(Role.TARGET, p -> true);
      draft.add(Role.TARGET, parties.get(0), "whom 其 stands for");
    }
  }

  /** {@code 银行为甲提供贷款,用于收购乙}: who is given the money buys. */
  static @Nullable Group funded(Passage passage, Span clause, Trigger trigger) {
    int home = passage.clauseIndex(clause.start());
    boolean purpose =
        PURPOSE.matcher(passage.words(clause.start(), trigger.span().start()).strip()).matches();
    if (home == 0 || !purpose) {
      return null;
    }
    Span before = passage.clauses().get(home - 1);
    Group given = Grammar.marked(passage, before.start(), before.end(), "为 向 给");
    return given != null && GIVES.matcher(given.after()).find() ? given : null;
  }

  private static final Pattern PURPOSE = Pattern.compile("(?:以|主要|将|并|拟|全部|专项)*用于");

  private static final Pattern GIVES = Pattern.compile("^(?:提供|发放|授予|安排|提供了)");
}
