package dealfacts.deal;

import dealfacts.mention.DateMention;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A deal while it is being put together: what one passage tells, later what the article tells. */
final class Draft {
  DealType type;
  final Rule rule;
  final Passage passage;
  final Trigger trigger;

  /** Parties by role in the order of the text. */
  final Map<Role, List<PartyMention>> parties = new EnumMap<>(Role.class);

  final List<DealFact.Amount> amounts = new ArrayList<>();
  final List<DealFact.Date> dates = new ArrayList<>();
  final List<RoundMention> rounds = new ArrayList<>();
  @Nullable Status status;
  @Nullable Stage stage;
  @Nullable Instrument instrument;
  @Nullable Span subject;

  /** Told as 本轮, 此次交易, 该笔投资: it goes on with a deal told before. */
  boolean anaphoric;

  /** Sums up what the deal before it told in parts: {@code 合计减持不超过360万股}. */
  boolean total;

  /** Set apart by 此前, 曾, 上一轮 and the like from the deal that the article is about. */
  boolean background;

  /** Whether what is bought is a thing that only the sentence names: {@code 买下两个泊位}. */
  boolean thing;

  /** Tells a deal by its clause alone; others need support from the article. */
  boolean weak;

  /** Only publishes the result of a tender, whose winners are told behind: {@code 某项目中标候选人公示}. */
  boolean notice;

  /** None of its parties is more than a guess. */
  boolean guessed;

  /** One of the parts that shares are sold in: its price is the whole price of this deal. */
  boolean part;

  /** Another source tells it with another figure. */
  boolean disputed;

  /** The deal that this one was found to tell again. */
  @Nullable Draft home;

  /** The passages that tell it, richest to be chosen as evidence. */
  final List<Passage> told = new ArrayList<>();

  /** How each argument came, for {@code explain}. */
  final List<String> derivation = new ArrayList<>();

  Draft(Rule rule, Passage passage, Trigger trigger) {
    this.type = rule.frame().type();
    this.rule = rule;
    this.passage = passage;
    this.trigger = trigger;
    this.told.add(passage);
  }

  /** The clause of the word that tells the deal. */
  Span clause() {
    return passage.clauseAt(trigger.span().start());
  }

  /** Whether only a headline tells it. */
  boolean isHeadline() {
    return told.stream().allMatch(p -> p.sentence().title());
  }

  /** Whether no headline tells it. */
  boolean isOfBody() {
    return told.stream().noneMatch(p -> p.sentence().title());
  }

  List<PartyMention> in(Role role) {
    return parties.getOrDefault(role, List.of());
  }

  boolean hasInvestors() {
    return has(Role.INVESTOR) || has(Role.LEAD_INVESTOR);
  }

  boolean has(Role role) {
    return !in(role).isEmpty();
  }

  /**
   * Gives the party the role, unless it has it already. An asset plays no part in a deal; the one
   * that is bought is the deal's subject.
   */
  boolean add(Role role, PartyMention party, String how) {
    if (party.type() == EntityType.ASSET) {
      if (role == Role.TARGET && type == DealType.ACQUISITION && subject == null) {
        subject = new Span(party.span().start(), endOfThing(party.span().end()));
        derivation.add("subject = " + party.name() + " [" + how + "]");
      }
      return false;
    }
    List<PartyMention> there = parties.computeIfAbsent(role, r -> new ArrayList<>());
    boolean known = there.stream().anyMatch(p -> p.party() == party.party());
    if (!known) {
      there.add(party);
      derivation.add(role.label() + " = " + party.name() + " [" + how + "]");
    }
    return !known;
  }

  /** {@code 乙锂矿|剩余35%权益}: how much of a thing changes hands. */
  private int endOfThing(int end) {
    Matcher share =
        SHARE
            .matcher(passage.document().folded())
            .region(end, Math.max(end, passage.clauseAt(end - 1).end()));
    return passage.span().contains(new Span(end - 1, end)) && share.lookingAt() ? share.end() : end;
  }

  private static final Pattern SHARE =
      Pattern.compile("[^,;。]{0,6}?(?:[0-9.]{1,8}%)?的?(?:权益|股权|份额|采矿权|探矿权)");

  /** Takes the role from those that fit. */
  void drop(Role role, Predicate<PartyMention> unfit) {
    List<PartyMention> there = parties.get(role);
    if (there != null) {
      there.removeIf(unfit);
    }
  }

  /** Takes the role from those that have the other one. */
  void dropIfAlso(Role role, Role other) {
    drop(role, p -> in(other).stream().anyMatch(q -> q.party() == p.party()));
  }

  void add(AmountKind kind, Quantity quantity, String how) {
    boolean known = amounts.stream().anyMatch(a -> a.quantity().span().equals(quantity.span()));
    if (!known) {
      amounts.add(new DealFact.Amount(kind, quantity));
      derivation.add(
          kind.label() + " = " + passage.document().slice(quantity.span()) + " [" + how + "]");
    }
  }

  void add(DateKind kind, DateMention date, String how) {
    boolean known = dates.stream().anyMatch(d -> d.date().span().equals(date.span()));
    if (!known) {
      dates.add(new DealFact.Date(kind, date));
      derivation.add(
          kind.label() + " = " + passage.document().slice(date.span()) + " [" + how + "]");
    }
  }

  List<Quantity> quantities(AmountKind kind) {
    return amounts.stream().filter(a -> a.kind() == kind).map(DealFact.Amount::quantity).toList();
  }

  /** Whether the party has any role. */
  boolean involves(int party) {
    return parties.values().stream().flatMap(List::stream).anyMatch(p -> p.party() == party);
  }

  /** Told with 曾 or the like beside its verb: {@code 2016年,甲曾收购乙}. */
  boolean isFormer() {
    return background
        || FORMERLY.matcher(passage.words(clause().start(), trigger.span().start())).find();
  }

  private static final Pattern FORMERLY = Pattern.compile("曾|此前|早在|当年");
}
