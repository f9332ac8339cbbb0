package dealfacts.cli;

import dealfacts.Dealfacts;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program's commands. Without the name of one, the arguments are those of {@code run}. */
@Command(
    name = "dealfacts",
    description = "Extracts deal facts (financings, acquisitions, IPOs, …) from Chinese news.",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      RunCommand.class,
      TextCommand.class,
      MentionsCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      ReportCommand.class,
      DiffCommand.class,
      LexiconCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class,
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dealfacts                                     corpus/ to output/",
      "  dealfacts run --input news --output facts     only what has changed since the last run",
      "  dealfacts report --html deals.html            what the output says, with the texts",
      "  dealfacts text page.html                      the text as it is read",
      "  dealfacts explain --text '甲公司完成1亿元A轮融资'    why a sentence tells a deal, or none",
      "",
      "Exit status: 0 done, 1 failed, 2 wrong usage, 3 done but more inputs were rejected than",
      "--max-rejects allows, 75 another run works on the same output.",
    },
    exitCodeListHeading = "")
final class Commands {

  /** Prints {@code dealfacts 1.0.0}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Dealfacts.version();
      return new String[] {
        "dealfacts " + (version.isEmpty() ? "(not packed)" : version),
        "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name"),
      };
    }
  }
}
