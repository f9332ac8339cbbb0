package dealfacts.mention.party;

import dealfacts.mention.EntityType;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import dealfacts.text.TagSet;
import dealfacts.text.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Names that an article vouches for by what it says of firms alone, right beside them, whatever
 * words they are made of: {@code 大模型公司|深度静默|完成A轮融资}, and again {@code 深度静默|对此不予置评}. They are names
 * wherever they stand, before anything is cut at the words in them.
 */
final class VouchedNames {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final int LONGEST_LATIN = 20;

  /** How far back of a name a word of kind is sought. */
  private static final int REACH = 14;

  /** Where no name of common words begins. */
  private static final String OPENS_PHRASE =
      "该本此其这那我你他她它某两各双多几每公据但而并且又也还在从向对由被将把以因为与和及或是有不没未除就当如若使令让给于至到前后上下一全所只仅约近超逾共";

  private static final String OPENERS = "“「『";
  private static final String CLOSERS = "”」』";

  private static final Pattern QUOTED = Pattern.compile("[“「『]([^“”「」『』,。;:、!?\n《》()]{2,10})[”」』]");

  /** {@code 10月8日}, and whatever begins with a figure. */
  private static final Pattern DAY = Pattern.compile("[0-9](?:月|日|年|$)|^[0-9]");

  /** Tags of words that a dictionary of the language knows. */
  private static final TagSet WORD =
      TagSet.of(
          "n", "v", "vn", "vi", "vl", "vf", "t", "d", "ad", "a", "an", "nnt", "nnd", "nis", "b",
          "s", "f", "m", "i", "l", "q", "mq", "r", "rz", "c", "p", "j", "gi");

  /** Tags of words that open what somebody did: {@code “一股没卖”}. */
  private static final TagSet PHRASE = TagSet.of("m", "mq", "p", "c", "vf", "vshi", "b", "f");

  /** What stands behind 的 where one has it. */
  private static final int OWNED =
      Cue.bits(Cue.Role.TITLE, Cue.Role.RELATION, Cue.Role.STAKE, Cue.Role.DEAL);

  private static final int ACTS =
      Cue.bits(
          Cue.Role.DEAL,
          Cue.Role.ROUND_VERB,
          Cue.Role.SAY,
          Cue.Role.HOLD,
          Cue.Role.INVEST,
          Cue.Role.GIVE,
          Cue.Role.TO,
          Cue.Role.TAIL,
          Cue.Role.LINK,
          Cue.Role.ADVERB);

  private final String text;
  private final Words words;
  private final Gazetteer gazetteer;
  private final @Nullable Cue[] cues;
  private final Map<String, Told> told = new TreeMap<>();

  /** What is told of a name, and where first. */
  private static final class Told {
    private final Span first;
    private final Set<FirmSigns.Sign> signs = EnumSet.noneOf(FirmSigns.Sign.class);
    private boolean quoted;

    /** How often it stands anywhere, and how often with a border on both sides. */
    private int places;

    private int apart;

    /** The tokens of a sentence in which it stands, and where. */
    private @Nullable TokenMap tokens;

    private Span tagged;

    Told(Span first) {
      this.first = first;
      this.tagged = first;
    }
  }

  VouchedNames(String text, Words words, Gazetteer gazetteer, @Nullable Cue[] cues) {
    this.text = text;
    this.words = words;
    this.gazetteer = gazetteer;
    this.cues = cues;
  }

  /**
   * All places of all of them.
   *
   * @param tokens those of the sentence at a position; null where it has none
   */
  List<Span> find(IntFunction<@Nullable TokenMap> tokens) {
    FirmSigns.find(text, this::readSign);
    readQuoted();
    List<Candidate> all = new ArrayList<>();
    told.values().forEach(its -> all.add(candidate(its.first)));
    List<Candidate> places = new ArrayList<>(new Occurrences(text, all).find(text, 0));
    places.removeIf(place -> isWordBehind(place.span()) || isWordBefore(place.span().start()));
    for (Candidate place : places) {
      Told its = told.get(place.span().of(text));
      if (its != null) {
        its.places++;
        its.apart += standsApart(place.span()) ? 1 : 0;
        if (its.tokens == null) {
          its.tokens = tokens.apply(place.span().start());
          its.tagged = place.span();
        }
      }
    }
    told.values().removeIf(its -> !isVouched(its, its.tokens));
    return places.stream().map(Candidate::span).filter(s -> told.containsKey(s.of(text))).toList();
  }

  private static Candidate candidate(Span span) {
    return new Candidate(span, EntityType.COMPANY, "vouched", 0);
  }

  /** Reads the name that ends where a sign begins. */
  private void readSign(FirmSigns.Sign sign, int at) {
    boolean quoted = at > 0 && CLOSERS.indexOf(text.charAt(at - 1)) >= 0;
    int end = quoted ? at - 1 : at;
    int start = end;
    while (start > 0 && end - start < LONGEST_LATIN && isLetter(start - 1)) {
      start--;
    }
    boolean opened = start > 0 && OPENERS.indexOf(text.charAt(start - 1)) >= 0;
    if (quoted != opened) {
      return;
    }
    int name = quoted ? start : behindKind(start, end);
    Span span = new Span(name, end);
    note(span, sign, quoted);
    if (name > start || quoted && isDescribed(start - 1)) {
      note(span, FirmSigns.Sign.DESCRIBED, quoted);
    }
  }

