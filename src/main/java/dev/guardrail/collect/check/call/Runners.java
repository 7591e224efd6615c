package dev.guardrail.collect.check.call;

import dev.guardrail.collect.workflow.script.Options;
import dev.guardrail.collect.workflow.script.ToolCall;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that run other command lines, which they are given among their arguments. */
public final class Runners {

    private static final Set<String> CONCURRENT = Set.of("concurrently", "conc");
    /** With them, {@code concurrently} gives its commands the words behind {@code --}. */
    private static final Set<String> PASSING = Set.of("-P", "--passthrough-arguments");

    private static final Set<String> WITH_SERVER = Set.of("start-server-and-test", "start-test", "server-test");
    private static final Set<String> COVERING = Set.of("nyc", "c8");
    private static final Set<String> INTERPRETERS = Set.of("node", "python", "ruby", "tsx", "ts-node", "bun");

    /** A script of a package, as {@code concurrently} names it. */
    private static final Pattern SCRIPT = Pattern.compile("(npm|yarn|pnpm|bun):(\\S+)(.*)", Pattern.DOTALL);

    private static final Pattern PROGRAM_FILE =
            Pattern.compile("(?!.*node_modules/)(?:[\\w@.-]+/)*[\\w.-]+\\.(?:[cm]?[jt]sx?|py|rb)");

    /** Words of nyc and c8 that are no program. */
    private static final Set<String> REPORTING = Set.of("report", "check-coverage", "merge", "instrument", "help");

    private final Predicate<String> isCheck;
    private final Predicate<String> saysWhatItDoes;

    /**
     * The programs.
     *
     * @param isCheck whether a word is the name of a program that checks something, and can hardly be anything else
     * @param saysWhatItDoes whether the name of a file says that it checks something itself, or that it prepares something
     */
    public Runners(Predicate<String> isCheck, Predicate<String> saysWhatItDoes) {
        this.isCheck = isCheck;
        this.saysWhatItDoes = saysWhatItDoes;
    }

    /** The command lines that a command runs besides what it does itself. */
    public List<String> lines(List<String> words) {
        ToolCall call = ToolCall.of(words);
        String program = call.tool().split(" ", 2)[0];
        List<String> arguments = call.arguments();
        Options options = RunnerOptions.of(program);
        if (CONCURRENT.contains(program)) {
            return concurrent(options, arguments);
        }
        if (WITH_SERVER.contains(program)) {
            return options.operands(arguments).stream()
                    .reduce((one, later) -> later)
                    .map(test -> test.matches("[\\w:-]+") && !isCheck.test(test) ? "npm run " + test : test)
                    .stream()
                    .toList();
        }
        List<String> rest = arguments.subList(Math.min(options.end(arguments, 0), arguments.size()), arguments.size());
        if (COVERING.contains(program)) {
            return rest.isEmpty() || REPORTING.contains(rest.get(0)) ? List.of() : List.of(joined(rest));
        }
        boolean passes = INTERPRETERS.contains(program)
                && rest.size() > 1
                && PROGRAM_FILE.matcher(rest.get(0)).matches()
                && !saysWhatItDoes.test(rest.get(0))
                && isCheck.test(rest.get(1));
        return passes ? List.of(joined(rest.subList(1, rest.size()))) : List.of();
    }

    /** Whether a program that runs another one also checks something itself: the coverage. */
    static boolean checksItself(List<String> words) {
        return COVERING.contains(ToolCall.of(words).tool().split(" ", 2)[0]);
    }

    /** The command lines, also those behind {@code --}, unless these are arguments of the others. */
    private static List<String> concurrent(Options options, List<String> arguments) {
        boolean passes = arguments.stream().anyMatch(PASSING::contains);
        return Stream.concat(
                        options.operands(arguments).stream(),
                        passes ? Stream.empty() : Options.behind(arguments).stream())
                .map(Runners::line)
                .toList();
    }

    private static String line(String argument) {
        Matcher script = SCRIPT.matcher(argument);
        return script.matches() ? script.group(1) + " run " + script.group(2) + script.group(3) : argument;
    }

    private static String joined(List<String> words) {
        return String.join(" ", words.stream().map(PyprojectReader::quoted).toList());
    }
}
