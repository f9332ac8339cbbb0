package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Won tenders: {@code 甲中标乙3亿元项目}, {@code 收到乙发来的中标通知书}, {@code 甲为乙项目的中标候选人}. */
final class AwardRule implements FrameRule {
  private static final Pattern PROJECT =
      Pattern.compile("[^,;。]{2,60}?(?:项目|工程|标段|采购|招标|合同|标包|框架|服务|PPP|EPC|EPC总承包)");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft first = null;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit =
          i + 1 < triggers.size() ? triggers.get(i + 1).span().start() : passage.span().end();
      Draft draft = award(scene, passage, trigger, limit);
      if (first != null && (trigger.nominal() || goesOn(first, draft))) {
        draft.parties.forEach((role, ps) -> ps.forEach(p -> addIfFree(first(drafts), role, p)));
        continue;
      }
      if (draft.has(Role.WINNER) || draft.has(Role.CLIENT)) {
        draft.weak = !draft.has(Role.WINNER);
        drafts.add(draft);
        first = draft;
      }
    }
  }

  private static Draft first(List<Draft> drafts) {
    return drafts.get(drafts.size() - 1);
  }

  private static void addIfFree(Draft draft, Role role, PartyMention party) {
    if (!draft.has(role) && !draft.involves(party.party())) {
      draft.add(role, party, "same sentence");
    }
  }

  private static boolean goesOn(Draft first, Draft draft) {
    return !draft.has(Role.WINNER)
        || draft.in(Role.WINNER).stream().anyMatch(p -> first.involves(p.party()));
  }

  private static Draft award(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(Rule.AWARD, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    int end = Math.min(clause.end(), limit);
    String behind = passage.words(trigger.span().end(), end);
    boolean notice = behind.startsWith("通知") || behind.startsWith("结果");
    boolean role =
        Pattern.compile("^(?:的)?(?:人|单位|候选人|方|供应商|候选单位|单|候选)").matcher(behind).lookingAt();

    Group client = null;
    Group winner = null;
    List<Group> left = passage.groupsIn(new Span(clause.start(), at));
    if (notice) {
      client = Grammar.marked(passage, clause.start(), at, "与 从 由 自");
      for (Group group : left) {
        if (Pattern.compile("(?:收到|接到|取得|获得)[^,;]{0,10}$").matcher(group.before()).find()
            || Pattern.compile("^[^,;]{0,6}(?:发来|发出|送达|签发|下发|发布|出具|发送|的)")
                .matcher(group.after())
                .find()) {
          client = group;
        }
      }
    } else if (role) {
      for (Group group : left) {
        if (Pattern.compile("(?:成为|为|是|系|被确定为|确定为|列为|推荐为)[^,;]{0,12}$")
            .matcher(group.before())
            .find()) {
          client = group;
        }
      }
      Group after = passage.groupAfter(trigger.span().end(), end);
      if (after != null
          && Pattern.compile("[^,;]{0,10}(?:为|是|:)[^,;]{0,8}$").matcher(after.before()).find()) {
        winner = after;
      }
    } else {
      Group after = passage.groupAfter(trigger.span().end(), end);
      if (after != null) {
        String gap = passage.words(trigger.span().end(), after.span().start());
        if (gap.length() <= 24) {
          client = after;
        }
      }
    }
    if (winner == null) {
      winner = winner(scene, passage, trigger, client);
    }
    if (winner != null) {
      Grammar.attach(draft, Role.WINNER, scene, winner, "who wins");
    }
    if (client != null && !client.equals(winner)) {
      Grammar.attach(draft, Role.CLIENT, scene, client, "who buys");
    }
    if (draft.has(Role.CLIENT)) {
      draft.dropIfAlso(Role.CLIENT, Role.WINNER);
    }
    project(draft, clause, trigger, end);
    return draft;
  }

  private static @Nullable Group winner(
      Scene scene, Passage passage, Trigger trigger, @Nullable Group client) {
    int at =
        client != null && client.span().start() < trigger.span().start()
            ? client.span().start()
            : trigger.span().start();
    Group subject = Grammar.subject(scene, passage, new Span(at, at));
    return subject == null || subject.equals(client) ? null : subject;
  }

  private static void project(Draft draft, Span clause, Trigger trigger, int end) {
    Passage passage = draft.passage;
    int from = trigger.span().end();
    if (from >= end) {
      return;
    }
    String folded = passage.folded(new Span(from, end));
    Matcher project = PROJECT.matcher(folded);
    if (project.lookingAt()) {
      int start = from;
      while (start < from + project.end()
          && "了的为 \"“”「".indexOf(passage.document().folded().charAt(start)) >= 0) {
        start++;
      }
      draft.subject = new Span(start, from + project.end());
    }
  }
}
