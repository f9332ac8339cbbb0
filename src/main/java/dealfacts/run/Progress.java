package dealfacts.run;

/** Shows how far a run has come. */
public interface Progress extends AutoCloseable {
  /**
   * @param bytes all that is to be read; -1 where that can't be known
   */
  void begin(long bytes);

  /** Reading has come so far. By one thread. */
  void reached(long bytes, long documents);

  @Override
  void close();

  /** Shows nothing. */
  static Progress none() {
    return new Progress() {
      @Override
      public void begin(long bytes) {}

      @Override
      public void reached(long bytes, long documents) {}

      @Override
      public void close() {}
    };
  }
}
