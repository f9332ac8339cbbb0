package dealfacts.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What decides the rows of a document besides the document: the program with its rules and its
 * lexicons, the user's lexicons, and the settings of reading and extracting.
 */
final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** 64 hex digits. */
  static String of(List<String> settings, List<Path> files) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.program();
    for (String setting : settings) {
      fingerprint.add("setting " + setting);
    }
    for (Path file : files) {
      fingerprint.add("file");
      fingerprint.digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void program() throws IOException {
    CodeSource source = Fingerprint.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IOException("the program cannot tell where its own classes lie");
    }
    Path classes = path(source.getLocation());
    if (Files.isDirectory(classes)) {
      folder(classes);
    } else {
      jar(classes);
    }
  }

  private static Path path(URL location) throws IOException {
    try {
      return Path.of(location.toURI());
    } catch (URISyntaxException e) {
      throw new IOException("no path: " + location, e);
    }
  }

  /** The check sums stand in the jar's table of contents: nothing has to be unpacked. */
  private void jar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> !entry.getName().startsWith("META-INF/"))
          .sorted(Comparator.comparing(ZipEntry::getName))
          .forEach(entry -> add(entry.getName() + " " + entry.getCrc() + " " + entry.getSize()));
    }
  }

  private void folder(Path classes) throws IOException {
    try (Stream<Path> walk = Files.walk(classes)) {
      List<Path> files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !classes.relativize(file).startsWith("META-INF"))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
      for (Path file : files) {
        add(classes.relativize(file).toString());
        digest.update(Files.readAllBytes(file));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void add(String line) {
    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
