package dealfacts.mention.party;

import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where sentences read a name differently, the article decides: what stands before or behind it
 * wherever it stands belongs to it ({@code 以云科技} is no {@code 云科技} where nothing but 以 stands
 * before that), and what is read once only, as a name that is known from elsewhere with words
 * around it, is that name ({@code 云图服务截} where two sentences tell of {@code 云图服务}).
 */
final class Readings {
  /** Words of grammar that stand before any name, so that standing there always says nothing. */
  private static final String BEFORE_ANY = "由被获将把从对的在于为是给向原前到让新老";

  /** Words of grammar that stand behind any name. */
  private static final String BEHIND_ANY = "的了和与及或在于以将拟已等称为是被获向对由从把给也均还曾又再则就都未不欲所其之股占持完发公获宣表说与跟同并";

  /** Evidence that a sentence gives by its grammar alone. */
  private static final String OF_SLOTS = "slot/";

  /** What is left of a name of this length could be anything. */
  private static final int LONGEST_REST = 4;

  private final String text;
  private final Words words;
  private final Gazetteer gazetteer;
  private final @Nullable Cue[] cues;
  private final Map<String, List<Integer>> places = new HashMap<>();

  /** By their hash where each two characters stand first, and from there on where again. */
  private final int[] heads;

  private final int[] again;

  /** What the article makes of each name. */
  private final Map<String, Grown> grown = new HashMap<>();

  Readings(String text, Words words, Gazetteer gazetteer, @Nullable Cue[] cues) {
    this.text = text;
    this.words = words;
    this.gazetteer = gazetteer;
    this.cues = cues;
    heads = new int[Integer.highestOneBit(text.length() + 1) << 1];
    again = new int[text.length()];
    Arrays.fill(heads, -1);
    for (int at = text.length() - 2; at >= 0; at--) {
      int pair = pair(text, at);
      again[at] = heads[pair];
      heads[pair] = at;
    }
  }

  /** Puts the reading of the article in the place of those of single sentences. */
  void settle(Collector collector) {
    List<Candidate> winners = collector.winners();
    for (Candidate candidate : winners) {
      Span whole = candidate.evidence().startsWith(OF_SLOTS) ? whole(candidate.span()) : null;
      if (whole != null) {
        collector.replace(candidate, whole);
      }
    }
    Map<String, Integer> support = new HashMap<>();
    winners = collector.winners();
    for (Candidate candidate : winners) {
      support.merge(candidate.span().of(text), weight(candidate), Integer::sum);
    }
    for (Candidate candidate : winners) {
      if (isLone(candidate)) {
        Span better = better(candidate, support);
        if (better != null) {
          collector.replace(candidate, better);
        }
      }
    }
  }

  private static int weight(Candidate candidate) {
    return switch (candidate.evidence()) {
      case "definition", "legal-form", "slot/code" -> 2;
      case "gazetteer", "repeated" -> 0;
      default -> 1;
    };
  }

  /** The name with a character that stands before or behind it in all places; null if none does. */
  private @Nullable Span whole(Span name) {
    if (name.length() > 6
        || !Character.isIdeographic(text.charAt(name.start()))
        || !Character.isIdeographic(text.charAt(name.end() - 1))
        || gazetteer.entry(name.of(text)) != null) {
      return null;
    }
    Grown its = grown.computeIfAbsent(name.of(text), this::grown);
    return switch (its) {
      case BEFORE -> new Span(name.start() - 1, name.end());
      case BEHIND -> new Span(name.start(), name.end() + 1);
      case NOT -> null;
    };
  }

  /** Where a name has a character more. */
  private enum Grown {
    NOT,
    BEFORE,
    BEHIND
  }

  private Grown grown(String name) {
    List<Integer> starts = places(name);
    if (starts.size() < 2) {
      return Grown.NOT;
    }
    if (isAlways(starts, -1, BEFORE_ANY) && starts.stream().anyMatch(at -> opens(at - 1))) {
      return Grown.BEFORE;
    }
    return isAlways(starts, name.length(), BEHIND_ANY)
            && starts.stream().anyMatch(at -> endsAt(at + name.length() + 1))
        ? Grown.BEHIND
        : Grown.NOT;
  }

