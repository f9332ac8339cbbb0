package dealfacts.deal.purchase;

import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** What a purchase told as a noun is of: {@code 对乙的收购}, {@code 乙51%股权的收购}, {@code 向乙发出要约}. */
final class Nominal {
  private Nominal() {}

  /** {@code 关于甲对乙收购失利的消息}: who stands right before 对 acts, whatever marks him. */
  static @Nullable Group toucher(Passage passage, Group nominal) {
    for (Group group : passage.groups()) {
      if (group.span().end() <= nominal.span().start()
          && TOUCHES
              .matcher(passage.words(group.span().end(), nominal.span().start()).strip())
              .matches()) {
        return group;
      }
    }
    return null;
  }

  /** {@code 甲|对|乙}, {@code 甲|对眼科设备公司|乙}. */
  private static final Pattern TOUCHES =
      Pattern.compile("对(?:[^,;。的]{2,14}?(?:公司|企业|平台|品牌|集团|商|巨头|龙头))?");

  /** {@code 甲对乙的收购|遭丙否决}: who stands behind is not bought. */
  static boolean meets(Passage passage, Trigger trigger) {
    int end = trigger.span().end();
    return MEETS.matcher(passage.words(end, passage.clauseAt(end).end())).lookingAt();
  }

  private static final Pattern MEETS =
      Pattern.compile("(?:案|交易|计划|要约|一事)?(?:却|也|又|已|再度?|将|曾)*(?:遭|被|受到|获得?|因|须|需|未|尚|经)");

  static @Nullable Group target(Passage passage, Span clause, Trigger trigger) {
    Group target = Grammar.marked(passage, clause.start(), trigger.span().start(), "对");
    if (target != null && target.isGeneric()) {
      target = held(passage, target, trigger.span().start());
    }
    if (target == null) {
      Group offered = Grammar.marked(passage, clause.start(), trigger.span().start(), "向");
      return offered != null
              && OFFERS.matcher(passage.words(offered.span().end(), trigger.span().start())).find()
          ? offered
          : ofStake(passage, clause, trigger);
    }
    String between = passage.words(target.span().end(), trigger.span().start()).strip();
    return between.length() <= 20 ? target : null;
  }

  /** {@code 完成|乙51%股权的|收购}. */
  private static @Nullable Group ofStake(Passage passage, Span clause, Trigger trigger) {
    int at = trigger.span().start();
    Group last = passage.lastGroupIn(new Span(clause.start(), at));
    return last != null
            && STAKE_OF.matcher(passage.words(last.span().end(), at)).matches()
            && DOES.matcher(passage.words(clause.start(), last.span().start())).find()
        ? last
        : null;
  }

  private static final Pattern STAKE_OF =
      Pattern.compile("\\s?的?(?:[0-9.]{1,8}%的?|全部|多数|控股|部分)?(?:股权|股份|权益|资产|业务)的(?:全资|战略|协议|要约)?");

  private static final Pattern DOES =
      Pattern.compile("(?:完成|放弃|终止|取消|启动|推进|推动|实施|筹划|计划|宣布|批准|叫停|否决|进行|就|关于)(?:了|其)?[^,;。]{0,24}$");

  /** What 其 owns, or what its owner owns, at the end of the chain. */
  private static Group held(Passage passage, Group owner, int end) {
    Group last = owner;
    for (Group next = passage.groupAfter(owner.span().end(), end);
        next != null && OF.matcher(passage.words(last.span().end(), next.span().start())).matches();
        next = passage.groupAfter(next.span().end(), end)) {
      last = next;
    }
    return last;
  }

  /** {@code 对其控股股东旗下乙的收购}. */
  private static final Pattern OF =
      Pattern.compile("(?:的)?[^,;。]{0,8}?(?:旗下|子公司|孙公司|所属|下属|持有的?|所持|股东|实际控制人)(?:的)?");

  /** {@code 甲向乙提出私有化要约}, {@code 甲向乙除甲以外的全体股东发出部分要约}. */
  private static final Pattern OFFERS =
      Pattern.compile(
          "^(?:除[^,;。]{1,24}(?:以外|之外)的?)?(?:全体|其他|其余|所有|现有|流通股?|A股|H股)*(?:股东)?[^,;。]{0,6}?(?:提出|发出|递交|提交|作出|抛出|发起)");
}
