package dealfacts.deal.assembly;

import dealfacts.deal.DealFact;
import dealfacts.deal.Frame;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.argument.Attachment;
import dealfacts.deal.argument.ListDay;
import dealfacts.deal.argument.NoticeDay;
import dealfacts.deal.argument.Sums;
import dealfacts.deal.award.AwardRule;
import dealfacts.deal.award.LotsGiven;
import dealfacts.deal.award.TenderForm;
import dealfacts.deal.holding.BuybackRule;
import dealfacts.deal.holding.HolderTable;
import dealfacts.deal.holding.HoldingRule;
import dealfacts.deal.holding.ShareTrade;
import dealfacts.deal.listing.IssueRule;
import dealfacts.deal.listing.ListingRule;
import dealfacts.deal.listing.MeetingDay;
import dealfacts.deal.listing.NewShares;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Modality;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.purchase.ControlRule;
import dealfacts.deal.purchase.LicenceRule;
import dealfacts.deal.purchase.MergerRule;
import dealfacts.deal.purchase.PurchaseRule;
import dealfacts.deal.purchase.SwapRule;
import dealfacts.deal.purchase.VentureRule;
import dealfacts.deal.round.ConvertibleNote;
import dealfacts.deal.round.FinancingRule;
import dealfacts.deal.round.JointRounds;
import dealfacts.deal.trigger.Prospect;
import dealfacts.deal.trigger.Triggers;
import dealfacts.lexicon.Lexicons;
import dealfacts.mention.Mentions;
import dealfacts.mention.RoundMention;
import dealfacts.text.Document;
import dealfacts.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the deals of a document from its mentions. One instance serves all threads. */
public final class DealExtractor {
  private final Triggers triggers;
  private final Map<Frame, FrameRule> rules = new EnumMap<>(Frame.class);

  public DealExtractor(Lexicons lexicons) {
    triggers = new Triggers(lexicons);
    FrameRule purchase = new PurchaseRule();
    FrameRule holding = new HoldingRule();
    FrameRule issue = new IssueRule();
    rules.put(Frame.FINANCING, new FinancingRule());
    rules.put(Frame.BUY, purchase);
    rules.put(Frame.SELL, purchase);
    rules.put(Frame.SWAP, new SwapRule());
    rules.put(Frame.MERGER, new MergerRule());
    rules.put(Frame.LISTING, new ListingRule());
    rules.put(Frame.PLACEMENT, issue);
    rules.put(Frame.DEBT, issue);
    rules.put(Frame.STAKE_INCREASE, holding);
    rules.put(Frame.STAKE_DECREASE, holding);
    rules.put(Frame.BUYBACK, new BuybackRule());
    rules.put(Frame.JOINT_VENTURE, new VentureRule());
    rules.put(Frame.LICENSING, new LicenceRule());
    rules.put(Frame.AWARD, new AwardRule());
    rules.put(Frame.CONTROL, new ControlRule()); // last: it completes what the others found
  }

  /** The names of all rules, as {@link DealFact#rule} tells them. */
  public static List<String> ruleNames() {
    return Arrays.stream(Rule.values()).map(Rule::label).sorted().toList();
  }

  /** Whether the document can tell a deal, as far as that is seen before its names are known. */
  public Prospect prospect(Document document, List<RoundMention> rounds) {
    boolean registers = FinancingRule.tellsWithoutTrigger(document.folded());
    boolean tells = registers || !rounds.isEmpty() || LotsGiven.mayTell(document.folded());
    return triggers.prospect(document.folded(), tells, registers);
  }

  /**
   * The deals of the document in the order of their evidence.
   *
   * @param prospect of the document
   */
  public List<DealFact> extract(Document document, Mentions mentions, Prospect prospect) {
    return extract(document, mentions, prospect, null);
  }

  /** How the deals of the document came about, or why none did. */
  public Explanation explain(Document document, Mentions mentions) {
    Explanation.Recorder recorder = new Explanation.Recorder();
    extract(document, mentions, prospect(document, mentions.rounds()), recorder);
    return recorder.done();
  }

