package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import dealfacts.text.Pattern;
import java.util.Set;

/**
 * What stands behind a stretch of plain text and how much it asks for a name there: {@code …|领投},
 * {@code …|完成A轮融资}, {@code …|70%股权}. What stands before it: {@link LeftSide}.
 */
final class Slots {
  /** How much a side asks for a name, and in what words of {@code explain}. */
  record Side(double weight, String label) {}

  private static final Pattern CODE =
      Pattern.compile(
          "\\((?:(?:SH|SZ|HK|BJ|NASDAQ|NYSE|AMEX|OTC|US|纳斯达克|纽交所|港交所|沪|深|股票代码|证券代码|代码|股份代号)[:.,]?\\s?)?"
              + "[0-9A-Z]{1,6}(?:[.,]?(?:SH|SZ|HK|BJ|OC|US|N|O|L|SS|NASDAQ|NYSE|股吧|诊股))?"
              + "(?:[,、;/和].{1,40})?\\)");
  private static final Pattern ALIAS =
      Pattern.compile("\\((?:[^()]{0,40}[,;])?(?:以下)?(?:统称|合称|简称|下称|英文名|原名|又名|曾用名|现名).{1,60}\\)");

  /** Words that stand between one who acts and what he does. */
  private static final Set<String> INTENT =
      Set.of(
          "拟", "计划", "将", "已", "欲", "打算", "决定", "曾", "有意", "承诺", "考虑", "正考虑", "斥资", "耗资", "筹划",
          "正筹划", "据称", "据传", "先后", "累计", "已经", "合计");

  /** Behind a holder: {@code 甲|及其一致行动人}. */
  private static final Set<String> WITH_OTHERS = Set.of("及其一致行动人", "及一致行动人");

  /** Nothing but companies make notices: {@code 常青藤|发布公告称}. */
  private static final Set<String> NOTICES =
      Set.of("公告称", "发布公告", "发公告", "晚间公告", "早间公告", "午间公告", "盘后公告", "晚公告", "晚间发布公告", "晚间披露", "披露称");

  private static final Set<String> SPOKESMEN = Set.of("有关负责人", "相关负责人");

  /** {@code 甲的本轮融资}. */
  private static final Set<String> THIS_ROUND =
      Set.of("本轮", "本轮融资", "此轮融资", "本次融资", "此次融资", "新一轮", "首轮", "最新一轮", "此轮");

  /** Open a phrase that stands between one who acts and what he does: {@code 甲因资金需求减持}. */
  private static final Set<String> PREPOSITION =
      Set.of("以", "在", "于", "自", "因", "因为", "由于", "按", "凭");

  /** The weight of a verb of raising with a round or a sum behind it. */
  static final double RAISES = 3;

  private static final Pattern BID = Pattern.compile("(?:投标)?(?:报价|总价)|中标(?:价|金额|份额)|份额[0-9]");

  private static final int LOOKAHEAD = 8;

  private final Marks marks;

  Slots(Marks marks) {
    this.marks = marks;
  }

  static boolean isCode(String bracket) {
    return CODE.matcher(bracket).matches()
        && bracket.chars().anyMatch(c -> c >= '0' && c <= '9' || c == ':' || c == '.');
  }

  static boolean isAlias(String bracket) {
    return ALIAS.matcher(bracket).matches();
  }

