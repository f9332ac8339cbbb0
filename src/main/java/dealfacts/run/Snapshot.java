package dealfacts.run;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of one run in a folder that never changes, reached by a link that one rename switches:
 * for readers that must not see tables of two runs. The files are the tables themselves by a second
 * name and take no room of their own; the folder before stays for those who are reading it.
 */
final class Snapshot {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);
  private static final String NAME = ".tables";
  private static final String PREFIX = NAME + "-";

  private Snapshot() {}

  /** The link to the folder of the last run. */
  static Path link(Path output) {
    return output.resolve(NAME);
  }

  /** The number of the newest folder; 0 where there is none. */
  static long newest(Path output) throws IOException {
    return numbers(output).stream().reduce(0L, Math::max);
  }

  /**
   * Makes the folder from the files that will lie in {@code places}, and a link that waits under
   * its temporary name.
   *
   * @return whether it could be made: not every file system has links of both kinds
   */
  static boolean prepare(Path output, long number, List<Path> places) throws IOException {
    Path folder = output.resolve(PREFIX + number);
    Path link = Commit.temporary(link(output));
    Files.createDirectory(folder);
    try {
      for (Path place : places) {
        Path temporary = Commit.temporary(place);
        Files.createLink(
            folder.resolve(place.getFileName()), Files.exists(temporary) ? temporary : place);
      }
      Files.createSymbolicLink(link, folder.getFileName());
      Commit.syncFolder(folder);
      return true;
    } catch (UnsupportedOperationException | FileSystemException e) {
      if (Files.isSymbolicLink(link(output))) {
        throw e;
      }
      LOG.debug("no {} here: {}", NAME, e.toString());
      delete(folder);
      return false;
    }
  }

  /** Whether whoever follows the link finds a folder. */
  static boolean exists(Path output) {
    return Files.isDirectory(link(output));
  }

  /** Deletes all folders but the one that is linked and the one before it. */
  static void clean(Path output) throws IOException {
    Path link = link(output);
    long linked = Files.isSymbolicLink(link) ? number(Files.readSymbolicLink(link)) : 0;
    List<Long> numbers = numbers(output);
    long before = numbers.stream().filter(number -> number < linked).reduce(0L, Math::max);
    for (long number : numbers) {
      if (number != linked && number != before) {
        delete(output.resolve(PREFIX + number));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static List<Long> numbers(Path output) throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      return files
          .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(Snapshot::number)
          .filter(number -> number > 0)
          .toList();
    }
  }

  /** 0 for a folder of another kind. */
  private static long number(Path folder) {
    String name = folder.getFileName().toString();
    String digits = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
  }
}
