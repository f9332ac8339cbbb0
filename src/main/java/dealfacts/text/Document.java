package dealfacts.text;

import dealfacts.ingest.Article;
import java.time.LocalDate;
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
    this.article = article;
    this.folded = Fold.fold(article.text());
    this.sentences = Sentences.split(article.text(), Math.max(0, article.bodyStart() - 1));
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
