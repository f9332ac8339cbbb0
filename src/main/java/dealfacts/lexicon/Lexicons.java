package dealfacts.lexicon;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All words and names that the program knows, in the order of their files. Immutable; serves all
 * threads.
 *
 * <pre>{@code
 * Lexicons lexicons = Lexicons.builtIn().with(Path.of("my.tsv"));
 * List<Entry> names = lexicons.entries(EntryType.COMPANY, EntryType.FUND);
 * }</pre>
 */
public final class Lexicons {
  static final List<String> FILES =
      List.of(
          "companies_ashare.tsv",
          "companies_china.tsv",
          "companies_foreign.tsv",
          "investors.tsv",
          "persons.tsv",
          "regulators.tsv",
          "outlets.tsv",
          "advisers.tsv",
          "suffixes.tsv",
          "industries.tsv",
          "head_nouns.tsv",
          "titles.tsv",
          "places.tsv",
          "surnames.tsv",
          "not_names.tsv",
          "triggers.tsv");

  private final List<Entry> entries;

  private Lexicons(Collection<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** What comes with the program; read once. */
  public static Lexicons builtIn() {
    return BuiltIn.LEXICONS;
  }

  /**
   * These and the user's. The user wins: his line replaces the built-in one of the same surface and
   * type, his NOT_A_NAME takes a surface out of the lists of names, and his name takes it out of
   * NOT_A_NAME.
   *
   * @throws LexiconException if the file can't be read or anything is wrong with it
   */
  public Lexicons with(Path user) {
    TsvLexicon lexicon = parse(user);
    if (!lexicon.problems().isEmpty()) {
      throw new LexiconException(lexicon.problems());
    }
    Map<Entry.Key, Entry> merged = new LinkedHashMap<>();
    for (Entry entry : entries) {
      merged.put(entry.key(), entry);
    }
    for (Entry entry : lexicon.entries()) {
      for (EntryType type : EntryType.values()) {
        if (contradict(entry.type(), type)) {
          merged.remove(new Entry.Key(entry.surface(), type));
        }
      }
      merged.put(entry.key(), entry);
    }
    return new Lexicons(merged.values());
  }

  /** All that is wrong with a user's file, in the order of its lines; empty if nothing is. */
  public List<Problem> check(Path user) {
    return parse(user).problems();
  }

  /** The entries of these types, in the order of the files. */
  public List<Entry> entries(EntryType... types) {
    Set<EntryType> wanted = EnumSet.noneOf(EntryType.class);
    wanted.addAll(Arrays.asList(types));
    return entries.stream().filter(entry -> wanted.contains(entry.type())).toList();
  }

  /** Without the names of companies, funds and persons: what the rules can do by themselves. */
  public Lexicons withoutGazetteer() {
    return new Lexicons(entries.stream().filter(entry -> !entry.type().isGazetteer()).toList());
  }

  /** SHA-256 in hex over all entries: two runs with the same value used the same words. */
  public String fingerprint() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    for (Entry entry : entries) {
      String line =
          String.join("\t", entry.surface(), entry.canonical(), entry.type().name(), entry.note());
      digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The lexicon of built-in files alone, each with its name for messages. */
  static Lexicons of(Map<String, byte[]> files) {
    List<TsvLexicon> lexicons = new ArrayList<>();
    Set<Entry.Key> canonicals = new HashSet<>();
    files.entrySet().parallelStream()
        .map(file -> TsvLexicon.read(file.getKey(), file.getValue()))
        .forEachOrdered(lexicons::add);
    lexicons.forEach(lexicon -> canonicals.addAll(lexicon.canonicals()));
    List<Problem> problems = new ArrayList<>();
    Map<Entry.Key, Entry> merged = new LinkedHashMap<>();
    for (TsvLexicon lexicon : lexicons) {
      lexicon.checkCanonicals(canonicals);
      for (Entry entry : lexicon.entries()) {
        if (merged.putIfAbsent(entry.key(), entry) != null) {
          lexicon.reportRepeated(entry);
        }
      }
      problems.addAll(lexicon.problems());
    }
    if (!problems.isEmpty()) {
      throw new LexiconException(problems);
    }
    return new Lexicons(merged.values());
  }

  private TsvLexicon parse(Path user) {
    TsvLexicon lexicon;
    try {
      lexicon = TsvLexicon.read(user.toString(), Files.readAllBytes(user));
    } catch (IOException e) {
      return TsvLexicon.unreadable(
          user.toString(), Files.exists(user) ? "cannot be read" : "no such file");
    }
    Set<Entry.Key> canonicals = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.surface().equals(entry.canonical())) {
        canonicals.add(entry.key());
      }
    }
    lexicon.checkCanonicals(canonicals);
    return lexicon;
  }

  private static boolean contradict(EntryType a, EntryType b) {
    return (a == EntryType.NOT_A_NAME && b.isGazetteer())
        || (a.isGazetteer() && b == EntryType.NOT_A_NAME);
  }

  private static final class BuiltIn {
    static final Lexicons LEXICONS = load();

    private static Lexicons load() {
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (String name : FILES) {
        try (InputStream in = Lexicons.class.getResourceAsStream("/lexicon/" + name)) {
          if (in == null) {
            throw new FileNotFoundException("/lexicon/" + name);
          }
          files.put("lexicon/" + name, in.readAllBytes());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return of(files);
    }
  }
}
