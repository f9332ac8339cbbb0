package dealfacts.deal.passage;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Instrument;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
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
public final class Draft {
  public DealType type;
  public final Rule rule;
  public final Passage passage;
  public final Trigger trigger;

  /** Parties by role in the order of the text. */
  public final Map<Role, List<PartyMention>> parties = new EnumMap<>(Role.class);

  public final List<DealFact.Amount> amounts = new ArrayList<>();
  public final List<DealFact.Date> dates = new ArrayList<>();
  public final List<RoundMention> rounds = new ArrayList<>();
  public @Nullable Status status;
  public @Nullable Stage stage;
  public @Nullable Instrument instrument;
  public @Nullable Span subject;

  /** Told as 本轮, 此次交易, 该笔投资: it goes on with a deal told before. */
  public boolean anaphoric;

  /** Sums up what the deal before it told in parts: {@code 合计减持不超过360万股}. */
  public boolean total;

  /** Set apart by 此前, 曾, 上一轮 and the like from the deal that the article is about. */
  public boolean background;

  /** Whether what is bought is a thing that only the sentence names: {@code 买下两个泊位}. */
  public boolean thing;

  /** Tells a deal by its clause alone; others need support from the article. */
  public boolean weak;

  /** Only publishes the result of a tender, whose winners are told behind: {@code 某项目中标候选人公示}. */
  public boolean notice;

  /** None of its parties is more than a guess. */
  public boolean guessed;

  /** One of the parts that shares are sold in: its price is the whole price of this deal. */
  public boolean part;

  /** Another source tells it with another figure. */
  public boolean disputed;

  /** The deal that this one was found to tell again. */
  public @Nullable Draft home;

  /** The passages that tell it, richest to be chosen as evidence. */
  public final List<Passage> told = new ArrayList<>();

  /** How each argument came, for {@code explain}. */
  public final List<String> derivation = new ArrayList<>();

  public Draft(Rule rule, Passage passage, Trigger trigger) {
    this.type = rule.frame().type();
    this.rule = rule;
    this.passage = passage;
    this.trigger = trigger;
    this.told.add(passage);
  }

  /** The clause of the word that tells the deal. */
  public Span clause() {
    return passage.clauseAt(trigger.span().start());
  }

  /** Whether only a headline tells it. */
  public boolean isHeadline() {
    return told.stream().allMatch(p -> p.sentence().title());
  }

  /** Whether no headline tells it. */
  public boolean isOfBody() {
    return told.stream().noneMatch(p -> p.sentence().title());
  }

  public List<PartyMention> in(Role role) {
    return parties.getOrDefault(role, List.of());
  }

  public boolean hasInvestors() {
    return has(Role.INVESTOR) || has(Role.LEAD_INVESTOR);
  }

  public boolean has(Role role) {
    return !in(role).isEmpty();
  }

  /**
   * Gives the party the role, unless it has it already. An asset plays no part in a deal; the one
   * that is bought is the deal's subject.
   */
  public boolean add(Role role, PartyMention party, String how) {
    if (party.type() == EntityType.ASSET) {
      if (role == Role.TARGET && type == DealType.ACQUISITION && subject == null) {
        subject = new Span(party.span().start(), endOfThing(party.span().end()));
        derivation.add("subject = " + party.name() + " [" + how + "]");
      }
      return false;
    }
    List<PartyMention> there = parties.computeIfAbsent(role, r -> new ArrayList<>());
    boolean known = has(there, party.party());
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
  public void drop(Role role, Predicate<PartyMention> unfit) {
    List<PartyMention> there = parties.get(role);
    if (there != null) {
      there.removeIf(unfit);
    }
  }

  /** Takes the role from those that have the other one. */
  public void dropIfAlso(Role role, Role other) {
    drop(role, p -> in(other).stream().anyMatch(q -> q.party() == p.party()));
  }

  public void add(AmountKind kind, Quantity quantity, String how) {
    for (DealFact.Amount known : amounts) {
      if (known.quantity().span().equals(quantity.span())) {
        return;
      }
    }
    amounts.add(new DealFact.Amount(kind, quantity));
    derivation.add(
        kind.label() + " = " + passage.document().slice(quantity.span()) + " [" + how + "]");
  }

  public void add(DateKind kind, DateMention date, String how) {
    for (DealFact.Date known : dates) {
      if (known.date().span().equals(date.span())) {
        return;
      }
    }
    dates.add(new DealFact.Date(kind, date));
    derivation.add(kind.label() + " = " + passage.document().slice(date.span()) + " [" + how + "]");
  }

  public List<Quantity> quantities(AmountKind kind) {
    List<Quantity> its = List.of();
    for (DealFact.Amount amount : amounts) {
      if (amount.kind() == kind) {
        its = its.isEmpty() ? new ArrayList<>(amounts.size()) : its;
        its.add(amount.quantity());
      }
    }
    return its;
  }

  /** Whether the party has any role. */
  public boolean involves(int party) {
    for (List<PartyMention> there : parties.values()) {
      if (has(there, party)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(List<PartyMention> there, int party) {
    for (PartyMention its : there) {
      if (its.party() == party) {
        return true;
      }
    }
    return false;
  }

  /** Told with 曾 or the like beside its verb: {@code 2016年,甲曾收购乙}. */
  public boolean isFormer() {
    return background
        || FORMERLY.matcher(passage.words(clause().start(), trigger.span().start())).find();
  }

  private static final Pattern FORMERLY = Pattern.compile("曾|此前|早在|当年");
}
