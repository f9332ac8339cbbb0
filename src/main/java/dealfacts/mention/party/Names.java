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
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of one document: collects candidates, lets the stronger win, numbers the parties. What
 * a sentence gives as a candidate depends on that sentence alone.
 */
final class Names {
  /** The roles of cues beside which a name is worth looking for. */
  private static final int OF_INTEREST =
      Cue.bits(
          Cue.Role.DEAL,
          Cue.Role.ROUND_VERB,
          Cue.Role.INVEST,
          Cue.Role.GIVE,
          Cue.Role.HOLD,
          Cue.Role.STAKE,
          Cue.Role.SAY,
          Cue.Role.REPORT,
          Cue.Role.TITLE,
          Cue.Role.TO,
          Cue.Role.RELATION);

  private static final double ENOUGH = 3.5;

  private final Document document;
  private final String text;
  private final Words words;
  private final Gazetteer gazetteer;
  private final @Nullable Cue[] cues;
  private final NameSpans known;
  private final Stretches stretches;
  private final LeftSide leftSide;
  private final Shape shape;
  private final NameBoundary boundary;
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
  private final Collector collector = new Collector();

  /**
   * @param sentences in which candidates are sought, in the order of the text
   */
  Names(
      Document document,
      List<Sentence> sentences,
      Marks marks,
      Cues allCues,
      Words words,
      Gazetteer gazetteer,
      Segmenter segmenter) {
    this.document = document;
    this.text = document.folded();
    this.words = words;
    this.gazetteer = gazetteer;
    this.cues = allCues.at(text);
    this.known = new NameSpans(text.length());
    this.leftSide = new LeftSide(marks, words);
    this.shape = new Shape(text, words);
    this.boundary = new NameBoundary(text, words, known);
    this.stretches = new Stretches(text, words, gazetteer, known, marks, shape);
    this.shortForms = new ShortForms(text, words, new Description(text, words, known));
    this.types = new NameTypes(text, words, gazetteer, known, shape);
    LegalForms legalForms = new LegalForms(text, marks, cues, words, known);
    gazetteer.find(text, this::addKnown);
    this.longer = new LongerNames(text, cues);
    this.bystanders = new Bystanders(text, gazetteer);
    aliases = Definitions.find(text);
    CodedNames coded = new CodedNames(text, words, cues);
    List<Candidate> codes = coded.find(new Span(0, text.length()));
    new OddNames(text, words, cues).addTo(known, codes, aliases);
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
    new TableNames(text, types, words).find(segmenter).forEach(collector::add);
    List<SentenceNames> all = tagged(sentences, marks, segmenter);
    List<SentenceNames> read = all.stream().filter(SentenceNames::isRead).toList();
    // step by step and not sentence by sentence: the code of a step is at hand for all of them
    read.forEach(sentence -> addLegalForms(legalForms, sentence));
    PieceReader reader = new PieceReader(text, marks, cues, known, words);
    read.forEach(sentence -> sentence.cut(reader));
    DealHeadlines headlines = new DealHeadlines(text, words);
    for (SentenceNames sentence : read) {
      headlines.find(sentence.span(), sentence.passages().get(0)).forEach(collector::add);
    }
    read.forEach(sentence -> sentence.stretch(stretches));
    read.forEach(sentence -> sentence.lists().forEach(this::read));
    ListedNames listed = new ListedNames(text, shape, cues);
    for (SentenceNames sentence : all) {
      if (sentence.isRead()) {
        listed.find(sentence.span(), sentence.tokens()).forEach(collector::add);
        addRow(sentence);
      }
      addCoded(coded, sentence.span()); // 甲(688901)开盘报55元
      addGazetteer(sentence.span(), sentence.tokens());
    }
  }

