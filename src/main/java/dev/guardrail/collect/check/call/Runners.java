package dev.guardrail.collect.check.call;

import dev.guardrail.collect.workflow.script.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs that run other command lines, which they are given among their arguments. */
public final class Runners {

    private static final Set<String> CONCURRENT = Set.of("concurrently", "conc");
    private static final Set<String> WITH_SERVER = Set.of("start-server-and-test", "start-test", "server-test");
    private static final Set<String> COVERING = Set.of("nyc", "c8");
    private static final Set<String> INTERPRETERS = Set.of("node", "python", "ruby", "tsx", "ts-node", "bun");

    /** Options of these programs whose next word is a value. */
    private static final Set<String> WITH_VALUE =
            Set.of(("-n --names --name-separator -s --success -p --prefix -c --prefix-colors -l --prefix-length -t"
                            + " --timestamp-format -m --max-processes --restart-tries --restart-after --hide --cwd"
                            + " -r --reporter --include --exclude -x --extension -e --temp-dir -o --report-dir --reports-dir"
                            + " --lines --branches --functions --statements --require --src --expect --import --loader"
                            + " --experimental-loader --conditions -C -W -X --env-file")
                    .split(" ", -1));

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
        if (CONCURRENT.contains(program)) {
            return operands(arguments).stream().map(Runners::line).toList();
        }
        if (WITH_SERVER.contains(program)) {
            return operands(arguments).stream()
                    .reduce((one, later) -> later)
                    .map(test -> test.matches("[\\w:-]+") && !isCheck.test(test) ? "npm run " + test : test)
                    .stream()
                    .toList();
        }
        List<String> rest = arguments.subList(start(arguments), arguments.size());
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

    private static String line(String argument) {
        Matcher script = SCRIPT.matcher(argument);
        return script.matches() ? script.group(1) + " run " + script.group(2) + script.group(3) : argument;
    }

    private static String joined(List<String> words) {
        return String.join(" ", words.stream().map(PyprojectReader::quoted).toList());
    }

    /** Where the options of the program end. */
    private static int start(List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            if (arguments.get(at).equals("--")) {
                return at + 1;
            }
            at += WITH_VALUE.contains(arguments.get(at)) ? 2 : 1;
        }
        return Math.min(at, arguments.size());
    }

    private static List<String> operands(List<String> arguments) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (WITH_VALUE.contains(word)) {
                i++;
            } else if (!word.startsWith("-")) {
                operands.add(word);
            }
        }
        return operands;
    }
}
