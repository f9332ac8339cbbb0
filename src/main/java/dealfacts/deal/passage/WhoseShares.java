package dealfacts.deal.passage;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose shares a holder buys or sells where a notice only says 公司: the company that gives notice,
 * never the holder himself.
 */
public final class WhoseShares {
  private WhoseShares() {}

  /** {@code 股东甲基金拟减持…;公司董事丁拟减持…}: 公司 isn't the holder told before, but whose shares he has. */
  public static void ofTheSame(Draft previous, Draft draft) {
    boolean holder =
        draft.in(Role.TARGET).stream()
            .anyMatch(p -> previous.in(Role.SHAREHOLDER).stream().anyMatch(q -> q == p));
    boolean elsewhere =
        !draft.in(Role.TARGET).isEmpty()
            && draft.in(Role.TARGET).stream()
                .noneMatch(p -> draft.passage.span().contains(p.span()))
            && previous.in(Role.TARGET).stream()
                .anyMatch(p -> previous.passage.span().contains(p.span()));
    if ((holder || elsewhere) && draft.has(Role.SHAREHOLDER)) {
      draft.drop(Role.TARGET, p -> true);
      previous.in(Role.TARGET).forEach(p -> draft.add(Role.TARGET, p, "of the same company"));
    }
  }

  /** {@code 甲公告,…。股东乙拟减持公司股份}: nobody sells himself; 公司 is whose notice it is. */
  public static void ofNotice(Scene scene, Draft draft) {
    boolean told = draft.has(Role.TARGET);
    draft.dropIfAlso(Role.TARGET, Role.SHAREHOLDER);
    if (told && !draft.has(Role.TARGET) && draft.in(Role.SHAREHOLDER).size() == 1) {
      PartyMention company = companyOf(scene, draft.in(Role.SHAREHOLDER).get(0), draft);
      if (company != null) {
        draft.add(Role.TARGET, company, "whose holder the text before calls him");
        return;
      }
    }
    PartyMention announcer = scene.announcerOrNull();
    if (told
        && !draft.has(Role.TARGET)
        && announcer != null
        && !draft.involves(announcer.party())) {
      draft.add(Role.TARGET, announcer, "whose notice it is");
    }
  }

  /** {@code 公司原股东|甲及其一致行动人|乙曾抛出减持计划}: who is called a holder is not the company. */
  public static void holdersAreNone(Scene scene, Draft draft) {
    String folded = scene.document().folded();
    int at = draft.trigger.span().start();
    draft.drop(
        Role.TARGET,
        p ->
            p.span().end() <= at
                && (FUND.matcher(p.span().of(folded)).find()
                    || ALLIED.matcher(folded).region(p.span().end(), at).lookingAt()
                    || HOLDS
                        .matcher(
                            folded.substring(Math.max(0, p.span().start() - 8), p.span().start()))
                        .find()));
  }

  /** {@code 易方达成长|混合}: nobody deals in the shares of a fund. */
  private static final Pattern FUND =
      Pattern.compile("(?:混合|债券|股票|指数|ETF|LOF)(?:型)?[A-CEHI]?$|证券投资基金$");

  private static final Pattern ALLIED =
      Pattern.compile("(?:\\([^()]{1,20}\\))?(?:先生|女士)?(?:及|和|与)其?(?:的)?一致行动人");

  private static final Pattern HOLDS = Pattern.compile("(?:一致行动人|(?<!机构|合作)股东|实际控制人|实控人)(?:为|是)?$");

  /** {@code 甲控股股东乙完成增持。|乙累计增持公司股份}: 公司 is whose holder the text called him. */
  private static @Nullable PartyMention companyOf(Scene scene, PartyMention holder, Draft draft) {
    String folded = scene.document().folded();
    PartyMention before = null;
    PartyMention found = null;
    for (PartyMention party : scene.mentions().parties()) {
      if (party.span().start() >= draft.trigger.span().start()) {
        break;
      }
      if (party.party() == holder.party()
          && before != null
          && before.party() != holder.party()
          && before.type() != EntityType.PERSON
          && party.span().start() - before.span().end() < TITLE_REACH
          && OF.matcher(folded.substring(before.span().end(), party.span().start())).matches()) {
        found = before;
      }
      before = party;
    }
    return found;
  }