  /** Whether the same character stands there in all places, which is no word of grammar. */
  private boolean isAlways(List<Integer> starts, int offset, String grammar) {
    int first = starts.get(0) + offset;
    if (first < 0 || first >= text.length()) {
      return false;
    }
    char c = text.charAt(first);
    if (!Character.isIdeographic(c) || grammar.indexOf(c) >= 0) {
      return false;
    }
    for (int start : starts) {
      int at = start + offset;
      if (at < 0 || at >= text.length() || text.charAt(at) != c) {
        return false;
      }
      Cue cue = cues[at];
      if (cue != null && cue.word().length() > 1) {
        return false;
      }
    }
    return true;
  }

  /** Words of grammar that open a phrase: the name begins with them where a phrase can't. */
  private static final String PHRASE = "与和及并以用同跟比";

  private static final String NO_PHRASE = "、“「『\"(\n";

  private boolean opens(int at) {
    return PHRASE.indexOf(text.charAt(at)) >= 0
        ? at == 0 || NO_PHRASE.indexOf(text.charAt(at - 1)) >= 0
        : isBorder(at - 1);
  }

  /** Whether a mark or a word of deals ends with the character at {@code at}. */
  private boolean isBorder(int at) {
    if (at < 0 || !Character.isLetterOrDigit(text.charAt(at))) {
      return true;
    }
    for (int length = 2; length <= 6 && length <= at + 1; length++) {
      Cue cue = cues[at + 1 - length];
      if (cue != null && cue.word().length() == length) {
        return true;
      }
    }
    return false;
  }

  private boolean endsAt(int at) {
    return at >= text.length()
        || !Character.isLetterOrDigit(text.charAt(at))
        || cues[at] != null && cues[at].word().length() > 1;
  }

  private List<Integer> places(String name) {
    return places.computeIfAbsent(
        name,
        n -> {
          List<Integer> found = new ArrayList<>();
          for (int at = heads[pair(n, 0)]; at >= 0; at = again[at]) {
            if (text.startsWith(n, at)) {
              found.add(at);
            }
          }
          return found;
        });
  }

  private int pair(String two, int at) {
    return (two.charAt(at) * 31 + two.charAt(at + 1)) * 0x9E3779B9 >>> 8 & heads.length - 1;
  }

  /** A reading of one sentence by its grammar, of words that stand nowhere else. */
  private boolean isLone(Candidate candidate) {
    return candidate.evidence().startsWith(OF_SLOTS)
        && !candidate.evidence().equals("slot/code")
        && !candidate.evidence().equals("slot/round")
        && gazetteer.entry(candidate.span().of(text)) == null
        && places(candidate.span().of(text)).size() == 1;
  }

  /** The name that the article tells twice and that this reading holds, with words around it. */
  private @Nullable Span better(Candidate lone, Map<String, Integer> support) {
    String read = lone.span().of(text);
    for (int length = read.length() - 1; length >= 3; length--) {
      String best = null;
      for (int at = 0; at + length <= read.length(); at++) {
        String name = read.substring(at, at + length);
        if (support.getOrDefault(name, 0) >= 2
            && read.indexOf(name) == at
            && isRest(read.substring(0, at))
            && isRest(read.substring(at + length))
            && (best == null || name.compareTo(best) < 0)) {
          best = name;
        }
      }
      if (best != null) {
        int start = lone.span().start() + read.indexOf(best);
        return new Span(start, start + length);
      }
    }
    return null;
  }

  /** Words around a name, and neither a place before it nor an ending, which make it another. */
  private boolean isRest(String rest) {
    return rest.isEmpty()
        || rest.length() <= LONGEST_REST
            && rest.chars().allMatch(Character::isIdeographic)
            && words.suffix(rest, 0, rest.length()) == 0
            && words.headNoun(rest, 0, rest.length()) == 0
            && !words.isIndustry(rest)
            && words.place(rest, 0, rest.length()) == 0;
  }
}
