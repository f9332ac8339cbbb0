package dealfacts.deal.award;

import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** Who writes to the winner, by the words around a name that nothing else vouches for. */
final class LetterWriter {
  private LetterWriter() {}

  /** {@code 2012年,|乙交投|向甲发出《中标通知书》}: whatever stands there is a name. */
  static @Nullable PartyMention of(Passage passage, Trigger trigger, Span clause) {
    Group to = Client.recipient(passage, trigger, clause);
    if (to == null) {
      return null;
    }
    Matcher name = WRITER.matcher(passage.folded(new Span(clause.start(), to.span().start())));
    return name.matches()
        ? Client.at(passage, new Span(clause.start() + name.start(1), clause.start() + name.end(1)))
        : null;
  }

  private static final Pattern WRITER =
      Pattern.compile("(?!公司|其|该|本|招标代理|代理)([\\u4e00-\\u9fff]{3,12})(?:正式|已|随后)?向");
}
