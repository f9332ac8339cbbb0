package dealfacts.deal.holding;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A company that goes on buying what the text before called its buyback: {@code
 * 公司10月回购52万股;自方案实施以来已|买入|240万股}.
 */
final class OwnShares {
  private static final Set<String> BUYS = Set.of("买入", "购入", "买进", "购买", "买回");

  /** How far back a word of buying back is sought. */
  private static final int NEAR = 120;

  private OwnShares() {}

  /** The buyback that a word of buying tells; null where it tells what a holder buys. */
  static @Nullable Draft bought(Scene scene, Passage passage, Trigger trigger, int limit) {
    int at = trigger.span().start();
    String folded = scene.document().folded();
    if (trigger.frame() != Frame.STAKE_INCREASE
        || !BUYS.contains(trigger.word())
        || !isOfBuyback(folded, at)
        || !counts(passage, trigger, limit)) {
      return null;
    }
    Group subject = Grammar.subject(scene, passage, trigger.span());
    if (subject != null && (Scene.isPerson(subject) || HOLDS.matcher(subject.before()).find())
        || Grammar.hasUnnamedAgent(passage, trigger.span())) {
      return null;
    }
    Draft draft = new Draft(Rule.BUYBACK, passage, trigger);
    if (subject != null) {
      Grammar.attach(draft, Role.TARGET, scene, subject, "who buys back");
    }
    draft.drop(Role.TARGET, p -> !scene.isFirm(p) || p.type() == EntityType.PERSON);
    if (!draft.has(Role.TARGET)) {
      var company = scene.resolve(passage, at, "公司");
      if (company == null) {
        return null;
      }
      draft.add(Role.TARGET, company, "announcer");
    }
    return draft;
  }

  /** Whether the latest word before of what is done with shares is one of buying them back. */
  private static boolean isOfBuyback(String folded, int at) {
    int line = folded.lastIndexOf('\n', at - 1) + 1;
    String before = folded.substring(Math.max(line, at - NEAR), at);
    int back = Math.max(before.lastIndexOf("回购"), before.lastIndexOf("购回"));
    return back >= 0
        && back > before.lastIndexOf("增持")
        && back > before.lastIndexOf("减持")
        && back > before.lastIndexOf("股东");
  }

  /** Behind it stands a count of shares, and no other company. */
  private static boolean counts(Passage passage, Trigger trigger, int limit) {
    Span clause = passage.clauseAt(trigger.span().start());
    int end = Math.min(clause.end(), limit);
    for (Item item :
        passage.itemsIn(new Span(trigger.span().end(), Math.max(trigger.span().end(), end)))) {
      if (item.is(Quantity.Kind.SHARES)) {
        return COUNT.matcher(passage.words(trigger.span().end(), item.span().start())).matches();
      }
      if (item.kind() == Item.Kind.PARTY) {
        return false;
      }
    }
    return false;
  }

  private static final Pattern COUNT = Pattern.compile("(?:了|公司|本公司|自家|自身|股份|股票|约|共|的){0,4}");

  private static final Pattern HOLDS = Pattern.compile("(?:股东|控制人|实控人)(?:之一)?$");
}
