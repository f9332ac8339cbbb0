package dealfacts.run;

import java.util.Arrays;

/**
 * The runs of five letters of a body, by their hashes. All are counted, but only the smallest are
 * wanted, so nothing sorts them all: a body has a thousand.
 *
 * @param different how many different runs the body has
 * @param smallest the smallest hashes, ascending
 */
record Runs(int different, int[] smallest) {
  private static final int RUN = 5;

  /** No hash is kept as this; one that is so is counted by itself. */
  private static final int FREE = 0;

  /**
   * @param most how many of the smallest hashes are wanted
   */
  static Runs of(String body, int most) {
    char[] letters = letters(body);
    int size = letters.length - RUN + 1;
    return size <= 0 ? new Runs(0, new int[0]) : of(hashes(letters, size), most);
  }

  private static char[] letters(String body) {
    char[] letters = body.toCharArray();
    int size = 0;
    for (char c : letters) {
      if (c >= '\u4e00' && c <= '\u9fa5' || Character.isLetterOrDigit(c)) {
        letters[size++] = c;
      }
    }
    return Arrays.copyOf(letters, size);
  }

  private static int[] hashes(char[] letters, int size) {
    int[] hashes = new int[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = hash(letters, i, i + RUN);
    }
    return hashes;
  }

  static Runs of(int[] hashes, int most) {
    int[] different = different(hashes);
    // hashes are spread evenly: of twice as many as are wanted there are hardly ever too few
    long share = Math.min(hashes.length, 2L * most);
    int bound = (int) (Integer.MIN_VALUE + (share << Integer.SIZE) / hashes.length - 1);
    int[] smallest = new int[different.length];
    int size = 0;
    for (int hash : different) {
      if (hash <= bound) {
        smallest[size++] = hash;
      }
    }
    int wanted = Math.min(most, different.length);
    if (size < wanted) {
      smallest = different;
      size = different.length;
    }
    Arrays.sort(smallest, 0, size);
    return new Runs(different.length, Arrays.copyOf(smallest, wanted));
  }

  /** Each once, in no order. */
  private static int[] different(int[] hashes) {
    int[] table = new int[Integer.highestOneBit(hashes.length) << 2];
    int[] different = new int[hashes.length];
    int size = 0;
    boolean free = false;
    for (int hash : hashes) {
      if (hash == FREE) {
        if (!free) {
          different[size++] = hash;
        }
        free = true;
        continue;
      }
      int slot = hash & (table.length - 1);
      while (table[slot] != FREE && table[slot] != hash) {
        slot = (slot + 1) & (table.length - 1);
      }
      if (table[slot] == FREE) {
        table[slot] = hash;
        different[size++] = hash;
      }
    }
    return Arrays.copyOf(different, size);
  }

  static int hash(String text) {
    return hash(text.toCharArray(), 0, text.length());
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0x9747b28c;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text[i]) * 0x5bd1e995;
      hash ^= hash >>> 15;
    }
    hash *= 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Runs r
        && different == r.different
        && Arrays.equals(smallest, r.smallest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(smallest);
  }

  @Override
  public String toString() {
    return different + " runs";
  }
}
