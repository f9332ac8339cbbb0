package dealfacts.deal.purchase;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Companies that are bought together and listed behind a colon or, by their full names, behind
 * commas.
 */
final class BoughtList {
  private BoughtList() {}

  /** {@code 收购三家零部件厂:甲、乙和丙}, {@code 收购丁旗下四家公司的股权,包括甲70%股权、乙60%股权}. */
  static @Nullable Group behindCount(Passage passage, int from, int to) {
    int end = passage.clauseAt(from).end();
    boolean counted = COUNTED.matcher(passage.words(from, to)).matches();
    if (!counted || to < end || end >= passage.span().end()) {
      return null;
    }
    Group list = passage.groupAfter(end, passage.span().end());
    return list != null
            && list.members().size() > 1
            && OPENS.matcher(passage.words(end, list.span().start())).matches()
        ? list
        : null;
  }

  private static final Pattern OPENS =
      Pattern.compile(
          "\\s?:\\s?\\p{IsHan}{0,4}|,\\s?(?:具体|分别|依次)?(?:包括|分别|依次|即|为|是|系|有)(?:了|为|是|系)?\\s?");

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:了)?(?:所?持有?|旗下|名下|下属|的)*(?:[0-9]{1,2}|[两二三四五六七八九十]{1,2})[家个](?!月|交易日|工作日)[^,;。:]{1,24}");

  /** {@code 收购甲有限公司,乙有限公司,以…}: full names joined by commas. */
  static void fullNames(Scene scene, Draft draft, Group group) {
    Passage passage = draft.passage;
    Group last = group;
    for (int k = passage.clauseIndex(group.span().start()) + 1; k < passage.clauses().size(); k++) {
      Span clause = passage.clauses().get(k);
      Group next = passage.groupAfter(clause.start(), clause.end());
      if (next == null
          || !isFullName(last)
          || !isFullName(next)
          || passage.clauses().get(k - 1).end() != last.span().end()
          || !passage.words(clause).strip().equals(passage.words(next.span()))) {
        return;
      }
      Grammar.attach(draft, Role.TARGET, scene, next, "listed behind the object");
      last = next;
    }
  }

  /** {@code 收购乙100%股权|与丙80%股权}: each named with the part of it that is bought. */
  static void stakes(Scene scene, Draft draft, Group group) {
    Passage passage = draft.passage;
    int end = passage.clauseAt(group.span().start()).end();
    Group last = group;
    for (Group next = passage.groupAfter(last.span().end(), end);
        next != null
            && AND_STAKE.matcher(passage.words(last.span().end(), next.span().start())).matches()
            && STAKE.matcher(passage.words(next.span().end(), end)).lookingAt();
        next = passage.groupAfter(last.span().end(), end)) {
      Grammar.attach(draft, Role.TARGET, scene, next, "listed with its part");
      last = next;
    }
  }

  /** {@code 买下一家小厂,叫丙}: what it is called, in the clause behind. */
  static void called(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int next = passage.clauseIndex(clause.start()) + 1;
    if (next >= passage.clauses().size()) {
      return;
    }
    Span behind = passage.clauses().get(next);
    Group name = passage.groupAfter(behind.start(), behind.end());
    if (name != null
        && !name.isGeneric()
        && CALLED.matcher(passage.words(behind.start(), name.span().start())).matches()) {
      draft.drop(Role.TARGET, p -> clause.contains(p.span()));
      Grammar.attach(draft, Role.TARGET, scene, name, "what it is called");
    }
  }

  private static final Pattern CALLED = Pattern.compile("\\s?(?:名字|品牌|公司|它)?(?:就|名)?叫(?:做|作)?\\s?");

  private static final Pattern STAKE =
      Pattern.compile("\\s?的?(?:[0-9.]{1,8}%的?|全部|部分|剩余)(?:已发行)?(?:股权|股份|权益|股本)");

  private static final Pattern AND_STAKE =
      Pattern.compile(
          "\\s?的?(?:[0-9.]{1,8}%的?|全部|部分|剩余)(?:已发行)?(?:股权|股份|权益|股本)\\s?(?:、|以及|及|和|与){1,2}\\s?(?:其?(?:全资|控股|参股)?子公司)?");

  private static boolean isFullName(Group group) {
    PartyMention named = Scene.named(group);
    return named != null && group.members().size() == 1 && named.evidence().equals("legal-form");
  }
}
