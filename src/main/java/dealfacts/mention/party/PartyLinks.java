package dealfacts.mention.party;

import dealfacts.text.Document;
import dealfacts.text.Pattern;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an article says of its names that joins them or keeps them apart. */
final class PartyLinks {
  private final Document document;
  private final String text;
  private final List<Definitions.Alias> aliases;

  PartyLinks(Document document, List<Definitions.Alias> aliases) {
    this.document = document;
    this.text = document.folded();
    this.aliases = aliases;
  }

  /** The linker with all that the article says of the names, linked. */
  PartyLinker link(List<Candidate> winners, PartyLinker linker) {
    Map<Integer, Candidate> byEnd = new TreeMap<>();
    Map<Integer, Candidate> byStart = new TreeMap<>();
    for (Candidate winner : winners) {
      linker.add(document.slice(winner.span()));
      if (OWNER_BEFORE
          .matcher(
              text.substring(Math.max(0, winner.span().start() - OWNER), winner.span().start()))
          .find()) {
        linker.owns(document.slice(winner.span()));
      }
      if (OWNED_BEFORE
          .matcher(
              text.substring(Math.max(0, winner.span().start() - OWNER), winner.span().start()))
          .find()) {
        linker.isOwned(document.slice(winner.span()));
      }
      if (isCoded(winner.span().end())) {
        linker.isListed(document.slice(winner.span()));
      }
      byEnd.put(winner.span().end(), winner);
      byStart.put(winner.span().start(), winner);
    }
    for (Definitions.Alias alias : aliases) {
      Candidate full = byEnd.get(alias.firstEnd());
      if (full == null && alias.firstEnd() > 0) {
        full = byEnd.get(alias.firstEnd() - 1);
      }
      Candidate second = byStart.get(alias.span().start());
      if (full != null && second != null && second.span().equals(alias.span())) {
        linker.define(document.slice(full.span()), document.slice(second.span()));
      }
    }
    linker.link();
    return linker;
  }

  private boolean isCoded(int end) {
    int close = end < text.length() && text.charAt(end) == '(' ? text.indexOf(')', end) : -1;
    return close > 0 && close - end < CODE && Slots.isCode(text.substring(end, close + 1));
  }

  private static final int CODE = 30;

  /** {@code 甲附属公司|重庆甲有限公司}. */
  private static final Pattern OWNED_BEFORE =
      Pattern.compile("(?:子公司|孙公司|附属公司|附属|全资拥有的?)(?:之一)?[“\"「]?$");

  /** {@code 甲控股股东|甲集团}: another company than the one that it holds. */
  private static final Pattern OWNER_BEFORE = Pattern.compile("(?:股东|母公司|控股方|实际控制人|实控人)[“\"]?$");

  private static final int OWNER = 8;
}
