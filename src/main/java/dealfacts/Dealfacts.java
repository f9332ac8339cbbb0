package dealfacts;

import dealfacts.deal.DealFact;
import dealfacts.deal.assembly.DealExtractor;
import dealfacts.deal.assembly.Explanation;
import dealfacts.deal.trigger.Prospect;
import dealfacts.ingest.Article;
import dealfacts.lexicon.Lexicons;
import dealfacts.mention.DateMention;
import dealfacts.mention.Mentions;
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
import java.util.List;

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
    Document document = new Document(article);
    List<RoundMention> rounds = roundFinder.find(document);
    Prospect prospect = extractor.prospect(document, rounds);
    if (prospect.isNone()) {
      return List.of();
    }
    if (!prospect.isSure() && !mayTell(prospect, document, rounds)) {
      return List.of();
    }
    List<Quantity> quantities = quantityFinder.find(document);
    List<DateMention> dates = dateFinder.find(document, document.anchor());
    return extractor.extract(
        document,
        new Mentions(
            quantities, dates, rounds, partyFinder.find(document, quantities, dates, rounds)),
        prospect);
  }

  /** Whether names make a deal of what is none by itself, read from the sentences that say so. */
  private boolean mayTell(Prospect prospect, Document document, List<RoundMention> rounds) {
    Document bearing = NameBorders.bearingOn(prospect.begins(), prospect.ends(), document);
    List<Quantity> quantities = quantityFinder.find(bearing);
    List<DateMention> dates = dateFinder.find(bearing, document.anchor());
    return prospect.mayTell(partyFinder.borders(bearing, quantities, dates, rounds));
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
