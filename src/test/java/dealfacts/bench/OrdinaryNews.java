package dealfacts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a news site prints most of the day: results, products, markets and technology at one desk,
 * sport, culture, weather and local news at the other. Read from {@code bench/ordinary.txt}; an
 * article stays with one desk.
 */
final class OrdinaryNews {
  private static final List<String> STEMS =
      List.of("海岚", "云岭", "青禾", "北石", "禾木", "江拓", "远帆", "星垣", "松原溪", "白鹭洲", "启明川", "沐辰");
  private static final List<String> FORMS =
      List.of("科技", "股份", "集团", "电子", "食品", "汽车", "医药", "家居", "能源");
  private static final List<String> PLACES =
      List.of("临江市", "青岚县", "云溪区", "河阳省", "东渡镇", "北塘市", "松口县", "南屏区");

  private final List<Desk> desks;

  /** The sentences and headlines of a desk, with their blanks still open. */
  private record Desk(List<String> sentences, List<String> headlines) {}

  private OrdinaryNews(List<Desk> desks) {
    this.desks = desks;
  }

  static OrdinaryNews load(Path project) throws IOException {
    List<Desk> desks = new ArrayList<>();
    for (String line :
        Files.readAllLines(project.resolve("src/test/resources/bench/ordinary.txt"))) {
      if (line.startsWith("=")) {
        desks.add(new Desk(new ArrayList<>(), new ArrayList<>()));
      } else if (line.startsWith("!")) {
        desks.get(desks.size() - 1).headlines().add(line.substring(1).strip());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        desks.get(desks.size() - 1).sentences().add(line);
      }
    }
    return new OrdinaryNews(desks);
  }

  int desks() {
    return desks.size();
  }

  /** How many sentences there are to choose from. */
  int size() {
    return desks.stream().mapToInt(desk -> desk.sentences().size()).sum();
  }

  String sentence(int desk, Random random) {
    return filled(News.pick(desks.get(desk).sentences(), random), random);
  }

  String headline(int desk, Random random) {
    return filled(News.pick(desks.get(desk).headlines(), random), random);
  }

  private static String filled(String template, Random random) {
    StringBuilder text = new StringBuilder(template.length() + 8);
    for (int i = 0; i < template.length(); i++) {
      if (template.charAt(i) == '{') {
        text.append(word(template.charAt(i + 1), random));
        i += 2;
      } else {
        text.append(template.charAt(i));
      }
    }
    return text.toString();
  }

  private static String word(char blank, Random random) {
    return switch (blank) {
      case 'n' -> String.valueOf(2 + random.nextInt(96));
      case 'y' -> String.valueOf(1990 + random.nextInt(40));
      case 'c' -> News.pick(STEMS, random) + News.pick(FORMS, random);
      case 'p' -> News.pick(PLACES, random);
      default -> throw new IllegalArgumentException("no such blank: " + blank);
    };
  }
}
