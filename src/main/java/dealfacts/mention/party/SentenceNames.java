package dealfacts.mention.party;

import dealfacts.text.Sentence;
import dealfacts.text.Span;
import dealfacts.text.Token;
import java.util.ArrayList;
import java.util.List;

/** A sentence on its way to its names: tagged, then cut into passages, then into stretches. */
final class SentenceNames {
  private final Sentence sentence;
  private final List<Span> row;
  private final TokenMap tokens;
  private final boolean read;
  private List<Passage> passages = List.of();
  private List<NameList> lists = List.of();

  /**
   * @param row names that it holds as a row of rounds
   * @param read whether it is read for names; else it has no tokens
   */
  SentenceNames(Sentence sentence, List<Span> row, List<Token> tokens, boolean read) {
    this.sentence = sentence;
    this.row = row;
    this.tokens = new TokenMap(sentence.span(), tokens);
    this.read = read;
  }

  /**
   * Stretches that stand in one slot.
   *
   * @param places of the members in the passage
   */
  record NameList(Passage passage, List<Integer> places, List<Stretches.Stretch> members) {}

  Span span() {
    return sentence.span();
  }

  List<Span> row() {
    return row;
  }

  TokenMap tokens() {
    return tokens;
  }

  boolean isRead() {
    return read;
  }

  void cut(PieceReader reader) {
    passages = reader.read(sentence, tokens);
  }

  /** The sentence and what stands in its brackets. */
  List<Passage> passages() {
    return passages;
  }

  void stretch(Stretches stretches) {
    lists = new ArrayList<>();
    for (Passage passage : passages) {
      for (List<Integer> places : Lists.of(passage)) {
        List<Stretches.Stretch> members = new ArrayList<>();
        for (int place : places) {
          members.add(stretches.at(passage, place));
        }
        lists.add(new NameList(passage, places, members));
      }
    }
  }

  List<NameList> lists() {
    return lists;
  }
}
