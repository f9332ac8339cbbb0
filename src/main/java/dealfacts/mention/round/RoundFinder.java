package dealfacts.mention.round;

import dealfacts.mention.RoundMention;
import dealfacts.text.Document;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds financing rounds: named ones ({@code A+轮}, {@code Pre-IPO}, {@code 战略融资}) with their
 * canonical name, counted ones ({@code 首轮}, {@code 新一轮}) with an empty one. 本轮 and 此轮 name no
 * round.
 *
 * <p>Canonical names: {@code seed, angel, a … j, strategic, equity, convertible, follow_on}, with
 * {@code pre_} before and one {@code _plus} for each plus behind; a number stays ({@code a1},
 * {@code b2}).
 */
public final class RoundFinder {

  /** The rounds of the document in the order of the text; none overlaps another. */
  public List<RoundMention> find(Document document) {
    String text = document.folded();
    List<RoundMention> rounds = new ArrayList<>();
    int floor = 0;
    int at = 0;
    while (at < text.length()) {
      List<RoundMention> found = at(text, at, floor);
      if (found.isEmpty()) {
        at++;
      } else {
        rounds.addAll(found);
        at = found.get(found.size() - 1).span().end();
        floor = at;
      }
    }
    return rounds;
  }

  private static List<RoundMention> at(String text, int at, int floor) {
    char c = text.charAt(at);
    if (c == '轮') {
      return list(CountedRound.at(text, at, floor));
    }
    if (RoundLabel.mayStart(c)) {
      List<RoundMention> labels = RoundLabel.listAt(text, at);
      if (!labels.isEmpty()) {
        return labels;
      }
    }
    String kind = DealKind.at(text, at);
    if (kind == null) {
      return List.of();
    }
    int end = at + DealKind.length(text, at);
    boolean belongsToRound = floor > 0 && floor == at;
    return belongsToRound ? List.of() : List.of(new RoundMention(new Span(at, end), kind));
  }

  private static List<RoundMention> list(@Nullable RoundMention round) {
    return round == null ? List.of() : List.of(round);
  }
}
