package dealfacts.deal.assembly;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A holder who was named by his office and is then told by it alone: {@code
 * 控股股东甲增持2368万股。|控股股东|拟继续增持}, {@code 根据4月披露的计划,|该股东|拟减持}.
 */
final class SameOffice {
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:^|[,:])\\s?(?:公司|上述|前述|其)?(?<office>(?:该|这[一名位家])(?:控股)?(?:股东|高管|董事|集团|机构|基金|险企)|控股股东|实际控制人|实控人|第?[一二三四五]大?股东|大股东|董事长)(?!及|的|之|们|等|、|和|与|持股|大会|会)(?:[^;。持]|[增减]持){0,60}$");

  /** {@code 截至目前,|本轮计划累计|增持3,012万股}: whose plan it is was told. */
  private static final Pattern PLAN =
      Pattern.compile("(?:^|[,:])\\s?(?:本轮|本次|此次|上述|该)(?:[增减]持)?计划(?:项下|已)?(?:累计|合计|共计?)?(?:已)?$");

  /** How far before a holder his office may begin, in UTF-16 units. */
  private static final int OFFICE = 24;

  private SameOffice() {}

  /** Whom the deals before name by the office that alone is told here; null where they don't. */
  static @Nullable PartyMention holder(Draft draft, List<Draft> deals) {
    int at = draft.trigger.span().start();
    Span left = new Span(draft.passage.segmentStart(at), at);
    if (!draft.passage.groupsIn(left).stream().allMatch(g -> g.isGeneric())) {
      left = new Span(draft.clause().start(), at);
    }
    String words = draft.passage.words(left);
    Matcher alone = ALONE.matcher(words);
    boolean plan = PLAN.matcher(words).find();
    if (!plan && !alone.find()
        || !draft.passage.groupsIn(left).stream().allMatch(g -> g.isGeneric())) {
      return null;
    }
    String office = plan ? "该" : alone.group("office");
    String folded = draft.passage.document().folded();
    Draft latest = null;
    for (Draft deal : deals) {
      if (deal != draft
          && deal.type.isHolding()
          && deal.in(Role.SHAREHOLDER).size() == 1
          && deal.in(Role.SHAREHOLDER).get(0).span().start() < at
          && ofSame(deal, draft)) {
        int start = deal.in(Role.SHAREHOLDER).get(0).span().start();
        boolean same =
            office.startsWith("该")
                || office.startsWith("这")
                || folded.substring(Math.max(0, start - OFFICE), start).endsWith(office);
        latest = same ? deal : latest;
      }
    }
    return latest == null ? null : latest.in(Role.SHAREHOLDER).get(0);
  }

  private static boolean ofSame(Draft deal, Draft draft) {
    return !draft.has(Role.TARGET)
        || !deal.has(Role.TARGET)
        || Contradiction.overlap(draft.in(Role.TARGET), deal.in(Role.TARGET));
  }
}
