package dealfacts.deal.award;

import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A winner whom only the word beside him makes a name: {@code 原中标人|甲医信|报价1260万元}, {@code
 * 中标资格顺延给第二名|乙|}, {@code 排名第一的|丙信科|因造假被取消中标资格}, {@code 丁风能|在乙集团采购中夺魁}.
 */
final class NamedBeside {
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:的)?(?:人|单位|供应商|企业)([\\u4e00-\\u9fff]{3,12}?)(?=(?:报价|报出|以[0-9]|因|由于|弃标|放弃|被|的(?:中标|报价|投标))|[(])");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:排名|名列|位列)(?:第一|首位)的([\\u4e00-\\u9fff]{3,12}?)(?:因|被|由于|随后|后来|已)[^,;。]{0,30}$");

  private NamedBeside() {}

  static @Nullable PartyMention winner(Scene scene, Passage passage, Trigger trigger) {
    Span first = Succession.first(passage, trigger);
    if (first != null) {
      return LotsGiven.winner(scene, first);
    }
    Span next = Succession.next(passage, trigger);
    if (next != null) {
      return LotsGiven.winner(scene, next);
    }
    int at = trigger.span().start();
    int end = trigger.span().end();
    Span clause = passage.clauseAt(at);
    int role = AwardRule.namesRole(trigger) ? roleStart(trigger) : end;
    Matcher behind = BEHIND.matcher(passage.folded(new Span(role, Math.max(role, clause.end()))));
    if (behind.lookingAt()) {
      return LotsGiven.winner(scene, new Span(role + behind.start(1), role + behind.end(1)));
    }
    Matcher before = BEFORE.matcher(passage.folded(new Span(clause.start(), at)));
    return before.find()
        ? LotsGiven.winner(
            scene, new Span(clause.start() + before.start(1), clause.start() + before.end(1)))
        : null;
  }

  /** {@code 甲风能|在乙集团海上风电采购中夺魁}: the clause begins with who prevails. */
  static @Nullable PartyMention prevails(Scene scene, Passage passage, Trigger trigger) {
    int at = trigger.span().start();
    Span clause = passage.clauseAt(at);
    Matcher subject = SUBJECT.matcher(passage.folded(new Span(clause.start(), at)));
    return PREVAILS.contains(trigger.word()) && subject.matches()
        ? LotsGiven.winner(
            scene, new Span(clause.start() + subject.start(1), clause.start() + subject.end(1)))
        : null;
  }

  private static final Set<String> PREVAILS = Set.of("胜出", "拔得头筹", "脱颖而出", "夺魁", "折桂");

  private static final Pattern SUBJECT =
      Pattern.compile("\\s?([\\u4e00-\\u9fff]{3,8}?)(?:近日|日前|昨日)?在[^,;。]{4,60}");

  /** Where the role begins that the word ends with: {@code 中标|供应商}. */
  private static int roleStart(Trigger trigger) {
    String word = trigger.word();
    for (String role : new String[] {"供应商", "单位", "人"}) {
      if (word.endsWith(role)) {
        return trigger.span().end() - role.length();
      }
    }
    return trigger.span().end();
  }
}
