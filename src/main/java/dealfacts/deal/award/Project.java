package dealfacts.deal.award;

import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a tender is about: behind the word ({@code 中标乙省公路改造工程}), between a link and a role ({@code
 * 成为“乙省公路改造工程”的中标人}), in a notice ({@code 收到乙关于公路改造工程的中标通知书}) or behind 在 ({@code 在公路改造工程招标中}).
 *
 * @param span without its quotation marks
 * @param from where it begins with them and the words that lead to it
 * @param fronted whether it stands before the word, so that the winner stands before it too
 * @param owner who lets it, where the words before its name say so: {@code 乙发包的}
 */
record Project(Span span, int from, boolean fronted, @Nullable Span owner) {

  Project(Span span, int from, boolean fronted) {
    this(span, from, fronted, null);
  }

  /** Nouns that a project may end with. */
  private static final String NOUN =
      "(?:项目|工程|订单|大单|标段|标包|[0-9A-Z一二三四五六七八九十]{1,3}标段?|第[0-9A-Z一二三四五六七八九十]{1,3}(?:标段?|包)|采购|招标|合同段?|集采|集中采购|框架|服务|总承包|EPC|PPP|施工|建设|改造|业务|运维|监理|设备购置)";

  private static final Pattern FIRST =
      Pattern.compile("[^,;。]{2,70}?" + NOUN + "(?:\\([^()]{1,14}\\))?");

  private static final Pattern FURTHER =
      Pattern.compile("[^,;。并等后共额金价人、和及与]{0,16}?" + NOUN + "(?:\\([^()]{1,14}\\))?");

  /** A noun that ends no project by itself: more of the name follows its 及 or 、. */
  private static final Pattern FURTHER_WEAK =
      Pattern.compile("(?:、|及|和|与)[^,;。并等后共额金价人]{1,24}?" + NOUN + "(?:\\([^()]{1,14}\\))?");

  private static final Pattern STRONG =
      Pattern.compile(".*(?:项目|工程|标段|标包|合同段?|总承包|EPC|PPP|集采)(?:\\([^()]{1,14}\\))?$");

  /** What fills the clause before the word. */
  private static final Pattern WHOLE =
      Pattern.compile(
          ".*(?:项目|工程|标段|标包|合同|总承包|EPC|PPP|集采|集中采购)(?:\\([^()]{1,14}\\))?$|.{10,}(?:采购|招标)(?:\\([^()]{1,14}\\))?$");

  private static final Pattern LINK =
      Pattern.compile(
          "(?:被)?(?:成为|公示为|公告为|选定为|确定为|确认为|列为|推荐为|评为|选为|认定为|明确为)(?:了)?|(?<![作因以认称])(?:为|是|系(?![统列]))(?![了期])|入围(?=[^的,]{4})");

  private static final Pattern ROLE =
      Pattern.compile(
          "^(?:的)?(?:人|单位|候选人?|候选单位|方|供应商|社会资本|(?:企业|公司)(?=分别|[为是:,;。]|$)|联合体)|^(?:候选人)?(?:结果)?公示|^名单");

  /** Between a project and the word: {@code 的第一}, {@code 拟}. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:公布|发布|公示|披露)了?$|(?:的)?(?:第[一二三四1-4]名?|拟|预|唯一|入围|首选|社会资本|建设|原|原第[一二三])?(?:的)?$");

  private static final Pattern QUOTED = Pattern.compile("[“「\"《]([^“”「」\"《》]{4,90})[”」\"》]");

  private static final Pattern PAPER = Pattern.compile("(?:的)?(?:中标|预中标|成交|评标)[^,;。]{0,16}$");

  private static final Pattern ABOUT =
      Pattern.compile("(?:关于|就|参与投标的?|参与的)([^,;。]{4,70}?)(?:的|发出的|发来的)?$");

  /** {@code 某公司2024年第五批采购项目|公布|中标结果}. */
  private static final Pattern IS_PUBLISHED =
      Pattern.compile(
          "^(?:近日|日前|\\s)*([^,;。《“]{6,70}?(?:项目|工程|采购|招标|集采|标段)(?:\\([^()]{1,14}\\))?)(?:公布|发布|公示|揭晓|出炉)(?:了)?$");

