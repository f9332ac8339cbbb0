package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SorterTest {
  @TempDir private Path folder = Path.of("");

  private List<String> sorted(List<Integer> numbers, long memory) throws IOException {
    List<String> result = new ArrayList<>();
    try (Sorter sorter = new Sorter(folder, "test", memory)) {
      for (int number : numbers) {
        byte[] key = ByteBuffer.allocate(4).putInt(number).array();
        sorter.add(key, Integer.toString(number).getBytes(StandardCharsets.UTF_8));
      }
      sorter.forEach((key, value) -> result.add(new String(value, StandardCharsets.UTF_8)));
      List<String> again = new ArrayList<>();
      sorter.forEach((key, value) -> again.add(new String(value, StandardCharsets.UTF_8)));
      assertThat(again).isEqualTo(result);
    }
    return result;
  }

  @Test
  void sortsOnDiskWhatDoesNotFit() throws IOException {
    List<Integer> numbers = new Random(1).ints(5_000, 0, 1_000_000).boxed().toList();
    List<String> expected = numbers.stream().sorted().map(String::valueOf).toList();
    assertThat(sorted(numbers, 1 << 20)).isEqualTo(expected);
    // more parts than are merged at once
    assertThat(sorted(numbers, 2_000)).isEqualTo(expected);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void ordersKeysByUnsignedBytes() throws IOException {
    assertThat(sorted(List.of(-1, 1, 0), 1 << 20)).containsExactly("0", "1", "-1");
  }
}