  /**
   * A listed company whose notice says 股东, 董事 or 公司股份 and names no other company is the one whose
   * shares are meant.
   */
  public static void announcerHoldsNot(Scene scene, Draft draft, boolean generic) {
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

  /** {@code 甲控股股东乙与丁签约,将其所持19%的股份转给后者}: shares of the company whose holder sells them. */
  public static void ofHolder(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    if (draft.has(Role.TARGET)
        || !draft.has(Role.SELLER)
        || draft.trigger.frame() == Frame.BUY && !draft.has(Role.ACQUIRER)
        || !areHis(draft)) {
      return;
    }
    int seller = calledHolder(passage, draft.in(Role.SELLER).get(0));
    boolean here = seller >= 0;
    if (!here) {
      PartyMention company = companyOf(scene, draft.in(Role.SELLER).get(0));
      if (company != null && !draft.involves(company.party())) {
        draft.add(Role.TARGET, company, "whose holder sells, as told elsewhere");
      }
      return;
    }
    Group before = passage.lastGroupIn(new Span(passage.clauseAt(seller).start(), seller));
    boolean owned =
        before != null && OF.matcher(passage.words(before.span().end(), seller)).matches();
    List<PartyMention> companies =
        before != null && owned ? scene.parties(passage, before) : List.of();
    PartyMention company =
        companies.size() == 1 ? companies.get(0) : scene.resolve(passage, seller, "公司");
    if (company != null
        && company.type() != EntityType.PERSON
        && !draft.involves(company.party())) {
      draft.add(Role.TARGET, company, "whose holder sells");
    }
  }

  /** {@code 所持|12%股份}, {@code 出售了|12%的股份}: what changes hands is a part of a company. */
  private static boolean areHis(Draft draft) {
    Passage passage = draft.passage;
    return SHARES.matcher(passage.folded(draft.clause())).find()
        || draft.subject != null && SHARES.matcher(passage.folded(draft.subject)).find();
  }

  /**
   * Where the passage calls the party a holder: {@code 收到控股股东|甲通知,甲拟转让…}; negative where it
   * doesn't.
   */
  private static int calledHolder(Passage passage, PartyMention party) {
    for (Item item : passage.items()) {
      int start = item.span().start();
      if (item.kind() == Item.Kind.PARTY
          && item.party().party() == party.party()
          && HOLDER.matcher(passage.words(passage.span().start(), start)).find()) {
        return start;
      }
    }
    return -1;
  }

  private static final Pattern SHARES =
      Pattern.compile(
          "(?:所持|持有)的?(?:公司|上市公司)?(?:全部|部分|剩余|合计|约)*(?:[0-9.]{1,8}%的?|[0-9.,]{1,12}[万亿]?股的?)?(?:公司|上市公司)?(?:股权|股份|股票)|(?:所持|持有|名下)的?[0-9.,]{1,12}[万亿]?股|(?:将|把|出售了?|转让了?|卖出了?|卖掉了?|抛售了?|出让了?)(?:其|公司|上市公司|手中的?|手里的?)?(?:约|近|逾)?[0-9.]{1,8}%的?(?:股权|股份)|(?:将|把)(?:公司|上市公司)?(?:控制权|控股权)|(?:转让|卖|让)给[^,;。]{2,20}?[0-9][0-9.,]{0,12}[万亿]?股|^(?:[0-9.]{1,8}%的?|[0-9.,]{1,12}[万亿]?股)(?:股权|股份|股票)?$");

  /**
   * {@code 甲(300000)控股股东丁再度筹划转让。…丁拟转让其持有的15%股份}: of which company the article calls the seller a
   * holder, by its name or as the one that gives notice.
   */
  private static @Nullable PartyMention companyOf(Scene scene, PartyMention seller) {
    String folded = scene.document().folded();
    PartyMention listed = scene.announcerOrNull();
    for (PartyMention mention : scene.mentions().parties()) {
      int start = mention.span().start();
      int from = Math.max(0, start - TITLE_REACH);
      if (mention.party() != seller.party()) {
        continue;
      }
      if (!HOLDER.matcher(folded.substring(from, start)).find()) {
        continue;
      }
      PartyMention named = calledHolderOf(scene, folded, start);
      if (named != null) {
        return named.type() == EntityType.PERSON ? null : named;
      }
      if (listed != null && start > listed.span().end()) {
        return listed;
      }
    }
    return null;
  }

  /** Who is named right before the title of the holder at an offset. */
  private static @Nullable PartyMention calledHolderOf(Scene scene, String folded, int holder) {
    PartyMention before = null;
    for (PartyMention party : scene.mentions().parties()) {
      int end = party.span().end();
      if (end < holder
          && holder - end <= TITLE_REACH + CODE_REACH
          && OF_CODED.matcher(folded.substring(end, holder)).matches()) {
        before = party;
      }
    }
    return before;
  }

  private static final int CODE_REACH = 23;

  private static final int TITLE_REACH = 24;

  private static final String HOLD =
      "(?:原|公司|第[一二三四]大|最大|单一|大|控股|创始|创始人|董事长|及|、|和)*(?:股东|实际控制人|实控人|控制人|创始人|董事长|总裁|总经理|CEO)";

  private static final Pattern HOLDER = Pattern.compile(HOLD + "$");

  private static final Pattern OF = Pattern.compile("的?" + HOLD);

  private static final Pattern OF_CODED = Pattern.compile("(?:\\([^()]{1,20}\\))?的?" + HOLD);
}
