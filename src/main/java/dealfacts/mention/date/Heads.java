package dealfacts.mention.date;

/**
 * Tells by a glance where a date may begin, so that nearly all of a text is passed over at once.
 */
final class Heads {
  private static final int LONGEST_NUMBER = 8;

  /** What a character may begin: nothing, a number, a word or a length of time. */
  private static final byte[] KIND = new byte[Character.MAX_VALUE + 1];

  private static final byte NUMERAL = 1;
  private static final byte WORD = 2;
  private static final byte BEFORE_NUMERAL = 4;

  /** What may follow a number in a date. */
  private static final boolean[] AFTER_NUMBER = new boolean[Character.MAX_VALUE + 1];

  static {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Reader.isNumeral(c) && "百千万亿".indexOf(c) < 0) {
        KIND[c] = NUMERAL;
      }
    }
    for (String head : Words.heads()) {
      KIND[head.charAt(0)] |= WORD;
    }
    for (char c : "近最过未今明去接此随上下前后首第几数多半农阴正腊日F“\"".toCharArray()) {
      KIND[c] |= BEFORE_NUMERAL;
    }
    for (char c : "年月日号季周星礼个天多余半财交工自Q上下第H春国双前后-—–―─~至到起./·、,和及与大购期一二三四小黄长假劳节活电全".toCharArray()) {
      AFTER_NUMBER[c] = true;
    }
  }

  private Heads() {}

  /** {@code at} where a date may begin there, else the next place to look at. */
  static int next(char[] text, int at) {
    char c = text[at];
    int kind = KIND[c];
    if (kind == 0) {
      return at + 1;
    }
    if (Reader.isFigure(c)) {
      return afterFigures(text, at);
    }
    char next = at + 1 < text.length ? text[at + 1] : 0;
    boolean may =
        (kind & NUMERAL) != 0 && (AFTER_NUMBER[next] || Reader.isNumeral(next) || next == ' ')
            || (kind & WORD) != 0 && Words.mayStart(c, next)
            || (kind & BEFORE_NUMERAL) != 0 && (Reader.isNumeral(next) || isLink(c, next));
    return may ? at : at + 1;
  }

  private static int afterFigures(char[] text, int at) {
    int end = at + 1;
    while (end < text.length && Reader.isFigure(text[end])) {
      end++;
    }
    int next = end;
    while (next < text.length && next - end < 2 && text[next] == ' ') {
      next++;
    }
    char c = next < text.length ? text[next] : 0;
    boolean blank = next > end && Reader.isFigure(c);
    boolean may =
        end - at <= LONGEST_NUMBER && (AFTER_NUMBER[c] || blank || end - at == LONGEST_NUMBER);
    return may ? at : end;
  }

  /** The characters that stand between a head and its number: {@code 最|近, 近|半, 半|年, 日|起}. */
  private static boolean isLink(char head, char next) {
    return switch (head) {
      case '近', '上', '下', '前', '后' -> "半的 ".indexOf(next) >= 0;
      case '最', '过', '未', '今', '接', '此', '随' -> "近去来后下前明".indexOf(next) >= 0;
      case '半', '几', '数', '多' -> "年个月周天日星礼十".indexOf(next) >= 0;
      case '农', '阴' -> next == '历';
      case '正', '腊' -> next == '月';
      case '日' -> next == '起';
      case 'F' -> next == 'Y';
      case '“', '"' -> next == '十';
      case '明', '去' -> "后今".indexOf(next) >= 0;
      case '第', '首' -> next == ' ';
      default -> false;
    };
  }
}
