package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.text.Span;
import java.util.List;

/**
 * A company issues shares or debt, or borrows: {@code 甲拟向乙非公开发行股票募资5亿元}, {@code 乙认购甲定增}, {@code
 * 甲发行10亿元公司债}, {@code 甲获银团20亿元贷款}.
 */
final class IssueRule implements FrameRule {

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft previous = null;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit =
          i + 1 < triggers.size() ? triggers.get(i + 1).span().start() : passage.span().end();
      boolean debt = trigger.frame() == Frame.DEBT;
      Draft draft =
          debt ? debt(scene, passage, trigger) : placement(scene, passage, trigger, limit);
      if (previous != null && previous.type == draft.type && goesOn(previous, draft)) {
        Draft to = previous;
        draft.parties.forEach(
            (role, parties) ->
                parties.forEach(
                    p -> {
                      if (!to.involves(p.party())) {
                        to.add(role, p, "same sentence");
                      }
                    }));
        continue;
      }
      if (draft.has(Role.ISSUER) || draft.has(Role.BORROWER) || draft.has(Role.INVESTOR)) {
        boolean figures = passage.items().stream().anyMatch(x -> x.kind() == Item.Kind.QUANTITY);
        draft.weak = trigger.nominal() || !figures;
        drafts.add(draft);
        previous = draft;
      }
    }
  }

  private static boolean goesOn(Draft previous, Draft draft) {
    Role role = draft.type == DealType.DEBT ? Role.BORROWER : Role.ISSUER;
    return !draft.has(role)
        || !previous.has(role)
        || draft.in(role).stream().anyMatch(p -> previous.involves(p.party()));
  }

  private static Draft placement(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(Rule.PLACEMENT, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    int end = Math.min(clause.end(), limit);
    if (trigger.word().contains("认购")) {
      Group buyer = Grammar.subject(scene, passage, trigger.span());
      if (buyer != null) {
        Grammar.attach(draft, Role.INVESTOR, scene, buyer, "who subscribes");
      }
      Group issuer = passage.groupAfter(trigger.span().end(), end);
      if (issuer != null
          && passage.words(trigger.span().end(), issuer.span().start()).length() <= 20) {
        Grammar.attach(draft, Role.ISSUER, scene, issuer, "whose shares");
      }
    } else {
      Group to = Grammar.marked(passage, clause.start(), at, "向 对");
      if (to != null && passage.words(to.span().end(), at).length() <= 30) {
        Grammar.attach(draft, Role.INVESTOR, scene, to, "marker 向");
      }
      int before = to == null ? at : to.span().start();
      Group issuer = Grammar.subject(scene, passage, new Span(before, before));
      if (issuer != null) {
        Grammar.attach(draft, Role.ISSUER, scene, issuer, "subject");
      }
    }
    if (!draft.has(Role.ISSUER)) {
      PartyMention meant = scene.resolve(passage, at, "公司");
      if (meant != null && !draft.involves(meant.party())) {
        draft.add(Role.ISSUER, meant, "announcer");
      }
    }
    if (draft.has(Role.INVESTOR)) {
      draft.dropIfAlso(Role.INVESTOR, Role.ISSUER);
    }
    return draft;
  }

  private static Draft debt(Scene scene, Passage passage, Trigger trigger) {
    boolean bond =
        trigger.word().contains("债")
            || trigger.word().contains("票据")
            || trigger.word().contains("券");
    Draft draft = new Draft(bond ? Rule.BOND : Rule.LOAN, passage, trigger);
    draft.instrument = bond ? Instrument.BOND : Instrument.LOAN;
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    Role self = bond ? Role.ISSUER : Role.BORROWER;
    Group lender = bond ? null : Grammar.marked(passage, clause.start(), at, "获 获得 由 从 来自 向 与 自");
    int before = lender == null ? at : lender.span().start();
    boolean gives =
        lender != null
            && lender.marker().equals("向")
            && passage.words(lender.span().end(), at).contains("提供");
    Group subject = Grammar.subject(scene, passage, new Span(before, before));
    if (subject != null) {
      Grammar.attach(draft, gives ? Role.LENDER : self, scene, subject, "subject");
    }
    if (lender != null) {
      Grammar.attach(draft, gives ? self : Role.LENDER, scene, lender, "marker " + lender.marker());
    }
    return draft;
  }
}
