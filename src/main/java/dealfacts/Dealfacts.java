package dealfacts;

import dealfacts.deal.DealFact;
import dealfacts.deal.assembly.DealExtractor;
import dealfacts.deal.assembly.Explanation;
import dealfacts.deal.trigger.Prospect;
import dealfacts.ingest.Article;
import dealfacts.lexicon.Lexicons;
import dealfacts.mention.DateMention;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.mention.date.DateFinder;
import dealfacts.mention.money.QuantityFinder;
import dealfacts.mention.party.NameBorders;
import dealfacts.mention.party.PartyFinder;
import dealfacts.mention.round.RoundFinder;
import dealfacts.text.Document;
import dealfacts.text.Segmenter;
import dealfacts.text.Span;
import dealfacts.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The extractor as a library: one instance serves all threads.
 *
 * <pre>{@code
 * Dealfacts dealfacts = Dealfacts.create();
 * List<DealFact> deals = dealfacts.deals(Article.of("1", "", "蓝鲸科技完成1亿元A轮融资。", null));
 * }</pre>
 */
public final class Dealfacts {
  private final QuantityFinder quantityFinder = new QuantityFinder();
  private final DateFinder dateFinder = new DateFinder();
  private final RoundFinder roundFinder = new RoundFinder();
  private final PartyFinder partyFinder;
  private final DealExtractor extractor;

  private Dealfacts(Lexicons lexicons) {
    partyFinder = new PartyFinder(lexicons);
    extractor = new DealExtractor(lexicons);
  }

  /** With the built-in lexicons; made once. */
  public static Dealfacts create() {
    return BuiltIn.DEALFACTS;
  }

  /** With other lexicons, for example {@code Lexicons.builtIn().with(Path.of("my.tsv"))}. */
  public static Dealfacts with(Lexicons lexicons) {
    return lexicons == Lexicons.builtIn() ? create() : new Dealfacts(lexicons);
  }

  /**
   * Begins to make what {@link #create} returns, beside what else a program's start takes. It need
   * not be called.
   */
  public static void prepare() {
    Segmenter.prepare();
    Thread maker = new Thread(Dealfacts::create, "dealfacts-making");
    maker.setDaemon(true);
    maker.start();
  }

  /** The version of the program: {@code 1.0.0}; empty where it runs from no jar. */
  public static String version() {
    String version = Dealfacts.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }

  /** The names of all rules, sorted: what {@link DealFact#rule} can be. */
  public static List<String> ruleNames() {
    return DealExtractor.ruleNames();
  }

  /** The deals that the article tells, in the order of their evidence. */
  public List<DealFact> deals(Article article) {
    return deals(List.of(article)).get(0);
  }

  /** An article before it is read for names, which most need not be. */
  private record Unread(Document document, List<RoundMention> rounds, Prospect prospect) {}

  /**
   * The deals of each article, as if it were the only one. Several at a time take less: they are
   * read step by step and not one by one, since the code of all steps is more than what a processor
   * keeps at hand, and to fetch it takes as long as to run it.
   */
  public List<List<DealFact>> deals(List<Article> articles) {
    List<Document> documents = articles.stream().map(Document::new).toList();
    List<Unread> unread = documents.stream().map(this::unread).toList();
    Set<Document> telling = telling(unread);
    List<Unread> told = unread.stream().filter(u -> telling.contains(u.document())).toList();
    List<PartyFinder.Text> texts = texts(told, Unread::document);
    List<List<PartyMention>> parties = partyFinder.find(texts);
    List<DealExtractor.Read> read = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      PartyFinder.Text text = texts.get(i);
      Mentions mentions =
          new Mentions(text.quantities(), text.dates(), text.rounds(), parties.get(i));
      read.add(new DealExtractor.Read(text.document(), mentions, told.get(i).prospect()));
    }
    Iterator<List<DealFact>> facts = extractor.extract(read).iterator();
    return documents.stream()
        .map(document -> telling.contains(document) ? facts.next() : List.<DealFact>of())
        .toList();
  }

  private Unread unread(Document document) {
    List<RoundMention> rounds = roundFinder.find(document);
    return new Unread(document, rounds, extractor.prospect(document, rounds));
  }

  /** Those that may tell a deal; where names decide that, the sentences are read that say so. */
  private Set<Document> telling(List<Unread> unread) {
    Set<Document> telling = new HashSet<>();
    List<Unread> doubtful = new ArrayList<>();
    for (Unread its : unread) {
      if (its.prospect().isSure()) {
        telling.add(its.document());
      } else if (!its.prospect().isNone()) {
        doubtful.add(its);
      }
    }
    List<NameBorders> borders =
        partyFinder.borders(
            texts(
                doubtful,
                its ->
                    NameBorders.bearingOn(
                        its.prospect().begins(), its.prospect().ends(), its.document())));
    for (int i = 0; i < doubtful.size(); i++) {
      if (doubtful.get(i).prospect().mayTell(borders.get(i))) {
        telling.add(doubtful.get(i).document());
      }
    }
    return telling;
  }

  private List<PartyFinder.Text> texts(List<Unread> unread, Function<Unread, Document> what) {
    List<Document> documents = unread.stream().map(what).toList();
    List<List<Quantity>> quantities = documents.stream().map(quantityFinder::find).toList();
    List<List<DateMention>> dates =
        documents.stream().map(document -> dateFinder.find(document, document.anchor())).toList();
    List<PartyFinder.Text> texts = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      texts.add(
          new PartyFinder.Text(
              documents.get(i), quantities.get(i), dates.get(i), unread.get(i).rounds()));
    }
    return texts;
  }

  /** How the deals of the document came about, or why none did. */
  public Explanation explain(Document document) {
    return extractor.explain(document, mentions(document));
  }

  /** The tokens of a sentence of the document with HanLP's tags. */
  public List<Token> tokens(Document document, Span sentence) {
    return partyFinder.tokens(document, sentence);
  }

  /** All mentions of the document. */
  public Mentions mentions(Document document) {
    List<Quantity> quantities = quantityFinder.find(document);
    List<DateMention> dates = dateFinder.find(document, document.anchor());
    List<RoundMention> rounds = roundFinder.find(document);
    return new Mentions(
        quantities, dates, rounds, partyFinder.find(document, quantities, dates, rounds));
  }

  private static final class BuiltIn {
    static final Dealfacts DEALFACTS = new Dealfacts(Lexicons.builtIn());
  }
}
