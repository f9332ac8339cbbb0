package dealfacts.cli;

/** The exit statuses of the contract. Picocli itself gives 2 for wrong usage. */
final class Exit {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int TOO_MANY_REJECTS = 3;
  static final int LOCKED = 75;

  private Exit() {}
}
