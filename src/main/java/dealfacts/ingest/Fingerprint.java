package dealfacts.ingest;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of an article to tell copies of it by: a sketch of the pieces of its body (the
 * smallest hashes of all runs of five characters) and the figures in it. Titles, blanks and marks
 * do not count, nor does the dateline's date.
 *
 * @param content hash of the whole body
 * @param sketch the smallest hashes, ascending
 * @param figures hashes of the different numbers in the body, ascending
 */
public record Fingerprint(long content, int[] sketch, int[] figures) {
  private static final int RUN = 5;
  private static final int SKETCH = 64;
  private static final int MOST_FIGURES = 64;

  /** Share of common pieces from which two bodies are copies, one of them maybe cut. */
  private static final double ALIKE = 0.75;

  /** Bodies with fewer pieces are too short to be called alike by pieces. */
  private static final int LEAST_PIECES = 30;

  private static final Pattern FIGURE = Pattern.compile("\\d{1,20}(?:\\.\\d{1,10})?");
  private static final Pattern DATELINE = Pattern.compile("^.{0,20}?\\d{1,2}月\\d{1,2}日(?:电|讯|消息)");

  /** Of the article's body. */
  public static Fingerprint of(Article article) {
    String text = essence(article.text().substring(article.bodyStart()));
    long content = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      content = 31 * content + text.charAt(i);
    }
    int[] hashes = new int[Math.max(0, text.length() - RUN + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(text, i, i + RUN);
    }
    return new Fingerprint(content, smallest(hashes, SKETCH), figures(article));
  }

  private static int[] figures(Article article) {
    String body = DATELINE.matcher(article.text().substring(article.bodyStart())).replaceFirst("");
    int[] figures = new int[64];
    int count = 0;
    Matcher matcher = FIGURE.matcher(body.replace(",", ""));
    while (matcher.find()) {
      if (count == figures.length) {
        figures = Arrays.copyOf(figures, 2 * count);
      }
      figures[count++] = hash(matcher.group(), 0, matcher.end() - matcher.start());
    }
    return smallest(Arrays.copyOf(figures, count), MOST_FIGURES);
  }

  /** Letters and digits alone. */
  private static String essence(String body) {
    StringBuilder essence = new StringBuilder(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        essence.append(c);
      }
    }
    return essence.toString();
  }

  private static int[] smallest(int[] hashes, int most) {
    return Arrays.stream(hashes).sorted().distinct().limit(most).toArray();
  }

  private static int hash(String text, int from, int to) {
    int hash = 0x9747b28c;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * 0x5bd1e995;
      hash ^= hash >>> 15;
    }
    hash *= 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }

  /** Whether both are the same body, to the letter. */
  boolean isSame(Fingerprint other) {
    return content == other.content && Arrays.equals(sketch, other.sketch);
  }

  /** Whether one is a copy of the other, maybe cut, with no figure that the longer one lacks. */
  boolean isAlike(Fingerprint other) {
    if (Math.min(sketch.length, other.sketch.length) < LEAST_PIECES) {
      return false;
    }
    return similarity(other) >= ALIKE
        && (isWithin(figures, other.figures) || isWithin(other.figures, figures));
  }

  /** An estimate of the share of common pieces: among the smallest of both, those in both. */
  private double similarity(Fingerprint other) {
    int most = Math.min(sketch.length, other.sketch.length);
    int i = 0;
    int j = 0;
    int common = 0;
    for (int seen = 0; seen < most && i < sketch.length && j < other.sketch.length; seen++) {
      if (sketch[i] == other.sketch[j]) {
        common++;
        i++;
        j++;
      } else if (sketch[i] < other.sketch[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) common / most;
  }

  private static boolean isWithin(int[] part, int[] whole) {
    for (int figure : part) {
      if (Arrays.binarySearch(whole, figure) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint f && isSame(f) && Arrays.equals(figures, f.figures);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(content);
  }

  @Override
  public String toString() {
    return Long.toHexString(content);
  }
}
