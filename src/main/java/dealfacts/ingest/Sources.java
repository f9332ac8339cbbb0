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
import java.util.function.Consumer;
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
    List<SourceFile> files = new ArrayList<>();
    List<Rejection> unreadable = new ArrayList<>();
    int skipped = visit(input, files::add, unreadable::add);
    files.sort(Comparator.comparing(SourceFile::path));
    unreadable.sort(Comparator.comparing(Rejection::path));
    return new Sources(files, skipped, unreadable);
  }

  /**
   * As {@link #list}, one by one in the order of the file system, for a folder of any size.
   *
   * @return how many files were passed over
   * @throws IOException where the input does not exist or cannot be opened
   */
  public static int visit(Path input, Consumer<SourceFile> files, Consumer<Rejection> unreadable)
      throws IOException {
    if (!Files.isDirectory(input)) {
      BasicFileAttributes attributes = Files.readAttributes(input, BasicFileAttributes.class);
      files.accept(source(FileNames.last(input), input, attributes));
      return 0;
    }
    Walker walker = new Walker(input, files, unreadable);
    try {
      Files.walkFileTree(
          input, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walker);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return walker.skipped;
  }

  private static SourceFile source(String name, Path file, BasicFileAttributes attributes) {
    return new SourceFile(name, file, attributes.size(), attributes.lastModifiedTime().toInstant());
  }

  private static final class Walker extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Consumer<SourceFile> files;
    private final Consumer<Rejection> unreadable;
    private int skipped;

    Walker(Path root, Consumer<SourceFile> files, Consumer<Rejection> unreadable) {
      this.root = root;
      this.files = files;
      this.unreadable = unreadable;
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
        files.accept(source(FileNames.relative(root, file), file, attributes));
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
        unreadable.accept(unreadable(file, e));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      if (e != null) {
        unreadable.accept(unreadable(folder, e));
      }
      return FileVisitResult.CONTINUE;
    }

    private Rejection unreadable(Path file, IOException e) {
      return Rejection.of(
          FileNames.relative(root, file), "", Rejection.Reason.UNREADABLE, e.toString());
    }

    private static boolean isHidden(Path file) {
      return file.getFileName().toString().startsWith(".");
    }
  }
}
