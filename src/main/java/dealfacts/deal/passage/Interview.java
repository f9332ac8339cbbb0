package dealfacts.deal.passage;

import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conversations with somebody who speaks for a company: {@code 我们} is that company there. Elsewhere
 * it is whoever is quoted, or the analyst who writes.
 */
final class Interview {
  static final String WE = "我们";

  private static final Pattern ANNOUNCED = Pattern.compile("专访|对话|访谈|对谈|采访实录|口述|自述|问答");

  /** {@code \n李明:去年我们…}, {@code \n问:}: who speaks opens the line. */
  private static final Pattern SPEAKS =
      Pattern.compile("\\n(?:问|答|[QqAa]|记者|[^,;。:\\n]{2,8}(?<![示称说为道出调露绍复]|告诉)):(?=[^\\n]{4})");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:的|集团|公司)?(?:联合|创始|现任)*(?:创始人|创办人|CEO|COO|CTO|CFO|首席[^,;。]{1,4}官|董事长|总经理|副?总裁|负责人|掌门人|老板|合伙人)");

  /** How far into the article it shows what it is, in UTF-16 units. */
  private static final int LEAD = 1200;

  private Interview() {}

  static boolean isOne(Document document) {
    String lead = lead(document);
    int title = lead.indexOf('\n');
    if (title < 0) {
      return false;
    }
    Matcher speech = SPEAKS.matcher(lead);
    boolean spoken = speech.find();
    return spoken && (ANNOUNCED.matcher(lead.substring(0, title)).find() || speech.find());
  }

  /** Where the range says {@code 我们} and somebody is asked who speaks for a company. */
  static List<Span> speakers(Document document, Span range) {
    String folded = document.folded();
    List<Span> found = new ArrayList<>();
    int at = folded.substring(range.start(), range.end()).indexOf(WE);
    if (at < 0 || !isOne(document)) {
      return found;
    }
    for (int i = range.start() + at; i >= 0 && i < range.end(); i = folded.indexOf(WE, i + 1)) {
      found.add(new Span(i, i + WE.length()));
    }
    return found;
  }

  /**
   * The company that the one who is asked speaks for, no house that gives money; null where none.
   */
  static @Nullable PartyMention house(Document document, Mentions mentions) {
    String lead = lead(document);
    for (PartyMention party : mentions.parties()) {
      if (party.span().end() >= lead.length()) {
        break;
      }
      if (Scene.isActor(party)
          && !Scene.isGiver(party)
          && OFFICE.matcher(lead).region(party.span().end(), lead.length()).lookingAt()) {
        return party;
      }
    }
    return null;
  }

  private static String lead(Document document) {
    String folded = document.folded();
    return folded.substring(0, Math.min(folded.length(), LEAD));
  }
}
