package dealfacts.text;

import com.hankcs.hanlp.dictionary.other.CharTable;

/**
 * The folded view of a text: full width to half width ({@code ，} to {@code ,}, {@code Ａ} to {@code
 * A}), traditional to simplified characters ({@code 億} to {@code 亿}), small forms ({@code 15﹒6元})
 * and odd blanks. One character for one character, so that every offset in the view is an offset in
 * the text. Case, {@code 。}, {@code 、} and curly quotes stay.
 */
public final class Fold {
  private static final char[] TABLE = table();

  private Fold() {}

  public static String fold(String text) {
    char[] folded = text.toCharArray();
    boolean changed = false;
    for (int i = 0; i < folded.length; i++) {
      char c = TABLE[folded[i]];
      changed |= c != folded[i];
      folded[i] = c;
    }
    return changed ? new String(folded) : text;
  }

  public static char fold(char c) {
    return TABLE[c];
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    for (char c = '\uff01'; c <= '\uff5e'; c++) {
      table[c] = (char) (c - 0xfee0);
    }
    for (char c = '\u4e00'; c < '\ua000'; c++) {
      table[c] = CharTable.convert(c);
    }
    for (char c : "\u00a0\u2002\u2003\u2009\u200a\u202f\u3000\t".toCharArray()) {
      table[c] = ' ';
    }
    table['￥'] = '¥';
    table['〇'] = '〇';
    table['～'] = '~';
    table['－'] = '-';
    table['﹪'] = '%';
    table['﹒'] = '.';
    table['﹐'] = ',';
    table['﹑'] = '、';
    table['﹔'] = ';';
    table['﹕'] = ':';
    table['﹙'] = '(';
    table['﹚'] = ')';
    return table;
  }
}
