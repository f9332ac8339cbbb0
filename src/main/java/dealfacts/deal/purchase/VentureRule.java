package dealfacts.deal.purchase;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.argument.Dates;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Pairs;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joint ventures: {@code 甲与乙合资成立丙}, {@code 甲联合乙、丁共同设立丙}. */
public final class VentureRule implements FrameRule {

  /** Without such a word, {@code 甲与乙的合资公司} is one that exists. */
  private static final Pattern FOUNDS =
      Pattern.compile(
          "成立|设立|组建|新建|建立|创办|创立|筹建|筹划|筹备|新设|注册|签|建设|建厂|出资|打造|达成|洽谈|谈判|计划|拟|合资的|开工|投产|落户|揭牌|开了|开出|合开|合伙开|合建|共建");

  private static final Pattern BOTH = Pattern.compile("双方|两者|二者|两家(?!公司|企业|分)|两家公司|两公司|两家企业");

  private static final Pattern NAMES = Pattern.compile("(?:设立|成立|组建|创办)(?:了|的|一家)?[^,;。]{0,10}$");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    for (Trigger trigger : triggers) {
      Span clause = passage.clauseAt(trigger.span().start());
      boolean again =
          drafts.stream().anyMatch(d -> d.type == DealType.JOINT_VENTURE && d.passage == passage);
      if (again
          || paysForPurchase(passage, trigger)
          || givesEach(trigger) && !FOUNDING.matcher(passage.words(passage.span())).find()
          || !givesEach(trigger)
              && !FOUNDS.matcher(passage.wordsBesideNames(clause.start(), clause.end())).find()) {
        continue;
      }
      Draft draft = venture(scene, passage, trigger, clause);
      if (draft.in(Role.PARTNER).size() >= 2) {
        draft.weak = trigger.nominal();
        if (draft.status == null && isAhead(passage, trigger)) {
          draft.status = Status.PLANNED;
        }
        drafts.add(draft);
      }
    }
  }

  /** {@code 签署合资协议,双方拟共同出资设立丙}: signed, and yet to be founded. */
  private static boolean isAhead(Passage passage, Trigger trigger) {
    return PAPER.matcher(passage.words(trigger.span().end(), passage.span().end())).lookingAt();
  }

  private static final Pattern PAPER =
      Pattern.compile(
          "(?:经营|公司)?(?:协议|合同)[^,;。]{0,8},[^,;。]{0,6}(?:拟|计划)[^,;。]{0,24}(?:设立|成立|组建|新设)");

  /** {@code 甲与乙|各出资3亿元|认购…}: what both give may be for anything. */
  private static boolean givesEach(Trigger trigger) {
    return trigger.word().startsWith("各") || trigger.word().startsWith("对半");
  }

  /** {@code 甲与乙联合出资1亿美元,收购丙}: nothing is founded. */
  private static boolean paysForPurchase(Passage passage, Trigger trigger) {
    return trigger.word().endsWith("出资")
        && BUYS.matcher(passage.words(trigger.span().end(), passage.span().end())).lookingAt()
        && !FOUNDING.matcher(passage.words(passage.span())).find();
  }

  private static final Pattern BUYS =
      Pattern.compile("[^,;。]{0,16},?[^,;。]{0,8}?(?:收购|购买|受让|买下|并购|竞购)");

  private static final Pattern FOUNDING = Pattern.compile("设立|成立|组建|兴办|合办|创办|合资公司|合资企业");

  private static Draft venture(Scene scene, Passage passage, Trigger trigger, Span clause) {
    Draft draft = new Draft(Rule.JOINT_VENTURE, passage, trigger);
    int at = trigger.span().start();
    Group with = Grammar.marked(passage, clause.start(), at, "与 和 同 跟 由 联合 携手 联手");
    int before = with == null ? at : with.span().start();
    Group subject = Grammar.subject(scene, passage, new Span(before, before));
    if (subject != null && !Grammar.isMarked(subject, "在 于")) {
      Grammar.attach(draft, Role.PARTNER, scene, subject, "subject");
    }
    if (with != null) {
      Grammar.attach(draft, Role.PARTNER, scene, with, "marker " + with.marker());
    }
    if (draft.in(Role.PARTNER).size() < 2) {
      boolean both = BOTH.matcher(passage.words(clause.start(), at)).find();
      List<PartyMention> pair =
          both ? Pairs.before(scene, passage, clause.start()) : scene.pair(passage, at);
      pair.forEach(p -> draft.add(Role.PARTNER, p, "both"));
    }
    if (draft.in(Role.PARTNER).size() < 2) {
      contributors(scene, draft);
    }
    Group founded = founded(passage, trigger, clause);
    if (founded != null && !founded.isGeneric()) {
      for (PartyMention party : scene.parties(passage, founded)) {
        if (!draft.involves(party.party()) && party.type() != EntityType.PERSON) {
          draft.add(Role.TARGET, party, "founded");
        }
      }
    }
    return draft;
  }

  /** {@code 双方成立合资公司丙,甲出资5亿元,乙出资4亿元}: who gives is a founder. */
  private static void contributors(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    for (Group group : passage.groups()) {
      if (group.span().start() > draft.trigger.span().end()
          && !group.isGeneric()
          && GIVES.matcher(passage.words(group.span().end(), passage.span().end())).lookingAt()) {
        Grammar.attach(draft, Role.PARTNER, scene, group, "who gives");
      }
    }
  }

  private static final Pattern GIVES =
      Pattern.compile("(?:将|拟|分别)?(?:以[^,;。]{1,12})?(?:认缴(?:出资)?|出资|持股|持有|占股)[^,;。]{0,6}[0-9]");

  /** {@code 甲与乙合资成立新公司} over {@code 7月4日,丙成立,注册资本5亿元}: the register names what was founded. */
  public static void register(Scene scene, Draft deal) {
    if (deal.type != DealType.JOINT_VENTURE || deal.has(Role.TARGET)) {
      return;
    }
    String folded = scene.document().folded();
    for (PartyMention party : scene.mentions().parties()) {
      int end = party.span().end();
      String behind = folded.substring(end, Math.min(folded.length(), end + 60));
      if (!deal.involves(party.party())
          && !party.bystander()
          && REGISTERED.matcher(behind).lookingAt()) {
        deal.add(Role.TARGET, party, "registered");
        deal.status =
            deal.status == null || deal.status == Status.ANNOUNCED ? Status.COMPLETED : deal.status;
        scene.document().sentences().stream()
            .filter(s -> s.span().contains(party.span()))
            .findFirst()
            .map(s -> new Passage(scene.document(), s, scene.mentions()))
            .ifPresent(p -> tell(deal, p, party.span().start()));
        return;
      }
    }
  }

  private static void tell(Draft deal, Passage passage, int at) {
    deal.told.add(passage);
    for (Item item : passage.items()) {
      if (item.kind() == Item.Kind.DATE && item.span().end() <= at) {
        Dates.addTo(passage, deal, item, at);
      }
    }
  }

  private static final Pattern REGISTERED =
      Pattern.compile("(?:正式|注册|已|于[^,;。]{2,10})?成立(?!于|以来|后)[^。]{0,40}注册资本");

  /** The company behind the trigger, or that a clause behind names: {@code 签署合资协议，双方将在新加坡设立丙}. */
  private static @Nullable Group founded(Passage passage, Trigger trigger, Span clause) {
    Group near = passage.groupAfter(trigger.span().end(), clause.end());
    if (near != null) {
      return near;
    }
    for (Group group : passage.groups()) {
      if (group.span().start() > clause.end()
          && NAMES
              .matcher(
                  passage.words(
                      passage.clauseAt(group.span().start()).start(), group.span().start()))
              .find()) {
        return group;
      }
    }
    return null;
  }
}
