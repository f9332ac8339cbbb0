package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What exactly changes hands, as written: the stake with its noun ({@code 剩余45%股权}), the shares
 * told without a figure ({@code 全部已发行股本及股东贷款}), or the thing that the rule found ({@code
 * 位于葵涌的一座货仓}).
 */
final class Subject {
  private static final Pattern SHARES =
      Pattern.compile(
          "\\s?(?:的)?(?:控股权|股权|股份|权益|出资额|财产份额|A股股份|H股股份|无限售(?:条件)?(?:的)?(?:流通股|股份)(?:股份)?|流通股(?:股份)?|普通股)");

  private static final Pattern REST = Pattern.compile("(?:剩余|其余|余下)的?$");

  /** {@code |合计|46.3%的股权}, {@code |不低于|51%的股权}: how it was counted. */
  private static final Pattern COUNTED = Pattern.compile("(?:合计|共计|总计|不低于|至少)+");

  private static final String ALL =
      "(?:全部|部分|剩余|其余|少数|多数|控股)(?:的)?(?:已发行)?(?:普通|流通|优先)?(?:股权|股份|股本|股票|权益|流通股|普通股|优先股|股(?!本|份|权))"
          + "(?:(?:及|和|与|以及|连同)(?:其)?(?:全部)?(?:股东贷款|股东借款|销售贷款|贷款|债权))?|控股权|控制权";

  private static final Pattern ALL_SHARES =
      Pattern.compile("(?:[”」』\"]|\\([^)]{1,24}\\))*\\s?(?:的|之)?(" + ALL + ")(?!的?\\s?约?[0-9])");

  /** {@code 收购|后者全部流通股}: what was bought was named before. */
  private static final Pattern ALL_OF_IT =
      Pattern.compile(
          "(?:收购|购买|受让|买下|要约收购|回购|出售|转让)(?:了)?(?:后者|其|公司|该公司|目标公司|标的公司|对方|上市公司)?(?:合计|所)?(?:持有的?)?的?((?:全部|剩余|其余)[^,;。]{0,4}?(?:股权|股份|股本|流通股|普通股))");

  /** {@code 业务}: which business stands before. */
  private static final Pattern BARE = Pattern.compile("(?:业务|资产|项目|部门|品牌|工厂|门店)");

  private static final Pattern WHICH =
      Pattern.compile(
          "(?:将|把|出售|剥离|转让|收购|买下)(?:了)?(?:其|公司|旗下的?|名下的?|持有的?|自己的?)*([^,;。将把了的以]{1,14})$");

  private static final Pattern DISPOSES = Pattern.compile("(?:将|把)(?=[^,;。]{2})");

  private static final Pattern OF_IT = Pattern.compile("该|其|公司|标的|目标|上述");

  private Subject() {}

  static @Nullable Span of(Draft deal) {
    if (deal.type != DealType.ACQUISITION) {
      return deal.subject;
    }
    String folded = deal.passage.document().folded();
    for (AmountKind kind : List.of(AmountKind.STAKE, AmountKind.SHARE_COUNT)) {
      for (Quantity quantity : deal.quantities(kind)) {
        if (deal.subject != null
            && !deal.has(Role.TARGET)
            && deal.subject.contains(quantity.span())
            && !OF_IT.matcher(deal.subject.of(folded)).lookingAt()) {
          return counted(folded, deal.subject);
        }
        int end = quantity.span().end();
        Matcher shares = SHARES.matcher(folded).region(end, Math.min(folded.length(), end + 10));
        if (shares.lookingAt()) {
          return counted(folded, withRest(folded, quantity.span().start(), shares.end()));
        }
      }
    }
    for (PartyMention target : deal.in(Role.TARGET)) {
      Span all = allOf(folded, target.span().end());
      if (all != null) {
        return all;
      }
    }
    if (deal.subject == null) {
      return deal.has(Role.TARGET) ? allOfIt(deal, folded) : null;
    }
    return whole(deal.passage, folded, deal.subject);
  }

  /** {@code 乙|的全部股权}. */
  private static @Nullable Span allOf(String folded, int end) {
    Matcher all = ALL_SHARES.matcher(folded).region(end, Math.min(folded.length(), end + 48));
    return all.lookingAt() ? new Span(all.start(1), all.end(1)) : null;
  }

  /** The same in any sentence that tells the deal, by the name or by a word for it. */
  private static @Nullable Span allOfIt(Draft deal, String folded) {
    for (Passage passage : deal.told) {
      for (Item item : passage.items()) {
        boolean bought =
            item.kind() == Item.Kind.PARTY
                && deal.in(Role.TARGET).stream().anyMatch(t -> t.party() == item.party().party());
        Span all = bought ? allOf(folded, item.span().end()) : null;
        if (all != null) {
          return all;
        }
      }
      Matcher all = ALL_OF_IT.matcher(folded).region(passage.span().start(), passage.span().end());
      if (all.find()) {
        return new Span(all.start(1), all.end(1));
      }
    }
    return null;
  }

  private static Span withRest(String folded, int start, int end) {
    int from = Math.max(0, start - 4);
    Matcher rest = REST.matcher(folded.substring(from, start));
    return new Span(rest.find() ? from + rest.start() : start, end);
  }

  private static Span counted(String folded, Span subject) {
    Matcher counted = COUNTED.matcher(folded).region(subject.start(), subject.end());
    return counted.lookingAt() ? new Span(counted.end(), subject.end()) : subject;
  }

  /** {@code 将|血泵密封件业务|以1200万元出售}: neither the preposition nor the noun alone. */
  private static Span whole(Passage passage, String folded, Span subject) {
    Matcher disposes = DISPOSES.matcher(folded).region(subject.start(), subject.end());
    if (disposes.lookingAt()) {
      return new Span(disposes.end(), subject.end());
    }
    if (!BARE.matcher(subject.of(folded)).matches()) {
      return subject;
    }
    int from = Math.max(passage.span().start(), subject.start() - 24);
    Matcher which = WHICH.matcher(folded.substring(from, Math.max(from, subject.start())));
    return which.find() ? new Span(from + which.start(1), subject.end()) : subject;
  }
}
