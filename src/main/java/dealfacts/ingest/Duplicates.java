package dealfacts.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds copies among articles that are told one after the other; the first one of a family is its
 * original. Tell them in a fixed order (by path, then record), and the answer is the same in every
 * run. For one thread.
 */
public final class Duplicates {
  /** Two copies share at least one of so many smallest pieces, with 75% of pieces in common. */
  private static final int KEYS = 8;

  /** Common openings (notices' boilerplate) must not make the search slow. */
  private static final int MOST_CANDIDATES = 50;

  /**
   * @param originalId the article that was told first
   * @param exact whether the bodies are the same to the letter; else a near copy with the same
   *     figures
   */
  public record Match(String originalId, boolean exact) {}

  private record Known(String id, Fingerprint fingerprint) {}

  private final Map<Long, Known> byContent = new HashMap<>();
  private final Map<Integer, List<Known>> byPiece = new HashMap<>();

  /** Adds an article, or says of which earlier one it is a copy. */
  public Optional<Match> add(Article article) {
    return add(article.id(), Fingerprint.of(article));
  }

  /** The same, with the fingerprint made elsewhere. */
  public Optional<Match> add(String id, Fingerprint fingerprint) {
    Known same = byContent.get(fingerprint.content());
    if (same != null && same.fingerprint.isSame(fingerprint)) {
      return Optional.of(new Match(same.id, true));
    }
    int keys = Math.min(KEYS, fingerprint.sketch().length);
    for (int i = 0; i < keys; i++) {
      for (Known known : byPiece.getOrDefault(fingerprint.sketch()[i], List.of())) {
        if (known.fingerprint.isAlike(fingerprint)) {
          return Optional.of(new Match(known.id, false));
        }
      }
    }
    Known known = new Known(id, fingerprint);
    byContent.putIfAbsent(fingerprint.content(), known);
    for (int i = 0; i < keys; i++) {
      List<Known> list = byPiece.computeIfAbsent(fingerprint.sketch()[i], k -> new ArrayList<>(1));
      if (list.size() < MOST_CANDIDATES) {
        list.add(known);
      }
    }
    return Optional.empty();
  }
}
