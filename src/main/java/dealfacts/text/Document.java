package dealfacts.text;

import dealfacts.ingest.Article;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article prepared for reading: its text, the folded view of it and its sentences. Immutable.
 */
public final class Document {
  private static final Comparator<Sentence> BY_START =
      Comparator.comparingInt(sentence -> sentence.span().start());

  private final Article article;
  private final String folded;
  private final List<Sentence> sentences;

  public Document(Article article) {
    this(
        article,
        Fold.fold(article.text()),
        Sentences.split(article.text(), Math.max(0, article.bodyStart() - 1)));
  }

  private Document(Article article, String folded, List<Sentence> sentences) {
    this.article = article;
    this.folded = folded;
    this.sentences = sentences;
  }

  /**
   * The document as if it told nothing but these sentences and what else stands in their lines: all
   * other lines are blank in the folded view, so that passing over them costs next to nothing. The
   * lines of a table say little by themselves; a document that holds one keeps all.
   */
  public Document only(List<Sentence> some) {
    if (!CellTable.find(folded).isEmpty()) {
      return new Document(article, folded, List.copyOf(some));
    }
    char[] lines = new char[folded.length()];
    Arrays.fill(lines, '\n');
    int done = 0;
    for (Sentence sentence : some) {
      int start = folded.lastIndexOf('\n', sentence.span().start()) + 1;
      int next = folded.indexOf('\n', sentence.span().end());
      int end = next < 0 ? folded.length() : next;
      if (end > done) {
        folded.getChars(Math.max(start, done), end, lines, Math.max(start, done));
        done = end;
      }
    }
    return new Document(article, new String(lines), List.copyOf(some));
  }

  public Article article() {
    return article;
  }

  /** The article's text, in which all spans count. */
  public String text() {
    return article.text();
  }

  /** The text folded by {@link Fold}: same length, same offsets. */
  public String folded() {
    return folded;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /**
   * The number of the sentence, without going through all of them; below 0 if it is none of them.
   */
  public int indexOf(Sentence sentence) {
    int index = Collections.binarySearch(sentences, sentence, BY_START);
    return index >= 0 && sentences.get(index).equals(sentence) ? index : -1;
  }

  /** The day of publication; null where nothing tells it. */
  public @Nullable LocalDate anchor() {
    return article.publishedOn();
  }

  /** The slice of the text as written. */
  public String slice(Span span) {
    return span.of(article.text());
  }
}
