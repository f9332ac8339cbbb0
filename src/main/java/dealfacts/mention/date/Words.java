package dealfacts.mention.date;

import dealfacts.mention.date.Part.Base;
import dealfacts.mention.date.Part.Edge;
import dealfacts.mention.date.Part.Feast;
import dealfacts.mention.date.Part.Numbered;
import dealfacts.mention.date.Part.Relative;
import dealfacts.mention.date.Part.Side;
import dealfacts.mention.date.Part.WeekSlice;
import dealfacts.mention.date.Part.Weekday;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates that are words and not numbers: {@code 今年, 上周, 昨晚, 次日, 近日, 春节}. Each says behind and before
 * which characters it is part of another word ({@code 相|当日, 今日|头条}).
 */
final class Words {
  private static final String WEEKDAYS = "一二三四五六日天";
  private static final int SLOTS = 1 << 12;

  /** By a hash of their first two characters, the longer words first. */
  private static final Entry[][] BY_HEAD = new Entry[SLOTS][];

  /**
   * @param parts empty for a vague date
   * @param notAfter characters behind which it is no date of its own
   * @param notBefore words before which it is none
   * @param onlyBefore words of which one has to follow; none where it stands alone
   */
  private record Entry(
      String text,
      List<Part> parts,
      String notAfter,
      List<String> notBefore,
      List<String> onlyBefore) {

    boolean fits(Reader reader, char before) {
      return notAfter.indexOf(before) < 0
          && !(before == '资' && text.charAt(0) == '本' && ofCapital(reader))
          && !any(reader, notBefore)
          && (onlyBefore.isEmpty() || any(reader, onlyBefore));
    }

    /** {@code 海川资|本周三宣布} and no {@code 外资本周}: 资本 ends a name, but for words that end with 资. */
    private boolean ofCapital(Reader reader) {
      return "投融外内中合独注增募筹出集工".indexOf(reader.peek(-2 - text.length())) < 0;
    }

    private static boolean any(Reader reader, List<String> words) {
      for (String word : words) {
        if (reader.startsWith(word)) {
          return true;
        }
      }
      return false;
    }
  }

  static {
    List<Entry> words = new Table().words();
    words.sort(Comparator.comparingInt((Entry w) -> w.text().length()).reversed());
    for (Entry word : words) {
      int slot = slot(word.text().charAt(0), word.text().charAt(1));
      Entry[] before = BY_HEAD[slot];
      Entry[] after = new Entry[before == null ? 1 : before.length + 1];
      if (before != null) {
        System.arraycopy(before, 0, after, 0, before.length);
      }
      after[after.length - 1] = word;
      BY_HEAD[slot] = after;
    }
  }

  private Words() {}

  /** The words themselves, for a look at their first characters. */
  static List<String> heads() {
    List<String> heads = new ArrayList<>();
    for (Entry[] slot : BY_HEAD) {
      if (slot != null) {
        for (Entry word : slot) {
          heads.add(word.text());
        }
      }
    }
    return heads;
  }

  /** Whether a word may begin with these two characters. */
  static boolean mayStart(char first, char second) {
    return BY_HEAD[slot(first, second)] != null;
  }

  /**
   * The longest word at the cursor, which moves behind it: its parts, none for a vague date; null
   * where there is no word.
   */
  static @Nullable List<Part> read(Reader reader) {
    Entry[] candidates = BY_HEAD[slot(reader.peek(), reader.peek(1))];
    if (candidates == null) {
      return null;
    }
    for (Entry word : candidates) {
      if (reader.startsWith(word.text())) {
        int start = reader.at();
        char before = reader.peek(-1);
        reader.seek(start + word.text().length());
        if (word.fits(reader, before)) {
          return word.parts();
        }
        reader.seek(start);
      }
    }
    return null;
  }

  private static int slot(char first, char second) {
    return (first * 31 + second) & (SLOTS - 1);
  }

  /** Writes the table. */
  private static final class Table {
    private final List<Entry> words = new ArrayList<>();

