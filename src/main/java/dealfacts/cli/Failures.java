package dealfacts.cli;

import dealfacts.lexicon.LexiconException;
import dealfacts.run.RunException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;

/** Turns an exception into a line that says what to do, and an exit status. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    PrintWriter err = command.getErr();
    if (e instanceof RunException failure) {
      err.println("dealfacts: " + e.getMessage());
      return failure.kind() == RunException.Kind.LOCKED ? Exit.LOCKED : Exit.FAILED;
    }
    if (e instanceof LexiconException) {
      err.println("dealfacts: " + e.getMessage());
      return Exit.FAILED;
    }
    if (e instanceof NoSuchFileException missing) {
      err.println("dealfacts: no such file: " + missing.getFile());
      return Exit.FAILED;
    }
    if (e instanceof FileSystemException failure) {
      err.println("dealfacts: " + failure.getMessage());
      return Exit.FAILED;
    }
    if (e instanceof IOException) {
      err.println("dealfacts: " + e.getMessage());
      return Exit.FAILED;
    }
    throw e;
  }
}
