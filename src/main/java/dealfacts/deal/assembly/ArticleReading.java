package dealfacts.deal.assembly;

import dealfacts.deal.DealFact;
import dealfacts.deal.Frame;
import dealfacts.deal.argument.ListDay;
import dealfacts.deal.argument.NoticeDay;
import dealfacts.deal.argument.SettingDay;
import dealfacts.deal.award.TenderForm;
import dealfacts.deal.holding.HolderTable;
import dealfacts.deal.listing.MeetingDay;
import dealfacts.deal.listing.NewShares;
import dealfacts.deal.listing.Tally;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.round.FinancingRule;
import dealfacts.deal.round.Raisers;
import dealfacts.deal.trigger.Prospect;
import dealfacts.deal.trigger.Triggers;
import dealfacts.mention.Mentions;
import dealfacts.mention.RoundMention;
import dealfacts.text.Document;
import dealfacts.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article on its way to its deals: laid out in passages, which the frames read, then put
 * together. The methods are called one behind the other, in the order in which they stand here.
 */
final class ArticleReading {
  /** More trigger words in one sentence are no prose; reading each would cost without end. */
  private static final int MOST_TRIGGERS = 40;

  /**
   * A text of more deals is a list, of which no sentence goes on about one that was told before.
   */
  private static final int MOST_DEALS = 200;

  /** Sentences of a text that hardly names anybody twice. */
  private static final int SHORT = 3;

  private final Document document;
  private final Mentions mentions;
  private final Prospect prospect;
  private final Explanation.@Nullable Recorder recorder;
  private final Scene scene;
  private final HolderTable tables;
  private final List<PassageReading> passages = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Draft> echoes = new ArrayList<>();
  private final Known known;
  private List<Draft> deals = List.of();

  /**
   * @param recorder is told how the deals came about; null where nobody asks
   */
  ArticleReading(
      Document document,
      Mentions mentions,
      Prospect prospect,
      Explanation.@Nullable Recorder recorder) {
    this.document = document;
    this.mentions = mentions;
    this.prospect = prospect;
    this.recorder = recorder;
    this.scene = new Scene(document, mentions);
    this.tables = new HolderTable(scene);
    this.known = new Known(document, mentions);
  }

  void layOut() {
    List<Explanation.Tried> tried = new ArrayList<>();
    List<Trigger> found =
        Triggers.told(
            prospect.hits(),
            document.folded(),
            mentions.parties(),
            (t, why) -> {
              if (recorder != null) {
                tried.add(Explanation.tried(t, why));
              }
            });
    boolean registers = prospect.tellsWithoutTrigger();
    int next = 0;
    List<RoundMention> rounds = mentions.rounds();
    int nextRound = 0;
    for (Sentence sentence : document.sentences()) {
      int first = next;
      while (next < found.size() && found.get(next).span().start() < sentence.span().end()) {
        next++;
      }
      List<Trigger> here = new ArrayList<>(found.subList(first, next));
      here.removeIf(t -> !sentence.span().contains(t.span()));
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
          tried.isEmpty()
              ? List.of()
              : tried.stream().filter(t -> sentence.span().contains(t.span())).toList();
      String words = sentence.span().of(document.folded());
      if (!here.isEmpty()
          || round
          || !missed.isEmpty()
          || NewShares.mayTell(words)
          || Tally.mayTell(words)
          || registers && FinancingRule.tellsWithoutTrigger(words)) {
        Passage passage = new Passage(document, sentence, mentions);
        passages.add(new PassageReading(passage, here, missed));
      }
    }
  }

  void choose() {
    passages.forEach(PassageReading::choose);
  }

  void read(FrameRule rule, Map<Frame, FrameRule> rules) {
    passages.forEach(passage -> passage.read(rule, rules, scene));
  }

  void finish() {
    for (PassageReading passage : passages) {
      List<Draft> read = passage.finish(scene, echoes);
      if (recorder != null) {
        recorder.read(passage.passage(), passage.tried(), read);
      }
      drafts.addAll(read);
    }
    drafts.addAll(tables.read());
    TenderForm.read(scene, drafts);
    drafts.sort(Comparator.comparing(d -> d.passage.span()));
    Raisers.settle(scene, drafts);
  }

  void assemble() {
    deals =
        new ArrayList<>(SameHolders.complete(Headlines.fold(Assembler.assemble(drafts), known)));
    Headlines.resound(echoes, deals);
  }

  void goOn() {
    if (deals.size() <= MOST_DEALS) {
      Sequels.complete(document, mentions, deals);
    }
  }

  void complete() {
    tables.complete(deals);
    Joint.dropSums(deals);
    Completion.complete(scene, deals);
    ListDay.spread(scene, deals);
    MeetingDay.spread(scene, deals);
    SettingDay.find(scene, deals);
    NoticeDay.disclose(scene, deals);
  }

  /** The deals in the order of their evidence. */
  List<DealFact> facts() {
    List<DealFact> facts = new ArrayList<>();
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
}
