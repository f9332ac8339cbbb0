package dealfacts.run;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
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

  /** Counts a step and says whether it fails. */
  synchronized boolean fails(String what, Path path) {
    steps.add(what + " " + real(path).getFileName());
    return steps.size() > last && (fault == Fault.KILL || TAKES_ROOM.contains(what));
  }

  /** Counts a step. */
  void step(String what, Path path) throws IOException {
    if (fails(what, path)) {
      throw failure(path);
    }
  }

  /** Whether a step before the last one has ended all. */
  synchronized boolean isDead() {
    return fault == Fault.KILL && steps.size() > last + 1;
  }

  FileSystemException failure(Path path) {
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

  /** The path as the plain file system knows it. */
  static Path real(Path path) {
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
    private final FaultyProvider provider =
        new FaultyProvider(FaultyFiles.this, this, real.provider());

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
}
