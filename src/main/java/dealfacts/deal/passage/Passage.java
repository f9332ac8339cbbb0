package dealfacts.deal.passage;

import dealfacts.mention.Mentions;
import dealfacts.text.Document;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence laid out for the frames: its clauses, the mentions in it and the groups that parties
 * form. Brackets and quotation marks are blind spots: what stands between two items is read without
 * them.
 */
public final class Passage {
  private final Document document;
  private final Sentence sentence;
  private final List<Item> items;
  private final List<Span> clauses;
  private final List<Group> groups;
  private final int headingEnd;
  private final String masked;

  public Passage(Document document, Sentence sentence, Mentions mentions) {
    Layout layout = new Layout(document, sentence, mentions);
    this.document = document;
    this.sentence = sentence;
    this.masked = layout.masked();
    this.items = layout.items();
    this.clauses = layout.clauses();
    this.groups = layout.groups();
    this.headingEnd = Heading.end(document.folded(), sentence.span());
  }

  /** Whether it stands in the heading of a column: {@code 融资丨「甲」完成…}. */
  public boolean inHeading(Span span) {
    return span.end() <= headingEnd;
  }

  public Document document() {
    return document;
  }

  public Sentence sentence() {
    return sentence;
  }

  public Span span() {
    return sentence.span();
  }

  public List<Item> items() {
    return items;
  }

  public List<Span> clauses() {
    return clauses;
  }

  public List<Group> groups() {
    return groups;
  }

  /** The folded text of a range, with brackets and their content left out. */
  public String words(int from, int to) {
    return Layout.words(masked, sentence.span().start(), from, to);
  }

  /** The words of a range without the names in it: 建设 in a company's name builds nothing. */
  public String wordsBesideNames(int from, int to) {
    StringBuilder words = new StringBuilder(Math.max(0, to - from));
    int at = from;
    for (Item item : items) {
      if (item.kind() == Item.Kind.PARTY && item.span().end() > at && item.span().start() < to) {
        words.append(words(at, Math.max(at, item.span().start()))).append(Layout.BLIND);
        at = Math.min(to, item.span().end());
      }
    }
    return words.append(words(at, to)).toString();
  }

  public String wordsBesideNames(Span span) {
    return wordsBesideNames(span.start(), span.end());
  }

  public String words(Span span) {
    return words(span.start(), span.end());
  }

  /** The folded text of a range, whole. */
  public String folded(Span span) {
    return document.folded().substring(span.start(), span.end());
  }

  /** Number of the clause that holds the offset. */
  public int clauseIndex(int offset) {
    return Layout.clauseIndex(clauses, offset);
  }

  public Span clauseAt(int offset) {
    return clauses.get(clauseIndex(offset));
  }

  /** Where the clause of the offset begins, with its label: {@code 中标金额:4.6亿元}. */
  public int labelled(int offset) {
    int index = clauseIndex(offset);
    int start = clauses.get(index).start();
    int before = start - 1 - sentence.span().start();
    boolean colon = index > 0 && before >= 0 && masked.charAt(before) == ':';
    return colon ? clauses.get(index - 1).start() : start;
  }

  /**
   * Where the item of a digest or the member of a series begins that holds the offset: behind the
   * last {@code ;}.
   */
  public int segmentStart(int offset) {
    int start = sentence.span().start();
    for (int i = offset - 1; i >= start; i--) {
      if (masked.charAt(i - start) == ';') {
        return i + 1;
      }
    }
    return start;
  }

  /** How far the arguments of a trigger reach at most: to the next one, else to the end. */
  public int nextStart(List<Trigger> triggers, int index) {
    int end = triggers.get(index).span().end();
    for (int i = index + 1; i < triggers.size(); i++) {
      if (triggers.get(i).span().start() >= end) {
        return triggers.get(i).span().start(); // 中标 within 中标候选人 is the same word
      }
    }
    return sentence.span().end();
  }

  /**
   * Where {@code mark} stands last at or before {@code at} in the sentence, below 0 if nowhere. A
   * search in the whole text would read all of it for each word of a text without the mark.
   */
  public int markBefore(char mark, int at) {
    String folded = document().folded();
    int i = Math.min(at, folded.length() - 1);
    while (i >= span().start() && folded.charAt(i) != mark) {
      i--;
    }
    return i < span().start() ? -1 : i;
  }

  /** Where {@code mark} stands next, some way behind the sentence at most; below 0 if nowhere. */
  public int markBehind(char mark, int at) {
    String folded = document().folded();
    int end = Math.min(folded.length(), Math.max(at, span().end()) + LONGEST_TITLE);
    for (int i = at; i < end; i++) {
      if (folded.charAt(i) == mark) {
        return i;
      }
    }
    return -1;
  }

  /** The title of a paper may hold the end of a sentence. */
  private static final int LONGEST_TITLE = 200;

  public List<Group> groupsIn(Span range) {
    List<Group> found = new ArrayList<>();
    for (Group group : groups) {
      if (range.contains(group.span())) {
        found.add(group);
      }
    }
    return found;
  }

  /** The last group within the range; null where there is none. */
  public @Nullable Group lastGroupIn(Span range) {
    List<Group> found = groupsIn(range);
    return found.isEmpty() ? null : found.get(found.size() - 1);
  }

  public List<Item> itemsIn(Span range) {
    List<Item> found = new ArrayList<>();
    for (Item item : items) {
      if (range.contains(item.span())) {
        found.add(item);
      }
    }
    return found;
  }

  /** The first group that begins at or behind {@code from} and ends before {@code to}. */
  public @Nullable Group groupAfter(int from, int to) {
    for (Group group : groups) {
      if (group.span().start() >= from && group.span().end() <= to) {
        return group;
      }
    }
    return null;
  }
}
