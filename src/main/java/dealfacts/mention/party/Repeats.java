package dealfacts.mention.party;

import dealfacts.mention.EntityType;
import dealfacts.text.Span;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names of good evidence, and what they are shortened to, are names wherever they stand. */
final class Repeats {
  private static final double ENOUGH = 0.5;

  private final String text;
  private final Gazetteer gazetteer;
  private final ShortForms shortForms;
  private final Bystanders bystanders;
  private final Map<String, Candidate> names = new TreeMap<>();

  Repeats(String text, Gazetteer gazetteer, ShortForms shortForms, Bystanders bystanders) {
    this.text = text;
    this.gazetteer = gazetteer;
    this.shortForms = shortForms;
    this.bystanders = bystanders;
  }

  /** Adds each further occurrence of the names that win so far. */
  void addTo(Collector collector) {
    for (Candidate winner : collector.winners()) {
      boolean good = winner.strength() >= ENOUGH;
      if (good && !bystanders.isReporter(winner.span())) {
        names.putIfAbsent(winner.span().of(text), winner);
      }
      Span word = good ? shortForms.firstWord(winner.span()) : null;
      if (word != null && isUnknown(word)) {
        shorten(word, winner);
      }
      if (good && winner.type() == EntityType.COMPANY && isUnknown(winner.span())) {
        shorten(shortForms.withoutTrade(winner.span()), winner);
      }
      if (winner.evidence().equals("legal-form")) {
        shortForms.of(winner.span()).forEach(part -> shorten(part, winner));
      }
    }
    for (Candidate again : new Occurrences(text, names.values()).find(text, ENOUGH)) {
      if (again.strength() == ENOUGH || !collector.holdsLonger(again.span())) {
        collector.add(again);
      }
    }
  }

  private boolean isUnknown(Span name) {
    return gazetteer.entry(name.of(text)) == null;
  }

  private void shorten(@Nullable Span part, Candidate full) {
    if (part != null) {
      names.putIfAbsent(
          part.of(text), new Candidate(part, full.type(), "short form", full.strength()));
    }
  }
}
