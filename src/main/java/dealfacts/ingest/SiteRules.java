package dealfacts.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Collector;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * Where sites keep the parts of an article: rows of {@code site, field, selector}. The site {@code
 * *} stands for every page; its selectors are a bare {@code #id} or {@code .class}, known to many
 * content systems. The user's rules go before the built-in ones.
 */
final class SiteRules {
  private static final String BUILT_IN = "/ingest/sites.tsv";
  private static final String HEADER = "site\tfield\tselector";

  /** What a rule finds. */
  enum Field {
    BODY,
    TITLE,
    DATE,
    SOURCE,
    AUTHOR,
    DROP
  }

  private record Rule(Field field, Evaluator selector) {}

  /** What the name of an element tells. */
  record Named(ElementName name, @Nullable Field hook) {}

  /** Sites repeat few names on many elements and pages. */
  private static final int MOST_NAMES = 10_000;

  private static final int LONGEST_NAME = 200;

  private final Map<String, Named> names = new ConcurrentHashMap<>();
  private final Map<String, List<Rule>> bySite = new HashMap<>();
  private final Map<String, Field> ids = new HashMap<>();
  private final Map<String, Field> classes = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  private SiteRules() {}

  /**
   * @param user the user's file; null for none
   * @throws IllegalArgumentException with file and line where a row is wrong
   */
  static SiteRules load(@Nullable Path user) {
    SiteRules rules = new SiteRules();
    try (InputStream in = SiteRules.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + BUILT_IN);
      }
      if (user != null) {
        rules.read(Files.readString(user), user.toString());
      }
      rules.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), "sites.tsv");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules for sites: " + e.getMessage(), e);
    }
    return rules;
  }

  private void read(String tsv, String file) {
    String[] lines = tsv.split("\r?\n", -1);
    if (!lines[0].equals(HEADER)) {
      throw new IllegalArgumentException(file + ":1: the header must be site, field, selector");
    }
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].isBlank() || lines[i].startsWith("# ")) {
        continue;
      }
      try {
        add(lines[i]);
      } catch (IllegalArgumentException | SelectorParseException e) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalArgumentException("three columns wanted, got " + cells.length);
    }
    String site = cells[0].toLowerCase(Locale.ROOT);
    Field field = Field.valueOf(cells[1].toUpperCase(Locale.ROOT));
    if (!cells[1].equals(cells[1].toLowerCase(Locale.ROOT)) || !seen.add(line)) {
      throw new IllegalArgumentException("told twice, or a field that is not lower case: " + line);
    }
    if (!site.equals("*")) {
      Rule rule = new Rule(field, QueryParser.parse(cells[2]));
      bySite.computeIfAbsent(site, s -> new ArrayList<>()).add(rule);
    } else if (!cells[2].matches("[#.][A-Za-z0-9_-]{1,60}")) {
      throw new IllegalArgumentException("for * a bare #id or .class wanted, got " + cells[2]);
    } else {
      (cells[2].charAt(0) == '#' ? ids : classes)
          .putIfAbsent(cells[2].substring(1).toLowerCase(Locale.ROOT), field);
    }
  }

  /** Whether the host has rules of its own. */
  boolean know(String host) {
    return !rules(host).isEmpty();
  }

  Named named(TagAttributes attributes) {
    String id = attributes.id();
    String classes = attributes.classes();
    String itemprop = attributes.itemprop();
    boolean bare = id.isEmpty() && itemprop.isEmpty();
    String key = bare ? classes : id + '\n' + itemprop + '\n' + classes;
    Named known = names.get(key);
    if (known == null) {
      ElementName name = ElementName.of(id, classes, itemprop);
      known = new Named(name, hook(name));
      if (key.length() <= LONGEST_NAME && names.size() < MOST_NAMES) {
        names.put(key, known);
      }
    }
    return known;
  }

  /** What many sites keep in an element of this name; null for nothing known. */
  private @Nullable Field hook(ElementName name) {
    Field found = name.id().isEmpty() ? null : ids.get(name.id().toLowerCase(Locale.ROOT));
    for (String c : name.classes()) {
      found = found == null ? classes.get(c.toLowerCase(Locale.ROOT)) : found;
    }
    return found;
  }

  /** The first element that the rules of the page's site name for the field; null for none. */
  @Nullable Element find(Element root, String host, Field field) {
    for (Rule rule : rules(host)) {
      if (rule.field == field) {
        Element found = Collector.findFirst(rule.selector, root);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The rules of the host and, where it has none, of the domain above: {@code finance.a.com}. */
  private List<Rule> rules(String host) {
    String site = host.toLowerCase(Locale.ROOT);
    while (!site.isEmpty()) {
      List<Rule> rules = bySite.get(site);
      if (rules != null) {
        return rules;
      }
      int dot = site.indexOf('.');
      site = dot < 0 ? "" : site.substring(dot + 1);
    }
    return List.of();
  }
}
