package dealfacts.deal.assembly;

import dealfacts.deal.DealFact;
import dealfacts.deal.Frame;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.argument.Attachment;
import dealfacts.deal.argument.ListDay;
import dealfacts.deal.argument.NoticeDay;
import dealfacts.deal.argument.Payers;
import dealfacts.deal.argument.Sums;
import dealfacts.deal.award.AwardRule;
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
import dealfacts.deal.round.CapitalIncrease;
import dealfacts.deal.round.ConvertibleNote;
import dealfacts.deal.round.FinancingRule;
import dealfacts.deal.round.JointRounds;
import dealfacts.deal.trigger.Prospect;
import dealfacts.deal.trigger.Triggers;
import dealfacts.lexicon.Lexicons;
import dealfacts.mention.Mentions;
import dealfacts.mention.RoundMention;
import dealfacts.text.Document;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    return triggers.prospect(document.folded(), registers || !rounds.isEmpty(), registers);
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
    String words = passage.words(passage.span());
    if (real.stream().anyMatch(t -> SALES.contains(t.frame()) && !t.word().equals("套现"))) {
      // 套现 beside a sale is its price
      real.removeIf(t -> t.word().equals("套现"));
    }
    if (real.stream().anyMatch(t -> t.frame() == Frame.BUYBACK)) {
      // an offer to one's own shareholders
      real.removeIf(t -> t.frame() == Frame.BUY && t.word().contains("要约"));
    }
    if (passage.items().stream().anyMatch(i -> i.kind() == Item.Kind.ROUND)
        && !FOUNDS.matcher(words).find()) {
      // A轮,由甲、乙共同出资: they found nothing
      real.removeIf(t -> t.frame() == Frame.JOINT_VENTURE && t.word().endsWith("出资"));
    }
    List<Trigger> all = List.copyOf(real);
    real.removeIf(
        t ->
            t.frame() != Frame.AWARD
                && inTitleMarks(passage, t)
                && all.stream().anyMatch(o -> o.frame() == t.frame() && !inTitleMarks(passage, o)));
    real.removeIf(t -> takesShares(passage, t, all));
    if (CapitalIncrease.isTold(words)
        || isOfRound(words) && Payers.followsRound(passage.document(), passage.sentence())) {
      real.replaceAll(
          t ->
              t.word().equals("认购")
                  ? new Trigger(t.span(), Frame.FINANCING, t.word(), t.nominal())
                  : t);
    }
    if (CORNERSTONE.matcher(words).find()) {
      real.removeIf(
          t ->
              t.word().contains("认购")
                  || t.word().contains("跟投")
                  || t.word().equals("配售")
                  || t.word().equals("购买"));
    }
    if (OFFERED.matcher(words).find()) {
      real.removeIf(t -> t.frame() == Frame.SELL);
    }
    boolean issues =
        real.stream()
            .anyMatch(
                t ->
                    t.frame() == Frame.PLACEMENT
                        || t.frame() == Frame.LISTING
                        || t.frame() == Frame.DEBT);
    if (issues) {
      // 募资 of an issue is its sum, not a round of its own
      real.removeIf(
          t ->
              t.frame() == Frame.FINANCING
                  && t.word().endsWith("资")
                  && MONEY_NOUNS.contains(t.word()));
    }
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

  /** {@code 乙向甲增资1亿元,|取得|其18%股权}: what the money into the company is given for. */
  private static boolean takesShares(Passage passage, Trigger trigger, List<Trigger> all) {
    if (!TAKES.contains(trigger.word())) {
      return false;
    }
    int clause = passage.clauseIndex(trigger.span().start());
    int behind = trigger.span().end() + (trigger.word().startsWith("换") ? 0 : 1);
    boolean other =
        passage.itemsIn(passage.clauses().get(clause)).stream()
            .anyMatch(i -> i.kind() == Item.Kind.PARTY && i.span().start() >= behind);
    return all.stream()
        .anyMatch(
            t ->
                t.frame() == Frame.FINANCING
                    && (!other
                        || t.word().startsWith("增资")
                        || t.word().equals("出资")
                            && Payers.followsRaise(passage.document(), passage.sentence()))
                    && INVESTS.matcher(t.word()).matches()
                    && clause - passage.clauseIndex(t.span().start()) == 1);
  }

  private static final Pattern FOUNDS = dealfacts.text.Pattern.compile("成立|设立|组建|合资|新公司|注册");

  private static final Set<String> TAKES = Set.of("取得", "获得", "换取", "换得");

  private static final Pattern INVESTS =
      dealfacts.text.Pattern.compile("(?:战略|独家)?(?:增资|注资|入股|投资)|增资扩股|出资");

  /** {@code 《减持结果告知函》}: the name of a paper, beside what it tells. */
  private static boolean inTitleMarks(Passage passage, Trigger trigger) {
    int open = passage.markBefore('《', trigger.span().start());
    return open >= 0 && passage.markBehind('》', open) >= trigger.span().end();
  }

  /** {@code 本轮的主角是国资:甲、乙分别认购8亿元和5亿元}: no shares of a listed company. */
  private static boolean isOfRound(String words) {
    return OF_ROUND.matcher(words).find() && !OF_ISSUE.matcher(words).find();
  }

  private static final Pattern OF_ROUND = dealfacts.text.Pattern.compile("^.{0,40}(?:本|此|该|这一?)轮");

  private static final Pattern OF_ISSUE =
      dealfacts.text.Pattern.compile("^.{0,200}(?:发行|定增|股票|配售)");

  /** {@code 基石投资者甲、乙合计认购3亿港元}: who subscribes shares of a listing takes part in it. */
  private static final Pattern CORNERSTONE =
      dealfacts.text.Pattern.compile(
          "基石|战略配售|在(?:此次|本次|其)?(?:IPO|首次公开(?:募股|发行|招股))中[^,;。]{0,8}认购|保荐(?:机构|人)[^,;。]{0,24}跟投|全球发售|公开发售|超额配[售股]|承销商[^,;。]{0,8}(?:有权|可)|额外认购");

  /** {@code 在此次IPO中发行2700万股,献售股东另出售300万股}: shares of the offer. */
  private static final Pattern OFFERED =
      dealfacts.text.Pattern.compile(
          "献售|售股股东|(?:IPO|首次公开募股|公开发售)[^。]{0,40}(?:老股东?|现有股东)[^,;。]{0,6}(?:出售|转让)");

  private static final Set<Frame> SALES = Set.of(Frame.SELL, Frame.BUY, Frame.STAKE_DECREASE);

  private static final java.util.Set<String> MONEY_NOUNS = java.util.Set.of("募资", "筹资", "融资", "投资");

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
