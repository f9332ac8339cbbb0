package dealfacts.deal.purchase;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Licences: {@code 甲将某药的权益授权给乙}, {@code 甲从乙引进某药}, {@code 甲与乙签署许可协议，授予其…}. */
public final class LicenceRule implements FrameRule {

  /** What is licensed; without it 授予 and 引进 tell other things. */
  private static final Pattern RIGHTS = Pattern.compile("权益|权利|许可|授权(?!代表)|专利|商业化|代理权");

  private static final Pattern WIDE = Pattern.compile("授予|引进|授出");

  /** Whoever does this receives the licence. */
  private static final Pattern RECEIVES = Pattern.compile("引进|引入");

  private static final Pattern GETS =
      Pattern.compile(
          "(?:获得|取得|引进|获授|获)(?:了)?[^,;。]{0,60}(?:权利|权益|许可|授权|商业化权)|引进|将(?:向[^,;。]{2,20})?支付[^,;。]{0,20}首付款|从[^,;。]{2,24}(?:引进|获得|取得)");

  private static final Pattern GIVES =
      Pattern.compile(
          "授予|许可给|授权给|授出|有偿许可|独家许可(?!协议)[^,;。]{0,6}给|(?:将|有权|可|已)(?:获得|收取|收到)[^,;。]{0,24}(?:首付款|里程碑)");

  /** {@code 授予诺华}, {@code 授权给合作伙伴诺华}: nothing but a description before the receiver. */
  private static final Pattern TO_RECEIVER =
      Pattern.compile("(?:给|予|了)*(?:[^,;。在除于的及]{0,6}的)?[^,;。在除于的及]{0,8}");

  /** {@code 授予其在大中华区以外的权利}: the partner of the contract told before. */
  private static final Pattern TO_PARTNER = Pattern.compile("(?:给|予|了)?(?:其|后者|对方|该公司)");

