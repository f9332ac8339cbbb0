package dealfacts.mention.party;

import dealfacts.lexicon.Entry;
import dealfacts.mention.EntityType;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import dealfacts.text.TagSet;
import dealfacts.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of plain text as far as they can be names, each with what asks for a name on both its
 * sides: {@code 四川云帆晚|宣布} is {@code 四川云帆} before a word of saying.
 */
final class Stretches {
  /** What quotation marks around the whole of it add: {@code 「种子新星」完成A轮融资}. */
  private static final double QUOTED = 0.7;

  /** {@code 云帆去年|收购的|北石如今扭亏为盈}: what stands behind is the object of the verb. */
  private static final Set<String> RELATIVE = Set.of("收购的", "投资的", "出售的", "转让的", "减持的", "增持的");

  /** Tags of words of grammar: {@code 云合城建投|亦|参与}. */
  private static final TagSet GRAMMAR = TagSet.of("d", "p", "c", "cc");

  private final String text;
  private final Words words;
  private final Gazetteer gazetteer;
  private final LeftSide leftSide;
  private final Slots slots;
  private final Shape shape;
  private final ShareSlot shareSlot;
  private final LabelSlot labelSlot;
  private final NameBoundary boundary;
  private final BeforeVerb beforeVerb;
  private final KnownWithin knownWithin;
  private final ObjectEnd objectEnd;

  Stretches(
      String text, Words words, Gazetteer gazetteer, NameSpans known, Marks marks, Shape shape) {
    this.text = text;
    this.words = words;
    this.gazetteer = gazetteer;
    this.leftSide = new LeftSide(marks, words);
    this.slots = new Slots(marks);
    this.shape = shape;
    this.shareSlot = new ShareSlot(text, words, marks);
    this.labelSlot = new LabelSlot(text, words);
    this.boundary = new NameBoundary(text, words, known);
    this.beforeVerb = new BeforeVerb(text, words, known);
    this.knownWithin = new KnownWithin(text, words, known);
    this.objectEnd = new ObjectEnd(text, words, known);
  }

  /** A stretch of plain text as far as it can be a name, with its own two sides. */
  record Stretch(Span name, double form, Slots.Side left, Slots.Side right, boolean described) {}

  Stretch at(Passage passage, int i) {
    Piece piece = passage.get(i);
    Span offered = beforeVerb.of(passage, i);
    Slots.Side left = leftSide.of(passage, i);
    Span name = boundary.trim(offered, passage.tokens());
    if (left.label().equals("deal")
        || i > 0 && RELATIVE.contains(Slots.cueWord(passage.get(i - 1)))) {
      Span object = objectEnd.cut(offered, passage.tokens());
      boolean shorter = name.end() > object.end() || name.start() > object.start();
      name = shorter ? boundary.trim(object, passage.tokens()) : name;
    }
    double form = shape.score(name, passage.tokens());
    int place = words.place(text, offered.start(), name.start());
    if (place > 0
        && offered.start() + place == name.start()
        && form > -5
        && words.suffix(text, name.start(), name.end()) > 0) {
      // 沙特|红海基金: a word like others, but for where it is from
      Span whole = new Span(offered.start(), name.end());
      form = Math.max(form, shape.score(whole, passage.tokens()));
    }
    Entry entry = gazetteer.entry(name.of(text));
    boolean far = form > 0 || entry != null;
    Slots.Side right = slots.right(passage, i, far);
    if (name.start() == offered.start()
        && name.end() < offered.end()
        && (Slots.isLabel(passage, i)
            || Slots.isQuoted(passage, i) && right.weight() >= Slots.RAISES
            || Slots.invests(passage, i)
                && (isNoun(passage, name, offered) || isOther(passage, name, offered)))) {
      boolean other = isOther(passage, name, offered);
      name = offered; // 博泰神经:C轮, 红杉种子、北石创投领投
      form = Math.max(shape.score(name, passage.tokens()), other ? SlotNames.OF_OTHER : -9);
      entry = gazetteer.entry(name.of(text));
    }
    if (raisesWhole(name, offered, right)) {
      name = offered; // 车行车往|宣布完成A轮融资
      form = Math.max(shape.score(name, passage.tokens()), 0.6);
    }
    if (isBusinessOf(name, offered, right) || isSoldWhole(passage, i, name, offered, left)) {
      name = new Span(name.start(), offered.end());
      form = shape.score(name, passage.tokens());
      entry = gazetteer.entry(name.of(text));
    }
    if (name.end() < offered.end()
        && !(far && Adverbials.fill(passage.tokens(), new Span(name.end(), offered.end())))) {
      right = new Slots.Side(Math.min(right.weight(), 1), "text");
    }
    boolean described =
        name.start() > piece.start() && words.kind(text, piece.start(), name.start()) > 0;
    if (name.start() > piece.start()) {
      // 收购云南普洱的烘焙厂|朝禾: told by where it is and by what it does
      double behind = described && left.label().equals(Attribute.LABEL) ? 3.2 : 2;
      left =
          new Slots.Side(
              Math.max(left.weight() + (isAsked(left) && described ? 0.8 : 0), behind),
              "description");
    }
    if (described && form == Latin.OF_MODEL && Latin.isLatin(name.of(text))) {
      form = 1; // 养老基金|NP7
    }
    if (form > -5 && Slots.isQuoted(passage, i) && name.equals(piece.span())) {
      form += QUOTED;
    }
    if (entry != null) {
      form = Math.max(form, entry.isAmbiguous() ? 1.5 : 4);
    }
    if (entry == null && boundary.isFundOfHouse(name)) {
      form = Math.max(form, 3);
    }
    if (entry == null && knownWithin.isKnownBehindPlace(name)) {
      form = Math.max(form, 3);
    }
    if (entry == null
        && (knownWithin.isKnownBesideLatin(name) || knownWithin.isKnownCompany(name))) {
      form = Math.max(form, 4);
    }
    if (form > -5
        && (shareSlot.vouches(passage, i, name, left) || shareSlot.acts(passage, i, name, left))) {
      form = Math.max(form, 0);
      if (left.label().equals("counted")) {
        left = new Slots.Side(2.5, "held"); // 210万股|粤禾港|股份
      }
    }
    if (left.label().equals("generic")
        && words.kind(text, name.start(), name.end()) == name.length()) {
      form = -9; // 一家|刀具商
    }
    if (i + 1 < passage.size()
        && passage.get(i + 1).isWord("的")
        && Attribute.opensRelative(passage, i + 1)
        && entry == null) {
      form = -9; // 同为新茶饮|的甲
    }
    if (form > -5 && labelSlot.vouches(passage, i, name)) {
      form = Math.max(form, 1.2);
    }
    return new Stretch(name, form, left, right, described);
  }

