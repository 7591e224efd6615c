package dev.guardrail.cli;

import dev.guardrail.NoRangeException;
import dev.guardrail.UnusableInputException;
import dev.guardrail.Version;
import dev.guardrail.audit.Auditor;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.report.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command line. {@link Start} is the entry, and answers some arguments itself. */
@Command(
        name = "guardrail",
        description = "Audits a change from evidence: facts, rules, findings, gates and a verdict.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Main.VersionProvider.class)
public final class Main {

    /** The longest line of a message, in characters; nobody reads the end of a longer one. */
    private static final int LONGEST = 1_000;

    /** The commands that audit a change. */
    private static final List<String> AUDITING =
            List.of(AuditCommand.NAME, FixCommand.NAME, RecordCommand.NAME, ExplainCommand.NAME);

    private final Console console;
    private @Nullable Auditor auditor;

    /** Read before the command line is: what the rules are loaded from may come of the cache. */
    static final String NO_CACHE = "--no-cache";

    Main(Console console) {
        this.console = console;
    }

    /** Runs one command and ends the process with its {@link ExitCode}. */
    public static void main(String... arguments) {
        Output output = new Output(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8);
        PrintStream error = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        Console console = new Console(out, error, Terminal.detect(System.getenv()), today, System.getenv());
        int code = new Main(console).run(arguments);
        out.flush();
        if (!output.problem().isEmpty()) {
            error.println("guardrail: cannot write to standard output: " + output.problem());
            code = ExitCode.UNUSABLE.code();
        }
        System.exit(code);
    }

    /** Runs one command; never throws. */
    int run(String... arguments) {
        if (List.of(arguments).contains(NO_CACHE) && console.hasCache()) {
            return new Main(console.withoutCache()).run(arguments);
        }
        try {
            String empty = Refusal.ofEmpty(List.of(arguments));
            int code = empty.isEmpty() ? execute(arguments) : unusable(empty);
            if (auditor != null) {
                auditor.keepReadings();
            }
            return code;
        } catch (Throwable defect) {
            return defect(defect);
        }
    }

    private int execute(String... arguments) {
        Optional<AuditCommand> plain = plain(List.of(arguments));
        if (plain.isEmpty()) {
            return commandLine(arguments).execute(arguments);
        }
        try {
            return plain.get().call();
        } catch (UnusableInputException input) {
            return unusable(input);
        }
    }

    /** An audit whose options need no parser. */
    private Optional<AuditCommand> plain(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.get(0).equals(AuditCommand.NAME)) {
            return Optional.empty();
        }
        auditor();
        AuditCommand audit = new AuditCommand(console, this::auditor);
        return PlainArguments.areTaken(arguments.subList(1, arguments.size()), audit)
                ? Optional.of(audit)
                : Optional.empty();
    }

    CommandLine commandLine(String... arguments) {
        CommandLine commandLine = new CommandLine(this);
        commands(arguments).forEach(command -> commandLine.addSubcommand(command.get()));
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                // An argument like @{upstream} is a revision, not a file of arguments.
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.error(), true, StandardCharsets.UTF_8))
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(console.color(Terminal.Color.AUTO) ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((e, args) -> unusable(e))
                .setExecutionExceptionHandler((e, command, result) ->
                        e instanceof UnusableInputException input ? unusable(input) : defect(e));
    }

    /**
     * The command that is named, or all of them, in the order of the help. To describe a command to the parser takes as
     * long as Java takes to start.
     */
    private Collection<Supplier<Object>> commands(String... arguments) {
        // The rules of an audit load while the command line is read; both take about as long.
        if (AUDITING.stream().anyMatch(Arrays.asList(arguments)::contains)) {
            auditor();
        }
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put(AuditCommand.NAME, () -> AuditCommand.commandLine(console, this::auditor));
        commands.put(ExplainCommand.NAME, () -> new ExplainCommand(console, this::auditor));
        commands.put(FixCommand.NAME, () -> new FixCommand(console, this::auditor));
        commands.put(RecordCommand.NAME, () -> new RecordCommand(console, this::auditor));
        commands.put(DeferCommand.NAME, () -> new DeferCommand(console, this::auditor));
        commands.put(VerifyCommand.NAME, () -> new VerifyCommand(console));
        commands.put(NegativeProofCommand.NAME, () -> new NegativeProofCommand(console));
        commands.put(FactsCommand.NAME, () -> new FactsCommand(console));
        commands.put(ProtectionCommand.NAME, () -> new ProtectionCommand(console));
        commands.put(DecayCommand.NAME, () -> new DecayCommand(console));
        commands.put(RangeCommand.NAME, () -> new RangeCommand(console));
        commands.put(RulesCommand.NAME, () -> RulesCommand.commandLine(console));
        commands.put(PolicyCommand.NAME, () -> PolicyCommand.commandLine(console));
        commands.put(InitCommand.NAME, () -> new InitCommand(console, this::auditor));
        commands.put(BaselineCommand.NAME, () -> new BaselineCommand(console, this::auditor));
        commands.put(HookCommand.NAME, () -> HookCommand.commandLine(console));
        commands.put(DoctorCommand.NAME, () -> new DoctorCommand(console));
        commands.put(CompletionCommand.NAME, () -> new CompletionCommand(console));
        Supplier<Object> named = arguments.length == 0 ? null : commands.get(arguments[0]);
        commands.put(HelpCommand.NAME, () -> new HelpCommand(console));
        return named == null ? commands.values() : List.of(named);
    }

    /** The same for every command: it keeps the rules, which take longest to load. */
    private Auditor auditor() {
        Auditor known = auditor == null ? new Auditor(console.environment()) : auditor;
        auditor = known;
        return known;
    }

    private int unusable(ParameterException e) {
        unusable(Refusal.of(e));
        console.say("see: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.UNUSABLE.code();
    }

    private int unusable(UnusableInputException input) {
        int code = unusable(input.getMessage());
        return input instanceof NoRangeException ? ExitCode.PENDING.code() : code;
    }

    private int unusable(String message) {
        // A message may quote any text, such as a revision or a key of a policy. It is masked before it is cut, because
        // nothing recognises a secret that is cut.
        SecretMask.mask(message)
                .lines()
                .map(Printable::of)
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line)
                .forEach(line -> console.say("guardrail: " + line));
        return ExitCode.UNUSABLE.code();
    }

    /** Prints one line for the user, and writes the details to a file for whoever fixes the defect. */
    private int defect(Throwable defect) {
        StringWriter details = new StringWriter();
        details.append(Version.lines()).append('\n');
        defect.printStackTrace(new PrintWriter(details, true));
        String where;
        try {
            Path file = Files.createTempFile("guardrail-defect-", ".log");
            Files.writeString(file, SecretMask.mask(details.toString()));
            where = "details are in " + file;
        } catch (IOException e) {
            where = "details could not be written: " + e;
        }
        String what = SecretMask.mask("this is a defect in Guardrail (" + defect + "); " + where);
        console.say("guardrail: " + Printable.of(what));
        return ExitCode.DEFECT.code();
    }

    /** Answers {@code --version}. */
    static final class VersionProvider implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Version.lines()};
        }
    }
}
