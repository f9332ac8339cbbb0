package dealfacts.mention.party;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the houses of places are called for short: {@code 乙州国资} for {@code 乙州市国有资本投资基金}, {@code 乙州城投}
 * for {@code 乙州城市建设投资集团有限公司}; and a fund by its first word: {@code 国和基金} for {@code 国和二期协同发展基金}.
 */
final class Abbreviations {
  /** What the last word of the short form stands for in the full one. */
  private static final Map<String, Pattern> MEANS = new TreeMap<>();

  static {
    means("国资", "国有资[本产]");
    means("国投", "国有(?:资[本产])?(?:投资|经营|运营)");
    means("产投", "产业(?:发展|引导)?(?:股权)?(?:投资|基金)");
    means("城投", "城(?:市|镇|乡)(?:建设|发展)?(?:投资|开发)|城建投资");
    means("建投", "建设(?:发展)?投资");
    means("交投", "交通(?:建设|发展)?投资");
    means("科投", "科技(?:创新|产业|发展)?投资");
    means("科创投", "科技创新(?:股权|创业)?投资|科创(?:股权|创业)?投资");
    means("高新投", "高新(?:技术|区)?(?:产业)?(?:创业)?投资");
    means("创投", "创(?:业|新)投资");
    means("金控", "金融(?:投资)?控股");
    means("文旅", "文化旅游|文旅");
    means("文投", "文化(?:产业|旅游)?投资");
    means("产业基金", "产业(?:发展|引导|投资|股权投资)*基金");
    means("引导基金", "引导(?:股权投资)?基金");
  }

  private static final Pattern FUND = Pattern.compile("基金(?:管理)?(?:合伙企业)?(?:[(（]有限合伙[)）])?$");

  /** How many characters a full name has beyond the short one, at least. */
  private static final int MORE = 3;

  private final Words words;

  Abbreviations(Words words) {
    this.words = words;
  }

  private static void means(String word, String full) {
    MEANS.put(word, Pattern.compile(full));
  }

  /**
   * The one full name of the document that the name is short for; null where none or several are.
   */
  @Nullable String full(String name, Collection<String> names) {
    List<String> found = new ArrayList<>();
    for (String full : names) {
      if (full.length() >= name.length() + MORE && isShort(name, full)) {
        found.add(full);
      }
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  private boolean isShort(String name, String full) {
    int place = words.place(name, 0, name.length());
    if (place < 2 || place >= name.length()) {
      boolean fund = name.endsWith("基金") && name.length() == 4;
      return fund && full.startsWith(name.substring(0, 2)) && FUND.matcher(full).find();
    }
    Pattern means = MEANS.get(name.substring(place));
    if (means == null || !full.startsWith(name.substring(0, place))) {
      return false;
    }
    Matcher matcher = means.matcher(full).region(place, full.length());
    return matcher.find();
  }
}
