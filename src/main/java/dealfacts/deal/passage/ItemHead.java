package dealfacts.deal.passage;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Items of a digest: the company that opens one ({@code 海川股份(600000):终止定增}, {@code ●海川股份:…}) is
 * whom it tells of, however little stands behind it, and an item tells nothing of the one before.
 */
public final class ItemHead {
  /** {@code 3、}, {@code ●}, {@code (2)}: what opens an item. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\s?(?:[●◆■▶▲★◎⊙•·*#>-]{1,2}\\s?|(?:[(][0-9]{1,2}[)]|[0-9]{1,2}[.、)]|[①-⑳])\\s?|【[^】\\n]{1,10}】\\s?)");

  private static final Pattern COLON =
      Pattern.compile("\\s?(?:[(][^()\\n]{2,24}[)])?\\s?(?::|(?:晚间?)?公告[,:称])");

  private ItemHead() {}

  /** The company before the colon that opens the paragraph of a passage; null where none does. */
  static @Nullable PartyMention of(Passage passage, Scene scene) {
    int line = line(passage.document(), passage.span().start());
    for (PartyMention party : scene.mentions().parties()) {
      if (party.span().start() > line + REACH) {
        return null;
      }
      if (party.span().start() >= line && isHead(passage.document(), party)) {
        return Scene.isActor(party) && scene.isFirm(party) ? party : null;
      }
    }
    return null;
  }

  /** How far into its line a head may begin, in UTF-16 units. */
  private static final int REACH = 14;

  /** Whether a name opens its line and a colon follows it. */
  public static boolean isHead(Document document, PartyMention party) {
    String folded = document.folded();
    int line = line(document, party.span().start());
    int start = opens(folded, line);
    return (party.span().start() == start || party.span().start() == line)
        && COLON.matcher(folded).region(party.span().end(), folded.length()).lookingAt();
  }

  /** Whether two places stand in two items of a list. */
  public static boolean apart(Document document, int a, int b) {
    int y = item(document, b);
    if (y < 0) {
      return false;
    }
    int x = item(document, a);
    return x >= 0 && x != y;
  }

  /** Where the item begins that the place stands in; −1 where it stands in none. */
  private static int item(Document document, int at) {
    String folded = document.folded();
    int line = at;
    while (line > 0 && folded.charAt(line - 1) != '\n') {
      if (at - line > LONGEST_ITEM) {
        return -1;
      }
      line--;
    }
    return isMarked(document, line) ? line : -1;
  }

  /** How far into an item something of it may stand, in UTF-16 units. */
  private static final int LONGEST_ITEM = 300;

  private static boolean isMarked(Document document, int line) {
    return opens(document.folded(), line) > line;
  }

  private static int opens(String folded, int line) {
    Matcher mark = MARK.matcher(folded).region(line, folded.length());
    return mark.lookingAt() ? mark.end() : line;
  }

  private static int line(Document document, int at) {
    return document.folded().lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  }

  /**
   * {@code 甲:控股股东拟变更为乙,后者将受让29%股份}: shares that are nobody's by name are of whom the item tells.
   */
  public static void complete(Scene scene, Draft deal) {
    boolean open =
        deal.type == DealType.ACQUISITION
            && deal.has(Role.ACQUIRER)
            && !deal.has(Role.TARGET)
            && !deal.thing
            && !deal.quantities(AmountKind.STAKE).isEmpty();
    PartyMention head = open ? of(deal.passage, scene) : null;
    if (head != null && !deal.involves(head.party())) {
      deal.add(Role.TARGET, head, "of whom the item tells");
    }
  }

  /** Whether the deal is that of the company that opens the item. */
  public static boolean tells(Draft deal) {
    return Stream.of(Role.TARGET, Role.ISSUER, Role.WINNER)
        .flatMap(role -> deal.in(role).stream())
        .anyMatch(
            p ->
                line(deal.passage.document(), p.span().start())
                        == line(deal.passage.document(), deal.passage.span().start())
                    && isHead(deal.passage.document(), p));
  }
}
