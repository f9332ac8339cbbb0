package dealfacts.mention.party;

import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds the candidates of a document; where two overlap, the stronger wins, then the longer. */
final class Collector {
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Integer, Integer> longest = new HashMap<>();

  private final String text;

  Collector(String text) {
    this.text = text;
  }

  void add(Candidate told) {
    Candidate candidate = withoutShares(told);
    candidates.add(candidate);
    longest.merge(candidate.span().start(), candidate.span().end(), Math::max);
  }

  /**
   * {@code 不再持有松原药机|股份}: shares of a company that the text also calls without the word. Exchanges
   * give no stock a name of more than four characters.
   */
  private Candidate withoutShares(Candidate candidate) {
    Span span = candidate.span();
    int end = span.end() - SHARES.length();
    if (end - span.start() < SHORTEST
        || !text.startsWith(SHARES, end)
        || text.startsWith("有限", span.end())
        || !candidate.evidence().startsWith("slot")) {
      return candidate;
    }
    String name = text.substring(span.start(), end);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (!text.startsWith(SHARES, at + name.length())) {
        return new Candidate(
            new Span(span.start(), end),
            candidate.type(),
            candidate.evidence(),
            candidate.strength());
      }
    }
    return candidate;
  }

  private static final String SHARES = "股份";

  private static final int SHORTEST = 3;

  /** Whether a candidate that begins where {@code name} does goes on behind it. */
  boolean holdsLonger(Span name) {
    return longest.getOrDefault(name.start(), 0) > name.end();
  }

  /** Whether a slot asked for a name of which the last characters are these: {@code 施|耐克}. */
  boolean holdsAround(Span name) {
    return candidates.stream()
        .anyMatch(
            c ->
                c.span().end() == name.end()
                    && c.span().start() == name.start() - 1
                    && c.evidence().startsWith("slot/"));
  }

  /** Puts the same name with other ends in the place of a candidate. */
  void replace(Candidate candidate, Span span) {
    candidates.remove(candidate);
    add(new Candidate(span, candidate.type(), candidate.evidence(), candidate.strength()));
  }

  List<Span> spans() {
    return candidates.stream().map(Candidate::span).toList();
  }

  /** In the order of the text, none overlapping another. */
  List<Candidate> winners() {
    candidates.sort(Collector::byStrength);
    TreeMap<Integer, Candidate> winners = new TreeMap<>();
    for (Candidate candidate : candidates) {
      var before = winners.lowerEntry(candidate.span().end());
      if (before == null || before.getValue().span().end() <= candidate.span().start()) {
        winners.put(candidate.span().start(), candidate);
      }
    }
    List<Candidate> named = new ArrayList<>(winners.size());
    for (Candidate candidate : winners.values()) {
      if (!PLACEHOLDER.matcher(candidate.span().of(text)).matches()) {
        named.add(candidate);
      }
    }
    return Collections.unmodifiableList(named);
  }

  /** The stronger first, then the longer, then that which begins first. */
  private static int byStrength(Candidate a, Candidate b) {
    int order = Double.compare(b.strength(), a.strength());
    if (order == 0) {
      order = Integer.compare(b.span().length(), a.span().length());
    }
    return order == 0 ? a.span().compareTo(b.span()) : order;
  }

  /** {@code 甲公司向乙基金借款}, {@code A公司估值1亿元}: companies of an example that is thought up. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?:假设|假如|比如|例如)?(?:[甲乙丙丁戊己](?:公司|企业|基金|资本|机构|银行|集团|股东)|[ABXYZ](?:公司|企业|基金|机构|银行|集团|股东))");
}