  /**
   * @param far whether adverbs that are no cues may stand between it and what it does
   */
  Side right(Passage passage, int i, boolean far) {
    Side best = new Side(0.5, "end");
    int textEnd = passage.get(passage.size() - 1).end();
    boolean phrase = false;
    for (int j = i + 1; j < Math.min(passage.size(), i + 1 + LOOKAHEAD); j++) {
      Piece piece = passage.get(j);
      switch (piece.kind()) {
        case BLANK, CLOSE, WORK, DATE, ROUND, OPEN -> {
          if (piece.is(Piece.Kind.ROUND) && isVerb(passage, j) && !phrase) {
            return better(best, new Side(2.5, "deal"));
          }
          if (piece.is(Piece.Kind.ROUND) && j == i + 1) {
            best = better(best, roundSide(passage, j));
          }
          if (piece.is(Piece.Kind.ROUND) && j == i + 2 && passage.get(i + 1).is(Piece.Kind.CLOSE)) {
            best = better(best, new Side(RAISES, "round")); // “甲”|A轮
          }
        }
        case BRACKET -> {
          String bracket = passage.of(piece);
          if (isCode(bracket)) {
            return new Side(4, "code");
          }
          if (isAlias(bracket)) {
            return new Side(4, "definition");
          }
          int inside = piece.start() + 1;
          if (marks.beginsAt(inside) && marks.at(inside).is(Piece.Kind.ROUND)) {
            best = better(best, new Side(RAISES, "round")); // “甲”(A轮,5000万元)
          }
        }
        case PAUSE -> {
          if (!phrase) {
            return better(best, new Side(0.8, "list"));
          }
        }
        case COMMA, MARK -> {
          if (j == i + 1 && BID.matcher(passage.text()).region(piece.end(), textEnd).lookingAt()) {
            return new Side(2.5, "deal"); // 甲|,投标报价4.62亿元
          }
          if (passage.of(piece).equals(":") && !phrase && raisesBehind(passage, j)) {
            return new Side(3, "round");
          }
          boolean colon = j == i + 1 && i == 0 && passage.of(piece).equals(":");
          return colon ? better(best, new Side(1.8, "heading")) : best;
        }
        case FIGURE -> {
          if (!phrase) {
            best = better(best, new Side(marks.isPercent(piece) ? 1.5 : 0.7, "stake"));
          }
        }
        case TEXT -> {
          boolean adverb =
              j == i + 2
                      && passage.get(i + 1).is(Piece.Kind.CLOSE)
                      && piece.span().length() <= ADVERB
                  || far && Adverbials.fill(passage.tokens(), piece.span());
          if (!phrase && !adverb) {
            return best;
          }
        }
        case CUE -> {
          if (!phrase && beforeUnnamed(passage, j)) {
            j++;
            continue;
          }
          Side side = rightCue(passage, j, phrase);
          best = better(best, side);
          if (piece.isWord("等") || piece.is(Role.GENERIC) && !phrase) {
            continue;
          }
          if (piece.is(Role.TO) || PREPOSITION.contains(cueWord(piece))) {
            phrase = true;
          } else if (!piece.is(Role.ADVERB) && !piece.is(Role.PLAIN) || piece.isWord("的")) {
            if (!phrase || side.weight() >= 2) {
              return best;
            }
          }
        }
      }
    }
    return best;
  }

  /** The longest adverb behind a quotation mark: {@code 「零点七」|刚|拿到…A轮融资}. */
  private static final int ADVERB = 2;