  /** {@code 其中包括|社交平台|禾语}: a word for a role, a preposition or a verb before it. */
  private static boolean isAsked(Slots.Side left) {
    return left.weight() >= 2 && left.weight() < 3;
  }

  /** Words of one character that stand before a verb, and end no name that raises money. */
  private static final String BEFORE_VERB = "在于自从以向对就也才都曾又将已再刚便均今近日后前时等之了还仅只并另先也亦将需须因获共连双则却便更屡频";

  /** {@code e袋净|完成A轮融资}: of a short name at the start of a clause its last character is no word. */
  private boolean raisesWhole(Span name, Span offered, Slots.Side right) {
    return right.label().equals("round")
        && right.weight() >= Slots.RAISES
        && name.start() == offered.start()
        && name.end() == offered.end() - 1
        && offered.length() < 6
        && name.length() > 1
        && BEFORE_VERB.indexOf(text.charAt(offered.end() - 1)) < 0
        && gazetteer.entry(name.of(text)) == null
        && (offered.start() == 0 || !Character.isLetterOrDigit(text.charAt(offered.start() - 1)));
  }

  /**
   * {@code 小米|飞行完成B轮融资}: a known name and a word behind it that raises money is another company.
   */
  private boolean isBusinessOf(Span name, Span stretch, Slots.Side right) {
    int rest = stretch.end() - name.end();
    return right.label().equals("round")
        && right.weight() >= Slots.RAISES
        && rest >= 2
        && rest <= 4
        && gazetteer.entry(name.of(text)) != null;
  }

  /** {@code 收购云禾|海洋|51%股权}: a known name and a word behind it, between the verb and its shares. */
  private boolean isSoldWhole(Passage passage, int i, Span name, Span stretch, Slots.Side left) {
    String rest = text.substring(Math.min(name.end(), stretch.end()), stretch.end());
    return left.weight() >= 2.5
        && name.start() == stretch.start()
        && rest.length() >= 2
        && rest.length() <= 4
        && i + 1 < passage.size()
        && passage.get(i + 1).is(Piece.Kind.FIGURE)
        && passage.of(passage.get(i + 1)).endsWith("%")
        && Character.isDigit(passage.of(passage.get(i + 1)).charAt(0))
        && !NO_BUSINESS.matcher(rest).find()
        && gazetteer.entry(name.of(text)) != null;
  }

  private static final Pattern NO_BUSINESS =
      Pattern.compile("当时|当前|目前|[剩其余部各合累另额外全控所持拟将已近约超的]|股份|股票|总股|流通|少数|多数|旗下|共计|项目|地块|资产");

  /**
   * {@code 元禾|远望|跟投}: a known name and one word of two characters that says neither how nor when is
   * another name.
   */
  private boolean isOther(Passage passage, Span name, Span stretch) {
    List<Token> rest = passage.tokens().in(name.end(), stretch.end());
    String word = passage.text().substring(name.end(), stretch.end());
    return word.length() == 2
        && isFirm(gazetteer.entry(name.of(text)))
        && !NameBoundary.TRAILING.contains(word)
        && !SlotNames.ANYWHERE.contains(word)
        && !words.isIndustry(word)
        && Character.isIdeographic(word.charAt(0))
        && rest.stream().noneMatch(t -> HOW.contains(t.tag()))
        && rest.get(rest.size() - 1).span().end() <= stretch.end();
  }

  private static boolean isFirm(@Nullable Entry entry) {
    EntityType type = entry == null ? EntityType.UNKNOWN : NameTypes.type(entry);
    return type == EntityType.FUND || type == EntityType.COMPANY;
  }

  private static final TagSet HOW =
      TagSet.of(
          "d", "ad", "vd", "t", "p", "c", "cc", "f", "m", "mq", "q", "r", "rz", "ule", "uguo");

  /** Whether nothing but a short noun is left of the stretch behind the name. */
  private static boolean isNoun(Passage passage, Span name, Span stretch) {
    List<Token> rest = passage.tokens().in(name.end(), stretch.end());
    return stretch.end() - name.end() < 4
        && !rest.isEmpty()
        && !NameBoundary.TRAILING.contains(passage.text().substring(name.end(), stretch.end()))
        && rest.stream()
            .allMatch(
                token ->
                    token.tag().startsWith("n")
                        || Shape.isOdd(token) && !GRAMMAR.contains(token.tag()));
  }
}
