package dealfacts.deal;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shareholders of listed companies who buy or sell: {@code 股东甲减持乙股份}, {@code 乙遭甲减持}, {@code
 * 甲增持乙2%股份}.
 */
final class HoldingRule implements FrameRule {
  private static final Pattern PASSIVE =
      Pattern.compile("(?:被|遭|获|遭到|受到|获得)(?:大幅|大举|明显|连续|持续|多次)?$");

  private static final Pattern UNNAMED_HOLDER =
      Pattern.compile("(?:的)?(?:[^,;。]{0,6})?(?:股东|实际控制人|实控人|控制人|高管|董监高|董事|监事|一致行动人)");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft previous = null;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit =
          i + 1 < triggers.size() ? triggers.get(i + 1).span().start() : passage.span().end();
      Draft draft = holding(scene, passage, trigger, limit);
      if (previous != null && sameHolders(previous, draft)) {
        draft.in(Role.TARGET).forEach(addTo(previous));
        continue;
      }
      if (draft.has(Role.SHAREHOLDER) || (draft.has(Role.TARGET) && !trigger.nominal())) {
        draft.weak = !(draft.has(Role.SHAREHOLDER) && draft.has(Role.TARGET)) || trigger.nominal();
        drafts.add(draft);
        previous = draft;
      }
    }
  }

  private static java.util.function.Consumer<PartyMention> addTo(Draft draft) {
    return p -> {
      if (!draft.has(Role.TARGET)) {
        draft.add(Role.TARGET, p, "same sentence");
      }
    };
  }

  private static boolean sameHolders(Draft a, Draft b) {
    if (a.type != b.type) {
      return false;
    }
    boolean holders =
        b.in(Role.SHAREHOLDER).stream()
            .allMatch(p -> a.in(Role.SHAREHOLDER).stream().anyMatch(q -> q.party() == p.party()));
    boolean targets =
        !a.has(Role.TARGET)
            || b.in(Role.TARGET).stream()
                .allMatch(p -> a.in(Role.TARGET).stream().anyMatch(q -> q.party() == p.party()));
    return holders && targets;
  }

  private static Rule rule(Trigger trigger) {
    return trigger.frame() == Frame.STAKE_INCREASE ? Rule.STAKE_INCREASE : Rule.STAKE_DECREASE;
  }

  private static Draft holding(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(rule(trigger), passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    int end = Math.min(clause.end(), limit);

    String lead = passage.words(Math.max(clause.start(), at - 8), at);
    if (PASSIVE.matcher(lead).find()) {
      Group front = Grammar.subject(scene, passage, trigger.span());
      if (front != null) {
        Grammar.attach(draft, Role.TARGET, scene, front, "passive");
      }
      return draft;
    }
    Group agent = Grammar.marked(passage, clause.start(), at, "被 遭 获 由");
    Group object = passage.groupAfter(trigger.span().end(), end);
    Group holder = null;
    if (agent != null && passage.words(agent.span().end(), at).length() <= 14) {
      holder = agent;
      Group front =
          Grammar.subject(scene, passage, new Span(agent.span().start(), agent.span().start()));
      if (front != null) {
        Grammar.attach(draft, Role.TARGET, scene, front, "fronted");
      }
    } else if (Grammar.hasUnnamedAgent(passage, trigger.span())) {
      Group owner = Grammar.subjectInClause(passage, trigger.span());
      if (owner != null && isPerson(owner)) {
        holder = owner;
      } else if (owner != null && UNNAMED_HOLDER.matcher(owner.after()).lookingAt()) {
        Grammar.attach(draft, Role.TARGET, scene, owner, "whose shareholder");
      }
    } else {
      holder = Grammar.subject(scene, passage, trigger.span());
    }
    if (object != null
        && (isObject(passage, trigger, object) || isListed(passage, trigger, object))) {
      Grammar.attach(draft, Role.TARGET, scene, object, "object");
    }
    if (holder != null) {
      holders(scene, draft, holder);
    }
    if (!draft.has(Role.TARGET)) {
      PartyMention owner = ownerOf(scene, passage, holder, trigger);
      if (owner != null) {
        draft.add(Role.TARGET, owner, "whose shareholder");
      }
    }
    if (holder != null && Words.ANNOUNCES.matcher(holder.after()).find()) {
      draft.dropIfAlso(Role.SHAREHOLDER, Role.TARGET);
    } else {
      draft.dropIfAlso(Role.TARGET, Role.SHAREHOLDER);
    }
    if (draft.in(Role.TARGET).stream().anyMatch(p -> p.type() == EntityType.PERSON)) {
      draft.drop(Role.TARGET, p -> p.type() == EntityType.PERSON);
    }
    return draft;
  }

  private static boolean isObject(Passage passage, Trigger trigger, Group object) {
    String gap = passage.words(trigger.span().end(), object.span().start()).strip();
    return gap.length() <= 14 && !gap.matches(".*(?:计划|期间|方式|原因|系|为|后|由|通过|披露).*");
  }

  private static boolean isPerson(Group group) {
    PartyMention named = Scene.named(group);
    return named != null && named.type() == EntityType.PERSON;
  }

  private static final Pattern LISTED =
      Pattern.compile(
          "[^,;。:]{0,6}(?:股票|个股|公司|标的|品种|股)[^,;。:]{0,4}(?:包括|有|分别为|分别是|分别有|为|是|:)[^,;。]{0,2}");

  /** {@code 减持的个股包括甲、乙和丙}. */
  private static boolean isListed(Passage passage, Trigger trigger, Group object) {
    return LISTED
        .matcher(passage.words(trigger.span().end(), object.span().start()).strip())
        .matches();
  }

  private static void holders(Scene scene, Draft draft, Group holder) {
    Passage passage = draft.passage;
    Grammar.attach(draft, Role.SHAREHOLDER, scene, holder, "holder");
    if (holder.members().size() == 1) {
      // 股东甲及其一致行动人乙: the group before may belong to the list
      return;
    }
    draft.derivation.add("joint holders " + passage.words(holder.span()));
  }

  /** {@code 乙控股股东甲}, {@code 公司股东甲}, or the announcer. */
  private static @Nullable PartyMention ownerOf(
      Scene scene, Passage passage, @Nullable Group holder, Trigger trigger) {
    if (holder != null) {
      Group before = null;
      for (Group group : passage.groups()) {
        if (group.span().end() <= holder.span().start()) {
          before = group;
        }
      }
      if (before != null) {
        String between = passage.words(before.span().end(), holder.span().start()).strip();
        if (Grammar.HOLDER.matcher(between).matches()) {
          List<PartyMention> owners = scene.parties(passage, before);
          if (!owners.isEmpty()) {
            return owners.get(owners.size() - 1);
          }
        }
      }
    }
    PartyMention meant = scene.resolve(passage, trigger.span().start(), "公司");
    if (meant != null && holder != null) {
      int holderParty =
          holder.members().get(0).kind() == Item.Kind.PARTY
              ? holder.members().get(0).party().party()
              : -1;
      if (meant.party() == holderParty) {
        PartyMention announcer = scene.announcerOrNull();
        return announcer != null && announcer.party() != holderParty ? announcer : null;
      }
    }
    return meant;
  }
}
