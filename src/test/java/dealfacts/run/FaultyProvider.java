package dealfacts.run;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Counts each step that changes a file, which may fail, and leaves the work to the plain provider.
 */
final class FaultyProvider extends FileSystemProvider {
  private final FaultyFiles files;
  private final FileSystem system;
  private final FileSystemProvider plain;

  /**
   * @param system whose provider this is
   * @param plain the one that does the work
   */
  FaultyProvider(FaultyFiles files, FileSystem system, FileSystemProvider plain) {
    this.files = files;
    this.system = system;
    this.plain = plain;
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.WRITE)) {
      files.step("open", path);
    }
    return new FaultyChannel(
        files,
        FaultyFiles.real(path),
        plain.newFileChannel(FaultyFiles.real(path), options, attributes));
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> stream =
        plain.newDirectoryStream(FaultyFiles.real(folder), path -> filter.accept(files.wrap(path)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return StreamSupport.stream(stream.spliterator(), false).map(files::wrap).iterator();
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    files.step("create", folder);
    plain.createDirectory(FaultyFiles.real(folder), attributes);
  }

  @Override
  public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    files.step("link", link);
    plain.createSymbolicLink(FaultyFiles.real(link), FaultyFiles.real(target), attributes);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    files.step("link", link);
    plain.createLink(FaultyFiles.real(link), FaultyFiles.real(existing));
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    return files.wrap(plain.readSymbolicLink(FaultyFiles.real(link)));
  }

  @Override
  public void delete(Path path) throws IOException {
    files.step("delete", path);
    plain.delete(FaultyFiles.real(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    files.step("move", target);
    plain.move(FaultyFiles.real(source), FaultyFiles.real(target), options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return plain.isSameFile(FaultyFiles.real(path), FaultyFiles.real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return plain.isHidden(FaultyFiles.real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return plain.getFileStore(FaultyFiles.real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    plain.checkAccess(FaultyFiles.real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return plain.getFileAttributeView(FaultyFiles.real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return plain.readAttributes(FaultyFiles.real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return plain.readAttributes(FaultyFiles.real(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    plain.setAttribute(FaultyFiles.real(path), name, value, options);
  }
}
