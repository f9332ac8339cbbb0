package dealfacts.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of an input, in an order that does not depend on the file system.
 *
 * @param files sorted by path, in the order of code points
 * @param skipped how many files were passed over: hidden ones, those of unknown extensions and
 *     links that lead in a circle
 * @param unreadable folders that could not be opened and links that lead nowhere
 */
public record Sources(List<SourceFile> files, int skipped, List<Rejection> unreadable) {

  public Sources {
    files = List.copyOf(files);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Lists a folder with its subfolders, or a single file, which may have any extension.
   *
   * @throws IOException where the input does not exist or cannot be opened
   */
  public static Sources list(Path input) throws IOException {
    if (!Files.isDirectory(input)) {
      BasicFileAttributes attributes = Files.readAttributes(input, BasicFileAttributes.class);
      return new Sources(List.of(source(input.getFileName(), input, attributes)), 0, List.of());
    }
    Collector collector = new Collector(input);
    try {
      Files.walkFileTree(
          input, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, collector);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    collector.files.sort(Comparator.comparing(SourceFile::path));
    collector.unreadable.sort(Comparator.comparing(Rejection::path));
    return new Sources(collector.files, collector.skipped, collector.unreadable);
  }

  private static SourceFile source(Path relative, Path file, BasicFileAttributes attributes) {
    return new SourceFile(
        relative(relative), file, attributes.size(), attributes.lastModifiedTime().toInstant());
  }

  private static String relative(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Rejection> unreadable = new ArrayList<>();
    private int skipped;

    Collector(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file) || Format.ofName(file.getFileName().toString()) == null) {
        skipped++;
      } else {
        files.add(source(root.relativize(file), file, attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      if (e instanceof FileSystemLoopException) {
        skipped++;
      } else {
        unreadable.add(unreadable(file, e));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      if (e != null) {
        unreadable.add(unreadable(folder, e));
      }
      return FileVisitResult.CONTINUE;
    }

    private Rejection unreadable(Path file, IOException e) {
      return Rejection.of(
          relative(root.relativize(file)), "", Rejection.Reason.UNREADABLE, e.toString());
    }

    private static boolean isHidden(Path file) {
      return file.getFileName().toString().startsWith(".");
    }
  }
}
