package dealfacts.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** The program. Everything but {@code System.exit} is in {@link #run}. */
public final class Main {
  private static final Set<String> OF_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");

  /** What Java makes of bytes that the locale has no letter for. */
  private static final char UNREADABLE = '\ufffd';

  private Main() {}

  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(args, System.in, out, err);
    out.flush();
    System.exit(status);
  }

  /**
   * Does what the arguments say.
   *
   * @param out data and nothing else
   * @param err everything else
   * @return the exit status
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    if (Arrays.stream(args).anyMatch(argument -> argument.indexOf(UNREADABLE) >= 0)) {
      err.println(
          "dealfacts: the locale of this process has not all letters of the arguments; set"
              + " LC_ALL=C.UTF-8 (cron sets none)");
      return CommandLine.ExitCode.USAGE;
    }
    Console console = new Console(in, out, err);
    CommandLine commands = new CommandLine(new Commands(), new CommandFactory(console));
    commands.setOut(writer(out)).setErr(writer(err));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.registerConverter(LocalDate.class, Main::day);
    commands.setExecutionExceptionHandler(new Failures());
    commands.setParameterExceptionHandler(Main::wrongUsage);
    int status = commands.execute(withCommand(args));
    out.flush();
    err.flush();
    return status;
  }

  private static LocalDate day(String told) {
    try {
      return LocalDate.parse(told);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException("'" + told + "' is no day like 2024-11-26");
    }
  }

  private static int wrongUsage(CommandLine.ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("dealfacts: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.print(command.getHelp().fullSynopsis());
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return CommandLine.ExitCode.USAGE;
  }

  /** Without the name of a command, the arguments are those of {@code run}. */
  private static String[] withCommand(String[] args) {
    boolean named =
        args.length > 0 && (!args[0].startsWith("-") || OF_THE_PROGRAM.contains(args[0]));
    if (named) {
      return args;
    }
    List<String> all = new ArrayList<>(List.of("run"));
    all.addAll(List.of(args));
    return all.toArray(String[]::new);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
