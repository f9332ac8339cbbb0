package dealfacts.ingest;

/** A document holds no article. Carries no stack trace: it is a result, not a defect. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final Rejection.Reason reason;
  private final String detail;

  Unreadable(Rejection.Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  Rejection.Reason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}
