package dealfacts.mention.party;

import dealfacts.lexicon.Entry;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says which names of a document are one party: those that the article defines as one, those that
 * the lexicons know as one, and a full name with what it is shortened to. A subsidiary stays apart
 * from its parent: {@code 腾讯} is not {@code 腾讯音乐}.
 */
final class PartyLinker {
  private static final List<String> FORMS =
      List.of("集团股份有限公司", "股份有限公司", "有限责任公司", "控股有限公司", "集团有限公司", "有限公司", "股份公司", "集团公司", "公司");

  /** What a name may drop or gain without becoming another. */
  private static final Set<String> LOOSE = Set.of("集团", "公司", "股份", "控股", "集团公司", "股份公司");

  private final Gazetteer gazetteer;
  private final Words words;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final DisjointSets sets = new DisjointSets();

  /** By the number of a party; null where names were added or joined since. */
  private @Nullable Map<Integer, String> longest;

  private final Set<String> owners = new TreeSet<>();
  private final Set<String> daughters = new TreeSet<>();
  private final Set<String> listed = new TreeSet<>();
  private final Set<String> aliases = new TreeSet<>();
  private final Map<Integer, String> defined = new TreeMap<>();
  private final Map<Integer, String> canonicals = new TreeMap<>();

  PartyLinker(Gazetteer gazetteer, Words words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  /** Makes known that the document holds {@code name}. */
  void add(String name) {
    if (numbers.containsKey(name)) {
      return;
    }
    int number = numbers.size();
    numbers.put(name, number);
    longest = null;
  }

  /** Makes known that the article calls {@code name} somebody's shareholder or parent. */
  void owns(String name) {
    owners.add(name);
  }

  /** Makes known that the article calls {@code name} somebody's subsidiary. */
  void isOwned(String name) {
    daughters.add(name);
  }

  /** Makes known that {@code name} stands before a security code. */
  void isListed(String name) {
    listed.add(name);
  }

  /** The article itself says that both are one; {@code full} is the form it defines. */
  void define(String full, String alias) {
    aliases.add(alias);
    add(full);
    add(alias);
    int root = union(number(full), number(alias));
    defined.merge(root, full, (a, b) -> a.length() >= b.length() ? a : b);
  }

  /** Joins what belongs together; call once, when all names are added. */
  void link() {
    List<String> names = new ArrayList<>(numbers.keySet());
    Map<String, Integer> byCanonical = new TreeMap<>();
    for (String name : names) {
      Entry entry = gazetteer.entry(name);
      if (entry != null) {
        int number = number(name);
        Integer other = byCanonical.putIfAbsent(entry.canonical(), number);
        if (other != null) {
          union(other, number);
        }
      }
    }
    Map<String, String> byCore = new TreeMap<>();
    for (String name : names) {
      for (String loose : LOOSE) {
        if (name.endsWith(loose) && name.length() - loose.length() >= 2) {
          String core = name.substring(0, name.length() - loose.length());
          if (numbers.containsKey(core) && !known(core, name) && !owners.contains(name)) {
            union(number(core), number(name));
          }
        }
      }
    }
    names.forEach(this::linkPlace);
    names.forEach(this::linkTrade);
    NavigableSet<String> sorted = new TreeSet<>(names);
    names.forEach(name -> linkFirstWord(name, sorted));
    linkFullNames(names, byCore);
    linkPartnerships(names);
    linkAbbreviations(names);
    for (String name : names) {
      int root = find(number(name));
      Entry entry = gazetteer.entry(name);
      if (entry != null) {
        canonicals.putIfAbsent(root, entry.canonical());
      }
    }
  }

  /**
   * {@code Norvane} and {@code Norvane Therapeutics}, unless two names begin so or one is known.
   */
  private void linkFirstWord(String name, NavigableSet<String> sorted) {
    if (name.indexOf(' ') >= 0 || !Latin.isLatin(name) || gazetteer.entry(name) != null) {
      return;
    }
    String longer = sorted.ceiling(name + " ");
    String next = longer == null ? null : sorted.higher(longer);
    if (longer != null
        && longer.startsWith(name + " ")
        && (next == null || !next.startsWith(name + " "))) {
      union(number(longer), number(name));
    }
  }

  /**
   * {@code 云帆泰克生物} and {@code 云帆泰克}; of two known companies, or behind a place, it is another's.
   */
  private void linkTrade(String name) {
    int core = name.length() - words.suffix(name, 0, name.length());
    String rest = name.substring(0, core);
    if (core >= 3
        && core < name.length() - 1
        && numbers.containsKey(rest)
        && words.place(name, 0, core) == 0
        && gazetteer.entry(rest) == null
        && !owners.contains(name)) {
      union(number(rest), number(name));
    }
  }

  /** {@code 上海七宝广场} and {@code 七宝广场}; a known name behind a place is another's: {@code 北京京东方}. */
  private void linkPlace(String name) {
    int place = words.place(name, 0, name.length());
    String rest = place > 0 ? name.substring(place) : "";
    if (rest.length() >= 4 && numbers.containsKey(rest) && gazetteer.entry(rest) == null) {
      union(number(rest), number(name));
    }
  }

  /** {@code 恒远科技} and {@code 苏州恒远光电科技股份有限公司}, where only one full name fits. */
  private void linkFullNames(List<String> names, Map<String, String> cores) {
    for (String name : names) {
      String core = core(name);
      if (core != null) {
        cores.put(name, core);
      }
    }
    CoreIndex index = new CoreIndex(cores);
    for (String name : names) {
      if (cores.containsKey(name)
          || aliases.contains(name)
          || name.length() < 2
          || name.length() > 8) {
        continue;
      }
      String match = null;
      boolean unique = true;
      String plain = MARK.matcher(name).replaceFirst("");
      for (Map.Entry<String, String> full : index.beginningAs(withoutPlace(plain)).entrySet()) {
        if (shortens(plain, full.getValue(), !isListedHouse(name))
            && !known(name, full.getKey())
            && !(listed.contains(name) && daughters.contains(full.getKey()))
            && !liesElsewhere(name, full.getKey())
            && (isOwner(full.getKey()) == isOwner(name) || isSameHouse(name, full.getKey()))) {
          unique = match == null || find(number(match)) == find(number(full.getKey()));
          match = full.getKey();
        }
      }
      if (match != null && unique) {
        union(number(match), number(name));
      }
    }
  }

  /**
   * {@code 蓝桥投资} and {@code 苏州蓝桥创业投资合伙企业(有限合伙)}, where only one partnership fits: the business at
   * its end tells the fund from the company of that name.
   */
  private void linkPartnerships(List<String> names) {
    Map<String, String> cores = new TreeMap<>();
    for (String name : names) {
      Matcher form = PARTNERSHIP.matcher(name);
      if (form.find()) {
        int place = words.place(name, 0, form.start());
        place += place > 0 && "市省".indexOf(name.charAt(place)) >= 0 ? 1 : 0;
        cores.put(name, name.substring(place, form.start()));
      }
    }
    CoreIndex index = new CoreIndex(cores);
    for (String name : names) {
      if (cores.containsKey(name) || name.length() < 2) {
        continue;
      }
      boolean fund = FUND.matcher(name).find();
      String rest = withoutPlace(name);
      List<String> full =
          index.beginningAs(rest).entrySet().stream()
              .filter(
                  e ->
                      fund
                          ? shortens(name, e.getValue(), false)
                          : CoreIndex.isBare(rest, e.getValue()))
              .map(Map.Entry::getKey)
              .filter(e -> !known(name, e))
              .toList();
      if (full.size() == 1) {
        union(number(full.get(0)), number(name));
      }
    }
  }

  private String withoutPlace(String name) {
    int place = words.place(name, 0, name.length());
    return place > 0 && name.length() - place >= 2 ? name.substring(place) : name;
  }

  private void linkAbbreviations(List<String> names) {
    Abbreviations abbreviations = new Abbreviations(words);
    CoreIndex index = new CoreIndex(names);
    for (String name : names) {
      String full =
          aliases.contains(name)
              ? null
              : abbreviations.full(name, index.beginningAs(name).keySet());
      if (full != null && !known(name, full)) {
        union(number(full), number(name));
      }
    }
  }

  /** {@code *ST|海川}: what exchanges put before the name of a stock. */
  private static final Pattern MARK =
      Pattern.compile("^\\*?S?ST(?=\\p{IsHan}{2})|^退市(?=\\p{IsHan}{2})");

  private static final Pattern PARTNERSHIP =
      Pattern.compile("(?:合伙)?(?:企业|中心)?[(（](?:有限|普通|特殊普通)合伙[)）]$|合伙企业$");

  private static final Pattern FUND = Pattern.compile("^.{2,5}(?:投资|资本|创投|基金|管理|咨询|合伙)$");

  private boolean isOwner(String name) {
    int root = find(number(name));
    return owners.stream().anyMatch(o -> numbers.containsKey(o) && find(number(o)) == root);
  }

  /** A listed {@code 甲控股} is {@code 甲控股有限公司}, never {@code 深圳甲物业有限公司}. */
  private boolean isListedHouse(String name) {
    return listed.contains(name) && (name.endsWith("控股") || name.endsWith("集团"));
  }

  /** {@code 甲集团} and {@code 甲集团有限公司}, but not {@code 甲} and {@code 甲集团有限公司}. */
  private static boolean isSameHouse(String name, String full) {
    return full.startsWith(name) && LEGAL.contains(full.substring(name.length()));
  }

  private static final Set<String> LEGAL = Set.of("公司", "有限公司", "股份有限公司", "有限责任公司");

  /** {@code 苏州映川} is no {@code 湖北映川科技有限公司}. */
  private boolean liesElsewhere(String name, String full) {
    String here = place(name);
    String there = place(full);
    return !here.isEmpty() && !there.isEmpty() && !here.equals(there);
  }

  /** The place that the name begins with, without 市 or 省. */
  private String place(String name) {
    int place = words.place(name, 0, name.length());
    boolean kind = place > 2 && "市省".indexOf(name.charAt(place - 1)) >= 0;
    return name.substring(0, kind ? place - 1 : place);
  }

  /** Whether both are in the lexicons, and apart. */
  private boolean known(String one, String other) {
    Entry first = gazetteer.entry(one);
    Entry second = gazetteer.entry(other);
    return first != null && second != null && !first.canonical().equals(second.canonical());
  }

  /** A full name without its legal form and the place before it; null if it has no form. */
  private @Nullable String core(String name) {
    for (String form : FORMS) {
      if (form.length() > 2 && name.endsWith(form) && name.length() - form.length() >= 3) {
        int end = name.length() - form.length();
        int place = words.place(name, 0, end);
        if (place > 0 && place < end && (name.charAt(place) == '市' || name.charAt(place) == '省')) {
          place++;
        }
        return end - place >= 2 ? name.substring(place, end) : name.substring(0, end);
      }
    }
    return null;
  }

  /**
   * {@code 恒远科技} shortens {@code 恒远光电科技}: the same beginning, then characters left out.
   *
   * @param loose whether the name may also end with 集团, 股份 and the like, which the full one lacks
   */
  private boolean shortens(String name, String core, boolean loose) {
    String rest = withoutPlace(name);
    if (core.length() < 2 || !core.startsWith(rest.substring(0, 2))) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < rest.length(); i++) {
      at = core.indexOf(rest.charAt(i), at) + 1;
      if (at == 0) {
        return loose && i >= 2 && LOOSE.contains(rest.substring(i));
      }
    }
    return true;
  }

  int party(String name) {
    return find(number(name));
  }

  /** The name that stands for the party: the defined full form, the lexicon's, the longest. */
  String canonical(String name) {
    int root = party(name);
    String best = defined.get(root);
    if (best == null) {
      best = canonicals.get(root);
    }
    if (best != null) {
      return best;
    }
    String longest = longest().getOrDefault(root, name);
    return longest.length() > name.length() ? longest : name;
  }

  /** The longest name of each party, the first of several; made when all is linked. */
  private Map<Integer, String> longest() {
    Map<Integer, String> its = longest;
    if (its == null) {
      its = new HashMap<>();
      for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
        its.merge(
            find(entry.getValue()), entry.getKey(), (a, b) -> b.length() > a.length() ? b : a);
      }
      longest = its;
    }
    return its;
  }

  private int number(String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("never added: " + name);
    }
    return number;
  }

  private int find(int number) {
    return sets.find(number);
  }

  private int union(int one, int other) {
    int second = Math.max(find(one), find(other));
    int first = sets.union(one, other);
    longest = null;
    String moved = defined.remove(second);
    if (moved != null) {
      defined.putIfAbsent(first, moved);
    }
    return first;
  }
}