  private void readQuoted() {
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find()) {
      if (isDescribed(matcher.start())) {
        note(new Span(matcher.start(1), matcher.end(1)), FirmSigns.Sign.DESCRIBED, true);
      }
    }
  }

  private boolean isLetter(int at) {
    return Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '丨';
  }

  /** {@code 大模型公司|深度静默}. */
  private int behindKind(int start, int end) {
    for (int cut = end - SHORTEST; cut > start + 3; cut--) {
      if (words.kind(text, start, cut) > 0 && !text.startsWith("有限公司", cut - 4)) {
        return cut;
      }
    }
    return start;
  }

  /** Whether a word of kind with something before it ends at {@code quote}. */
  private boolean isDescribed(int quote) {
    int start = quote;
    while (start > 0 && quote - start < REACH && isLetter(start - 1)) {
      start--;
    }
    int kind = words.kind(text, start, quote);
    return kind > 0 && quote - start - kind > 1;
  }

  private void note(Span span, FirmSigns.Sign sign, boolean quoted) {
    if (span.length() < SHORTEST || isNone(span, quoted)) {
      return;
    }
    Told its = told.computeIfAbsent(span.of(text), n -> new Told(span));
    its.signs.add(sign);
    its.quoted |= quoted;
  }

  private boolean isNone(Span span, boolean quoted) {
    String name = span.of(text);
    boolean latin = name.chars().noneMatch(Character::isIdeographic);
    if (span.length() > (latin ? LONGEST_LATIN : LONGEST)
        || words.isNoName(name)
        || words.isPlace(name)
        || name.chars().noneMatch(Character::isLetter)
        || DAY.matcher(name).find()
        || latin && isWordBefore(span.start())
        || gazetteer.entry(name) != null) {
      return true;
    }
    if (quoted) {
      return false;
    }
    if (OPENS_PHRASE.indexOf(name.charAt(0)) >= 0 || name.indexOf('的') >= 0) {
      return true;
    }
    for (int i = span.start(); i < span.end(); i++) {
      Cue cue = cues[i];
      if (cue != null && cue.word().length() > 1) {
        return true;
      }
    }
    return false;
  }

  /** {@code Maple |Pension}: more of the name stands before the blank. */
  private boolean isWordBefore(int start) {
    return start > 1
        && text.charAt(start - 1) == ' '
        && PieceReader.isLatin(text.charAt(start - 2));
  }

  private boolean isWordBehind(Span name) {
    int end = name.end();
    return end + 1 < text.length()
        && text.charAt(end) == ' '
        && PieceReader.isLatin(text.charAt(end - 1))
        && PieceReader.isLatin(text.charAt(end + 1));
  }

  private boolean standsApart(Span span) {
    int end = span.end();
    return (span.start() == 0 || !isLetter(span.start() - 1))
        && (end == text.length()
            || !isLetter(end)
            || Character.isDigit(text.charAt(end))
            || cues[end] != null);
  }

  private boolean isVouched(Told its, @Nullable TokenMap tokens) {
    if (tokens == null) {
      return false;
    }
    int signs = its.signs.size();
    if (isWord(tokens, its.tagged)) {
      return signs > 2 || signs > 1 && its.quoted;
    }
    if (its.quoted) {
      return signs > 1
          || its.places > 1
          || !opensPhrase(tokens, its.tagged) && actsBehind(its.first.end());
    }
    return its.apart > 2 || signs > 1 && (its.places > 1 || isOdd(tokens, its.tagged));
  }

  private static boolean opensPhrase(TokenMap tokens, Span span) {
    Token first = tokens.at(span.start());
    return first != null
        && (PHRASE.contains(first.tag())
            || first.tag().equals("d") && span.length() > LONGEST_SAID);
  }

  /** A longer one that begins with an adverb is a phrase: {@code “至少要亏五年”}. */
  private static final int LONGEST_SAID = 4;

  /** Whether a mark or a word of deals stands behind the quotation that ends at {@code end}. */
  private boolean actsBehind(int end) {
    int at = end + 1;
    if (at >= text.length() || !isLetter(at)) {
      return true;
    }
    Cue cue = cues[at];
    if (cue != null && cue.word().equals("的")) {
      cue = at + 1 < text.length() ? cues[at + 1] : null;
      return cue != null && cue.isAny(OWNED);
    }
    return cue != null && cue.isAny(ACTS) || text.startsWith("接触", at);
  }

  private static boolean isWord(TokenMap tokens, Span span) {
    Token token = tokens.at(span.start());
    return tokens.isToken(span.start(), span.end()) && token != null && WORD.contains(token.tag());
  }

  private static boolean isOdd(TokenMap tokens, Span span) {
    return tokens.in(span.start(), span.end()).stream().anyMatch(t -> !WORD.contains(t.tag()));
  }
}
