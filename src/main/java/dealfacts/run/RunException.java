package dealfacts.run;

/** Why a run could not do its work, in a line that says what to do. */
public final class RunException extends Exception {
  private static final long serialVersionUID = 1;

  /** What kind of failure it is. */
  public enum Kind {
    /** Something is wrong with the input, the output or the machine. */
    FAILED,
    /** Another run works on the same output. */
    LOCKED
  }

  private final Kind kind;

  RunException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  RunException(String message) {
    super(message);
    this.kind = Kind.FAILED;
  }

  public Kind kind() {
    return kind;
  }
}
