package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.argument.Agreement;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.NamedRounds;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A headline tells in short what the body tells at length, often with other names and rounder
 * figures: {@code 禾木实控人拟增持逾4亿元} over {@code …合计增持4.18亿元}. Where the assembly left the two apart,
 * the body keeps its own names and figures, and the headline goes on with it.
 */
final class Headlines {
  /** Deals in shares, which a headline and its body may tell as one or another: 受让, 增持. */
  private static final Set<DealType> SHARES =
      EnumSet.of(DealType.ACQUISITION, DealType.STAKE_INCREASE, DealType.STAKE_DECREASE);

  /** Deals that raise money: 融资, 定增. */
  private static final Set<DealType> CAPITAL = EnumSet.of(DealType.FINANCING, DealType.PLACEMENT);

  private final Known known;

  private Headlines(Known known) {
    this.known = known;
  }

  /** The deals without those that only a headline tells and the body tells too. */
  static List<Draft> fold(List<Draft> deals, Known known) {
    return new Headlines(known).fold(deals);
  }

  private List<Draft> fold(List<Draft> deals) {
    List<Draft> kept = new ArrayList<>(deals);
    for (Draft deal : deals) {
      if (deal.isHeadline() && !deal.notice) {
        if (isTotal(deal, deals) || isSeries(deal, deals) || isNotice(deal, deals)) {
          kept.remove(deal);
          continue;
        }
        Draft body = retold(deal, deals);
        if (body != null) {
          kept.remove(deal);
          shorten(deal, body);
          Retold.merge(body, deal);
        }
      }
    }
    return kept;
  }

  /**
   * {@code 两名高管合计套现逾千万元}, {@code 甲拟2亿元收购两家公司} over a body that tells what each of them sold or what
   * was paid for each.
   */
  private static boolean isTotal(Draft title, List<Draft> deals) {
    if (title.type == DealType.ACQUISITION) {
      return !title.has(Role.TARGET)
          && COUNTED.matcher(title.passage.words(title.clause())).find()
          && deals.stream()
                  .filter(d -> d.type == title.type && d.isOfBody() && d.has(Role.TARGET))
                  .filter(
                      d -> d.in(Role.ACQUIRER).stream().anyMatch(p -> title.involves(p.party())))
                  .count()
              > 1;
    }
    boolean sum = SUM.matcher(title.passage.words(title.passage.span())).find();
    return title.type.isHolding()
        && (sum || !title.has(Role.SHAREHOLDER))
        && deals.stream()
                .filter(d -> d != title && d.type == title.type && d.has(Role.SHAREHOLDER))
                .filter(d -> d.in(Role.TARGET).stream().anyMatch(p -> title.involves(p.party())))
                .count()
            > 1;
  }

  private static final Pattern COUNTED =
      Pattern.compile("(?:[二两三四五六七八九十]|[0-9]{1,2})(?:家|笔|项|宗|个)");

  private static final Pattern SUM = Pattern.compile("合计|共计|总计");

  /**
   * {@code 甲:关于子公司收到中标通知书的公告}, {@code 甲拟中标某项目} over a body that tells whose subsidiary won: the
   * headline names the notice or the parent.
   */
  private static boolean isNotice(Draft title, List<Draft> deals) {
    boolean notice =
        title.amounts.isEmpty() && NOTICE.matcher(title.passage.words(title.passage.span())).find();
    return deals.stream()
        .filter(d -> d != title && d.type == title.type)
        .filter(Draft::isOfBody)
        .anyMatch(
            d ->
                notice
                    || isOfDaughter(title, d)
                    || d.type == DealType.CONTRACT_AWARD
                        && !figuresDiffer(title, d)
                        && OWN.matcher(d.passage.words(d.passage.span())).find());
  }

  /** {@code 甲子公司拟受让参股公司股权}: a headline without an object over the purchase of a daughter. */
  private static boolean isOfDaughter(Draft title, Draft body) {
    return title.type == DealType.ACQUISITION
        && !title.has(Role.TARGET)
        && title.amounts.isEmpty()
        && body.has(Role.TARGET)
        && DAUGHTER.matcher(title.passage.words(title.clause())).find()
        && OWN.matcher(body.passage.words(body.passage.span())).find();
  }

  private static final Pattern DAUGHTER = Pattern.compile("(?:子公司|孙公司|附属公司)(?:拟|将|已|以|通过)");

  private static final Pattern NOTICE = Pattern.compile("关于[^,;。]{2,60}(?:公告|告知函|说明)\\s*$");

  private static final Pattern OWN = Pattern.compile("子公司|附属公司|所属|下属|孙公司|分公司");

