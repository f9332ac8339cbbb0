package dealfacts.deal.passage;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Status;
import dealfacts.mention.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * How far shares that are bought or sold over months are: what was done is told with counted
 * figures, what is planned with bounds ({@code 已回购120万股}, {@code 价格不超过15元}).
 */
public final class Progress {
  private Progress() {}

  /** The status as the figures tell it; null where neither they nor the words do. */
  public static @Nullable Status of(Draft draft) {
    if (draft.status == null && isCounted(draft)) {
      return Status.COMPLETED;
    }
    boolean capped =
        draft.type == DealType.BUYBACK
            && (draft.status == null || draft.status == Status.ANNOUNCED)
            && !isCounted(draft)
            && draft.quantities(AmountKind.PRICE_PER_SHARE).stream()
                .anyMatch(q -> q.qualifier() == Qualifier.UP_TO);
    return capped ? Status.PLANNED : draft.status;
  }

  /** Told with what was bought or sold, not only with a bound. */
  public static boolean isCounted(Draft draft) {
    return draft.quantities(AmountKind.SHARE_COUNT).stream().anyMatch(q -> q.low() != null)
        || draft.quantities(AmountKind.DEAL_VALUE).stream()
            .anyMatch(q -> q.low() != null && q.low().equals(q.high()));
  }
}
