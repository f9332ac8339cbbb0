package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.Role;
import dealfacts.ingest.Article;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The compact notation in which rules and spec files say what deals a text tells: {@code
 * acquisition: acquirer=美团; target=蓝鲸科技; stake=60%; status=completed}, deals joined by {@code " +
 * "}, {@code -} for none. Names and figures stand as written, several of a role joined by {@code
 * |}.
 *
 * <p>Parties, amounts and the round are complete: what isn't named is expected to be empty. Status,
 * stage, instrument, subject, code, event, disclosed and deadline count only where they are named.
 */
final class Notation {
  private static final Set<String> IF_NAMED =
      Set.of("status", "stage", "instrument", "subject", "code", "event", "disclosed", "deadline");

  private Notation() {}

  /** Whether the facts are exactly the deals that the notation tells, in any order. */
  static boolean tells(String expected, Article article, List<DealFact> facts) {
    if (expected.equals("-")) {
      return facts.isEmpty();
    }
    List<String> deals = Arrays.asList(expected.split(" \\+ ", -1));
    List<DealFact> left = new ArrayList<>(facts);
    for (String deal : deals) {
      DealFact match =
          left.stream().filter(fact -> tells(deal, article, fact)).findFirst().orElse(null);
      if (match == null) {
        return false;
      }
      left.remove(match);
    }
    return left.isEmpty();
  }

  /** Whether the fact is the one deal that the notation tells. */
  static boolean tells(String expected, Article article, DealFact fact) {
    Map<String, Set<String>> wanted = parse(expected);
    Map<String, Set<String>> actual = values(article, fact);
    Set<String> keys = new TreeSet<>(wanted.keySet());
    actual.keySet().stream().filter(key -> !IF_NAMED.contains(key)).forEach(keys::add);
    return keys.stream()
        .allMatch(
            key -> wanted.getOrDefault(key, Set.of()).equals(actual.getOrDefault(key, Set.of())));
  }

  /** The facts in the notation, with all that they hold. */
  static String written(Article article, List<DealFact> facts) {
    return facts.isEmpty()
        ? "-"
        : facts.stream()
            .map(fact -> written(values(article, fact)))
            .collect(Collectors.joining(" + "));
  }

  private static String written(Map<String, Set<String>> values) {
    String type = String.join("", Objects.requireNonNull(values.get("type")));
    return values.entrySet().stream()
        .filter(e -> !e.getKey().equals("type"))
        .map(e -> e.getKey() + "=" + String.join("|", e.getValue()))
        .collect(Collectors.joining("; ", type + ": ", ""));
  }

  private static Map<String, Set<String>> parse(String deal) {
    int colon = deal.indexOf(": ");
    if (colon < 0) {
      throw new IllegalArgumentException("no type in " + deal);
    }
    Map<String, Set<String>> values = new TreeMap<>();
    put(values, "type", deal.substring(0, colon));
    for (String pair : deal.substring(colon + 2).split("; ", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 0 || !isKey(pair.substring(0, equals))) {
        throw new IllegalArgumentException(pair + " is no key=value, in " + deal);
      }
      for (String value : pair.substring(equals + 1).split("\\|", -1)) {
        if (!value.isEmpty()) {
          put(values, pair.substring(0, equals), value);
        } else {
          values.put(pair.substring(0, equals), Set.of()); // instrument=: none is told
        }
      }
    }
    return values;
  }

  private static boolean isKey(String key) {
    return IF_NAMED.contains(key)
        || key.equals("round")
        || Arrays.stream(Role.values()).anyMatch(role -> role.label().equals(key))
        || Arrays.stream(AmountKind.values()).anyMatch(kind -> kind.label().equals(key));
  }

  private static Map<String, Set<String>> values(Article article, DealFact fact) {
    Map<String, Set<String>> values = new TreeMap<>();
    put(values, "type", fact.type().name().toLowerCase(Locale.ROOT));
    fact.parties().forEach(p -> put(values, p.role().label(), slice(article, p.span())));
    fact.amounts().forEach(a -> put(values, a.kind().label(), slice(article, a.quantity().span())));
    fact.dates()
        .forEach(
            d ->
                put(
                    values,
                    d.kind().name().toLowerCase(Locale.ROOT),
                    slice(article, d.date().span())));
    put(values, "status", fact.status().name().toLowerCase(Locale.ROOT));
    put(values, "round", fact.round() == null ? null : fact.round().round());
    put(
        values,
        "stage",
        fact.stage() == null ? null : fact.stage().name().toLowerCase(Locale.ROOT));
    put(
        values,
        "instrument",
        fact.instrument() == null ? null : fact.instrument().name().toLowerCase(Locale.ROOT));
    put(values, "subject", fact.subject() == null ? null : slice(article, fact.subject()));
    put(values, "code", fact.securityCode());
    return values;
  }

  private static void put(Map<String, Set<String>> values, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.computeIfAbsent(key, k -> new TreeSet<>()).add(value);
    }
  }

  private static String slice(Article article, Span span) {
    return span.of(article.text());
  }
}
