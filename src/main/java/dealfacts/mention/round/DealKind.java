package dealfacts.mention.round;

import static dealfacts.mention.round.RoundLabel.charAt;

import org.jspecify.annotations.Nullable;

/** Rounds that are named by the kind of deal: 战略融资, 股权融资, 可转债, 追加融资. */
final class DealKind {
  /** A name, what it stands for, and the characters behind it that make it another word. */
  private record Kind(String name, String canonical, String goesOn) {}

  private static final Kind[] KINDS = {
    new Kind("战略融资", "strategic", ""),
    new Kind("战略投资", "strategic", "者人方部总委中业板负价家官经副合及与和团公基顾"),
    new Kind("战略性融资", "strategic", ""),
    new Kind("战略性投资", "strategic", "者人方部"),
    new Kind("战略轮系列", "strategic", ""),
    new Kind("战略轮", "strategic", ""),
    new Kind("股权融资", "equity", "市环工渠业平比占服中产"),
    new Kind("可转债", "convertible", "基指市ET"),
    new Kind("可转换债券", "convertible", "基指市"),
    new Kind("可转股债券", "convertible", ""),
    new Kind("可转换票据", "convertible", ""),
    new Kind("追加融资", "follow_on", ""),
    new Kind("后续融资", "follow_on", "能需安计"),
  };

  private DealKind() {}

  /** The canonical name of the kind that starts at {@code at}, or null. */
  static @Nullable String at(String text, int at) {
    Kind kind = kindAt(text, at);
    return kind == null ? null : kind.canonical;
  }

  /** How long the name that starts at {@code at} is. */
  static int length(String text, int at) {
    Kind kind = kindAt(text, at);
    return kind == null ? 0 : kind.name.length();
  }

  private static @Nullable Kind kindAt(String text, int at) {
    char c = text.charAt(at);
    if (c != '战' && c != '股' && c != '可' && c != '追' && c != '后') {
      return null;
    }
    for (Kind kind : KINDS) {
      if (text.startsWith(kind.name, at)) {
        char behind = charAt(text, at + kind.name.length());
        return behind != '\0' && kind.goesOn.indexOf(behind) >= 0 ? null : kind;
      }
    }
    return null;
  }
}
