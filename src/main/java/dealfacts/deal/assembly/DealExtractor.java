package dealfacts.deal.assembly;

import dealfacts.deal.DealFact;
import dealfacts.deal.Frame;
import dealfacts.deal.Rule;
import dealfacts.deal.award.AwardRule;
import dealfacts.deal.award.LotsGiven;
import dealfacts.deal.holding.BuybackRule;
import dealfacts.deal.holding.HoldingRule;
import dealfacts.deal.listing.IssueRule;
import dealfacts.deal.listing.ListingRule;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.purchase.ControlRule;
import dealfacts.deal.purchase.LicenceRule;
import dealfacts.deal.purchase.MergerRule;
import dealfacts.deal.purchase.PurchaseRule;
import dealfacts.deal.purchase.SwapRule;
import dealfacts.deal.purchase.VentureRule;
import dealfacts.deal.round.FinancingRule;
import dealfacts.deal.trigger.Prospect;
import dealfacts.deal.trigger.Triggers;
import dealfacts.lexicon.Lexicons;
import dealfacts.mention.Mentions;
import dealfacts.mention.RoundMention;
import dealfacts.text.Document;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the deals of a document from its mentions. One instance serves all threads. */
public final class DealExtractor {
  private final Triggers triggers;
  private final Map<Frame, FrameRule> rules = new EnumMap<>(Frame.class);

  /** Each once, in the order in which they read a passage. */
  private final Set<FrameRule> inOrder;

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
    inOrder = new LinkedHashSet<>(rules.values());
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

  /** An article of which is known what it names. */
  public record Read(Document document, Mentions mentions, Prospect prospect) {}

  /**
   * The deals of each article in the order of their evidence. Articles are read step by step and
   * not one by one: the code of one step is at hand for all of them, that of all steps is more than
   * a processor keeps.
   */
  public List<List<DealFact>> extract(List<Read> articles) {
    return read(
        articles.stream()
            .map(a -> new ArticleReading(a.document(), a.mentions(), a.prospect(), null))
            .toList());
  }

  /** How the deals of the document came about, or why none did. */
  public Explanation explain(Document document, Mentions mentions) {
    Explanation.Recorder recorder = new Explanation.Recorder();
    Prospect prospect = prospect(document, mentions.rounds());
    read(List.of(new ArticleReading(document, mentions, prospect, recorder)));
    return recorder.done();
  }

  private List<List<DealFact>> read(List<ArticleReading> articles) {
    articles.forEach(ArticleReading::layOut);
    articles.forEach(ArticleReading::choose);
    for (FrameRule rule : inOrder) {
      articles.forEach(article -> article.read(rule, rules));
    }
    articles.forEach(ArticleReading::finish);
    articles.forEach(ArticleReading::assemble);
    articles.forEach(ArticleReading::goOn);
    articles.forEach(ArticleReading::complete);
    return articles.stream().map(ArticleReading::facts).toList();
  }
}