  /** {@code 公布了|某公司2024年第五批采购|中标结果}. */
  private static final Pattern PUBLISHED =
      Pattern.compile("(?:发布|公布|公示|披露|挂出)(?:了)?([^,;。《“]{6,70}?)(?:的)?$");

  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:了|的|为|\\s|、|:)*(?:由(?:该|其|本|上述)(?:公司|机构|单位|中心)?(?:组织|招标|代理|负责)(?:招标|采购|实施)?的)?(?:本次|上述|其|该|一个|一项|多个|两个)?");

  private static final Pattern MONEY =
      Pattern.compile(
          "^(?:约|近|逾|超|超过)?[0-9][0-9.,]*(?:万|亿|千)?(?:多|余)?(?:亿|万)?(?:美|欧|港)?元(?:的|人民币)?");

  /** {@code 中标|通知书}, {@code 中标|(成交)结果公告}. */
  private static final Pattern PAPERS = Pattern.compile("(?:\\((?:成交|中标)\\))?(?:通知|公告|结果|函)");

  static @Nullable Project find(Passage passage, Trigger trigger, int limit) {
    Span clause = passage.clauseAt(trigger.span().start());
    int end = Math.min(clause.end(), limit);
    String behind =
        passage.folded(new Span(trigger.span().end(), Math.max(end, trigger.span().end())));
    if (behind.startsWith("资格")) {
      String left = passage.folded(new Span(clause.start(), trigger.span().start()));
      Matcher lost = LOST.matcher(left);
      return lost.find()
          ? trimmed(left, lost.start(1), lost.end(1), clause.start(), clause.start() + lost.start())
          : inTender(passage, clause, trigger);
    }
    boolean role = ROLE.matcher(behind).find() || AwardRule.namesRole(trigger);
    boolean paper = PAPERS.matcher(behind).lookingAt();
    if (!role && !paper) {
      Project object = object(passage, trigger.span().end(), end);
      if (object == null) {
        object = Works.of(passage, trigger, end);
      }
      return object != null ? owned(passage, object) : inTender(passage, clause, trigger);
    }
    Project before = role ? linked(passage, clause, trigger) : paper(passage, clause, trigger);
    if (before == null && !role) {
      before = linked(passage, clause, trigger);
    }
    if (before == null && paper) {
      before = granted(passage, clause);
    }
    return before != null ? owned(passage, before) : inTender(passage, clause, trigger);
  }

  /** {@code 放弃|某高速三标段|的中标资格}. */
  private static final Pattern LOST =
      Pattern.compile("(?:取消|放弃|丧失|失去|剥夺|撤销)(?:了)?(?:其|公司)?([^,;。]{4,60}?)(?:的)?(?:第一)?$");

  /** Whether the project is the thing told of, so that a mention in it is no winner. */
  boolean holds(Span mention) {
    return span.contains(mention) || span.overlaps(mention);
  }

  /** {@code 乙发包的|公路改造工程}, {@code 乙的|储能项目}. */
  private static final Pattern OWNED =
      Pattern.compile(
          "(?:由)?(?:[今去前]年(?:[0-9]{1,2}月|[上下]半年|年[初底末])?|(?:20)?[0-9]{2}年[0-9]{0,2}月?|[0-9]{1,2}月)?(?!由|该|其|本公司)([^,;。的“”\"《》]{2,30}?)(?:(?:[今去本前]年|(?:19|20)[0-9]{2}年)(?:[0-9]{1,2}月份?|[上下]半年|度)?)?(?:(?:负责)?(?:发包|招标|组织(?:实施|招标|采购)?|采购|投资(?:建设|开发)?|开发(?:建设)?|建设|实施|公开招标))?的(?=[^,;。]{4})");

  /** {@code 印度尼西亚国有电力企业|PLTN}. */
  private static final Pattern OF_KIND =
      Pattern.compile(
          "[\\u4e00-\\u9fa5]{2,24}?(?:企业|公司|集团|巨头|运营商|开发商|厂商|电力局|机构)([A-Z][A-Za-z&. ]{1,30})");

  private static final Pattern PLACE = Pattern.compile("[市县区省州镇乡旗]$");

  /** {@code 公司控股股东|乙|的污水处理项目}. */
  private static final Pattern OF_GROUP =
      Pattern.compile("(?:公司|其|本公司|关联方|关联人|母公司|子公司|参股公司|控股|间接|全资|股东|位于|来自|的){1,5}");

  /** The project without the words that say whose it is, where they name somebody. */
  private static Project owned(Passage passage, Project project) {
    Matcher owned = OWNED.matcher(passage.folded(project.span()));
    if (!owned.lookingAt()) {
      return project;
    }
    int start = project.span().start();
    int stop = start + owned.end(1);
    int from =
        passage.items().stream()
            .filter(i -> i.kind() == Item.Kind.PARTY && i.span().end() == stop)
            .mapToInt(i -> i.span().start())
            .filter(at -> at >= start && OF_GROUP.matcher(passage.words(start, at)).matches())
            .findFirst()
            .orElse(start + owned.start(1));
    Matcher kind = OF_KIND.matcher(passage.folded(new Span(start, stop)));
    boolean described = kind.matches();
    Span owner = new Span(described ? start + kind.start(1) : from, stop);
    if (PLACE.matcher(passage.folded(owner)).find()) {
      return project; // 芜江市的政务云二期
    }
    boolean named =
        described
            || owned.end() - owned.end(1) > 1
            || passage.items().stream()
                .anyMatch(i -> i.kind() == Item.Kind.PARTY && i.span().equals(owner));
    return named
        ? new Project(
            new Span(start + owned.end(), project.span().end()),
            project.from(),
            project.fronted(),
            owner)
        : project;
  }

  /** {@code 收到乙的授标函,正式授予公司|延布海水淡化项目|的EPC合同}. */
  private static final Pattern GRANTS =
      Pattern.compile(
          "(?:确认|确定|明确)(?:公司|其|本公司|该?联合体|我司)?(?:为|成为)([^,;。为]{4,70}?)(?:的)?(?:供货|供应|承包|承建|施工|总承包|中标|成交|服务|设计|监理)(?:单位|商|人|方)|(?:^|[,;。])承建([^,;。]{4,60}?)(?=[,;。]|$)|(?:授予|授与|授标予|授标给)(?:了)?(?:公司|本公司|该?联合体|其|我司|后者|前者)?([^,;。]{4,60}?)(?:的)?(?:[A-Za-z+]{2,6}|总承包|总包|建设|供货|服务|采购)?(?:合同|订单|合约)");

  private static @Nullable Project granted(Passage passage, Span clause) {
    String words = passage.folded(new Span(clause.start(), passage.span().end()));
    Matcher grants = GRANTS.matcher(words);
    if (!grants.find()) {
      return null;
    }
    int group = grants.group(1) != null ? 1 : grants.group(2) != null ? 2 : 3;
    return trimmed(
        words, grants.start(group), grants.end(group), clause.start(), passage.span().end());
  }

  private static @Nullable Project object(Passage passage, int from, int end) {
    String words = passage.folded(new Span(from, Math.max(from, end)));
    Matcher leading = LEADING.matcher(words);
    int start = leading.find() ? leading.end() : 0;
    Matcher money = MONEY.matcher(words).region(start, words.length());
    if (money.lookingAt()) {
      start = money.end();
    }
    return cut(words, start, from, from, false);
  }

  /** The name that begins at the offset of the words; null where none does. */
  private static @Nullable Project cut(
      String words, int start, int base, int from, boolean fronted) {
    Matcher quoted = QUOTED.matcher(words).region(start, words.length());
    if (quoted.lookingAt()) {
      return new Project(new Span(base + quoted.start(1), base + quoted.end(1)), from, fronted);
    }
    Matcher first = FIRST.matcher(words).region(start, words.length());
    if (!first.lookingAt()) {
      return null;
    }
    int stop = first.end();
    while (true) {
      Matcher further = FURTHER.matcher(words).region(stop, words.length());
      Matcher weak = FURTHER_WEAK.matcher(words).region(stop, words.length());
      if (further.lookingAt()) {
        stop = further.end();
      } else if (!STRONG.matcher(words.substring(start, stop)).matches() && weak.lookingAt()) {
        stop = weak.end();
      } else {
        break;
      }
    }
    while (start < stop && "“”「」\"《》 ".indexOf(words.charAt(start)) >= 0) {
      start++;
    }
    if (MEASURE.matcher(words.substring(start, stop)).lookingAt() || stop - start < 4) {
      return null;
    }
    Matcher paper = CONTRACT.matcher(words.substring(start, stop));
    stop = paper.find() ? start + paper.start() : stop;
    return new Project(new Span(base + start, base + stop), from, fronted);
  }

  /** {@code 签署炼厂扩建项目|EPC总承包合同}: the paper that a project is given by. */
  private static final Pattern CONTRACT =
      Pattern.compile(
          "的(?:采购|供货|订货)(?:大单|订单|合同|合约)$|(?<=项目|工程|电站|标段)的?(?:EPC|总承包|总包|工程|施工|建设|供货|采购|设计|服务|运营|特许经营|及|和|、|框架){0,4}合同$");

  /** {@code 中标3个项目}, {@code 中标的项目}: none is named. */
  private static final Pattern MEASURE =
      Pattern.compile(
          "[0-9一两三四五六七八九十数多]*(?:个|项|份|笔)|的|[额价金总]|通知|后|公告|(?:相关|该|此|上述|本|前述|以下|下列|如下|一)?(?:个|批)?(?:重大|主要|若干|部分|多个)?(?:项目|工程|合同|服务)$");

  /** {@code 乙集团电子商务平台发布|某项目中标候选人公示}. */
  private static final Pattern SITE = Pattern.compile("[^,;。]{2,30}?(?:发布|公布|公示|挂出)(?:了)?");

  /** {@code 某项目的中标人|为甲}. */
  private static final Pattern NAMES =
      Pattern.compile("[人方者]?(?:单位|候选人|供应商)?(?:分别|最终|已|正式)?(?:为|是|:|尘埃落定|出炉|揭晓|确定|花落|浮出水面)");

  /** {@code 某项目中标|结果公示}, {@code 某采购中标|(成交)结果出炉}. */
  private static final Pattern NOTICED =
      Pattern.compile("[人单位候选供应商]{0,5}(?:\\((?:成交|中标)\\))?(?:的)?(?:名单|结果)?(?:公示|公告|出炉|公布|揭晓|发布).*");

  private static @Nullable Project linked(Passage passage, Span clause, Trigger trigger) {
    int at = trigger.span().start();
    String left = passage.folded(new Span(clause.start(), at));
    Matcher tail = TAIL.matcher(left);
    int stop = tail.find() ? tail.start() : left.length();
    Matcher link = LINK.matcher(left);
    boolean linked = false;
    while (link.find()) {
      linked = true;
      int start = link.end();
      if (stop - start >= 4) {
        return trimmed(left, start, stop, clause.start(), clause.start() + link.start());
      }
    }
    String behind = passage.words(trigger.span().end(), clause.end());
    boolean noticed = NOTICED.matcher(behind).matches();
    boolean heads =
        behind.isBlank()
            || noticed
            || NAMES.matcher(behind).lookingAt()
            || AwardRule.namesBeside(passage, trigger);
    Matcher publishes = SITE.matcher(left);
    int from = publishes.lookingAt() && publishes.end() < stop ? publishes.end() : 0;
    boolean titled =
        noticed
            && passage.sentence().title()
            && passage.items().stream()
                .noneMatch(i -> i.span().end() == clause.start() + tail.start());
    return heads
            && !linked
            && stop - from >= 6
            && (titled || WHOLE.matcher(left.substring(from, stop)).matches())
        ? trimmed(left, from, stop, clause.start(), clause.start())
        : null;
  }

  private static @Nullable Project trimmed(String words, int start, int stop, int base, int from) {
    Matcher quoted = QUOTED.matcher(words).region(start, stop);
    if (quoted.find()
        && (quoted.start() - start <= 2 || stop - quoted.end() <= 2)
        && quoted.end(1) - quoted.start(1) >= 4) {
      return new Project(new Span(base + quoted.start(1), base + quoted.end(1)), from, true);
    }
    int begin = start;
    while (begin < stop && "“”「」\"《》 本次".indexOf(words.charAt(begin)) >= 0) {
      begin++;
    }
    if (ITS.matcher(words).region(begin, stop).lookingAt()) {
      begin++;
    }
    int end = stop;
    while (end > begin && "“”「」\"《》 的".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end - begin < 4 || MEASURE.matcher(words.substring(begin, end)).matches()
        ? null
        : new Project(new Span(base + begin, base + end), from, true);
  }

  /** {@code 成为|其|核心系统建设项目的成交供应商}. */
  private static final Pattern ITS = Pattern.compile("其(?![他它余中实次间])");

  private static boolean isClosed(String quoted) {
    return quoted.indexOf(quoted.charAt(0) == '《' ? '》' : '”') > 0;
  }

  private static @Nullable Project paper(Passage passage, Span clause, Trigger trigger) {
    String folded = passage.document().folded();
    int at = trigger.span().start();
    int open = Math.max(folded.lastIndexOf('《', at), folded.lastIndexOf('“', at));
    if (open >= clause.start() && at - open > 8 && !isClosed(folded.substring(open, at))) {
      String inside = folded.substring(open + 1, at);
      Matcher tail = PAPER.matcher(inside);
      int stop = tail.find() ? tail.start() : inside.length();
      return trimmed(inside, 0, stop, open + 1, open);
    }
    String left = passage.folded(new Span(clause.start(), at));
    Matcher quoted = QUOTED.matcher(left);
    Project found = null;
    while (quoted.find()) {
      if (left.length() - quoted.end() <= 4) {
        found =
            new Project(
                new Span(clause.start() + quoted.start(1), clause.start() + quoted.end(1)),
                clause.start() + quoted.start(),
                true);
      }
    }
    if (found != null) {
      return found;
    }
    Matcher about = ABOUT.matcher(left);
    Matcher named = about.find() ? about : first(left, IS_PUBLISHED, PUBLISHED);
    return named != null
        ? trimmed(
            left, named.start(1), named.end(1), clause.start(), clause.start() + named.start())
        : null;
  }

  static @Nullable Matcher first(String words, Pattern... patterns) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(words);
      if (matcher.find()) {
        return matcher;
      }
    }
    return null;
  }

  private static @Nullable Project inTender(Passage passage, Span clause, Trigger trigger) {
    int home = passage.clauseIndex(clause.start());
    for (int k = home; k >= Math.max(0, home - 2); k--) {
      Span here = passage.clauses().get(k);
      int stop = k == home ? trigger.span().start() : here.end();
      String words = passage.folded(new Span(here.start(), stop));
      Matcher matcher = Tendered.of(words);
      if (matcher != null) {
        int from = here.start() + matcher.start();
        Project found = trimmed(words, matcher.start(1), matcher.end(1), here.start(), from);
        return found == null ? null : owned(passage, found);
      }
    }
    return null;
  }
}
