package dealfacts.ingest;

import dealfacts.lexicon.Entry;
import dealfacts.lexicon.EntryType;
import dealfacts.lexicon.Lexicons;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a report opens: {@code 新华社巴黎12月9日电（记者唐霁）}, {@code IT之家9月30日消息}, {@code 新京报讯（记者 陆一夫）}, {@code
 * 格隆汇11月26日丨}. It stays part of the text.
 *
 * @param source the outlet
 * @param place where the report comes from; empty where untold
 * @param year 0 where untold, as it mostly is
 * @param month 0 where the dateline has no date, or only a day
 * @param day 0 where the dateline has no date
 * @param kind {@code 电, 讯, 消息, 快讯, 报道, 获悉}; empty where a bar stands for it
 * @param reporter names only; empty where untold
 */
record Dateline(
    String source, String place, int year, int month, int day, String kind, String reporter) {

  private static final Set<String> OUTLETS =
      Lexicons.builtIn().entries(EntryType.OUTLET, EntryType.PLATFORM).stream()
          .map(Entry::surface)
          .collect(Collectors.toUnmodifiableSet());

  /** How names of outlets end that no list holds. */
  private static final Pattern OUTLET_LIKE =
      Pattern.compile(
          ".{0,18}(?:社|网|报|新闻|财经|电视台|电台|周刊|周末|杂志|之家|APP|App|在线|快讯|资讯|客户端|e公司|头条|财讯|晚点|观察|氪|智库|通讯)");

  private static final Pattern NO_OUTLET =
      Pattern.compile(".*(?:公司|集团|股份|银行|控股|时间|上午|下午|今天|昨天|日前|近日|据悉|获悉|本报|本网|记者)");

  private static final Pattern NO_PLACE =
      Pattern.compile(".*(?:[社网报讯台端]|财经|科技|新闻|汽车|地产|快讯|记者|频道|周刊|公司|行情|APP|[^\\p{IsHan}]).*");

  /** {@code 时政新闻, 行业资讯, 今日头条新闻}: a part of a site, not its name. */
  private static final Pattern CHANNEL =
      Pattern.compile(
          "(?:时政|国内|国际|社会|财经|公司|企业|行业|产业|科技|娱乐|体育|最新|热点|今日|每日|本地|综合|市场|股市|股票|证券|基金|滚动|重要|要闻|新闻|媒体|政务|工作|通知|信息){1,3}(?:新闻|资讯|快讯|头条|观察|财经|报|网|在线)?");

  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_NAME = 12;
  private static final int SHORTEST_AGENCY = 2;
  private static final int LONGEST_PLACE = 6;

  private static final String NAME = "(?:\\p{IsHan}|[A-Za-z0-9·])";

  private static final Pattern LINE =
      Pattern.compile(
          "(?:【[^】]{1,80}】)?(?<open>[【\\[（(])?\\s?(?:据|来自)?\\s?(?<src>《[^》]{2,16}》|"
              + NAME
              + "(?:"
              + NAME
              + "|-|\\s(?=[A-Za-z])){1,18}?)(?:[（(][^）)]{1,30}[）)])?\\s{0,3}"
              + "(?<by>(?:首席|特约|见习|实习)?记者\\s?[\\p{IsHan} ]{2,10}?)?\\s{0,2}[,，]?"
              + "(?:"
              + date("1")
              + "\\s{0,2}(?:(?<kind1>电(?![话影视力器信商缆池子网])|讯|消息(?![称指人面])|快讯|报道|获悉)|(?<bar>[丨｜|]))"
              + "|(?<kind2>电|讯|消息|快讯|报道|获悉)(?:\\s{1,2}"
              + date("2")
              + "(?<again>上?消息|讯|电)?|(?=[ ,，:：（(丨｜|】\\])）“《\"、—-]|$)))"
              + "\\s?[】\\])）]?(?:\\s{0,2}[（(](?<rep>[^（()）]{2,40})[)）])?");

  private static final Pattern REPORTER =
      Pattern.compile("(?:(?:首席|特约|见习|实习)?记者|通讯员|编辑|作者|文)\\s?[:：]?\\s?(?<names>.{2,36})");

  /** {@code 经济观察网 记者 张三 李四 近日……, 本报记者 张三 北京报道} */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?<src>"
              + NAME
              + "{2,12}?)\\s?(?:首席|特约|见习|实习)?记者\\s?(?<names>\\p{IsHan}{2,4}(?:、\\p{IsHan}{2,3}){0,3})(?:\\s|$)");

  /** {@code 张三|、|李四|记者|王五}. */
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,/]|(?:见习|实习)?记者|通讯员|编辑");

  /** What a writer did, behind his name: {@code 张三| 编译}. */
  private static final String DID = "\\s{1,4}(?:整合|报道|编译|摄影|综合|摄|文)";

  private static final Pattern WORK = Pattern.compile(DID + "$");

  private static final Pattern WORK_OR_GAP = Pattern.compile(DID + "?$|\\s{2,}");

  /** {@code 《|云山日报|》}. */
  private static final Pattern QUOTES = Pattern.compile("[《》]");

  /** {@code 云山社}, {@code 云山财经}: named like an outlet. */
  private static final Pattern AGENCY = Pattern.compile("\\p{IsHan}{1,7}(?:[社网报]|财经|新闻)");

  /** {@code 云山财经|APP}. */
  private static final Pattern APP = Pattern.compile("(?i)app$");

  private static String date(String n) {
    return "(?:(?:(?:(?<y"
        + n
        + ">(?:19|20)\\d\\d)\\s?年\\s?)?(?<m"
        + n
        + ">1[0-2]|0?[1-9])\\s?月\\s?)?(?<d"
        + n
        + ">3[01]|[12]\\d|0?[1-9])\\s?日"
        + "(?:凌晨|早间|上午|午间|中午|下午|盘前|盘中|盘后|晚间|晚)?)";
  }

  private static final int LONGEST = 240;

  /** {@link #LINE} can't do without one of these. */
  private static final String[] KINDS = {"电", "讯", "消息", "快讯", "报道", "获悉", "丨", "｜", "|"};

  private static final FirstLetters KIND_BEGINS = FirstLetters.of("电讯消快报获丨｜|");

  /** None of them stands further on, unless a line opens with a headline in brackets. */
  private static final int NEAR = 160;

  /** In a {@link #BYLINE} 记者 stands no further on. */
  private static final int NEAR_BYLINE = 40;

  private static final int LONGEST_UNKNOWN = 12;

  Dateline {
    if (source.isEmpty()) {
      throw new IllegalArgumentException("a dateline names its outlet");
    }
  }

  /** The dateline with which the line opens; null where it opens with none. */
  static @Nullable Dateline of(String line) {
    String start = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    int near = start.startsWith("【") ? LONGEST : NEAR;
    Matcher matcher = LINE.matcher(start);
    if (!KIND_BEGINS.holdsAny(start, near, KINDS) || !matcher.lookingAt()) {
      return byline(start);
    }
    String n = matcher.group("d1") == null ? "2" : "1";
    String kind = matcher.group("kind" + n) == null ? "" : matcher.group("kind" + n);
    boolean reported = matcher.group("rep") != null;
    String source = QUOTES.matcher(matcher.group("src")).replaceAll("").strip();
    if (kind.equals("讯") && kind.equals(matcher.group("again"))) {
      source += kind;
    }
    int agency = isOutlet(source) ? source.length() : agency(source);
    boolean known = agency < source.length() || isOutlet(source);
    boolean framed = matcher.group("open") != null || reported || matcher.group("m" + n) != null;
    if (!known && !isOutletLike(source, kind, framed)) {
      return null;
    }
    return new Dateline(
        source.substring(0, agency),
        source.substring(agency),
        number(matcher.group("y" + n)),
        number(matcher.group("m" + n)),
        number(matcher.group("d" + n)),
        kind,
        reporter(matcher.group("rep"), matcher.group("by")));
  }

  /**
   * @param framed whether it stands in brackets, with a date or with a reporter
   */
  private static boolean isOutletLike(String source, String kind, boolean framed) {
    if (NO_OUTLET.matcher(source).matches()) {
      return false;
    }
    boolean wire = kind.equals("讯") || kind.equals("电");
    return OUTLET_LIKE.matcher(source).matches()
        || (source.length() <= LONGEST_UNKNOWN && (kind.equals("快讯") || (wire && framed)));
  }

  private static @Nullable Dateline byline(String line) {
    int reporter = line.indexOf("记者");
    Matcher matcher = BYLINE.matcher(line);
    return reporter >= 0
            && reporter < NEAR_BYLINE
            && matcher.lookingAt()
            && isOutlet(matcher.group("src"))
        ? new Dateline(
            matcher.group("src"), "", 0, 0, 0, "", matcher.group("names").replace('、', ' '))
        : null;
  }

  /** Where the outlet's name ends and a place begins: {@code 新华社|巴黎}. */
  private static int agency(String source) {
    for (int end = source.length() - 2; end >= SHORTEST_AGENCY; end--) {
      String place = source.substring(end);
      String name = source.substring(0, end);
      if (place.length() <= LONGEST_PLACE
          && (isOutlet(name) || AGENCY.matcher(name).matches())
          && !NO_PLACE.matcher(place).matches()) {
        return end;
      }
    }
    return source.length();
  }

  /** Whether the name is one of an outlet that is known, with or without APP behind it. */
  static boolean isOutlet(String name) {
    return OUTLETS.contains(name) || OUTLETS.contains(APP.matcher(name).replaceFirst(""));
  }

  /** Whether it is an outlet by list or by its name's end: {@code 食品商报, 北湖财经}. */
  static boolean isOutletName(String name) {
    return isOutlet(name)
        || (name.length() >= SHORTEST_NAME
            && name.length() <= LONGEST_NAME
            && name.chars().allMatch(Character::isLetterOrDigit)
            && OUTLET_LIKE.matcher(name).matches()
            && !NO_OUTLET.matcher(name).matches()
            && !CHANNEL.matcher(name).matches());
  }

  private static String reporter(@Nullable String bracket, @Nullable String before) {
    String told = bracket == null ? before : bracket;
    if (told == null) {
      return "";
    }
    Matcher matcher = REPORTER.matcher(told);
    if (!matcher.find()) {
      return "";
    }
    String names = BETWEEN_NAMES.matcher(matcher.group("names")).replaceAll(" ");
    names = WORK_OR_GAP.matcher(names).replaceAll(" ");
    return WORK.matcher(names).replaceAll("").strip();
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
