package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import dealfacts.text.Pattern;
import java.util.Set;

/**
 * What stands before 的 and how much it asks for a name behind: {@code 甲持有的|乙}, {@code 收购云南普洱的|丙},
 * {@code 阿布扎比的|丁}.
 */
final class Attribute {
  /** Behind what is told of the object: {@code 收购|上市不久的|甲}. */
  static final String LABEL = "attribute";

  private final Words words;

  Attribute(Words words) {
    this.words = words;
  }

  /**
   * @param i the stretch
   * @param j the 的 before it
   */
  Slots.Side side(LeftSide left, Passage passage, int i, int j) {
    Piece before = passage.get(Math.max(j - 1, 0));
    if (before.is(Role.HOLD) || before.is(Role.DEAL)) {
      return new Slots.Side(2.5, "held");
    }
    boolean from = j > 1 && Slots.cueWord(passage.get(j - 2)).startsWith("来自");
    if (from && words.isPlace(passage.of(before))) {
      return new Slots.Side(2, "to");
    }
    if (before.is(Piece.Kind.TEXT) && j > 1 && isActedOn(passage.get(j - 2))) {
      return new Slots.Side(1.5, LABEL);
    }
    if (before.is(Role.INVEST) || before.is(Role.GIVE)) {
      return new Slots.Side(1.5, LABEL); // 已入局的甲
    }
    if (j > 1 && isSeat(passage, j - 2) && describesObject(passage, j - 3)) {
      return new Slots.Side(2, LABEL);
    }
    if (opensRelative(passage, j)) {
      return new Slots.Side(2, LABEL);
    }
    if (before.is(Piece.Kind.TEXT) && words.isPlace(passage.of(before))) {
      return from(passage, i, left.of(passage, j - 1)); // 投资者包括|阿布扎比的|甲
    }
    if (before.is(Piece.Kind.TEXT) && isToPlace(passage.of(before))) {
      return from(passage, i, new Slots.Side(2, "to"));
    }
    return new Slots.Side(0.7, "的");
  }

  /** {@code 星联投资和|阿布扎比的|Mirfa Holding}: a foreign firm, told with its country. */
  private static Slots.Side from(Passage passage, int i, Slots.Side side) {
    String name = passage.of(passage.get(i));
    boolean firm =
        name.length() > 3
            && PieceReader.isLatin(name.charAt(0))
            && PieceReader.isLatin(name.charAt(3));
    boolean named = Slots.isQuoted(passage, i) && side.weight() < 2;
    if (named) {
      return new Slots.Side(2, LABEL); // 拿下了|长沙的“虾将”
    }
    return firm && side.weight() > 0.8 ? new Slots.Side(3, side.label()) : side;
  }

  /** {@code 做电源芯片|的甲}, {@code 同为新茶饮|的甲}: what a firm does or is, at the start of a clause. */
  static boolean opensRelative(Passage passage, int j) {
    int i = j;
    while (i > 0
        && !passage.get(i - 1).is(Piece.Kind.COMMA)
        && !passage.get(i - 1).is(Piece.Kind.MARK)
        && j - i < 8) {
      i--;
    }
    return i < j
        && RELATIVE
            .matcher(passage.text())
            .region(passage.get(i).start(), passage.get(j).start())
            .lookingAt();
  }

  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?:而|但|此前|同样|一直|专门|早已|曾经|曾|靠|刚刚)?(?:做|同为|身为|主打|主营|主做|专做|专攻|专注|深耕|背靠|手握|号称|被称为|被称作|被誉为|自称|素有|总部(?:位于|在|设在)|与[^,。]{1,8}竞争|在排队)");

  /** {@code 与|英国|的甲}. */
  private boolean isToPlace(String before) {
    return before.length() > 2
        && "与和同跟向从由被对".indexOf(before.charAt(0)) >= 0
        && words.isPlace(before.substring(1));
  }

  /** {@code 收购|云南普洱的甲}, {@code 把|主营停车的甲|收入囊中}. */
  private static boolean isActedOn(Piece before) {
    return before.is(Role.DEAL) || before.isWord("把") || before.isWord("将");
  }

  /** {@code 位于|慕尼黑的哈特纳}. */
  private static boolean isSeat(Passage passage, int j) {
    return SEATS.contains(Slots.cueWord(passage.get(j)));
  }

  private static final Set<String> SEATS =
      Set.of("位于", "地处", "专注", "专注于", "从事", "主要从事", "致力于", "聚焦", "聚焦于");

  /** {@code 收购|总部|位于慕尼黑的哈特纳}, {@code 收购了|位于慕尼黑的哈特纳}. */
  private static boolean describesObject(Passage passage, int j) {
    int i = j;
    if (i > 0 && passage.get(i).is(Piece.Kind.TEXT) && passage.get(i).span().length() < 5) {
      i--;
    }
    return i >= 0
        && (passage.get(i).is(Role.DEAL)
            || LeftSide.ASPECT.contains(Slots.cueWord(passage.get(i))));
  }
}