  /**
   * Whether a list goes on behind it of which a verb of investing ends the clause, or the verb
   * itself.
   */
  static boolean invests(Passage passage, int i) {
    for (int j = i + 1; j < passage.size(); j++) {
      Piece piece = passage.get(j);
      if (piece.is(Role.INVEST)
          || piece.is(Role.GIVE)
          || cueWord(piece).startsWith("参与") && j > i + 1) {
        return true;
      }
      boolean listed =
          piece.is(Piece.Kind.PAUSE)
              || j > i + 1 && piece.isWord("联手")
              || piece.is(Piece.Kind.TEXT)
              || piece.is(Role.LINK)
              || j > i + 1 && (piece.is(Role.GENERIC) || piece.is(Role.RELATION));
      if (!listed || j == i + 1 && piece.is(Piece.Kind.TEXT)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a colon and a round follow at once. */
  static boolean isLabel(Passage passage, int i) {
    return i + 1 < passage.size()
        && passage.of(passage.get(i + 1)).equals(":")
        && raisesBehind(passage, i + 1);
  }

  /** {@code 账房先生|:|获1亿元A轮融资}, {@code 海川机器人|:|A轮}. */
  private static boolean raisesBehind(Passage passage, int colon) {
    if (colon + 1 >= passage.size()) {
      return false;
    }
    Piece next = passage.get(colon + 1);
    return next.is(Piece.Kind.ROUND) || next.is(Role.ROUND_VERB) && isRound(passage, colon + 1);
  }

  /** {@code 乙及天使投资人跟投}: the list ends with somebody unnamed, and the verb follows. */
  private static boolean beforeUnnamed(Passage passage, int link) {
    if (!passage.get(link).is(Role.LINK) || link + 2 >= passage.size()) {
      return false;
    }
    Piece unnamed = passage.get(link + 1);
    Piece verb = passage.get(link + 2);
    boolean nobody =
        unnamed.is(Role.GENERIC) || unnamed.is(Role.TITLE) || unnamed.is(Role.RELATION);
    return nobody && (verb.is(Role.INVEST) || verb.is(Role.GIVE) || verb.is(Role.ADVERB));
  }

  static String cueWord(Piece piece) {
    Cue cue = piece.cue();
    return cue == null ? "" : cue.word();
  }

  static Side better(Side one, Side other) {
    return other.weight() > one.weight() ? other : one;
  }

  /** {@code 云帆|战略投资|北石}: a kind of round as a verb, with its object behind it. */
  static boolean isVerb(Passage passage, int round) {
    return round > 0
        && round + 1 < passage.size()
        && INVESTS.contains(passage.of(passage.get(round)))
        && (passage.get(round + 1).is(Piece.Kind.TEXT)
            || passage.get(round + 1).is(Piece.Kind.OPEN))
        && (passage.get(round - 1).is(Piece.Kind.TEXT) || passage.get(round - 1).is(Role.ADVERB));
  }

  private static final Set<String> INVESTS = Set.of("战略投资", "战略入股", "天使投资", "战略投资了");

  private static Side roundSide(Passage passage, int round) {
    for (int j = round + 1; j < Math.min(passage.size(), round + 5); j++) {
      if (passage.get(j).is(Role.ROUND_VERB) || passage.get(j).is(Role.INVEST)) {
        return new Side(3, "round");
      }
    }
    return new Side(1, "round");
  }

  private static Side rightCue(Passage passage, int j, boolean phrase) {
    Piece piece = passage.get(j);
    double less = phrase ? 0.2 : 0;
    if (piece.is(Role.INVEST)) {
      return new Side(3 - less, "invest");
    }
    if (piece.is(Role.GIVE)) {
      return new Side(2.3 - less, "invest");
    }
    if (piece.is(Role.ROUND_VERB)) {
      boolean deal = piece.isWord("完成") && isPurchase(passage, j);
      double verb = deal ? 2.5 : piece.is(Role.SAY) ? 2 : 1.7;
      return new Side((isRound(passage, j) ? 3.2 : verb) - less, "round");
    }
    if (piece.is(Role.DEAL)) {
      return new Side(2.5 - less, "deal");
    }
    if (piece.is(Role.HOLD)) {
      return new Side(2.5 - less, "hold");
    }
    if (piece.is(Role.REPORT) && !phrase) {
      return new Side(1.9, "report");
    }
    if (!phrase && NOTICES.contains(cueWord(piece))) {
      return new Side(4, "notice");
    }
    if (phrase) {
      return new Side(piece.is(Role.SAY) ? 1.6 : 1, "phrase");
    }
    if (piece.is(Role.SAY) || piece.is(Role.TITLE)) {
      return new Side(2, piece.is(Role.SAY) ? "say" : "title");
    }
    if (piece.is(Role.RELATION) || piece.is(Role.STAKE)) {
      return new Side(1.8, piece.is(Role.STAKE) ? "stake" : "relation");
    }
    if (PERSONS.contains(cueWord(piece))) {
      return new Side(3, "person");
    }
    if (SPOKESMEN.contains(cueWord(piece))) {
      return new Side(2, "say");
    }
    if (WITH_OTHERS.contains(cueWord(piece))) {
      return new Side(2.5, "hold");
    }
    if (piece.isWord("组成") && isConsortium(passage, j)) {
      return new Side(2.2, "relation"); // 甲、乙组成的|联合体中标
    }
    if (piece.is(Role.TAIL)) {
      return new Side(1.2, "tail");
    }
    if (INTENT.contains(cueWord(piece))) {
      return new Side(1.8, "intent");
    }
    if (Services.follow(passage, j)) {
      return new Side(2.5 - less, "relation"); // 甲|为其联席保荐人
    }
    if (piece.isWord("成为") && namesOwner(passage, j)) {
      return new Side(2, "deal");
    }
    if (piece.is(Role.TO) || piece.is(Role.LINK) || piece.is(Role.ADVERB)) {
      return new Side(1, "phrase");
    }
    if (piece.isWord("的")) {
      boolean figure =
          j + 1 < passage.size()
              && (passage.get(j + 1).is(Piece.Kind.FIGURE)
                  || passage.get(j + 1).is(Piece.Kind.ROUND)
                  || passage.get(j + 1).is(Role.STAKE)
                  || passage.get(j + 1).is(Role.RELATION)
                  || isListing(cueWord(passage.get(j + 1)))
                  || THIS_ROUND.contains(cueWord(passage.get(j + 1)))
                  || passage.get(j + 1).is(Role.DEAL));
      return new Side(figure ? 1.5 : 0.3, "的");
    }
    return new Side(0.4, "cue");
  }

  /** Nobody but a person, or two of a family, stands before them. */
  private static final Set<String> PERSONS =
      Set.of("先生", "女士", "夫妇", "夫妻", "父女", "父子", "母女", "母子", "兄妹", "姐弟", "伉俪");

  private static boolean isConsortium(Passage passage, int made) {
    return made + 2 < passage.size()
        && passage.get(made + 1).isWord("的")
        && (passage.get(made + 2).is(Role.RELATION)
            || passage.of(passage.get(made + 2)).endsWith("财团"));
  }

  /** {@code 甲的|港股IPO}, {@code 甲的|上市}. */
  private static boolean isListing(String word) {
    return word.endsWith("IPO") || word.equals("上市") || word.startsWith("首发");
  }

  /** {@code 成为|乙的控股股东}, {@code 成为|乙的子公司}. */
  private static boolean namesOwner(Passage passage, int becomes) {
    for (int j = becomes + 1; j < Math.min(passage.size(), becomes + 6); j++) {
      Piece piece = passage.get(j);
      if (piece.is(Role.TITLE) || piece.is(Role.RELATION)) {
        return true;
      }
      if (piece.is(Piece.Kind.COMMA) || piece.is(Piece.Kind.MARK)) {
        return false;
      }
    }
    return false;
  }

  /** {@code 完成|对乙的收购}. */
  private static boolean isPurchase(Passage passage, int verb) {
    if (verb + 2 >= passage.size() || !passage.get(verb + 1).isWord("对")) {
      return false;
    }
    for (int j = verb + 2; j < Math.min(passage.size(), verb + 9); j++) {
      if (passage.get(j).is(Role.DEAL)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a round, a sum or 融资 follows the verb. */
  private static boolean isRound(Passage passage, int verb) {
    for (int j = verb + 1; j < Math.min(passage.size(), verb + 8); j++) {
      Piece piece = passage.get(j);
      if (piece.is(Piece.Kind.ROUND) || piece.is(Piece.Kind.FIGURE) || piece.isWord("融资")) {
        return true;
      }
      if (piece.is(Piece.Kind.MARK)) {
        return false;
      }
    }
    return false;
  }

  /** {@code 医美直播电商「变美」}: a name in quotes right behind a description, not {@code 星动“快跑”项目}. */
  static boolean beforeQuoted(Passage passage, int i) {
    if (i + 3 >= passage.size()
        || !passage.get(i + 1).is(Piece.Kind.OPEN)
        || !passage.get(i + 2).is(Piece.Kind.TEXT)
        || !passage.get(i + 3).is(Piece.Kind.CLOSE)) {
      return false;
    }
    return i + 4 >= passage.size() || !passage.get(i + 4).is(Piece.Kind.TEXT);
  }

  static boolean isQuoted(Passage passage, int i) {
    return i > 0
        && i + 1 < passage.size()
        && passage.get(i - 1).is(Piece.Kind.OPEN)
        && passage.get(i + 1).is(Piece.Kind.CLOSE);
  }
}
