package dealfacts.deal.award;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is won where no noun for a project ends its name: the rest of the clause behind the word
 * ({@code 中标京北高速二期}, {@code 揽得米桑油气处理厂}), or what stands before who wins it ({@code
 * 生态廊道工程由甲以3亿元中标}).
 */
public final class Works {
  /** Behind 中标, what is no name of works. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:的|是|于|过|后|资格|无效|以下|下列|如下|上述|该|此|相关|有关|多|数|若干|系列|海外|国内|国际|新的?|大额|重大|人|价|[总金数份比]?额|通知|结果|公[告示]|单位|候选|总|率|服务费|标的|情况|信息|公司|企业|者|方|社会资本|联合体)"
              + "|[,;。:]|占|份额|金额|分别|约为|合计|累计|同比|概率|消息|预计|总价|下浮|报价|有望|可能|成为|涉及|进行|未能|是否");

  private static final Pattern LEADING = Pattern.compile("^(?:了|为|\\s)*(?:本次|上述|其|一个|一项|多个|两个)?");

  /** Figures alone: {@code 3个标段}, {@code 4.6亿元}. */
  private static final Pattern COUNT =
      Pattern.compile(
          "^(?:约|近|逾|超过?|共)?[0-9一两三四五六七八九十数多][0-9.,]*(?:[万亿千]|个|项|份|笔|包|家|[美欧港]?元|余|多).*");

  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  /** {@code 生态廊道工程|由甲以3亿元中标}. */
  private static final Pattern BEFORE_WINNER =
      Pattern.compile(
          "(?:^|[^,;。]{0,4}(?:显示|公布|公告|披露|其中|此前|近日|日前)(?:称)?)"
              + "([^,;。:]{4,60}?(?:项目|工程|标段|标包|[0-9一二三四五六七八九十]包|采购|集采|订单|服务|总承包|[0-9一二三四五六七八九十]标))(?:的(?:第)?[0-9A-Z一二三四五六七八九十]{1,3}(?:个)?(?:标段|标包|包|标))?(?:最终|则|均|分别|已|改|转)?$");

  /** {@code 某园区一期施工总承包|花落甲}: works are awarded, nobody buys them. */
  public static void dropBought(List<Draft> deals) {
    boolean awards =
        deals.stream().anyMatch(d -> d.type == DealType.CONTRACT_AWARD && d.has(Role.WINNER));
    deals.removeIf(
        d ->
            awards
                && d.type == DealType.ACQUISITION
                && d.amounts.isEmpty()
                && d.in(Role.TARGET).stream().anyMatch(p -> AWARDED.matcher(p.name()).find()));
  }

  private static final Pattern AWARDED = Pattern.compile("(?:总承包|施工|标段|标包|EPC|采购|集采|大单|订单)$");

  private Works() {}

  static @Nullable Project of(Passage passage, Trigger trigger, int end) {
    Project won = behind(passage, trigger, end);
    return won != null ? won : before(passage, trigger);
  }

  private static @Nullable Project behind(Passage passage, Trigger trigger, int end) {
    int from = trigger.span().end();
    String words = passage.folded(new Span(from, Math.max(from, end)));
    Matcher leading = LEADING.matcher(words);
    int start = leading.find() ? leading.end() : 0;
    String name = words.substring(start).strip();
    if (name.length() < SHORTEST
        || name.length() > LONGEST
        || NO_NAME.matcher(name).find()
        || COUNT.matcher(name).matches()) {
      return null;
    }
    int begin = from + words.indexOf(name, start);
    int stop = begin + name.length();
    boolean quoted =
        "“「《".indexOf(name.charAt(0)) >= 0 && "”」》".indexOf(name.charAt(name.length() - 1)) >= 0;
    return quoted
        ? new Project(new Span(begin + 1, stop - 1), from, false)
        : new Project(new Span(begin, stop), from, false);
  }

  private static @Nullable Project before(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    Group winner = Grammar.marked(passage, clause.start(), trigger.span().start(), "由 被");
    int by = winner == null ? clause.start() : winner.span().start() - winner.marker().length();
    int home = passage.clauseIndex(clause.start());
    if (by == clause.start() && home > 0 && BY.matcher(passage.folded(clause)).lookingAt()) {
      Span fronted = passage.clauses().get(home - 1);
      Matcher thing = FRONTED.matcher(passage.folded(fronted));
      return thing.matches()
          ? new Project(
              new Span(fronted.start() + thing.start(1), fronted.start() + thing.end(1)), by, false)
          : null;
    }
    if (winner == null) {
      return null;
    }
    Matcher before =
        BEFORE_WINNER.matcher(
            passage.folded(new Span(clause.start(), Math.max(clause.start(), by))));
    if (!before.find() || GENERIC.matcher(before.group(1)).matches()) {
      return null;
    }
    Span span = new Span(clause.start() + before.start(1), clause.start() + before.end(1));
    return new Project(span, by, false);
  }

  /** {@code 昨日开标的|北石8号线信号系统项目|,由甲以3亿元拿下}. */
  private static final Pattern FRONTED =
      Pattern.compile("[^,;。]{2,30}?(?:开标|定标|招标|采购|发包|公示|揭晓)的([^,;。]{4,50})");

  private static final Pattern BY = Pattern.compile("[由被]");

  private static final Pattern GENERIC =
      Pattern.compile("(?:该|此|本|上述|前述|这一|这个)[^,;。]{0,4}(?:项目|工程|标段|标包|包)");
}
