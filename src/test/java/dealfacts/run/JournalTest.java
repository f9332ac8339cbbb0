package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("journal-1");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> records() throws IOException {
    List<String> records = new ArrayList<>();
    try (Journal journal = Journal.open(file(), 0)) {
      journal.scan(
          Journal.start(),
          (offset, payload) -> records.add(new String(payload, StandardCharsets.UTF_8)));
    }
    return records;
  }

  private byte[] threeRecords() throws IOException {
    try (Journal journal = Journal.open(file(), 0)) {
      journal.append(bytes("一"));
      long second = journal.append(bytes("第二条"));
      journal.append(bytes("three"));
      assertThat(journal.read(second)).isEqualTo(bytes("第二条"));
    }
    return Files.readAllBytes(file());
  }

  @Test
  void keepsWhatWasWholeWhereverItWasCut() throws IOException {
    byte[] all = threeRecords();
    int third = all.length - 8 - 5;
    int second = third - 8 - 9;
    for (int cut = 0; cut <= all.length; cut++) {
      Files.write(file(), Arrays.copyOf(all, cut));
      int whole = cut == all.length ? 3 : cut >= third ? 2 : cut >= second ? 1 : 0;
      assertThat(records()).as("cut at " + cut).hasSize(whole);
    }
  }

  @Test
  void goesOnBehindWhatWasWhole() throws IOException {
    byte[] all = threeRecords();
    Files.write(file(), Arrays.copyOf(all, all.length - 1));
    try (Journal journal = Journal.open(file(), 0)) {
      journal.append(bytes("four"));
    }
    assertThat(records()).containsExactly("一", "第二条", "four");
  }

  @Test
  void dropsZerosThatAPowerCutLeaves() throws IOException {
    threeRecords();
    Files.write(file(), new byte[4096], StandardOpenOption.APPEND);
    assertThat(records()).containsExactly("一", "第二条", "three");
  }

  @Test
  void noticesAChangedByte() throws IOException {
    byte[] all = threeRecords();
    all[all.length - 1] ^= 1;
    Files.write(file(), all);
    try (Journal journal = Journal.open(file(), all.length)) {
      assertThatThrownBy(() -> journal.read(all.length - 8 - 5))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("damaged");
    }
    assertThat(records()).containsExactly("一", "第二条");
  }

  @Test
  void anIndexFindsEachRecordAndIsMadeAnewWhenItIsOfAnotherLength() throws IOException {
    Path index = folder.resolve("index");
    byte[] key = Arrays.copyOf(bytes("key of the first"), ContentIndex.KEY);
    byte[] other = Arrays.copyOf(bytes("key of another"), ContentIndex.KEY);
    try (Journal journal = Journal.open(file(), 0)) {
      long first = journal.append(key);
      assertThat(ContentIndex.open(index, journal, folder).find(key)).isEqualTo(first);
      assertThat(ContentIndex.open(index, journal, folder).find(other)).isEqualTo(-1);
      long second = journal.append(other);
      assertThat(ContentIndex.open(index, journal, folder).find(other)).isEqualTo(second);
      assertThat(ContentIndex.empty().find(key)).isEqualTo(-1);
    }
  }
}
