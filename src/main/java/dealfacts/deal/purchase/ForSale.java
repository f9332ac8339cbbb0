package dealfacts.deal.purchase;

import dealfacts.deal.Role;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.EntityType;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Companies that look for a new owner, or whose owner does: {@code 乙正寻求卖身给甲}, {@code 乙正与甲商谈出售事宜},
 * {@code 丙正为其持有的乙8%股权物色买家}.
 */
public final class ForSale {
  private static final Pattern BUYER = Pattern.compile("(?:物色|寻找)买家");

  private static final Pattern FOR = Pattern.compile("(?:为|替)[^,;。]{2,40}$");

  private static final Pattern PART =
      Pattern.compile(
          "\\s?的?(?:约|近|全部|部分|剩余|少数|多数)?[0-9.]{0,8}%?的?(?:股权|股份|权益|控股权|业务|资产|项目)?(?:再次|重新|公开|继续)?\\s?");

  private static final Pattern SEEKS = Pattern.compile("(?:寻求|谋求|商谈|洽谈|谈判|协商|商讨)(?:整体|全部|打包|被)?$");

  private static final Pattern NOTHING =
      Pattern.compile("\\s?(?:自己|自身)?(?:的)?(?:事宜|事项|一事|的?可能性?)?\\s?");

  private static final Pattern TO = Pattern.compile("(?:给|于|予|至)(?:了)?[^,;。]{0,12}");

  private ForSale() {}

  /** Whether the word asks for a buyer of something told before it. */
  public static boolean asks(String word) {
    return BUYER.matcher(word).matches();
  }

  /** Whether the clause tells for what a buyer is sought. */
  public static boolean isFor(String before) {
    return FOR.matcher(before).find();
  }

  /** The deal where the word tells such a search; null where it sells something else. */
  static @Nullable Draft read(Scene scene, Draft draft, Span clause, int end) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    boolean itself =
        draft.trigger.word().equals("卖身")
            || draft.trigger.word().equals("出售")
                && SEEKS.matcher(passage.words(clause.start(), at)).find()
                && NOTHING
                    .matcher(passage.words(draft.trigger.span().end(), clause.end()))
                    .matches();
    boolean told =
        asks(draft.trigger.word())
            ? owned(scene, draft, clause)
            : itself && sold(scene, draft, clause, end);
    if (!told) {
      return null;
    }
    draft.dropIfAlso(Role.TARGET, Role.SELLER);
    draft.dropIfAlso(Role.ACQUIRER, Role.TARGET);
    draft.drop(Role.TARGET, p -> p.type() == EntityType.PERSON);
    return draft.has(Role.TARGET) ? draft : null;
  }

  private static boolean owned(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    Group sold = passage.lastGroupIn(new Span(clause.start(), at));
    if (sold == null
        || sold.isGeneric()
        || !PART.matcher(passage.words(sold.span().end(), at)).matches()) {
      return false;
    }
    Group first = sold;
    for (Group group : passage.groupsIn(new Span(clause.start(), at))) {
      if (Grammar.isMarked(group, "为") || group.owns()) {
        first = group;
        break;
      }
    }
    int start = first.span().start();
    Grammar.attach(draft, Role.TARGET, scene, sold, "for what a buyer is sought");
    if (first.owns() && !first.isGeneric()) {
      Grammar.attach(draft, Role.SELLER, scene, first, "owner");
    } else {
      Grammar.attachIfNamed(
          draft,
          Role.SELLER,
          scene,
          Grammar.subject(scene, passage, new Span(start, start)),
          "who seeks a buyer");
    }
    draft.status = Status.PLANNED;
    return true;
  }

  private static boolean sold(Scene scene, Draft draft, Span clause, int end) {
    Passage passage = draft.passage;
    Span trigger = draft.trigger.span();
    Group partner = Grammar.marked(passage, clause.start(), trigger.start(), "与 和 同 跟 向");
    int at = partner == null ? trigger.start() : partner.span().start();
    Group subject = Grammar.subject(scene, passage, new Span(at, at));
    if (subject == null) {
      return false;
    }
    Grammar.attach(draft, Role.TARGET, scene, subject, "who is for sale");
    Group buyer = passage.groupAfter(trigger.end(), end);
    if (buyer != null && TO.matcher(passage.words(trigger.end(), buyer.span().start())).matches()) {
      partner = buyer;
    }
    Grammar.attachIfNamed(draft, Role.ACQUIRER, scene, partner, "to whom");
    return true;
  }
}