    List<Entry> words() {
      years();
      months();
      weeks();
      days();
      feasts();
      vague();
      return words;
    }

    private void years() {
      relative(Unit.YEAR, 0, Base.ANCHOR, "", "轻 青 龄", "今年");
      relative(Unit.YEAR, -1, Base.ANCHOR, "失", "均", "去年");
      relative(Unit.YEAR, -2, Base.ANCHOR, "以之目当此空提期月周天日个", "均", "前年");
      relative(Unit.YEAR, -3, Base.ANCHOR, "", "", "大前年");
      relative(Unit.YEAR, 1, Base.ANCHOR, "透黎", "", "明年");
      relative(Unit.YEAR, 2, Base.ANCHOR, "0123456789〇零以之今然最前此往先落", "轻 均 级", "后年");
      relative(Unit.YEAR, -1, Base.ANCHOR, "以", "纪 龄 均", "上年度", "上年", "上一年度", "上一年");
      relative(Unit.YEAR, 1, Base.ANCHOR, "以", "", "下一年度", "下一年");
      relative(Unit.YEAR, 0, Base.ANCHOR, "基资成版剧样根日", "", "本年度");
      relative(Unit.YEAR, 0, Base.ANCHOR, "", "", "这一年", "本财年");
      relative(Unit.YEAR, -1, Base.ANCHOR, "", "", "上一财年", "上个财年", "上财年");
      relative(Unit.YEAR, 1, Base.ANCHOR, "", "", "下一财年", "下个财年", "下财年");
      relative(Unit.YEAR, 0, Base.TEXT, "相正应适", "", "当年度", "当年");
      relative(Unit.YEAR, 0, Base.TEXT, "不合相共等雷陪", "级 龄 代", "同年");
      relative(Unit.YEAR, 1, Base.TEXT, "首每多这那此该一二两三", "均", "次年", "翌年", "转年");
      add("年内", "内 部", "个近每半两多几数来一二三四五六七八九十0123456789", rel(Unit.YEAR, 0));
      String numerals = "中青少老壮百千万两半几数多每整跨一二三四五六七八九十0123456789 个";
      edge("年初", Unit.YEAR, Side.START, numerals);
      edge("年末", Unit.YEAR, Side.END, numerals);
      edge("年底", Unit.YEAR, Side.END, numerals);
      for (String half : new String[] {"上半年", "前半年", "下半年", "后半年"}) {
        int n = half.charAt(0) == '上' || half.charAt(0) == '前' ? 1 : 2;
        add(half, "", "", new Numbered(Unit.HALF, n));
      }
      add("首季度", "", "", new Numbered(Unit.QUARTER, 1));
      add("首季", "", "", new Numbered(Unit.QUARTER, 1));
    }

    private void months() {
      String notAfter = "以海水日路马0123456789";
      each(Unit.MONTH, notAfter, "球 亮 光 饼 薪 色 台 刊 份额", "月份", "月");
      each(Unit.QUARTER, notAfter, "", "季度");
      relative(Unit.MONTH, 0, Base.TEXT, "相适", "", "当月");
      relative(Unit.MONTH, 0, Base.TEXT, "不合相", "", "同月");
      relative(Unit.MONTH, 1, Base.TEXT, "首每多这那此该一二两三", "", "次月");
      relative(Unit.QUARTER, 0, Base.TEXT, "相", "", "当季度", "当季");
      String numerals = "个两半几数多每整一二三四五六七八九十0123456789 岁蜜满明新";
      add("月内", "内 部", numerals + "本当该上下这次此同逐按", rel(Unit.MONTH, 0));
      edge("月初", Unit.MONTH, Side.START, numerals);
      edge("月末", Unit.MONTH, Side.END, numerals);
      edge("月底", Unit.MONTH, Side.END, numerals);
      for (String half : new String[] {"上半月", "下半月"}) {
        boolean first = half.charAt(0) == '上';
        add(half, "", "", rel(Unit.MONTH, 0), new Part.Run(first ? 15 : -15, Unit.DAY, first));
      }
    }

