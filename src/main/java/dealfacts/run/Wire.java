package dealfacts.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The binary form of what the state keeps: numbers of variable length, strings in UTF-8. */
final class Wire {
  private Wire() {}

  /** A number in eight bytes, in the order of the numbers that aren't negative. */
  static byte[] fixed(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  /** Builds a record. */
  static final class Writer {
    private byte[] bytes = new byte[256];
    private int size;

    Writer number(long value) {
      room(10);
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        bytes[size++] = (byte) (rest & 0x7f | 0x80);
        rest >>>= 7;
      }
      bytes[size++] = (byte) rest;
      return this;
    }

    Writer fixed(long value) {
      return raw(Wire.fixed(value));
    }

    Writer string(String value) {
      return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    Writer bytes(byte[] value) {
      return number(value.length).raw(value);
    }

    /** Without a length before it: for keys, whose order is the order of their bytes. */
    Writer raw(byte[] value) {
      room(value.length);
      System.arraycopy(value, 0, bytes, size, value.length);
      size += value.length;
      return this;
    }

    /** Ends a string of a key, so that a prefix sorts before what it begins. */
    Writer end() {
      room(1);
      bytes[size++] = 0;
      return this;
    }

    byte[] done() {
      return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
      if (bytes.length - size < more) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, more)));
      }
    }
  }

  /** Reads a record. */
  static final class Reader {
    private final ByteBuffer buffer;

    Reader(byte[] bytes) {
      this(ByteBuffer.wrap(bytes));
    }

    Reader(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    long number() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = buffer.get();
        value |= (b & 0x7fL) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }

    int integer() {
      return Math.toIntExact(number());
    }

    long fixed() {
      return buffer.getLong();
    }

    String string() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
      byte[] value = new byte[integer()];
      buffer.get(value);
      return value;
    }

    /** Whatever is left. */
    byte[] rest() {
      byte[] value = new byte[buffer.remaining()];
      buffer.get(value);
      return value;
    }

    boolean hasMore() {
      return buffer.hasRemaining();
    }
  }
}