  /** The number by which a drug in development is called ({@code HY-2107}). */
  static final Pattern CODE =
      Pattern.compile("(?<![A-Za-z0-9-])[A-Z]{2,6}-[A-Z]?[0-9]{2,5}[A-Z]?(?![0-9A-Za-z])");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit = passage.nextStart(triggers, i);
      Span clause = passage.clauseAt(trigger.span().start());
      boolean rights =
          !WIDE.matcher(trigger.word()).matches()
              || RIGHTS.matcher(passage.words(clause)).find()
              || CODE.matcher(passage.folded(clause)).find();
      if (!rights) {
        continue;
      }
      Draft passed = LicensedRights.read(scene, passage, trigger);
      if (passed == null && LicensedRights.isName(trigger)) {
        continue;
      }
      Draft draft =
          passed != null ? passed : licence(scene, passage, trigger, Math.min(clause.end(), limit));
      boolean again =
          drafts.stream()
              .filter(d -> d.type == DealType.LICENSING && d.passage == passage)
              .anyMatch(d -> passed == null || sharesSide(d, draft));
      if (!again && draft.has(Role.LICENSOR) && draft.has(Role.LICENSEE)) {
        if (draft.subject == null) {
          draft.subject = toldNext(passage);
        }
        draft.weak = trigger.nominal();
        drafts.add(draft);
      }
    }
  }

  private static boolean sharesSide(Draft draft, Draft other) {
    return draft.parties.values().stream()
        .flatMap(List::stream)
        .anyMatch(p -> other.involves(p.party()));
  }

  private static Draft licence(Scene scene, Passage passage, Trigger trigger, int end) {
    Draft draft = new Draft(Rule.LICENSING, passage, trigger);
    int start = passage.clauseAt(trigger.span().start()).start();
    int at = trigger.span().start();
    Group to = Grammar.marked(passage, start, at, "向 给 予");
    Group from = Grammar.marked(passage, start, at, "从 自 获 获得 由 来自");
    Group with = partner(passage, start, at);
    Group right = passage.groupAfter(trigger.span().end(), end);
    Group first = first(scene, passage, trigger.span(), to, from, with);
    if (PAYS.matcher(trigger.word()).find()) {
      pays(scene, draft, first, to);
      draft.subject = product(passage);
      return draft;
    }
    if (from != null) {
      Grammar.attachIfNamed(draft, Role.LICENSOR, scene, from, "marker " + from.marker());
      Grammar.attachIfNamed(draft, Role.LICENSEE, scene, first, "subject");
    } else if (RECEIVES.matcher(trigger.word()).find()) {
      Grammar.attachIfNamed(draft, Role.LICENSEE, scene, first, "subject");
      Grammar.attachIfNamed(draft, Role.LICENSOR, scene, right, "whose it is");
    } else if (first != null) {
      Group receiver = to != null ? to : receiver(passage, trigger, right);
      Group other = receiver != null ? receiver : toPartner(passage, trigger) ? null : with;
      boolean gets =
          other != null
              && other == with
              && gets(scene, passage, trigger, scene.parties(passage, other));
      Grammar.attachIfNamed(draft, gets ? Role.LICENSEE : Role.LICENSOR, scene, first, "subject");
      if (other != null && !other.equals(first)) {
        Grammar.attachIfNamed(
            draft, gets ? Role.LICENSOR : Role.LICENSEE, scene, other, "the other side");
      }
    }
    if (!draft.has(Role.LICENSEE) || !draft.has(Role.LICENSOR)) {
      pair(scene, draft, at);
    }
    if (draft.has(Role.LICENSEE)) {
      draft.dropIfAlso(Role.LICENSEE, Role.LICENSOR);
    }
    draft.subject = product(passage);
    return draft;
  }

  /** {@code 与乙就PD-1/双抗HC-1签订}: whom it is signed with, no product. */
  private static @Nullable Group partner(Passage passage, int from, int to) {
    Group with = null;
    for (Group group : passage.groupsIn(new Span(from, to))) {
      if (Grammar.isMarked(group, "与 和 同") && !LicensedRights.isProduct(group)) {
        with = group;
      }
    }
    return with;
  }

  /** Who pays a fee or takes up an option receives the licence. */
  private static final Pattern PAYS = Pattern.compile("费$|^行使");

  /** {@code 乙与甲达成协议,向后者支付…技术授权费}, {@code 甲与乙扩大合作,后者行使选择权}. */
  private static void pays(Scene scene, Draft draft, @Nullable Group first, @Nullable Group to) {
    Grammar.attachIfNamed(draft, Role.LICENSEE, scene, first, "who pays");
    Grammar.attachIfNamed(draft, Role.LICENSOR, scene, to, "whom it pays");
    if (!draft.has(Role.LICENSOR)) {
      for (PartyMention party : scene.pair(draft.passage, draft.trigger.span().start())) {
        if (!draft.involves(party.party())) {
          draft.add(Role.LICENSOR, party, "the partner of the contract");
        }
      }
    }
    draft.dropIfAlso(Role.LICENSEE, Role.LICENSOR);
  }

  private static @Nullable Group receiver(Passage passage, Trigger trigger, @Nullable Group right) {
    return right != null
            && TO_RECEIVER
                .matcher(passage.words(trigger.span().end(), right.span().start()).strip())
                .matches()
        ? right
        : null;
  }

  private static boolean toPartner(Passage passage, Trigger trigger) {
    return TO_PARTNER
        .matcher(passage.words(trigger.span().end(), passage.span().end()))
        .lookingAt();
  }

  private static @Nullable Group first(
      Scene scene,
      Passage passage,
      Span trigger,
      @Nullable Group to,
      @Nullable Group from,
      @Nullable Group with) {
    Group first = Grammar.subject(scene, passage, trigger);
    for (Group other : new Group[] {to, from, with}) {
      if (first != null && first.equals(other)) {
        first =
            Grammar.subject(scene, passage, new Span(other.span().start(), other.span().start()));
      }
    }
    return first;
  }

  /** {@code 甲与乙达成协议,将…许可给后者}: the pair stands in the clauses before. */
  private static void pair(Scene scene, Draft draft, int at) {
    List<PartyMention> pair = scene.pair(draft.passage, at);
    boolean partner = toPartner(draft.passage, draft.trigger);
    if (pair.size() == 2 && partner && draft.has(Role.LICENSOR)) {
      draft.add(Role.LICENSEE, pair.get(1), "the partner of the contract");
    } else if (pair.size() == 2) {
      boolean gets = !partner && gets(scene, draft.passage, draft.trigger, List.of(pair.get(1)));
      draft.drop(Role.LICENSOR, p -> true);
      draft.drop(Role.LICENSEE, p -> true);
      draft.add(gets ? Role.LICENSEE : Role.LICENSOR, pair.get(0), "both");
      draft.add(gets ? Role.LICENSOR : Role.LICENSEE, pair.get(1), "both");
    }
  }

  /** Whether the first of two who sign receives the licence, by the words of the article. */
  private static boolean gets(
      Scene scene, Passage passage, Trigger trigger, List<PartyMention> second) {
    String before = passage.words(passage.span().start(), trigger.span().start());
    Matcher made = MADE.matcher(before);
    if (made.find()) {
      return made.group("theirs") != null;
    }
    int at = trigger.span().start() - passage.span().start();
    String own = passage.folded(passage.span());
    Matcher gives = GIVES.matcher(own);
    Matcher gets = GETS.matcher(own);
    boolean given = gives.find();
    boolean got = gets.find();
    int offset = passage.span().start();
    boolean nearer = got && (!given || Math.abs(gets.start() - at) < Math.abs(gives.start() - at));
    if (!given && !got) {
      String all = scene.document().folded();
      gives = GIVES.matcher(all);
      gets = GETS.matcher(all);
      given = gives.find();
      got = gets.find();
      offset = 0;
      nearer = got && (!given || gets.start() < gives.start());
    }
    if (!given && !got) {
      return SMALL_PARTNER.matcher(before).find();
    }
    int verb = offset + (nearer ? gets.start() : gives.start());
    return nearer != isSubject(scene, second, verb);
  }

  /** Whether one of the parties is named last before the verb, in its clause: {@code 乙将获得…的权利}. */
  private static boolean isSubject(Scene scene, List<PartyMention> parties, int verb) {
    String folded = scene.document().folded();
    PartyMention last = null;
    for (PartyMention party : scene.mentions().parties()) {
      if (party.span().end() > verb) {
        break;
      }
      last = party;
    }
    if (last == null || BREAK.matcher(folded.substring(last.span().end(), verb)).find()) {
      return false;
    }
    int subject = last.party();
    return parties.stream().anyMatch(p -> p.party() == subject)
        && !BEFORE_PARTNER.matcher(folded.substring(0, last.span().start())).find();
  }

  /** {@code 与乙就|后者自研|的双抗}, {@code 就|自研|的双抗与乙}: whoever made it gives the licence. */
  private static final Pattern MADE =
      Pattern.compile(
          "就(?<theirs>(?:后者|对方|其合作伙伴)(?:旗下|拥有|持有|开发|研发|在研|自主|自|的)*)|就(?:公司|其|旗下)?(?:自主研发|自研|自主开发|在研)");

  /** {@code 与|生物技术公司|乙签订}: those who only develop give what others bring to the market. */
  private static final Pattern SMALL_PARTNER =
      Pattern.compile(
          "[与和同](?:[^,;。]{0,6}?的?)(?:生物技术|生物科技|生物医药|创新药|新药研发|药物研发|初创)[^,;。]{0,4}?(?:公司|企业|药企|开发商)");

  private static final Pattern BREAK = Pattern.compile("[,;。:\\n]");

  /** {@code 与乙达成协议获得…}: 乙 is no subject. */
  private static final Pattern BEFORE_PARTNER = Pattern.compile("[与和同跟从向给自]\\s?$");

  /** {@code 签署独家许可协议。根据协议,乙将获得|HC-219|的权利}: the one product of the sentence behind. */
  private static @Nullable Span toldNext(Passage passage) {
    String folded = passage.document().folded();
    int start = passage.span().end();
    Matcher next = NEXT.matcher(folded).region(start, folded.length());
    return next.lookingAt() ? new Span(next.start(1), next.end(1)) : null;
  }

  private static final Pattern NEXT =
      Pattern.compile(
          "\\n"
              + "?(?:根据|依据|按照|依照)[^。\\n"
              + "]{0,70}?(?:获得|获|授予|取得)[^。\\n"
              + "]{0,16}?((?<![A-Za-z0-9-])[A-Z]{2,6}-[A-Z]?[0-9]{2,5}[A-Z]?)(?![0-9A-Za-z])[^。\\n"
              + "]{0,60}?权");

  private static @Nullable Span product(Passage passage) {
    Matcher code = CODE.matcher(passage.folded(passage.span()));
    if (!code.find()) {
      return null;
    }
    int start = passage.span().start();
    return new Span(start + code.start(), start + code.end());
  }
}
