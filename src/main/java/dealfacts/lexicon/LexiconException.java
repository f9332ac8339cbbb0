package dealfacts.lexicon;

import java.util.List;

/** A lexicon that can't be used; the message begins with file and line of its first problem. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  LexiconException(List<Problem> problems) {
    super(message(problems));
    this.problem = problems.get(0);
  }

  public String file() {
    return problem.file();
  }

  /** Counted from 1; 0 if the file as a whole is meant. */
  public int line() {
    return problem.line();
  }

  private static String message(List<Problem> problems) {
    int others = problems.size() - 1;
    return problems.get(0) + (others == 0 ? "" : " (and " + others + " more)");
  }
}
