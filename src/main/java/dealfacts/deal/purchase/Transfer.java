package dealfacts.deal.purchase;

import dealfacts.deal.Role;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Shares that change hands by a contract between their holder and who takes them: {@code
 * 公司控股股东甲与乙签署《股份转让协议》}. That the first one holds is what tells the seller.
 */
final class Transfer {
  private static final Pattern SIGNS =
      Pattern.compile("[^,;。]{0,30}?(?:签署|签订|签定|签下|订立|达成)[^,;。]{0,40}?$");

  /** What one who holds shares of a company is to it. */
  static final String HOLDER = "(?:股东|实际控制人|实控人|控制人)";

  private static final Pattern HOLDS = Pattern.compile(HOLDER + "(?:、" + HOLDER + ")?\\s?$");

  private static final Pattern PAPER = Pattern.compile("^[^,;。]{0,8}?(?:协议|合同|意向)");

  private Transfer() {}

  /**
   * {@code 甲控股股东乙正在筹划公司股份转让事宜,受让方为丁}, {@code 乙正与丁筹划甲控制权变更事项}: what a holder works on. To whom is
   * told beside it, if it is.
   */
  static @Nullable Draft planned(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    if (!WORKS_ON.matcher(passage.words(clause.start(), at)).find()) {
      return null;
    }
    Group holder = null;
    for (Group group : passage.groupsIn(new Span(clause.start(), at))) {
      boolean partner = Grammar.isMarked(group, "与 和 同");
      if (partner) {
        Grammar.attach(draft, Role.ACQUIRER, scene, group, "with whom it is planned");
      } else if (HOLDS.matcher(passage.words(clause.start(), group.span().start())).find()) {
        holder = group;
      }
    }
    PartyMention listed =
        holder == null ? null : scene.resolve(passage, holder.span().start(), "公司");
    if (holder == null || listed == null || listed.type() == EntityType.PERSON) {
      return null;
    }
    Grammar.attach(draft, Role.SELLER, scene, holder, "holder who plans it");
    draft.add(Role.TARGET, listed, "whose shares");
    draft.dropIfAlso(Role.ACQUIRER, Role.SELLER);
    draft.dropIfAlso(Role.TARGET, Role.SELLER);
    draft.status = Status.PLANNED;
    return draft.has(Role.TARGET) ? draft : null;
  }

  private static final Pattern WORKS_ON = Pattern.compile("筹划[^,;。]{0,16}?(?:股份|股权|控制权|控股权)?$");

  /** {@code 与丙旗下的丁签署}: the named subsidiary acts. */
  private static boolean acts(String gap) {
    return gap.equals("旗下的") || Grammar.SUBSIDIARY.matcher(gap).matches();
  }

  /** {@code 甲与乙的控股股东丙及股东丁签署《股权收购协议》}: who signs with the holders of a company buys it. */
  static @Nullable Draft withHolder(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    Group company = Grammar.marked(passage, clause.start(), at, "与 和 同");
    Group holder = company == null ? null : passage.groupAfter(company.span().end(), at);
    if (company == null
        || holder == null
        || company.isGeneric()
        || Scene.isPerson(company)
        || !HELD_BY.matcher(passage.words(company.span().end(), holder.span().start())).matches()
        || !PAPER.matcher(passage.words(draft.trigger.span().end(), clause.end())).find()) {
      return null;
    }
    Group last = passage.lastGroupIn(new Span(holder.span().start(), at));
    Group buyer = buyer(scene, passage, company, clause);
    if (buyer == null
        || last == null
        || !SIGNS.matcher(passage.words(last.span().end(), at)).matches()) {
      return null;
    }
    Grammar.attach(draft, Role.ACQUIRER, scene, buyer, "who signs with the holders");
    for (Group group : passage.groupsIn(new Span(holder.span().start(), at))) {
      Grammar.attach(draft, Role.SELLER, scene, group, "holder in the contract");
    }
    Grammar.attach(draft, Role.TARGET, scene, company, "whose holder signs");
    draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    draft.dropIfAlso(Role.SELLER, Role.ACQUIRER);
    return draft.has(Role.TARGET) && draft.has(Role.SELLER) ? draft : null;
  }

