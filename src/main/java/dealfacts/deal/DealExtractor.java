package dealfacts.deal;

import dealfacts.lexicon.Lexicons;
import dealfacts.mention.EntityType;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the deals of a document from its mentions. One instance serves all threads. */
public final class DealExtractor {
  private final Triggers triggers;
  private final Map<Frame, FrameRule> rules = new EnumMap<>(Frame.class);

  public DealExtractor(Lexicons lexicons) {
    triggers = new Triggers(lexicons);
    FrameRule purchase = new PurchaseRule();
    FrameRule holding = new HoldingRule();
    FrameRule issue = new IssueRule();
    FrameRule partnership = new PartnershipRule();
    rules.put(Frame.FINANCING, new FinancingRule());
    rules.put(Frame.BUY, purchase);
    rules.put(Frame.SELL, purchase);
    rules.put(Frame.MERGER, new MergerRule());
    rules.put(Frame.LISTING, new ListingRule());
    rules.put(Frame.PLACEMENT, issue);
    rules.put(Frame.DEBT, issue);
    rules.put(Frame.STAKE_INCREASE, holding);
    rules.put(Frame.STAKE_DECREASE, holding);
    rules.put(Frame.BUYBACK, new BuybackRule());
    rules.put(Frame.JOINT_VENTURE, partnership);
    rules.put(Frame.LICENSING, partnership);
    rules.put(Frame.AWARD, new AwardRule());
  }

  /** Whether the text holds any word that could tell a deal; most articles don't. */
  public boolean mayTell(Document document) {
    return !triggers.find(document.folded()).isEmpty();
  }

  /** The deals of the document in the order of their evidence. */
  public List<DealFact> extract(Document document, Mentions mentions) {
    List<Draft> deals = drafts(document, mentions);
    List<DealFact> facts = new ArrayList<>();
    for (Draft deal : deals) {
      facts.add(Facts.of(deal, mentions));
    }
    facts.sort(Comparator.comparing(DealFact::evidence).thenComparing(DealFact::type));
    return facts;
  }

  List<Draft> drafts(Document document, Mentions mentions) {
    List<Trigger> found = triggers.find(document.folded());
    Scene scene = new Scene(document, mentions);
    List<Draft> drafts = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Trigger> here = found.stream().filter(t -> sentence.span().contains(t.span())).toList();
      boolean round = mentions.rounds().stream().anyMatch(r -> sentence.span().contains(r.span()));
      if (!here.isEmpty() || round) {
        drafts.addAll(read(scene, new Passage(document, sentence, mentions), here));
      }
    }
    List<Draft> deals = new ArrayList<>();
    for (Draft deal : Assembler.assemble(drafts)) {
      if (Facts.isTold(deal)) {
        deals.add(deal);
      }
    }
    return deals;
  }

  private List<Draft> read(Scene scene, Passage passage, List<Trigger> found) {
    List<Trigger> real =
        found.stream()
            .filter(t -> !insideName(passage, t.span()))
            .filter(t -> Modality.objection(passage, t).isEmpty())
            .toList();
    List<Draft> drafts = new ArrayList<>();
    Map<FrameRule, List<Trigger>> byRule = new java.util.LinkedHashMap<>();
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
    drafts.sort(Comparator.comparing(d -> d.trigger.span()));
    Attachment.attach(passage, drafts);
    for (Draft draft : drafts) {
      draft.status = StatusReader.read(draft);
    }
    return drafts;
  }

  /** A trigger inside a name is no trigger: 红杉投资, 甲收购基金. */
  private static boolean insideName(Passage passage, Span trigger) {
    return passage.items().stream()
        .anyMatch(i -> i.kind() == Item.Kind.PARTY && i.span().overlaps(trigger));
  }

  static boolean isCompany(PartyMention party) {
    return party.type() != EntityType.PERSON && party.type() != EntityType.GOVERNMENT;
  }
}