  private List<DealFact> extract(
      Document document,
      Mentions mentions,
      Prospect prospect,
      Explanation.@Nullable Recorder recorder) {
    List<Explanation.Tried> tried = new ArrayList<>();
    List<Trigger> found =
        Triggers.told(
            prospect.hits(),
            document.folded(),
            mentions.parties(),
            (t, why) -> {
              if (recorder != null) {
                tried.add(tried(t, why));
              }
            });
    Scene scene = new Scene(document, mentions);
    List<Draft> drafts = new ArrayList<>();
    List<Draft> echoes = new ArrayList<>();
    boolean registers = prospect.tellsWithoutTrigger();
    HolderTable tables = new HolderTable(scene);
    int next = 0;
    List<RoundMention> rounds = mentions.rounds();
    int nextRound = 0;
    for (Sentence sentence : document.sentences()) {
      int first = next;
      while (next < found.size() && found.get(next).span().start() < sentence.span().end()) {
        next++;
      }
      List<Trigger> here =
          found.subList(first, next).stream()
              .filter(t -> sentence.span().contains(t.span()))
              .toList();
      if (here.size() > MOST_TRIGGERS || tables.isHead(sentence)) {
        continue;
      }
      while (nextRound < rounds.size()
          && rounds.get(nextRound).span().start() < sentence.span().start()) {
        nextRound++;
      }
      boolean round =
          nextRound < rounds.size() && sentence.span().contains(rounds.get(nextRound).span());
      List<Explanation.Tried> missed =
          tried.stream().filter(t -> sentence.span().contains(t.span())).toList();
      String words = sentence.span().of(document.folded());
      if (!here.isEmpty()
          || round
          || !missed.isEmpty()
          || NewShares.mayTell(words)
          || registers && FinancingRule.tellsWithoutTrigger(words)) {
        Passage passage = new Passage(document, sentence, mentions);
        List<Explanation.Tried> why = new ArrayList<>(missed);
        List<Draft> read = read(scene, passage, here, why, echoes);
        if (recorder != null) {
          recorder.read(passage, why, read);
        }
        drafts.addAll(read);
      }
    }
    drafts.addAll(tables.read());
    TenderForm.read(scene, drafts);
    drafts.sort(Comparator.comparing(d -> d.passage.span()));
    List<DealFact> facts = new ArrayList<>();
    Known known = new Known(document, mentions);
    List<Draft> deals =
        new ArrayList<>(SameHolders.complete(Headlines.fold(Assembler.assemble(drafts), known)));
    Headlines.resound(echoes, deals);
    if (deals.size() <= MOST_DEALS) {
      Sequels.complete(document, mentions, deals);
    }
    tables.complete(deals);
    Joint.dropSums(deals);
    Completion.complete(scene, deals);
    ListDay.spread(scene, deals);
    MeetingDay.spread(scene, deals);
    NoticeDay.disclose(scene, deals);
    for (Draft deal : deals) {
      deal.guessed = document.sentences().size() > SHORT && known.guesses(deal);
      if (Facts.isTold(deal)) {
        DealFact fact = Facts.of(deal, mentions);
        facts.add(fact);
        if (recorder != null) {
          recorder.assembled(deal, fact, Confidence.support(deal));
        }
      }
    }
    facts.sort(Comparator.comparing(DealFact::evidence).thenComparing(DealFact::type));
    return facts;
  }

  /** More trigger words in one sentence are no prose; reading each would cost without end. */
  private static final int MOST_TRIGGERS = 40;

  /**
   * A text of more deals is a list, of which no sentence goes on about one that was told before.
   */
  private static final int MOST_DEALS = 200;

  /** Sentences of a text that hardly names anybody twice. */
  private static final int SHORT = 3;

  private static Explanation.Tried tried(Trigger trigger, String verdict) {
    return new Explanation.Tried(trigger.span(), trigger.frame().label(), verdict);
  }

  private List<Draft> read(
      Scene scene,
      Passage passage,
      List<Trigger> found,
      List<Explanation.Tried> tried,
      List<Draft> echoes) {
    List<Trigger> real = new ArrayList<>();
    for (Trigger trigger : found) {
      String objection =
          insideName(passage, trigger)
              ? "inside a name"
              : passage.inHeading(trigger.span())
                  ? "the name of a column"
                  : Modality.objection(passage, trigger);
      Trigger meant =
          !objection.isEmpty()
              ? null
              : trigger.frame() == Frame.AWARD ? trigger : ShareTrade.read(passage, trigger);
      if (objection.isEmpty() && meant == null) {
        objection = "no shares beside it";
      }
      tried.add(tried(meant == null ? trigger : meant, meant == null ? objection : "read"));
      if (meant != null) {
        real.add(meant);
      }
    }
    real.replaceAll(t -> ConvertibleNote.read(passage, t));
    Precedence.settle(passage, real);
    List<Draft> drafts = new ArrayList<>();
    Map<FrameRule, List<Trigger>> byRule = new LinkedHashMap<>();
    rules.forEach((frame, rule) -> byRule.computeIfAbsent(rule, r -> new ArrayList<>()));
    for (Trigger trigger : real) {
      FrameRule rule = rules.get(trigger.frame());
      if (rule != null) {
        byRule.computeIfAbsent(rule, r -> new ArrayList<>()).add(trigger);
      }
    }
    byRule.forEach(
        (rule, its) -> {
          if (!its.isEmpty() || rule instanceof FinancingRule) {
            rule.read(scene, passage, its, drafts);
          }
        });
    NewShares.read(scene, passage, drafts);
    drafts.sort(Comparator.comparing(d -> d.trigger.span()));
    Attachment.attach(passage, drafts);
    NewShares.date(scene, passage, drafts);
    Sums.dropIntroductions(passage, drafts);
    for (Draft draft : drafts) {
      Status told = draft.status;
      Status read = StatusReader.read(draft, drafts);
      boolean doubted = read == Status.RUMOURED || read == Status.DENIED;
      draft.status = told == null || (doubted && told != Status.TERMINATED) ? read : told;
    }
    if (passage.sentence().title()) {
      real.removeIf(t -> drafts.stream().anyMatch(d -> d.trigger.frame() == t.frame()));
      real.forEach(t -> echoes.add(Headlines.echo(passage, t)));
    }
    return Respectively.split(JointRounds.split(drafts));
  }

  /** A trigger inside a name is no trigger: 红杉投资, 甲收购基金, IPO in Pre-IPO轮. */
  private static boolean insideName(Passage passage, Trigger trigger) {
    return passage.items().stream()
        .filter(i -> i.span().overlaps(trigger.span()))
        .anyMatch(
            i ->
                i.kind() == Item.Kind.PARTY
                    || (i.kind() == Item.Kind.ROUND && trigger.frame() == Frame.LISTING));
  }
}
