package dealfacts.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Puts all files of a run in their places at once: each is complete and on disk under another name,
 * then a note says which name becomes which, then they are renamed. Whoever finds the note finishes
 * the renaming; without the note nothing has happened.
 */
final class Commit {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTE = "commit.json";

  private final Path state;
  private final Map<Path, Path> moves = new LinkedHashMap<>();

  Commit(Path state) {
    this.state = state.toAbsolutePath().normalize();
  }

  /** The name under which a file is written before it takes its place. */
  static Path temporary(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".tmp");
  }

  /** Plans to put the temporary file of {@code target} in its place. */
  void add(Path target) {
    Path place = target.toAbsolutePath().normalize();
    moves.put(temporary(place), place);
  }

  /** Does it. */
  void run() throws IOException {
    writeNote();
    finish(moves);
    Files.delete(state.resolve(NOTE));
  }

  /** From here on the files will take their places, whatever happens. */
  void writeNote() throws IOException {
    for (Path temporary : moves.keySet()) {
      if (!Files.isSymbolicLink(temporary)) {
        sync(temporary);
      }
    }
    ArrayNode note = JSON.createArrayNode();
    moves.forEach(
        (from, to) ->
            note.addArray()
                .add(state.relativize(from).toString())
                .add(state.relativize(to).toString()));
    Path file = state.resolve(NOTE);
    Files.write(temporary(file), JSON.writeValueAsBytes(note));
    sync(temporary(file));
    Files.move(temporary(file), file, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(state);
  }

  /** Puts one complete file in its place. */
  static void put(Path temporary, Path place) throws IOException {
    sync(temporary);
    Files.move(
        temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Finishes what a run that died could not finish. */
  static void recover(Path stateFolder) throws IOException {
    Path state = stateFolder.toAbsolutePath().normalize();
    Path file = state.resolve(NOTE);
    if (!Files.exists(file)) {
      return;
    }
    Map<Path, Path> moves = new LinkedHashMap<>();
    try {
      for (JsonNode move : JSON.readTree(Files.readAllBytes(file))) {
        moves.put(
            state.resolve(move.path(0).asText()).normalize(),
            state.resolve(move.path(1).asText()).normalize());
      }
    } catch (JacksonException e) {
      throw new IOException(file + " is damaged; delete it, and the next run begins anew", e);
    }
    finish(moves);
    Files.delete(file);
  }

  private static void finish(Map<Path, Path> moves) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (Map.Entry<Path, Path> move : moves.entrySet()) {
      if (Files.exists(move.getKey(), LinkOption.NOFOLLOW_LINKS)) {
        Files.move(
            move.getKey(),
            move.getValue(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
      Path folder = move.getValue().getParent();
      if (folder != null) {
        folders.add(folder);
      }
    }
    for (Path folder : folders) {
      syncFolder(folder);
    }
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** So that the renaming itself is on disk; where the system can't, it orders it by itself. */
  static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folder
    }
  }
}
