package dealfacts.deal;

import dealfacts.mention.PartyMention;

/**
 * Whose shares a holder buys or sells where a notice only says 公司: the company that gives notice,
 * never the holder himself.
 */
final class WhoseShares {
  private WhoseShares() {}

  /** {@code 股东甲基金拟减持…;公司董事丁拟减持…}: 公司 isn't the holder told before, but whose shares he has. */
  static void ofTheSame(Draft previous, Draft draft) {
    boolean holder =
        draft.in(Role.TARGET).stream()
            .anyMatch(p -> previous.in(Role.SHAREHOLDER).stream().anyMatch(q -> q == p));
    if (holder && draft.has(Role.SHAREHOLDER)) {
      draft.drop(Role.TARGET, p -> true);
      previous.in(Role.TARGET).forEach(p -> draft.add(Role.TARGET, p, "of the same company"));
    }
  }

  /** {@code 甲公告,…。股东乙拟减持公司股份}: nobody sells himself; 公司 is whose notice it is. */
  static void ofNotice(Scene scene, Draft draft) {
    boolean told = draft.has(Role.TARGET);
    draft.dropIfAlso(Role.TARGET, Role.SHAREHOLDER);
    PartyMention announcer = scene.announcerOrNull();
    if (told
        && !draft.has(Role.TARGET)
        && announcer != null
        && !draft.involves(announcer.party())) {
      draft.add(Role.TARGET, announcer, "whose notice it is");
    }
  }

  /**
   * A listed company whose notice says 股东, 董事 or 公司股份 and names no other company is the one whose
   * shares are meant.
   */
  static void announcerHoldsNot(Scene scene, Draft draft, boolean generic) {
    PartyMention announcer = scene.announcerOrNull();
    if (announcer == null
        || draft.in(Role.SHAREHOLDER).size() != 1
        || draft.in(Role.SHAREHOLDER).get(0).party() != announcer.party()
        || !(generic || scene.isListed(announcer))) {
      return;
    }
    boolean other = draft.in(Role.TARGET).stream().anyMatch(p -> p.party() != announcer.party());
    if (!other) {
      draft.drop(Role.SHAREHOLDER, p -> true);
      draft.drop(Role.TARGET, p -> true);
      draft.add(Role.TARGET, announcer, "whose notice it is");
    }
  }
}