  /** {@code 甲完成A轮系列融资} over a body that tells A1 and A2. */
  private static boolean isSeries(Draft title, List<Draft> deals) {
    if (title.type != DealType.FINANCING) {
      return false;
    }
    return title.rounds.stream()
        .map(RoundMention::round)
        .filter(r -> !r.isEmpty())
        .anyMatch(
            r ->
                deals.stream()
                        .filter(d -> d != title && d.type == title.type && shareTarget(title, d))
                        .filter(d -> d.rounds.stream().anyMatch(x -> isPart(x.round(), r)))
                        .count()
                    > 1);
  }

  private static final Pattern NUMBER = Pattern.compile("_?[1-9]");

  /** {@code a1} of {@code a}. */
  private static boolean isPart(String round, String series) {
    return round.startsWith(series) && NUMBER.matcher(round.substring(series.length())).matches();
  }

  private static boolean shareTarget(Draft a, Draft b) {
    return a.in(Role.TARGET).stream()
        .anyMatch(p -> b.in(Role.TARGET).stream().anyMatch(q -> names(p, q)));
  }

  /** What a headline that names nobody tells by its words alone: {@code 控股股东拟转让股份给国资平台}. */
  static Draft echo(Passage title, Trigger trigger) {
    Draft echo = new Draft(Rule.of(trigger.frame()), title, trigger);
    echo.status = StatusReader.read(echo, List.of(echo));
    return echo;
  }

  /** Gives the status of nameless headlines to the deal of their type that the body tells first. */
  static void resound(List<Draft> echoes, List<Draft> deals) {
    for (Draft echo : echoes) {
      Status told = echo.status;
      for (Draft deal : deals) {
        if (deal.type == echo.type && !deal.background) {
          boolean open = deal.status == null || deal.status == Status.ANNOUNCED;
          boolean ends = told == Status.TERMINATED || told == Status.BLOCKED;
          boolean planned = told == Status.PLANNED || told == Status.RUMOURED;
          if (planned && open || ends && (open || deal.status == Status.PLANNED)) {
            deal.status = told;
          }
          break;
        }
      }
    }
  }

  /**
   * The deal of the body that has most in common with the headline; null where none has anything.
   */
  private @Nullable Draft retold(Draft title, List<Draft> deals) {
    Draft best = null;
    int most = 0;
    for (Draft deal : deals) {
      boolean body = !deal.isHeadline();
      int common = body && alikeTypes(title.type, deal.type) ? common(title, deal) : 0;
      if (common > most) {
        best = deal;
        most = common;
      }
    }
    return best;
  }

  private static boolean alikeTypes(DealType a, DealType b) {
    return a == b
        || (SHARES.contains(a) && SHARES.contains(b))
        || (CAPITAL.contains(a) && CAPITAL.contains(b));
  }

  /** How much the two have in common; 0 where they are two deals. */
  private int common(Draft title, Draft body) {
    if (NamedRounds.differ(title, body) || figuresDiffer(title, body)) {
      return 0;
    }
    int common = 0;
    for (List<PartyMention> parties : title.parties.values()) {
      for (PartyMention party : parties) {
        if (named(party, body)) {
          common += 2;
        } else if (known.holds(party)) {
          common -= 1;
        }
      }
    }
    for (DealFact.Amount amount : title.amounts) {
      if (body.quantities(amount.kind()).stream()
          .anyMatch(q -> Agreement.agree(body.passage.document(), amount.quantity(), q))) {
        common += amount.kind() == AmountKind.DEAL_VALUE ? 2 : 1;
      }
    }
    return known.noneOf(title) && title.type == body.type ? Math.max(common, 1) : common;
  }

  /** Leaves of the headline what the body doesn't tell better. */
  private void shorten(Draft title, Draft body) {
    if (title.type != body.type && body.weak && !title.weak) {
      body.type = title.type;
      body.parties.clear();
    } else {
      if (title.has(Role.TARGET)) {
        body.drop(Role.TARGET, p -> p.type() == EntityType.PERSON);
      }
      for (Role role : Role.values()) {
        title.drop(role, p -> !known.holds(p) || body.has(role) || named(p, body));
      }
    }
    title.dates.clear();
  }

  private static boolean named(PartyMention party, Draft deal) {
    return deal.parties.values().stream().flatMap(List::stream).anyMatch(p -> names(party, p));
  }

  private static boolean figuresDiffer(Draft title, Draft body) {
    List<Quantity> a = title.quantities(AmountKind.DEAL_VALUE);
    List<Quantity> b = body.quantities(AmountKind.DEAL_VALUE);
    return !a.isEmpty()
        && !b.isEmpty()
        && a.stream()
            .noneMatch(
                x -> b.stream().anyMatch(y -> Agreement.agree(body.passage.document(), x, y)));
  }

  /** The same name, or one within the other: {@code 欧盟否决禾木集团}, {@code 禾木集团}. */
  private static boolean names(PartyMention a, PartyMention b) {
    String x = a.name().toLowerCase(Locale.ROOT);
    String y = b.name().toLowerCase(Locale.ROOT);
    return a.party() == b.party() || x.contains(y) || y.contains(x);
  }
}
