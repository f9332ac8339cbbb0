package dealfacts.run;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The binary form of what the state keeps: numbers of variable length, strings in UTF-8. */
final class Wire {
  private Wire() {}

  /** Builds a record. */
  static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    Writer number(long value) {
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        bytes.write((int) (rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      bytes.write((int) rest);
      return this;
    }

    Writer fixed(long value) {
      for (int shift = 56; shift >= 0; shift -= 8) {
        bytes.write((int) (value >>> shift));
      }
      return this;
    }

    Writer string(String value) {
      return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    Writer bytes(byte[] value) {
      number(value.length);
      bytes.write(value, 0, value.length);
      return this;
    }

    /** Without a length before it: for keys, whose order is the order of their bytes. */
    Writer raw(byte[] value) {
      bytes.write(value, 0, value.length);
      return this;
    }

    /** Ends a string of a key, so that a prefix sorts before what it begins. */
    Writer end() {
      bytes.write(0);
      return this;
    }

    byte[] done() {
      return bytes.toByteArray();
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
