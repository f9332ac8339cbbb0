package dealfacts.deal.round;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a sum, in everyday words: {@code 甲从乙手里拿到3000万元}, {@code 甲拿下了乙和丙合投的3.5亿元}, {@code
 * 甲账上多了600万元,那是它的天使轮}.
 */
final class MoneyGot {
  private static final String GOT =
      "(?:拿到|拿走|拿|筹到|筹集|要到|要来|获得|融到|融来|募得|募来|募到|筹得|得到|收到|(?:募|融|筹)(?=了))";

  private static final String AGAIN = "(?:又|再次?|先后|共|合计|一共|刚|刚刚|已经?|陆续|就|也|还)*";

  /** {@code 从乙、丙和一家险资手中|筹集3亿元}. */
  private static final Pattern FROM =
      Pattern.compile(
          "(?:等[^,;。]{0,12}?)?(?:(?:、|和|及|与|以及)(?:另外?)?(?:[一两几多数][家名位个]|某)[^,;。]{0,10}?)?(?:那里|那边|那儿|处|手中|手里|手上)?"
              + AGAIN
              + "(?<verb>"
              + GOT
              + ")"
              + MoneyGiven.SUM);

  private static final Pattern GOT_OF =
      Pattern.compile("(?<verb>" + GOT + "|拿下|收获)了?(?:来自)?[^,;。0-9]{0,10}$");

  private static final Pattern ITS_SUM =
      Pattern.compile(
          "(?:等[^,;。]{0,8})?(?:(?:、|和|与|及)[^,;。、]{2,8}?)?(?:合投|联合投资|联手投资|共同投资|独家投资|投资|[给投打汇注]来?)?的"
              + MoneyGiven.SUM);

  private static final Pattern ACCOUNT =
      Pattern.compile(
          "的?(?:公司)?(?:账上|账户[里上]|账面上|银行账户[里上]?)(?:里)?(?:就|便|又|忽然|突然|终于)*(多了|多出|进了|到了)"
              + MoneyGiven.SUM);

  /** What the sum on an account was: {@code 那是它的天使轮}. */
  private static final Pattern WAS_ROUND = Pattern.compile("天使|种子轮|[A-H]轮|第一笔(?:投资|融资|外部)|融资|投资款");

  private static final Pattern TELLS =
      Pattern.compile(
          "从[^,;。]{2,60}?"
              + GOT
              + MoneyGiven.SUM
              + MoneyGiven.OF_MONEY
              + "|(?:"
              + GOT
              + "|拿下|收获)了?[^,;。0-9]{2,30}(?:的|投来的|资本|基金|创投|投资)(?:约|近|超)?[0-9数几][^,;。]{0,8}[万亿]|账[户上面][^,;。]{0,8}?(?:多了|多出|进了|到了)");

  /** {@code 拿到|乙资本|1000万元}: a fund's money needs no 的. */
  private static boolean ownsSum(Group group, String behind) {
    return ITS_SUM.matcher(behind).lookingAt()
        || MoneyGiven.isFund(group) && BARE_SUM.matcher(behind).lookingAt();
  }

  /** {@code 收到乙|投来的4000万元}. */
  private static final Pattern INVESTED = Pattern.compile("(?:等[^,;。]{0,8})?投来?的");

  private static final Pattern BARE_SUM = Pattern.compile(MoneyGiven.SUM);

  private MoneyGot() {}

  static boolean tells(String folded) {
    return TELLS.matcher(folded).find();
  }

  /** What the clause tells of it; null where nobody gets a sum for shares. */
  static @Nullable Draft read(Scene scene, Passage passage, Span clause) {
    Group from = Grammar.marked(passage, clause.start(), clause.end(), "从");
    if (from == null || from.isGeneric()) {
      Draft account = account(scene, passage, clause);
      return account == null ? ofGiver(scene, passage, clause) : account;
    }
    Matcher gets = FROM.matcher(passage.words(from.span().end(), clause.end()));
    Item sum = gets.lookingAt() ? MoneyGiven.sum(passage, clause, from) : null;
    if (sum == null || !MoneyGiven.isInvestment(passage, clause, from, sum)) {
      return null;
    }
    Draft draft = MoneyGiven.draft(passage, clause, gets.group("verb"), from);
    MoneyGiven.giver(scene, draft, from, false);
    getter(scene, draft, Grammar.subject(scene, passage, at(from.span().start())));
    MoneyGiven.kind(draft, passage, sum, clause);
    return draft;
  }

  /** {@code 甲拿到知名天使投资人乙的500万元}, {@code 甲拿下了乙和一家车企合投的3.5亿元}. */
  private static @Nullable Draft ofGiver(Scene scene, Passage passage, Span clause) {
    for (Group group : passage.groupsIn(clause)) {
      int start = group.span().start();
      Matcher got = GOT_OF.matcher(passage.words(clause.start(), start));
      if (group.isGeneric()
          || !got.find()
          || !ownsSum(group, passage.words(group.span().end(), clause.end()))) {
        continue;
      }
      Item sum = MoneyGiven.sum(passage, clause, group);
      boolean invested =
          INVESTED.matcher(passage.words(group.span().end(), clause.end())).lookingAt();
      if (sum == null || !invested && !MoneyGiven.isInvestment(passage, clause, group, sum)) {
        return null;
      }
      Draft draft = MoneyGiven.draft(passage, clause, got.group("verb"), group);
      MoneyGiven.giver(scene, draft, group, false);
      Group subject =
          Grammar.subject(scene, passage, at(clause.start() + Math.max(0, got.start())));
      getter(scene, draft, group.equals(subject) ? null : subject);
      MoneyGiven.kind(draft, passage, sum, clause);
      return draft;
    }
    return null;
  }

  /** {@code 一周之后,|甲账上多了600万元},{@code 那是它的天使轮}. */
  private static @Nullable Draft account(Scene scene, Passage passage, Span clause) {
    for (Group group : passage.groupsIn(clause)) {
      int end = group.span().end();
      Matcher more = ACCOUNT.matcher(passage.words(end, clause.end()));
      if (more.lookingAt() && WAS_ROUND.matcher(passage.words(end, passage.span().end())).find()) {
        int verb = end + Math.max(0, more.start(1));
        Draft draft =
            new Draft(
                Rule.FINANCING_GIVES,
                passage,
                new Trigger(new Span(verb, verb + 2), Frame.FINANCING, more.group(1), false));
        Grammar.attach(draft, Role.TARGET, scene, group, "whose account");
        draft.status = Status.COMPLETED;
        return draft;
      }
    }
    return null;
  }

  /** A company gets it itself; somebody gets it for the one that the text is about. */
  private static void getter(Scene scene, Draft draft, @Nullable Group subject) {
    if (subject != null
        && !OFFICE.matcher(subject.before()).find()
        && scene.parties(draft.passage, subject).stream()
            .noneMatch(p -> p.type() == EntityType.PERSON)) {
      Grammar.attach(draft, Role.TARGET, scene, subject, "who gets it");
    }
  }

  private static final Pattern OFFICE = Pattern.compile("(?:创始人|创办人|CEO|首席执行官|董事长|总经理|总裁|老板|掌门人)$");

  private static Span at(int offset) {
    return new Span(offset, offset);
  }
}
