package dealfacts.mention.party;

import dealfacts.lexicon.Entry;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Segmenter;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import dealfacts.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The names of one document: collects candidates, lets the stronger win, numbers the parties. What
 * a sentence gives as a candidate depends on that sentence alone.
 */
final class Names {

  private final Document document;
  private final Marks marks;
  private final Segmenter segmenter;
  private final String text;
  private final Words words;
  private final Gazetteer gazetteer;
  private final @Nullable Cue[] cues;
  private final NameSpans known;
  private final Stretches stretches;
  private final Shape shape;
  private final NameBoundary boundary;
  private final SlotNames slots;
  private final ShortForms shortForms;
  private final NameTypes types;

  /** In the order of the text, as the sentences are read. */
  private final List<Span> hits = new ArrayList<>();

  /** The first hit of the sentence that is read, or of one behind it. */
  private int nextHit;

  private final LongerNames longer;
  private final Bystanders bystanders;
  private final Natures natures = new Natures();
  private final Doubtful doubtful = new Doubtful();

  private final List<Definitions.Alias> aliases;
  private final CodedNames coded;
  private final Collector collector;
  private List<SentenceNames> all = List.of();

  /** Those of all sentences that are read for names. */
  private List<SentenceNames> read = List.of();

  private List<Candidate> winners = List.of();

  /**
   * Seeks the names of several texts, step by step and not text by text: the code of one step is at
   * hand for all of them, that of all steps is more than a processor keeps.
   */
  static void seek(List<Names> texts) {
    STEPS.forEach(texts::forEach);
  }

  private static final List<Consumer<Names>> STEPS =
      List.of(
          Names::tag,
          Names::addVouched,
          Names::addLegalForms,
          Names::cut,
          Names::addHeadlines,
          Names::stretch,
          Names::readSlots,
          Names::addOthers);

  Names(
      Document document,
      Marks marks,
      Cues allCues,
      Words words,
      Gazetteer gazetteer,
      Segmenter segmenter) {
    this.document = document;
    this.marks = marks;
    this.segmenter = segmenter;
    this.text = document.folded();
    this.collector = new Collector(text);
    this.words = words;
    this.gazetteer = gazetteer;
    this.cues = allCues.at(text);
    this.known = new NameSpans(text.length());
    this.shape = new Shape(text, words);
    this.boundary = new NameBoundary(text, words, known);
    this.stretches = new Stretches(text, words, gazetteer, known, marks, shape);
    this.shortForms = new ShortForms(text, words, new Description(text, words, known));
    this.types = new NameTypes(text, words, gazetteer, known, shape);
    gazetteer.find(text, this::addKnown);
    this.longer = new LongerNames(text, cues);
    this.bystanders = new Bystanders(text, gazetteer);
    this.slots =
        new SlotNames(
            text,
            words,
            gazetteer,
            new SlotNames.Judges(new LeftSide(marks, words), shape, types),
            new SlotNames.Notes(bystanders, natures, doubtful, collector));
    this.aliases = Definitions.find(text);
    this.coded = new CodedNames(text, words, cues);
    addDefined();
  }

  /** {@code 甲有限公司(以下简称“乙”)}: names that the text vouches for wherever they stand. */
  private void addDefined() {
    List<Candidate> codes = coded.find(new Span(0, text.length()));
    new OddNames(text, words, cues).addTo(known, codes, aliases);
    Interviewed.Title interview = new Interviewed(text, words).find();
    if (interview != null) {
      Span name = interview.company();
      known.add(name.start(), name.end());
      natures.isFirm(name.of(text));
      if (interview.person() != null) {
        natures.speaks(interview.person());
      }
      collector.add(new Candidate(name, types.of(name, false, true, null), "slot/interview", 0.9));
    }
    for (Definitions.Alias alias : aliases) {
      if (words.isNoName(alias.span().of(text))) {
        continue;
      }
      known.add(alias.span().start(), alias.span().end());
      collector.add(
          new Candidate(
              alias.span(), types.of(alias.span(), false, false, null), "definition", 0.94));
      int first = shortForms.described(alias.firstEnd());
      if (Latin.isLatin(alias.span().of(text)) && first >= 0) {
        Span name = new Span(first, alias.firstEnd());
        collector.add(new Candidate(name, EntityType.COMPANY, "definition", 0.7));
      }
    }
  }

  private void tag() {
    new TableNames(text, types, words).find(segmenter).forEach(collector::add);
    all = tagged();
    read = all.stream().filter(SentenceNames::isRead).toList();
  }

  /** {@code 深度静默|对此不予置评}: names that the article vouches for stand uncut wherever they stand. */
  private void addVouched() {
    VouchedNames vouched = new VouchedNames(text, words, gazetteer, cues);
    for (Span span : vouched.find(this::tokensAt)) {
      known.add(span.start(), span.end());
      EntityType type = types.of(span, false, true, tokensAt(span.start()));
      collector.add(new Candidate(span, type, "vouched", 0.6));
    }
  }

