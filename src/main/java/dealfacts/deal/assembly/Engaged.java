package dealfacts.deal.assembly;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.EntityType;
import dealfacts.text.Pattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Banks and lawyers whom a party takes to see its deal through: {@code 已聘请甲评估出售方案}, {@code
 * 选定乙、丙牵头安排上市}.
 */
final class Engaged {
  private static final String TAKES = "(?:聘请|委聘|委任|委托|选定|选聘|雇佣|挑选|敲定)";

  private static final Pattern MAY_TELL = Pattern.compile(TAKES);

  private static final Pattern BEFORE = Pattern.compile(TAKES + "了?(?:(?:投资|投行)银?行|投行|券商|律所|国际)?$");

  /** What for; without it they may be taken for anything. */
  private static final Pattern FOR =
      Pattern.compile(
          "(?:等[^,;。]{0,10})?(?:来|共同|联合|分别|将)*(?:(?:担任|作为|为|任|出任)[^,;。]{0,16}?(?<!审计|评估|税务|技术)(?:顾问|承销商|保荐|协调人|安排行|账簿管理人)|(?:牵头)?(?:安排|评估|筹备|负责|协助|处理|探索|研究|推进|操办|主导|承销|物色)[^,;。]{0,16}?(?:此事|交易|出售|收购|上市|IPO|首次公开募股|发行|融资|方案|选项|选择|买家|并购|重组|工作))");

  private static final Set<DealType> SERVED =
      EnumSet.of(
          DealType.IPO,
          DealType.ACQUISITION,
          DealType.MERGER,
          DealType.FINANCING,
          DealType.PLACEMENT,
          DealType.DEBT);

  private Engaged() {}

  static boolean mayTell(String words) {
    return MAY_TELL.matcher(words).find();
  }

  static void add(Passage passage, List<Draft> before) {
    Draft deal = before.get(0);
    if (!SERVED.contains(deal.type)) {
      return;
    }
    for (Group group : passage.groups()) {
      if (!group.isGeneric()
          && BEFORE.matcher(group.before()).find()
          && FOR.matcher(group.after()).lookingAt()) {
        for (Item item : group.members()) {
          if (item.kind() == Item.Kind.PARTY
              && item.party().type() != EntityType.PERSON
              && !deal.involves(item.party().party())) {
            deal.add(Role.ADVISER, item.party(), "engaged for the deal");
          }
        }
      }
    }
  }
}
