package dealfacts.mention.party;

/** The longest name that begins at each position of a document, as far as names are known. */
final class NameSpans {
  private final int[] ends;

  NameSpans(int length) {
    ends = new int[length + 1];
  }

  void add(int start, int end) {
    ends[start] = Math.max(ends[start], end);
  }

  /** End of the longest name at {@code start}; 0 if none begins there. */
  int endAt(int start) {
    return ends[start];
  }
}
