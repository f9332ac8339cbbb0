package dealfacts.ingest;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names of files as the tables show them, which do not depend on the locale of the process.
 * Unix keeps names as bytes, and Java reads them in the charset of the locale: in cron, which has
 * none, {@code 新闻/云杉.txt} is a row of question marks that leads nowhere. So names that the locale
 * has no letters for are read from their bytes, as UTF-8. Where they are no UTF-8 either, their
 * bytes are shown: the GBK name {@code 云.txt} as {@code %D4%C6.txt}.
 */
public final class FileNames {
  private static final boolean BYTES = Path.of("").getFileSystem().getSeparator().equals("/");
  private static final boolean UNICODE =
      System.getProperty("sun.jnu.encoding", "UTF-8").equalsIgnoreCase("UTF-8");
  private static final char UNREADABLE = '\ufffd';
  private static final Pattern ESCAPED = Pattern.compile("%[89A-F][0-9A-F]");

  private FileNames() {}

  /** The name of a file below {@code root}, relative to it, with {@code /} on every system. */
  static String relative(Path root, Path file) {
    String name = slashed(root.relativize(file));
    return isReadable(name) ? name : fromBytes(address(file).substring(address(root).length()));
  }

  /** The last part of a file's path. */
  static String last(Path file) {
    String name = slashed(file.getFileName());
    if (isReadable(name)) {
      return name;
    }
    String address = address(file);
    return fromBytes(address.substring(address.lastIndexOf('/') + 1));
  }

  /**
   * Where the file lies that these tables show by {@code name}, a path relative to {@code root}.
   */
  public static Path locate(Path root, String name) {
    boolean escaped = BYTES && ESCAPED.matcher(name).find();
    if (isReadable(name) && !(escaped && !Files.exists(root.resolve(name)))) {
      return root.resolve(name);
    }
    StringBuilder address = new StringBuilder(address(root));
    if (address.charAt(address.length() - 1) != '/') {
      address.append('/');
    }
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean letter = b == '/' || b == '%' && escaped || b > 0 && Character.isLetterOrDigit(b);
      address.append(letter ? String.valueOf((char) b) : hex(b));
    }
    return Path.of(URI.create("file://" + address));
  }

  /** Whether the text of a path tells its bytes. */
  private static boolean isReadable(String name) {
    return !BYTES || (UNICODE ? name.indexOf(UNREADABLE) < 0 : name.chars().allMatch(c -> c < 128));
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** With every byte that is no plain letter as {@code %XX}; a folder ends with a slash. */
  private static String address(Path file) {
    return file.toUri().getRawPath();
  }

  private static String fromBytes(String address) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(address.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return decoded(bytes.toByteArray());
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      StringBuilder shown = new StringBuilder();
      for (byte b : bytes) {
        shown.append(b < 0 ? hex(b) : String.valueOf((char) b));
      }
      return shown.toString();
    }
  }

  private static String hex(byte b) {
    return String.format(Locale.ROOT, "%%%02X", b & 0xff);
  }
}