  /** Those of the sentence that holds the position; null where it isn't read. */
  private @Nullable TokenMap tokensAt(int position) {
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (all.get(middle).span().start() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return high >= 0 && all.get(low).isRead() && all.get(low).span().end() > position
        ? all.get(low).tokens()
        : null;
  }

  private void addLegalForms() {
    LegalForms legalForms = new LegalForms(text, marks, cues, words, known);
    read.forEach(sentence -> addLegalForms(legalForms, sentence));
  }

  private void cut() {
    PieceReader reader = new PieceReader(text, marks, cues, known, words);
    read.forEach(sentence -> sentence.cut(reader));
  }

  private void addHeadlines() {
    DealHeadlines headlines = new DealHeadlines(text, words);
    for (SentenceNames sentence : read) {
      headlines.find(sentence.span(), sentence.passages().get(0)).forEach(collector::add);
    }
  }

  private void stretch() {
    read.forEach(sentence -> sentence.stretch(stretches));
  }

  private void readSlots() {
    read.forEach(sentence -> sentence.lists().forEach(slots::read));
  }

  private void addOthers() {
    ListedNames listed = new ListedNames(text, shape, cues);
    for (SentenceNames sentence : all) {
      if (sentence.isRead()) {
        listed.find(sentence.span(), sentence.tokens()).forEach(collector::add);
        addRow(sentence);
      }
      addCoded(sentence.span()); // 甲(688901)开盘报55元
      addGazetteer(sentence.span(), sentence.tokens());
    }
  }

  private List<SentenceNames> tagged() {
    RowNames rows = new RowNames(text, marks);
    Interest interest = new Interest(text, cues, marks);
    List<SentenceNames> tagged = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Span> row = rows.find(sentence.span());
      boolean read = !row.isEmpty() || interest.isTaken(sentence.span());
      List<Token> tokens = read ? segmenter.tokens(text, sentence.span()) : List.of();
      tagged.add(new SentenceNames(sentence, row, tokens, read));
    }
    return tagged;
  }

  private void addLegalForms(LegalForms legalForms, SentenceNames sentence) {
    TokenMap map = sentence.tokens();
    for (Span span : legalForms.find(sentence.span(), map)) {
      boolean product = LegalForms.isProduct(span.of(text));
      Span name = product ? span : boundary.trim(span, map);
      if (!words.isAnonymous(text, name)) {
        known.add(name.start(), name.end());
        collector.add(new Candidate(name, types.of(name, false, false, map), "legal-form", 0.95));
      }
    }
  }

  private void addRow(SentenceNames sentence) {
    TokenMap map = sentence.tokens();
    for (Span offered : sentence.row()) {
      Span name = boundary.trim(offered, map);
      if (name.length() > 1 && !words.isAnonymous(text, name) && !words.isNoName(name.of(text))) {
        collector.add(new Candidate(name, types.of(name, true, false, map), "row", 0.7));
      }
    }
  }

  private void addCoded(Span sentence) {
    for (Candidate candidate : coded.find(sentence)) {
      natures.isFirm(candidate.span().of(text));
      collector.add(candidate);
    }
  }

  /** Where names may begin and end, of which some may overlap. */
  NameBorders borders() {
    return new NameBorders(text, collector.spans());
  }

  private void addKnown(int start, int end, Entry entry) {
    if (CUTS_SUM.matcher(text).region(Math.max(0, start - 1), end).lookingAt()) {
      return; // 2.84|亿欧|元
    }
    Cue cue = cues[start];
    if (!entry.isAmbiguous() || cue == null || cue.word().length() < end - start) {
      known.add(start, end);
      Matcher branch = BRANCH.matcher(text).region(end, text.length());
      if (branch.lookingAt()) {
        known.add(start, branch.end());
      }
    }
    hits.add(new Span(start, end));
  }

  /** A name that the lexicons know needs no slot, but must not cut a word. */
  private void addGazetteer(Span sentence, TokenMap map) {
    while (nextHit < hits.size() && hits.get(nextHit).start() < sentence.start()) {
      nextHit++;
    }
    for (int i = nextHit; i < hits.size() && hits.get(i).start() < sentence.end(); i++) {
      Span hit = hits.get(i);
      if (!sentence.contains(hit)) {
        continue;
      }
      Entry entry = gazetteer.entry(hit.of(text));
      if (entry != null
          && !entry.isAmbiguous()
          && !collector.holdsLonger(hit)
          && !(longer.mayBeginBefore(hit) && collector.holdsAround(hit))
          && !longer.goesOn(hit)
          && map.beginsAt(hit.start())
          && map.endsAt(hit.end())) {
        collector.add(new Candidate(hit, NameTypes.type(entry), "gazetteer", 0.55));
      }
    }
  }

  /** Lets the stronger candidates win. */
  void settle() {
    doubtful.addTo(collector, text);
    new Readings(text, words, gazetteer, cues).settle(collector);
    new Repeats(text, gazetteer, shortForms, bystanders).addTo(collector);
    winners = collector.winners();
  }

  List<PartyMention> mentions() {
    PartyLinker linker =
        new PartyLinks(document, aliases).link(winners, new PartyLinker(gazetteer, words));
    Map<Integer, Integer> numbers = new TreeMap<>();
    List<PartyMention> mentions = new ArrayList<>();
    for (Candidate candidate :
        natures.agree(winners, text, w -> linker.party(document.slice(w.span())))) {
      String name = document.slice(candidate.span());
      int party = linker.party(name);
      mentions.add(
          new PartyMention(
              candidate.span(),
              numbers.computeIfAbsent(party, p -> numbers.size()),
              linker.canonical(name),
              candidate.type(),
              candidate.evidence(),
              candidate.strength(),
              bystanders.holds(candidate.span())));
    }
    return mentions;
  }

  private static final Pattern CUTS_SUM = Pattern.compile("[0-9][万亿]");

  /** {@code 面点品牌「禾麦」(A轮,5000万元)}. */
  private static final Pattern QUOTE_BEFORE = Pattern.compile("[”」]\\(");

  /** {@code 甲银行|青川市分行}. */
  private static final Pattern BRANCH =
      Pattern.compile("(?:银行|公司)?(?:股份有限公司)?(?!的|和|与|及|在|向)\\p{IsHan}{2,6}?(?:分行|支行|分公司)");
}