  private List<SentenceNames> tagged(List<Sentence> sentences, Marks marks, Segmenter segmenter) {
    RowNames rows = new RowNames(text, marks);
    List<SentenceNames> tagged = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Span> row = rows.find(sentence.span());
      boolean read = !row.isEmpty() || isOfInterest(sentence);
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
      if (!isAnonymous(name)) {
        known.add(name.start(), name.end());
        collector.add(new Candidate(name, types.of(name, false, false, map), "legal-form", 0.95));
      }
    }
  }

  private void addRow(SentenceNames sentence) {
    TokenMap map = sentence.tokens();
    for (Span offered : sentence.row()) {
      Span name = boundary.trim(offered, map);
      if (name.length() > 1 && !isAnonymous(name) && !words.isNoName(name.of(text))) {
        collector.add(new Candidate(name, types.of(name, true, false, map), "row", 0.7));
      }
    }
  }

  private void addCoded(CodedNames coded, Span sentence) {
    for (Candidate candidate : coded.find(sentence)) {
      natures.isFirm(candidate.span().of(text));
      collector.add(candidate);
    }
  }

  /** All that may be names, of which some may overlap. */
  List<Span> candidates() {
    return collector.spans();
  }

  private void addKnown(int start, int end, Entry entry) {
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

  private boolean isOfInterest(Sentence sentence) {
    for (int i = sentence.span().start(); i < sentence.span().end(); i++) {
      Cue cue = cues[i];
      if (cue != null && cue.word().length() > 1 && cue.isAny(OF_INTEREST)) {
        return true;
      }
    }
    return false;
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

  private void read(SentenceNames.NameList list) {
    Passage passage = list.passage();
    List<Integer> places = list.places();
    List<Stretches.Stretch> members = list.members();
    Slots.Side left = new Slots.Side(0, "");
    Slots.Side right = new Slots.Side(0, "");
    for (Stretches.Stretch member : members) {
      left = Slots.better(left, member.left());
      right = Slots.better(right, member.right());
    }
    int last = places.get(places.size() - 1);
    double company = places.size() > 2 ? isOfFunds(members) ? 1.2 : 0.5 : 0;
    boolean trade = leftSide.beforeTrade(passage, last);
    for (int k = 0; k < members.size(); k++) {
      Stretches.Stretch member = members.get(k);
      boolean described = trade || k + 1 < members.size() && members.get(k + 1).described();
      if (leftSide.describesBought(passage, places.get(k))) {
        continue;
      }
      if ((described || Slots.beforeQuoted(passage, places.get(k)))
          && gazetteer.entry(member.name().of(text)) == null
          && shape.describes(member.name(), passage.tokens())) {
        continue;
      }
      accept(
          passage,
          member,
          places.size() > 1 ? left : member.left(),
          places.size() > 1 ? right : member.right(),
          company,
          ActedOn.is(passage, places.get(0), last));
    }
  }

  /** {@code 清澜资本、元禾、泰福资本、国方基金}: among funds stands a fund. */
  private boolean isOfFunds(List<Stretches.Stretch> members) {
    long funds =
        members.stream()
            .filter(m -> words.fundSuffix(text, m.name().start(), m.name().end()) > 0)
            .count();
    return members.size() > 3 && funds * 2 >= members.size();
  }

  private void accept(
      Passage passage,
      Stretches.Stretch stretch,
      Slots.Side left,
      Slots.Side right,
      double company,
      boolean acted) {
    double form = stretch.form();
    if (form > -5 && left.label().equals("relation") && isPerson(stretch.name(), passage)) {
      form = Math.max(form, 1.5); // 副董事长张云国
    }
    double score = form + left.weight() + right.weight() + company;
    if (right.label().equals("round")
        && right.weight() >= Slots.RAISES
        && isQuoted(stretch.name())) {
      score = Math.max(score, ENOUGH); // 公司「零点七」完成A轮融资
    }
    if (left.label().equals(LeftSide.BOUGHT) && form > -5) {
      score = Math.max(score, ENOUGH);
    }
    boolean asked =
        left.weight() >= 1.5
            || right.weight() >= 1.5
            || form >= 2.5
            || isKnownActor(stretch.name(), left, right)
            || company > 0 && form > 0.9;
    if (isAnonymous(stretch.name()) || stretch.name().length() < 2 || form < -5) {
      return;
    }
    if (score < ENOUGH || !asked) {
      if (Doubtful.asks(form, left, right, score)) {
        EntityType type = types.of(stretch.name(), false, false, passage.tokens());
        doubtful.note(stretch.name(), text, form, left, right, type, passage.get(0).start());
      }
      return;
    }
    bystanders.note(stretch.name(), left, right);
    boolean human = Sides.areHuman(left, right);
    boolean firm =
        !human
            && (acted
                || Sides.areOfFirm(left, right)
                || FirmActs.follow(text, stretch.name().end()));
    boolean object = Sides.areOfObject(left, right) || acted && !human;
    boolean person = human || Sides.mayBeOfPerson(left, right) && !firm;
    if (firm) {
      natures.isFirm(stretch.name().of(text));
    } else if (human && shape.isPerson(stretch.name(), passage.tokens())) {
      natures.isPerson(stretch.name().of(text));
    }
    person &= !object;
    Slots.Side side = right.weight() > left.weight() ? right : left;
    collector.add(
        new Candidate(
            stretch.name(),
            right.label().equals("person") && shape.mayBePerson(stretch.name())
                ? EntityType.PERSON
                : types.of(stretch.name(), person, right.label().equals("round"), passage.tokens()),
            "slot/" + side.label(),
            Math.min(
                0.9,
                Math.max(score / 10, right.weight() >= 2 && isQuoted(stretch.name()) ? 0.5 : 0))));
  }

  /** {@code 此次收购禾木电子,平安|可望…}: a known name at the start of a clause that goes on with it. */
  private boolean isKnownActor(Span name, Slots.Side left, Slots.Side right) {
    return OPENS.contains(left.label())
        && right.label().equals("phrase")
        && right.weight() >= 1
        && gazetteer.entry(name.of(text)) != null;
  }

  private static final Set<String> OPENS = Set.of("clause", "start");

  private boolean isPerson(Span name, Passage passage) {
    return name.length() == 3 && shape.isPerson(name, passage.tokens());
  }

  /** {@code 公司“云帆”宣布}: a name in quotation marks that acts is one wherever it stands. */
  private boolean isQuoted(Span name) {
    return name.start() > 0
        && name.end() < text.length()
        && "“「\"".indexOf(text.charAt(name.start() - 1)) >= 0
        && "”」\"".indexOf(text.charAt(name.end())) >= 0;
  }

  /** {@code 天津某汽车服务有限公司}: what is left of a name that is not told. */
  private boolean isAnonymous(Span name) {
    int some = name.of(text).indexOf('某');
    boolean person = some == words.surname(text, name.start(), name.end()) && name.length() < 4;
    return name.start() > 0 && text.charAt(name.start() - 1) == '某' || some >= 0 && !person;
  }

  List<PartyMention> mentions() {
    doubtful.addTo(collector);
    new Readings(text, words, gazetteer, cues).settle(collector);
    new Repeats(text, gazetteer, shortForms, bystanders).addTo(collector);
    List<Candidate> winners = collector.winners();
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

  /** {@code 甲银行|青川市分行}. */
  private static final Pattern BRANCH =
      Pattern.compile("(?:银行|公司)?(?:股份有限公司)?(?!的|和|与|及|在|向)\\p{IsHan}{2,6}?(?:分行|支行|分公司)");
}