  /** {@code 甲与乙的股东丁签署意向书,拟受让后者100%股权}: the latter is the company, and its holder sells. */
  static boolean latter(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int home = passage.clauseIndex(clause.start());
    Group object = passage.groupAfter(draft.trigger.span().end(), clause.end());
    if (home == 0
        || object == null
        || !passage.words(object.span()).equals("后者")
        || object.owns()
        || !passage.words(draft.trigger.span().end(), object.span().start()).isBlank()) {
      return false;
    }
    Span before = passage.clauses().get(home - 1);
    Group company = Grammar.marked(passage, before.start(), before.end(), "与 和 同");
    Group holder = company == null ? null : passage.groupAfter(company.span().end(), before.end());
    if (company == null
        || holder == null
        || !HELD_BY.matcher(passage.words(company.span().end(), holder.span().start())).matches()
        || !SIGNED.matcher(passage.words(holder.span().end(), before.end())).find()) {
      return false;
    }
    draft.drop(Role.TARGET, p -> true);
    draft.drop(Role.SELLER, p -> true);
    Grammar.attach(draft, Role.TARGET, scene, company, "whose holder signs");
    Grammar.attach(draft, Role.SELLER, scene, holder, "holder who signs");
    return true;
  }

  private static final Pattern SIGNED = Pattern.compile("签署|签订|签约|订立|达成");

  private static @Nullable Group buyer(Scene scene, Passage passage, Group with, Span clause) {
    Group near = passage.lastGroupIn(new Span(clause.start(), with.span().start()));
    boolean holds =
        near != null && HOLDS.matcher(passage.words(clause.start(), near.span().start())).find();
    Span at = new Span(with.span().start(), with.span().start());
    return holds ? null : Grammar.subject(scene, passage, at);
  }

  /** {@code 乙|的控股股东|丙}. */
  private static final Pattern HELD_BY =
      Pattern.compile(
          "\\s?的?(?:原|现有|全体|自然人|控股|第[一二三]大|大|主要|创始)*" + HOLDER + "(?:、" + HOLDER + ")?\\s?");

  static @Nullable Draft byContract(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    Group buyer = Grammar.marked(passage, clause.start(), at, "与 和 同");
    if (buyer == null
        || !PAPER.matcher(passage.words(draft.trigger.span().end(), clause.end())).find()
        || !SIGNS.matcher(passage.words(buyer.span().end(), at)).matches()) {
      return null;
    }
    Group holder = null;
    Group company = null;
    for (Group group : passage.groupsIn(new Span(clause.start(), buyer.span().start()))) {
      company = holder;
      holder = group;
    }
    if (holder == null
        || !HOLDS.matcher(passage.words(clause.start(), holder.span().start())).find()) {
      return null;
    }
    Group named = passage.groupAfter(buyer.span().end(), at);
    if (named != null && acts(passage.words(buyer.span().end(), named.span().start()).strip())) {
      buyer = named;
      named = passage.groupAfter(buyer.span().end(), at);
    }
    Grammar.attach(draft, Role.SELLER, scene, holder, "holder in the contract");
    Grammar.attach(draft, Role.ACQUIRER, scene, buyer, "partner of the contract");
    Group target = named != null ? named : company;
    if (target != null) {
      Grammar.attach(draft, Role.TARGET, scene, target, "whose shares");
    } else {
      PartyMention listed = scene.resolve(passage, holder.span().start(), "公司");
      if (listed != null && listed.type() != EntityType.PERSON) {
        draft.add(Role.TARGET, listed, "whose shares");
      }
    }
    draft.dropIfAlso(Role.TARGET, Role.SELLER);
    draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    return draft.has(Role.TARGET) ? draft : null;
  }
}
