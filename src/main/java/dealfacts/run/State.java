package dealfacts.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dealfacts.output.CsvStyle;
import dealfacts.output.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the last run that finished left behind, by its note {@code state.json}.
 *
 * @param generation number of the journal that holds
 * @param length of that journal when the run finished
 * @param published how many outputs there have been
 * @param style of the tables, as text
 * @param stamps of the tables: size and time stamp of each, as text
 * @param totals what the tables hold
 */
record State(
    long generation, long length, long published, String style, String stamps, Totals totals) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Path note(Path folder) {
    return folder.resolve("state.json");
  }

  static Path manifest(Path folder) {
    return folder.resolve("manifest");
  }

  static Path index(Path folder) {
    return folder.resolve("index");
  }

  static Path told(Path folder) {
    return folder.resolve("told");
  }

  static Path parts(Path folder) {
    return folder.resolve("parts");
  }

  static Path journal(Path folder, long generation) {
    return folder.resolve("journal-" + generation);
  }

  /** What stands in the folder; where nothing does, or nothing that can be read, a beginning. */
  static State read(Path folder) throws IOException {
    Path file = note(folder);
    if (Files.exists(file)) {
      try {
        JsonNode note = JSON.readTree(Files.readAllBytes(file));
        return new State(
            note.path("generation").asLong(1),
            note.path("length").asLong(),
            note.path("published").asLong(),
            note.path("style").asText(),
            note.path("stamps").asText(),
            Totals.of(note.path("totals")));
      } catch (JacksonException e) {
        // as if it were missing: the journal is checked as a whole
      }
    }
    return new State(1, 0, 0, "", "", new Totals());
  }

  void write(Path file) throws IOException {
    ObjectNode note = JSON.createObjectNode();
    note.put("generation", generation);
    note.put("length", length);
    note.put("published", published);
    note.put("style", style);
    note.put("stamps", stamps);
    note.set("totals", totals.json());
    Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(note));
  }

  /** Whether the tables lie in the output folder as the last run left them, in this style. */
  boolean holdsFor(Path output, CsvStyle wanted) throws IOException {
    return style.equals(wanted.toString()) && stamps.equals(stamps(output));
  }

  /** Size and time stamp of the tables in a folder, or of those that will take their places. */
  static String stamps(Path output) throws IOException {
    StringBuilder stamps = new StringBuilder();
    for (Table table : Table.values()) {
      Path place = TableFiles.place(output, table);
      Path file = Files.exists(Commit.temporary(place)) ? Commit.temporary(place) : place;
      if (Files.exists(file)) {
        stamps.append(table.fileName()).append(' ').append(Files.size(file)).append(' ');
        stamps.append(Files.getLastModifiedTime(file).toMillis()).append('\n');
      }
    }
    return stamps.toString();
  }

  /** Takes away what a run that died left: parts, temporary files, journals that hold no more. */
  void clean(Path folder, Path output) throws IOException {
    Files.createDirectories(parts(folder));
    for (Path part : list(parts(folder))) {
      Files.delete(part);
    }
    String journal = journal(folder, generation).getFileName().toString();
    for (Path file : list(folder)) {
      String name = file.getFileName().toString();
      if (isTemporary(name) || (name.startsWith("journal-") && !name.equals(journal))) {
        Files.delete(file);
      }
    }
    for (Path file : list(output)) {
      if (isTemporary(file.getFileName().toString())) {
        Files.delete(file);
      }
    }
    Snapshot.clean(output);
  }

  private static boolean isTemporary(String name) {
    return name.startsWith(".") && name.endsWith(".tmp");
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)).toList();
    }
  }
}
