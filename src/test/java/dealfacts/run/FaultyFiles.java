package dealfacts.run;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The file system, but what is done to it is counted and fails from some step on, as on a full disk
 * or after a kill: a write that fails has written half of its bytes.
 */
final class FaultyFiles {
  /** What happens to a step that changes a file. */
  enum Fault {
    /** It and all that follow fail: nothing can be cleared away. */
    KILL,
    /** Writes fail from here on; what takes no room does not. */
    FULL
  }

  private static final Set<String> TAKES_ROOM = Set.of("write", "create", "link");

  private final FileSystem real = FileSystems.getDefault();
  private final FaultyProvider provider = new FaultyProvider();
  private final FaultySystem system = new FaultySystem();
  private final Fault fault;
  private final long last;
  private final List<String> steps = new ArrayList<>();

  /**
   * @param steps how many succeed
   */
  FaultyFiles(Fault fault, long steps) {
    this.fault = fault;
    this.last = steps;
  }

  /** What was tried so far: a word and a path each. */
  synchronized List<String> steps() {
    return List.copyOf(steps);
  }

  /** Whether a step needs room on the disk. */
  static boolean takesRoom(String step) {
    return TAKES_ROOM.contains(step.substring(0, step.indexOf(' ')));
  }

  /** Whether anything has failed. */
  synchronized boolean struck() {
    return steps.size() > last;
  }

  private synchronized boolean fails(String what, Path path) {
    steps.add(what + " " + real(path).getFileName());
    return steps.size() > last && (fault == Fault.KILL || TAKES_ROOM.contains(what));
  }

  private void step(String what, Path path) throws IOException {
    if (fails(what, path)) {
      throw failure(path);
    }
  }

  private FileSystemException failure(Path path) {
    return new FileSystemException(
        path.toString(), null, fault == Fault.FULL ? "No space left on device" : "killed");
  }

  /** The same path, through this file system. */
  Path wrap(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            FaultyFiles.class.getClassLoader(),
            new Class<?>[] {Wrapped.class},
            (proxy, method, args) -> call(proxy, path, method, args));
  }

  /** A path of this file system. */
  interface Wrapped extends Path {
    Path real();
  }

  private static Path real(Path path) {
    return path instanceof Wrapped wrapped ? wrapped.real() : path;
  }

  private @Nullable Object call(Object proxy, Path path, Method method, Object @Nullable [] args)
      throws Throwable {
    switch (method.getName()) {
      case "real":
        return path;
      case "getFileSystem":
        return system;
      case "toFile":
        throw new UnsupportedOperationException();
      case "iterator":
        return StreamSupport.stream(path.spliterator(), false).map(this::wrap).iterator();
      default:
        break;
    }
    Object[] plain = args == null ? new Object[0] : args.clone();
    for (int i = 0; i < plain.length; i++) {
      if (plain[i] instanceof Path other) {
        plain[i] = real(other);
      }
    }
    try {
      Object result = method.invoke(path, plain);
      return result instanceof Path other ? wrap(other) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private final class FaultySystem extends FileSystem {
    @Override
    public FileSystemProvider provider() {
      return provider;
    }

    @Override
    public void close() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public String getSeparator() {
      return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return real.getRootDirectories();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
      return wrap(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
      PathMatcher matcher = real.getPathMatcher(syntaxAndPattern);
      return path -> matcher.matches(real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
      return real.newWatchService();
    }
  }

  private final class FaultyProvider extends FileSystemProvider {
    private final FileSystemProvider plain = real.provider();

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
        step("open", path);
      }
      return new FaultyChannel(real(path), plain.newFileChannel(real(path), options, attributes));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      DirectoryStream<Path> stream =
          plain.newDirectoryStream(real(folder), path -> filter.accept(wrap(path)));
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          return StreamSupport.stream(stream.spliterator(), false)
              .map(FaultyFiles.this::wrap)
              .iterator();
        }

        @Override
        public void close() throws IOException {
          stream.close();
        }
      };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      step("create", folder);
      plain.createDirectory(real(folder), attributes);
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
        throws IOException {
      step("link", link);
      plain.createSymbolicLink(real(link), real(target), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
      step("link", link);
      plain.createLink(real(link), real(existing));
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
      return wrap(plain.readSymbolicLink(real(link)));
    }

    @Override
    public void delete(Path path) throws IOException {
      step("delete", path);
      plain.delete(real(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
      step("move", target);
      plain.move(real(source), real(target), options);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
      return plain.isSameFile(real(path), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return plain.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return plain.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      plain.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      return plain.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      return plain.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      return plain.readAttributes(real(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options)
        throws IOException {
      plain.setAttribute(real(path), name, value, options);
    }
  }

  private final class FaultyChannel extends FileChannel {
    private final Path path;
    private final FileChannel plain;

    FaultyChannel(Path path, FileChannel plain) {
      this.path = path;
      this.plain = plain;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return plain.read(bytes);
    }

    @Override
    public long read(ByteBuffer[] bytes, int offset, int length) throws IOException {
      return plain.read(bytes, offset, length);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
      return plain.read(bytes, position);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      return write(bytes, plain.position(), true);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
      return write(bytes, position, false);
    }

    private int write(ByteBuffer bytes, long position, boolean moves) throws IOException {
      boolean fails = fails("write", path);
      if (fails && fault == Fault.KILL && steps().size() > last + 1) {
        throw failure(path);
      }
      if (fails) {
        bytes.limit(bytes.position() + bytes.remaining() / 2);
      }
      int written = moves ? plain.write(bytes) : plain.write(bytes, position);
      if (fails) {
        throw failure(path);
      }
      return written;
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
      long written = 0;
      for (ByteBuffer buffer : Arrays.asList(bytes).subList(offset, offset + length)) {
        written += write(buffer);
      }
      return written;
    }

    @Override
    public long position() throws IOException {
      return plain.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      plain.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return plain.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      step("truncate", path);
      plain.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      step("force", path);
      plain.force(metaData);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target)
        throws IOException {
      return plain.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
      return plain.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
      return plain.lock(position, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return plain.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      plain.close();
    }
  }
}
