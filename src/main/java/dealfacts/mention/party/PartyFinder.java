package dealfacts.mention.party;

import dealfacts.lexicon.Entry;
import dealfacts.lexicon.EntryType;
import dealfacts.lexicon.Lexicons;
import dealfacts.mention.DateMention;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Document;
import dealfacts.text.Segmenter;
import dealfacts.text.Span;
import dealfacts.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds organisations, persons and assets by name, and which names are one party. Every decision
 * about where a name begins and ends is made here.
 */
public final class PartyFinder {
  private final Words words;
  private final Cues cues;
  private final Gazetteer gazetteer;
  private final Segmenter segmenter;

  /** With the words and names of {@code lexicons}. */
  public PartyFinder(Lexicons lexicons) {
    words = new Words(lexicons);
    cues = new Cues(lexicons);
    gazetteer = new Gazetteer(lexicons);
    List<String> names = new ArrayList<>();
    for (Entry entry : lexicons.entries(EntryType.COMPANY, EntryType.FUND)) {
      if (!entry.isAmbiguous()) {
        names.add(entry.surface());
      }
    }
    segmenter = new Segmenter(names, cues.words());
  }

  /** With the built-in lexicons. */
  public PartyFinder() {
    this(Lexicons.builtIn());
  }

  /** The tokens of a sentence as they are read to find parties, with offsets in the document. */
  public List<Token> tokens(Document document, Span sentence) {
    return segmenter.tokens(document.folded(), sentence);
  }

  /** A document with what is known of it before its names are. */
  public record Text(
      Document document,
      List<Quantity> quantities,
      List<DateMention> dates,
      List<RoundMention> rounds) {}

  /** The parties of the document in the order of the text; none overlaps another. */
  public List<PartyMention> find(
      Document document,
      List<Quantity> quantities,
      List<DateMention> dates,
      List<RoundMention> rounds) {
    return find(List.of(new Text(document, quantities, dates, rounds))).get(0);
  }

  /** The parties of each text, as if it were the only one. */
  public List<List<PartyMention>> find(List<Text> texts) {
    List<Names> names = names(texts);
    names.forEach(Names::settle);
    return names.stream().map(Names::mentions).toList();
  }

  /**
   * Where names may border on some words of a document: what {@link #find} would have to read all
   * of it for is answered from the sentences that bear on these places.
   *
   * @param bearing the documents without other sentences, as {@link NameBorders#bearingOn} gives
   *     them
   */
  public List<NameBorders> borders(List<Text> bearing) {
    return names(bearing).stream().map(Names::borders).toList();
  }

  private List<Names> names(List<Text> texts) {
    List<Names> names = texts.stream().map(this::names).toList();
    Names.seek(names);
    return names;
  }

  private Names names(Text text) {
    Document document = text.document();
    Marks marks = new Marks(document.folded(), text.quantities(), text.dates(), text.rounds());
    return new Names(document, marks, cues, words, gazetteer, segmenter);
  }
}
