package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands around a place of the text: {@code 增持|云帆}, {@code 和|“云帆”}, {@code 新|创投}. */
final class Surroundings {
  private final String text;
  private final Words words;
  private final Marks marks;
  private final @Nullable Cue[] cues;

  Surroundings(String text, Words words, Marks marks, @Nullable Cue[] cues) {
    this.text = text;
    this.words = words;
    this.marks = marks;
    this.cues = cues;
  }

  /**
   * Whether a quotation mark opens that may hold a name, or the mark before a name: {@code *ST云帆}.
   */
  boolean opensName(int i, int limit) {
    return i < limit && ("“「『".indexOf(text.charAt(i)) >= 0 || text.startsWith("*ST", i));
  }

  /** Whether no plain text goes on: a mark, a long cue or the end. */
  boolean isBorder(int i, int limit) {
    return i >= limit
        || marks.beginsAt(i)
        || !Character.isLetterOrDigit(text.charAt(i))
        || cues[i] != null && cues[i].word().length() > 1;
  }

  /** {@code 集团}, {@code 创投}: whether the ending of a name begins here. */
  boolean suffixAt(int i, int limit) {
    for (int length = 2; length <= 4 && i + length <= limit; length++) {
      if (words.isSuffix(text.substring(i, i + length))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words begins here. */
  boolean startsAny(int i, int limit, Set<String> any) {
    for (String word : any) {
      if (i + word.length() <= limit && text.startsWith(word, i)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 收购|云帆达20%股权}, {@code 持有的|云帆达20%股权}. */
  boolean isHeld(int textStart) {
    for (int back = 1; back <= 5 && textStart - back >= 0; back++) {
      Cue cue = cues[textStart - back];
      if (cue != null
          && cue.word().length() == back
          && cue.isAny(Role.DEAL, Role.HOLD, Role.RELATION)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 股东|巴山投资|的减持计划}: who holds shares stands there. */
  boolean isHolder(int textStart) {
    for (int back = 2; back <= 6 && textStart - back >= 0; back++) {
      Cue cue = cues[textStart - back];
      if (cue != null && cue.word().length() == back && cue.word().endsWith("股东")) {
        return true;
      }
    }
    return false;
  }

  /** {@code 原告|及方青}, {@code 老股东|及云帆资本}: a word for a party ends there. */
  boolean isBehindKind(int at) {
    for (int back = 2; back <= 6 && at - back >= 0; back++) {
      Cue cue = cues[at - back];
      if (cue != null && cue.word().length() == back && cue.isAny(Role.RELATION, Role.GENERIC)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 转让给|云帆}, {@code 与|云帆}, {@code 、|云帆}: what stands there gets or joins. */
  boolean isGiven(int textStart) {
    if (textStart > 0 && text.charAt(textStart - 1) == '、') {
      return true;
    }
    for (int back = 1; back <= 4 && textStart - back >= 0; back++) {
      Cue cue = cues[textStart - back];
      if (cue != null
          && cue.word().length() == back
          && (cue.is(Role.TO) || "给予".indexOf(cue.word().charAt(back - 1)) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 增持云帆股份}, where 云帆 is known and 云帆股份 is not: shares of 云帆. */
  boolean isObject(int textStart) {
    for (int back = 1; back <= 4 && textStart - back >= 0; back++) {
      Cue cue = cues[textStart - back];
      if (cue != null && cue.word().length() == back && cue.is(Role.DEAL)) {
        return true;
      }
    }
    return false;
  }
}
