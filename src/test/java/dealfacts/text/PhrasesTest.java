package dealfacts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private static List<String> find(Map<String, String> phrases, String text) {
    List<String> hits = new ArrayList<>();
    new Phrases<>(phrases)
        .find(text, (start, end, value) -> hits.add(start + "-" + end + " " + value));
    return hits;
  }

  @Test
  void findsOverlappingAndNestedPhrases() {
    Map<String, String> phrases = Map.of("腾讯", "a", "腾讯音乐", "b", "音乐", "c");
    assertThat(find(phrases, "收购腾讯音乐")).containsExactly("2-4 a", "2-6 b", "4-6 c");
  }

  @Test
  void foldsItsPhrases() {
    assertThat(find(Map.of("收購Ａ", "x"), "他收购A")).containsExactly("1-4 x");
  }

  @Test
  void findsNothingWithoutPhrases() {
    assertThat(find(Map.of(), "收购")).isEmpty();
  }

  @Test
  void holdsManyPhrases() {
    Map<String, String> phrases = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      phrases.put("名" + i + "称", "v" + i);
    }
    assertThat(find(phrases, "名19999称和名1称和名20000称")).containsExactly("0-7 v19999", "8-11 v1");
  }
}
