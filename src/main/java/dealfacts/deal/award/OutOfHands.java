package dealfacts.deal.award;

import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** Who gives an order out of his hands: {@code 甲从乙公司手中揽下3亿元工程}. */
final class OutOfHands {
  private static final Pattern HANDS =
      Pattern.compile("从([^,;。]{2,30}?)(?:手中|手里|手上|处|那里)[^,;。]{0,6}$");

  private OutOfHands() {}

  static @Nullable PartyMention giver(Passage passage, Trigger trigger) {
    int start = passage.clauseAt(trigger.span().start()).start();
    Matcher hands = hands(passage, trigger);
    return hands.find()
        ? Client.at(passage, new Span(start + hands.start(1), start + hands.end(1)))
        : null;
  }

  /** Where the words about the giver begin, where there are any; else the word itself. */
  static int begin(Passage passage, Trigger trigger) {
    Matcher hands = hands(passage, trigger);
    int at = trigger.span().start();
    return hands.find() ? passage.clauseAt(at).start() + hands.start() : at;
  }

  private static Matcher hands(Passage passage, Trigger trigger) {
    int at = trigger.span().start();
    return HANDS.matcher(passage.folded(new Span(passage.clauseAt(at).start(), at)));
  }
}
