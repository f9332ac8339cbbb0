package dealfacts.ingest;

import java.util.List;

/** One line of a page: the text between two line ends as a browser shows it. */
final class Block {
  private static final int SHORTEST = 10;
  private static final int LONGEST_NOTE = 300;
  private static final List<String> LEGAL =
      List.of(
          "投资有风险", "不构成投资", "不构成任何投资", "版权所有", "风险自担", "自担风险", "免责声明", "仅代表作者", "ICP备", "侵权",
          "举报电话", "不良信息", "未经授权", "许可证");

  private final String text;
  private final Region region;
  private final boolean row;
  private final int length;
  private final int mass;
  private final boolean link;

  Block(String text, int linkChars, Region region, boolean row) {
    this.text = text;
    this.region = region;
    this.row = row;
    int visible = 0;
    int letters = 0;
    int marks = 0;
    boolean sentence = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      visible += c == ' ' ? 0 : 1;
      if (c >= '\u4e00' && c <= '\u9fa5') {
        letters++;
        continue;
      }
      switch (c) {
        case '，', '；', '、', '：' -> marks++;
        case ',' -> marks += followsText(i) ? 1 : 0;
        case '。', '！', '？' -> sentence = true;
        default -> letters += Character.isLetter(c) ? 1 : 0;
      }
    }
    length = visible;
    link = linkChars * 2 > visible;
    int own = visible - linkChars;
    boolean running = own >= SHORTEST && letters * 3 >= visible && !link && !isLegal();
    mass = running ? weight(own, marks, sentence) : 0;
  }

  private boolean isLegal() {
    if (length <= LONGEST_NOTE) {
      for (String words : LEGAL) {
        if (text.contains(words)) {
          return true;
        }
      }
    }
    return false;
  }

  private int weight(int own, int marks, boolean sentence) {
    if (row) {
      return own;
    }
    if (isHeading(region.tag())) {
      return own / 4;
    }
    return sentence || marks > 1 ? own : marks == 1 ? own / 2 : own / 4;
  }

  private static boolean isHeading(String tag) {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  private boolean followsText(int at) {
    return at + 1 == text.length() || !Character.isDigit(text.charAt(at + 1));
  }

  String text() {
    return text;
  }

  Region region() {
    return region;
  }

  /** Its visible characters. */
  int length() {
    return length;
  }

  /** How much it speaks against the element that holds it: links in full, short lines a little. */
  int burden() {
    return link ? length : (length - mass) / 3;
  }

  /** How much of it reads as running text, in characters. */
  int mass() {
    return mass;
  }

  /** Whether most of it is link. */
  boolean isLink() {
    return link;
  }
}
