package dealfacts.deal.holding;

import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.ItemHead;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;

/** A listed company buys its own shares: {@code 甲累计回购12万股}, {@code 甲斥资450万港元回购60万股}. */
public final class BuybackRule implements FrameRule {

  /** Shares, or money for them, without which 回购 may be a clause of a contract or a service. */
  private static final Pattern SHARES = Pattern.compile("股|注销|集中竞价|二级市场");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft first = null;
    String sentence = passage.words(passage.span());
    for (Trigger trigger : triggers) {
      if (isLentFor(passage, trigger)) {
        continue;
      }
      Draft draft = buyback(scene, passage, trigger);
      boolean figures = passage.items().stream().anyMatch(i -> i.kind() == Item.Kind.QUANTITY);
      boolean shares = SHARES.matcher(sentence).find();
      boolean over = isOver(passage, trigger);
      draft.weak = !over && (trigger.nominal() || !(figures || isDecided(passage, trigger)));
      if (first != null && goesOn(first, draft) && !isRest(first, draft)) {
        boolean tells = hasFigure(passage, trigger) && !hasFigure(passage, first.trigger);
        if ((first.trigger.nominal() && !trigger.nominal()) || tells) {
          if (first.has(Role.TARGET) && !draft.has(Role.TARGET)) {
            first.in(Role.TARGET).forEach(p -> draft.add(Role.TARGET, p, "same sentence"));
          }
          if (draft.status == null && !isDone(passage, trigger)) {
            draft.status = first.status;
          }
          drafts.remove(first);
          drafts.add(draft);
          first = draft;
        }
        continue;
      }
      boolean named =
          draft.has(Role.TARGET)
              && (shares
                  || figures && !trigger.nominal() && isOfMarket(passage)
                  || draft.status == Status.PLANNED
                  || scene.isListed(draft.in(Role.TARGET).get(0))
                  || ItemHead.isHead(passage.document(), draft.in(Role.TARGET).get(0)));
      if (named || (!draft.has(Role.TARGET) && ownShares(passage, trigger))) {
        drafts.add(draft);
        first = draft;
      }
    }
  }

  /** {@code 回购股份的议案未获通过}, {@code 决定终止回购}: told, though neither how many nor how much. */
  private static boolean isOver(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    return !GRANT_ENDS.matcher(passage.words(passage.span())).find()
        && (ENDS.matcher(passage.words(clause.start(), trigger.span().end())).find()
            || ENDED.matcher(passage.words(trigger.span().start(), clause.end())).lookingAt());
  }

  private static final Pattern GRANT_ENDS = Pattern.compile("激励|员工持股|限制性股票|质押|业绩(?:承诺|补偿)");

  private static final Pattern ENDS = Pattern.compile("(?:终止|取消|不再实施|放弃)[^,;。]{0,20}回购$");

  private static final Pattern ENDED =
      Pattern.compile(
          "回购(?:公司|部分|社会公众|[AHB]股|股份|股票|的|之)*(?:方案|议案|计划|预案|事项)?[^,;。的]{0,14}(?:被否|未获|未能?通过|没有通过|到期未|未能?实施|终止)");

  /** {@code 终止2亿元的回购计划,据此已|购回|1240万股}: what was bought is another deal than the plan. */
  private static boolean isRest(Draft first, Draft draft) {
    Passage passage = draft.passage;
    boolean rest =
        !draft.trigger.nominal()
            && !first.clause().equals(draft.clause())
            && hasFigure(passage, first.trigger)
            && hasFigure(passage, draft.trigger)
            && PLAN_ENDS.matcher(passage.words(first.clause())).find();
    if (rest) {
      draft.status = Status.COMPLETED;
    }
    return rest;
  }

  private static final Pattern PLAN_ENDS =
      Pattern.compile("(?:终止|取消|不再实施|放弃)[^,;。]{0,40}(?:回购|购回)[^,;。]{0,6}(?:计划|方案|授权)");

  /** {@code 为本次|回购|提供不超过4200万元的专项贷款}: what a bank gives for it. */
  private static boolean isLentFor(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    return FOR.matcher(passage.words(clause.start(), trigger.span().start())).find()
        && LENT.matcher(passage.words(trigger.span().end(), clause.end())).lookingAt();
  }

  private static final Pattern FOR = Pattern.compile("为(?:公司|本次|此次|其|上述|该次)*(?:股份|股票)?$");

  private static final Pattern LENT =
      Pattern.compile("[^,;。]{0,8}?(?:提供|发放)[^,;。]{0,30}(?:贷款|借款|融资|资金支持)");

  /** {@code 审议通过回购方案,截至8月,公司累计|回购|862万股}: what was done is no plan. */
  private static boolean isDone(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    return DONE.matcher(passage.words(clause.start(), trigger.span().start())).find();
  }

  /** Whether the text speaks of stock, as where {@code 甲回购10亿港元} follows {@code 28家港股公司进行了回购}. */
  private static boolean isOfMarket(Passage passage) {
    return OF_MARKET.matcher(passage.document().folded()).find();
  }

  private static final Pattern OF_MARKET =
      Pattern.compile("港股|股份回购|股票回购|回购(?:公司)?(?:股份|股票)|上市公司|联交所");

  /**
   * {@code 公司累计回购股份694万股}: where nothing tells whose shares, their number must stand beside the
   * verb.
   */
  private static boolean ownShares(Passage passage, Trigger trigger) {
    return !trigger.nominal()
        && OWN_SHARES
            .matcher(
                passage.words(
                    trigger.span().start(), passage.clauseAt(trigger.span().start()).end()))
            .lookingAt();
  }

  private static final Pattern OWN_SHARES =
      Pattern.compile(
          "(?:股份)?回购(?:了|公司|本公司|[AHB]股|股份|股票|数量|合计|共|约|的|为){0,5}[0-9][0-9.,]{0,14}[万亿]?股");

  /** {@code 公司拟以集中竞价方式回购公司股份}: told, though not how many. */
  private static boolean isDecided(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    return DECIDES.matcher(passage.words(clause.start(), trigger.span().start())).find()
        && OF_SHARES.matcher(passage.words(trigger.span().start(), clause.end())).lookingAt();
  }

  private static final Pattern DECIDES =
      Pattern.compile("(?:拟|决定|首次|实施|终止|完成)(?:实施|首次|以|使用|通过|用)?[^,;。]{0,36}$");

  private static final Pattern OF_SHARES =
      Pattern.compile(
          "(?:股份)?回购(?:了)?(?:公司|本公司|部分|社会公众|[AHB]股|已发行|的)*(?:股份|股票)(?!的|方案|计划|事项|预案|将|后)");

  private static boolean hasFigure(Passage passage, Trigger trigger) {
    return passage.itemsIn(passage.clauseAt(trigger.span().start())).stream()
        .anyMatch(i -> i.kind() == Item.Kind.QUANTITY);
  }

  private static Draft buyback(Scene scene, Passage passage, Trigger trigger) {
    Draft draft = new Draft(Rule.BUYBACK, passage, trigger);
    Group subject =
        isRanked(passage, trigger)
            ? Grammar.subjectInClause(passage, trigger.span())
            : Grammar.subject(scene, passage, trigger.span());
    if (subject != null) {
      Grammar.attach(draft, Role.TARGET, scene, subject, "subject");
    }
    draft.drop(Role.TARGET, p -> !scene.isFirm(p) || p.type() == EntityType.PERSON);
    PartyMention meant =
        isRanked(passage, trigger) ? null : scene.resolve(passage, trigger.span().start(), "公司");
    if (!draft.has(Role.TARGET) && meant != null && scene.isFirm(meant)) {
      draft.add(Role.TARGET, meant, "announcer");
    }
    if (isGranted(passage, trigger)) {
      draft.status = Status.PLANNED;
    }
    return draft;
  }

  /** {@code 其次是某某,|回购|13亿港元}: another company, though its name wasn't recognised. */
  private static boolean isRanked(Passage passage, Trigger trigger) {
    int home = passage.clauseIndex(trigger.span().start());
    return home > 0
        && passage.groupsIn(passage.clauses().get(home - 1)).isEmpty()
        && NEXT.matcher(passage.words(passage.clauses().get(home - 1))).lookingAt();
  }

  private static final Pattern NEXT =
      Pattern.compile("\\s?(?:其次|再次|第[二三四五]|紧随其后|随后|排名第[二三四五])(?:的)?(?:是|为|有)");

  /** {@code 董事会授权回购100亿美元股票}, {@code 批准200亿美元的回购|授权}: what may be bought back. */
  private static boolean isGranted(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String left = passage.words(clause.start(), trigger.span().start());
    String right = passage.words(trigger.span().end(), clause.end());
    return (GRANTS.matcher(left).find() || GRANT.matcher(right).lookingAt())
        && !DONE.matcher(left).find()
        && !right.startsWith("了");
  }

  private static final Pattern GRANTS =
      Pattern.compile(
          "(?:董事会|股东会|股东大会)[^,;。]{0,10}(?:授权|批准|同意|通过)[^,;。]{0,30}$|同意(?:公司)?(?:使用|以)[^,;。]{0,40}$");

  private static final Pattern GRANT =
      Pattern.compile("(?:股份|股票)?的?(?:授权|额度)|(?:规模|额度|计划|金额)(?:总额)?(?:上调|扩大|提高|增加|提升|上限)");

  private static final Pattern DONE = Pattern.compile("累计|已(?:经)?(?:回购|完成|实施|通过集中)|根据|按照|依据");

  /**
   * A second 回购 in the sentence tells the same buyback, unless it is another company's or another
   * day's.
   */
  private static boolean goesOn(Draft first, Draft draft) {
    boolean same =
        !draft.has(Role.TARGET)
            || !first.has(Role.TARGET)
            || draft.in(Role.TARGET).get(0).party() == first.in(Role.TARGET).get(0).party();
    Span between =
        new Span(
            first.trigger.span().end(),
            Math.max(first.trigger.span().end(), draft.trigger.span().start()));
    return same && !draft.passage.words(between).contains(";");
  }
}
