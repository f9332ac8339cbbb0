package dealfacts.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file of which a write that fails has written half of its bytes, as on a full disk. */
final class FaultyChannel extends FileChannel {
  private final FaultyFiles files;
  private final Path path;
  private final FileChannel plain;

  FaultyChannel(FaultyFiles files, Path path, FileChannel plain) {
    this.files = files;
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
    boolean fails = files.fails("write", path);
    if (fails && files.isDead()) {
      throw files.failure(path);
    }
    if (fails) {
      bytes.limit(bytes.position() + bytes.remaining() / 2);
    }
    int written = moves ? plain.write(bytes) : plain.write(bytes, position);
    if (fails) {
      throw files.failure(path);
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
    files.step("truncate", path);
    plain.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    files.step("force", path);
    plain.force(metaData);
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
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
