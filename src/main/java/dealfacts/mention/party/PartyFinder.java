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
import dealfacts.text.Sentence;
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

  /** The parties of the document in the order of the text; none overlaps another. */
  public List<PartyMention> find(
      Document document,
      List<Quantity> quantities,
      List<DateMention> dates,
      List<RoundMention> rounds) {
    return names(document, document.sentences(), quantities, dates, rounds).mentions();
  }

  /**
   * Where names may border on some words of the document: what {@link #find} would have to read all
   * of it for is answered from the sentences that bear on these places.
   *
   * @param bearing the document without other sentences, as {@link NameBorders#bearingOn} gives it
   */
  public NameBorders borders(
      Document bearing,
      List<Quantity> quantities,
      List<DateMention> dates,
      List<RoundMention> rounds) {
    Names names = names(bearing, bearing.sentences(), quantities, dates, rounds);
    return new NameBorders(bearing.folded(), names.candidates());
  }

  private Names names(
      Document document,
      List<Sentence> sentences,
      List<Quantity> quantities,
      List<DateMention> dates,
      List<RoundMention> rounds) {
    Marks marks = new Marks(document.folded(), quantities, dates, rounds);
    return new Names(document, sentences, marks, cues, words, gazetteer, segmenter);
  }
}