    private void weeks() {
      String notAfter = "以日路马早晚船车海旗0123456789";
      String notBefore = "期 围 转 边 身 折 刊 年 全 密 到 报 岁 长";
      each(Unit.WEEK, notAfter, notBefore, "周", "星期", "礼拜");
      add("上半周", "", "", rel(Unit.WEEK, 0), new WeekSlice(1, 3));
      add("下半周", "", "", rel(Unit.WEEK, 0), new WeekSlice(4, 7));
      relative(Unit.WEEK, 0, Base.TEXT, "相", notBefore, "当周");
      relative(Unit.WEEK, 0, Base.TEXT, "不的", notBefore, "同周", "同一周");
      String numerals = "每一二两三四五六七八九十几数半0123456789 多整个隔逢";
      for (String head : new String[] {"周", "星期", "礼拜"}) {
        for (int i = 0; i < WEEKDAYS.length(); i++) {
          int day = Math.min(i + 1, 7);
          char c = WEEKDAYS.charAt(i);
          if (head.equals("周") && c == '天') {
            continue;
          }
          String longer =
              switch (head + c) {
                case "周六" -> "福 神 顺";
                case "周一" -> "围 良 贸 平 次 个 场 级 线 批";
                case "周二" -> "次 个 级 线 手";
                case "周三" -> "多 场 次 个";
                case "周日" -> "清";
                case "星期六" -> "股份 鞋";
                case "星期一", "星期五" -> "餐";
                default -> "次 个";
              };
          add(head + c, longer, numerals, new Weekday(day));
        }
      }
      add("周末", "", numerals + "上下本这", new WeekSlice(6, 7));
    }

    private void days() {
      String japan = "本 均 期";
      relative(Unit.DAY, 0, Base.ANCHOR, "", japan + " 头条 资本 说 风", "今日");
      relative(Unit.DAY, 0, Base.ANCHOR, "", "国际", "今天");
      relative(Unit.DAY, 0, Base.ANCHOR, "", "", "今早", "今晨", "今晚", "今夜");
      relative(Unit.DAY, -1, Base.ANCHOR, "", japan, "昨日", "昨天");
      relative(Unit.DAY, -1, Base.ANCHOR, "", "", "昨晚", "昨夜", "昨晨", "昨早");
      relative(Unit.DAY, -2, Base.ANCHOR, "", "晴", "前天", "前晚");
      relative(Unit.DAY, -2, Base.ANCHOR, "目之以此当提年月天日一个周易间期", "均 本", "前日");
      relative(Unit.DAY, -3, Base.ANCHOR, "", "", "大前天", "大前日");
      relative(Unit.DAY, 1, Base.ANCHOR, "透黎", japan + " 之星 控股 科技 方舟 香", "明日");
      relative(Unit.DAY, 1, Base.ANCHOR, "", "系 控股", "明天");
      relative(Unit.DAY, 1, Base.ANCHOR, "", "", "明早", "明晨", "明晚");
      relative(Unit.DAY, 2, Base.ANCHOR, "雨先天", "晴 性 努", "后天");
      relative(Unit.DAY, 3, Base.ANCHOR, "", "", "大后天", "大后日");
      relative(Unit.DAY, 0, Base.ANCHOR, "日基样成", "经 均", "本日");
      relative(Unit.DAY, 0, Base.ANCHOR, "", "", "即日");
      relative(Unit.DAY, 0, Base.STORY, "相正应适", "均", "当日", "当天");
      relative(Unit.DAY, 0, Base.STORY, "相正应适便", "地", "当晚");
      relative(Unit.DAY, 0, Base.ABOVE, "不合相共", "均 本", "同日", "同一日");
      relative(Unit.DAY, 0, Base.ABOVE, "", "", "同一天");
      relative(Unit.DAY, 1, Base.TEXT, "首每多这那此该一二两三", "均 常", "次日");
      relative(Unit.DAY, 1, Base.TEXT, "", "", "翌日", "隔日", "隔天");
      for (String prefix : new String[] {"上", "前"}) {
        relative(Unit.WORKDAY, -1, Base.TEXT, "以", "", prefix + "一交易日", prefix + "一个交易日");
      }
      for (String prefix : new String[] {"下", "次", "后"}) {
        relative(
            Unit.WORKDAY,
            1,
            Base.TEXT,
            "以",
            "",
            prefix + "一交易日",
            prefix + "一个交易日",
            prefix + "个交易日");
      }
      relative(Unit.DAY, -1, Base.TEXT, "目约市牌布节假会署盘考", "", "前一日", "前一天");
      relative(Unit.DAY, 1, Base.TEXT, "最约市牌布节假会署盘", "", "后一日", "后一天");
    }

