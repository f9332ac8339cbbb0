package dealfacts.lexicon;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one TSV file and collects all that is wrong with it. The first line that is no comment must
 * be the header; blank lines and lines that start with {@code #} are skipped; the note may be left
 * out together with its tab.
 */
final class TsvLexicon {
  static final String HEADER = "surface\tcanonical\ttype\tnote";

  private static final int LONGEST = 80;
  private static final Map<String, EntryType> TYPES = types();

  private final String file;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Entry.Key, Integer> firstLines = new HashMap<>();
  private boolean headerSeen;

  private TsvLexicon(String file) {
    this.file = file;
  }

  static TsvLexicon read(String file, byte[] bytes) {
    TsvLexicon lexicon = new TsvLexicon(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    int start = text.startsWith("\ufeff") ? 1 : 0;
    for (int number = 1; start < text.length(); number++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      boolean carriageReturn = end > start && text.charAt(end - 1) == '\r';
      lexicon.line(number, text.substring(start, carriageReturn ? end - 1 : end));
      start = end + 1;
    }
    if (!lexicon.headerSeen && lexicon.problems.isEmpty()) {
      lexicon.report(0, "no header line");
    }
    return lexicon;
  }

  static TsvLexicon unreadable(String file, String reason) {
    TsvLexicon lexicon = new TsvLexicon(file);
    lexicon.report(0, reason);
    return lexicon;
  }

  List<Entry> entries() {
    return entries;
  }

  /** In the order of the lines. */
  List<Problem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }

  /** Reports a well-formed entry that another file holds too. */
  void reportRepeated(Entry entry) {
    report(
        Objects.requireNonNull(firstLines.get(entry.key())),
        "'" + entry.surface() + "' stands as " + entry.type() + " in another file too");
  }

  /** The keys of all canonical forms that an alias of this file may point to. */
  Set<Entry.Key> canonicals() {
    Set<Entry.Key> canonicals = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.surface().equals(entry.canonical())) {
        canonicals.add(entry.key());
      }
    }
    return canonicals;
  }

  /** Reports every alias whose canonical form is no canonical entry here or in {@code known}. */
  void checkCanonicals(Set<Entry.Key> known) {
    Set<Entry.Key> own = canonicals();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Entry.Key canonical = new Entry.Key(entry.canonical(), entry.type());
      if (!entry.surface().equals(entry.canonical())
          && entry.type() != EntryType.TRIGGER
          && !own.contains(canonical)
          && !known.contains(canonical)) {
        report(
            lines.get(i),
            "canonical '" + entry.canonical() + "' has no line of its own as " + entry.type());
      }
    }
  }

  private void line(int number, String line) {
    if (line.isEmpty() || line.charAt(0) == '#') {
      return;
    }
    if (!headerSeen) {
      headerSeen = true;
      if (!line.equals(HEADER)) {
        report(number, "header expected: " + HEADER.replace('\t', ' ') + ", separated by tabs");
      }
      return;
    }
    int first = line.indexOf('\t');
    int second = first < 0 ? -1 : line.indexOf('\t', first + 1);
    int third = second < 0 ? -1 : line.indexOf('\t', second + 1);
    if (second < 0 || (third >= 0 && line.indexOf('\t', third + 1) >= 0)) {
      report(number, "3 or 4 columns expected, separated by tabs");
      return;
    }
    String surface = line.substring(0, first);
    String canonical = line.substring(first + 1, second);
    String typeName = line.substring(second + 1, third < 0 ? line.length() : third);
    String note = third < 0 ? "" : line.substring(third + 1);
    EntryType type = TYPES.get(typeName);
    if (!valid(number, "surface", surface, 1)
        || !(canonical.equals(surface) || valid(number, "canonical", canonical, 1))
        || !valid(number, "note", note, 0)) {
      return;
    }
    if (type == null) {
      report(number, "unknown type '" + typeName + "'");
      return;
    }
    add(number, new Entry(surface, canonical, type, note));
  }

  private void add(int number, Entry entry) {
    if (entry.type().isGazetteer() && entry.surface().length() == 1) {
      report(number, "a name of one character: '" + entry.surface() + "'");
      return;
    }
    Integer firstLine = firstLines.putIfAbsent(entry.key(), number);
    if (firstLine != null) {
      report(
          number,
          "'" + entry.surface() + "' stands as " + entry.type() + " in line " + firstLine + " too");
      return;
    }
    entries.add(entry);
    lines.add(number);
  }

  private boolean valid(int number, String column, String value, int shortest) {
    String problem = problem(value, shortest);
    if (problem != null) {
      report(number, column + " " + problem);
    }
    return problem == null;
  }

  private static @Nullable String problem(String value, int shortest) {
    if (value.length() < shortest) {
      return "is empty";
    }
    if (value.length() > LONGEST) {
      return "is longer than " + LONGEST + " characters";
    }
    if (hasSurroundingBlank(value)) {
      return "has a blank at its start or end";
    }
    boolean plain = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\ufffd') {
        return "is not UTF-8";
      }
      if (Character.isISOControl(c)) {
        return "has a control character";
      }
      plain &= c < '\u0300' || (c >= '\u4e00' && c < '\ua000');
    }
    return plain || Normalizer.isNormalized(value, Normalizer.Form.NFC)
        ? null
        : "is not in Unicode form NFC";
  }

  private static boolean hasSurroundingBlank(String value) {
    return !value.isEmpty()
        && (isBlank(value.charAt(0)) || isBlank(value.charAt(value.length() - 1)));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
  }

  private void report(int line, String message) {
    problems.add(new Problem(file, line, message));
  }

  private static Map<String, EntryType> types() {
    Map<String, EntryType> types = new HashMap<>();
    for (EntryType type : EntryType.values()) {
      types.put(type.name(), type);
    }
    return types;
  }
}