    private void feasts() {
      for (Holiday holiday : Holiday.values()) {
        for (Holiday.Name name : holiday.names()) {
          words.add(
              new Entry(
                  name.text(),
                  List.of(new Feast(holiday, false)),
                  name.notAfter(),
                  split(name.notBefore()),
                  split(name.onlyBefore())));
        }
      }
    }

    private void vague() {
      add("近日", "点 本 均", "最临附接将远亲邻");
      add("日前", "", "0123456789一二三四五六七八九十易作期息记告约准始止效节假生末终今昨明当同次即每整近自工几数两前市目平半");
      for (String word :
          new String[] {"近期", "新近", "最近", "近来", "此前", "不久前", "前不久", "稍早前", "稍早", "早前", "刚刚"}) {
        add(word, "", "");
      }
      for (String word :
          new String[] {
            "近几日", "近几天", "近几周", "近几个月", "近几月", "近几年", "近两日", "近年来", "近年", "连日来", "前几天", "前几日",
            "近些年", "前些天", "前段时间", "前一段时间"
          }) {
        add(word, "度 底 初 末", "临接将附远");
      }
    }

    /** 上, 本 and 下 with a unit, also counted ({@code 上一个月}) and doubled ({@code 上上周}). */
    private void each(Unit unit, String notAfter, String notBefore, String... names) {
      for (String name : names) {
        String one = unit == Unit.WEEK && name.equals("周") ? "" : "个";
        relative(unit, -1, Base.ANCHOR, notAfter, notBefore, "上" + name, "上一" + name);
        relative(unit, 1, Base.ANCHOR, notAfter, notBefore, "下" + name, "下一" + name);
        relative(unit, 0, Base.ANCHOR, notAfter, notBefore, "本" + name, "这" + name, "这一" + name);
        relative(unit, 0, Base.ANCHOR, "", notBefore, "今个" + name, "这个" + name);
        relative(unit, -1, Base.ANCHOR, notAfter, notBefore, "上个" + name, "上一个" + name);
        relative(unit, 1, Base.ANCHOR, notAfter, notBefore, "下个" + name, "下一个" + name);
        relative(unit, -2, Base.ANCHOR, "", notBefore, "上上" + name, "上上" + one + name);
        relative(unit, 2, Base.ANCHOR, "", notBefore, "下下" + name, "下下" + one + name);
        if (unit == Unit.WEEK && !name.equals("周")) {
          relative(unit, 0, Base.ANCHOR, "如至", notBefore, "今" + name);
        }
      }
    }

    private void relative(
        Unit unit, int offset, Base base, String notAfter, String notBefore, String... texts) {
      for (String text : texts) {
        add(text, notBefore, notAfter, new Relative(unit, offset, base));
      }
    }

    private void edge(String text, Unit unit, Side side, String notAfter) {
      add(text, "心 级 步 始 衷 创 薪 层 部 盘 气 线 蕴", notAfter, rel(unit, 0), new Edge(side));
    }

    private void add(String text, String notBefore, String notAfter, Part... parts) {
      words.add(new Entry(text, List.of(parts), notAfter, split(notBefore), List.of()));
    }

    private static List<String> split(String words) {
      return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }

    private static Relative rel(Unit unit, int offset) {
      return new Relative(unit, offset, Base.ANCHOR);
    }
  }
}
