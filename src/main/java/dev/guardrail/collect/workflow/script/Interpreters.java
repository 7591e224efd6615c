package dev.guardrail.collect.workflow.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Programs that run the code that they are given, and those that fetch it. */
final class Interpreters {

    private static final Set<String> SHELLS = Set.of("sh", "bash", "zsh", "dash", "ksh", "ash", "fish");
    private static final Set<String> SOURCING = Set.of("source", ".");
    private static final Set<String> OTHERS = Set.of("node", "perl", "ruby", "php", "deno", "pwsh");
    private static final Pattern PYTHON = Pattern.compile("python[\\d.]*|pypy3?");

    /** Programs that run the command behind their options. */
    private static final Set<String> WRAPPERS =
            Set.of("sudo", "doas", "env", "command", "exec", "nohup", "nice", "time", "timeout", "stdbuf", "eatmydata");

    private static final Pattern OPTION_WITH_VALUE =
            Pattern.compile("-[ugkshCpRDTn]|--(?:user|group|chdir|adjustment|signal|kill-after)");

    /** Options whose next word is their value. */
    private static final Pattern VALUED = Pattern.compile("[-+]\\w*[oO]|--(?:rcfile|init-file|require)|-[rWX]");

    /** Options with which other interpreters get their code as a word. */
    private static final Pattern CODE_AS_WORD = Pattern.compile("-\\w*[cemnprE]|--(?:eval|print|run)|-Command|-File");

    private static final Pattern TO_STANDARD_OUTPUT =
            Pattern.compile("-\\w*O(?:-|/dev/stdout)|--output-document=(?:-|/dev/stdout)");

    private Interpreters() {}

    /** Where the program stands that a command runs, behind wrappers and assignments; the last word at most. */
    static int programAt(List<String> words) {
        int at = 0;
        while (at + 1 < words.size()) {
            String word = words.get(at);
            if (Words.isAssignment(word)) {
                at++;
            } else if (WRAPPERS.contains(ToolName.base(word))) {
                at++;
                while (at + 1 < words.size()
                        && (words.get(at).startsWith("-") || words.get(at).matches("\\d+[smhd]?"))) {
                    at += OPTION_WITH_VALUE.matcher(words.get(at)).matches() ? 2 : 1;
                }
            } else {
                break;
            }
        }
        return Math.min(at, words.size() - 1);
    }

    /** The words of a command from its program on. */
    static List<String> unwrapped(List<String> words) {
        return words.isEmpty() ? words : words.subList(programAt(words), words.size());
    }

    /** Whether a command prints what it fetches. */
    static boolean printsAnswer(List<String> words) {
        String program = program(words);
        if (program.equals("curl")) {
            for (int i = 1; i < words.size(); i++) {
                String word = words.get(i);
                boolean toFile = word.matches("-\\w*O|--remote-name(?:-all)?|-J")
                        || word.startsWith("--output=")
                        || word.matches("-\\w*o|--output")
                                && i + 1 < words.size()
                                && !words.get(i + 1).matches("-|/dev/stdout");
                if (toFile) {
                    return false;
                }
            }
            return true;
        }
        if (!program.equals("wget")) {
            return StoreFetch.of(words).filter(StoreFetch::isPrinted).isPresent();
        }
        for (int i = 1; i < words.size(); i++) {
            boolean named = words.get(i).matches("-\\w*O|--output-document")
                    && i + 1 < words.size()
                    && words.get(i + 1).matches("-|/dev/stdout");
            if (named || TO_STANDARD_OUTPUT.matcher(words.get(i)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a command runs what it reads from its input. */
    static boolean readsCode(List<String> words) {
        List<String> command = unwrapped(words);
        String program = program(command);
        boolean shell = SHELLS.contains(program);
        if (SOURCING.contains(program)) {
            return command.size() > 1 && command.get(1).equals("/dev/stdin");
        }
        if (!shell && !isOther(program)) {
            return false;
        }
        for (int i = 1; i < command.size(); i++) {
            String word = command.get(i);
            boolean code =
                    shell ? word.matches("-\\w*c") : CODE_AS_WORD.matcher(word).matches();
            if (code) {
                return false;
            } else if (shell && word.matches("-\\w*s") || word.equals("/dev/stdin")) {
                return true;
            } else if (VALUED.matcher(word).matches()) {
                i++;
            } else if (!word.startsWith("-") && !word.startsWith("+")) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a command runs a text that is one of its words.
     *
     * @param file whether the text stands in a file that the word names
     */
    static boolean runs(List<String> words, boolean file) {
        List<String> command = unwrapped(words);
        String program = program(command);
        boolean shell = SHELLS.contains(program) || PYTHON.matcher(program).matches();
        boolean asText =
                command.stream().anyMatch(word -> word.matches(shell ? "-\\w*c" : "-\\w*[cepE]|--(?:eval|print)"));
        if (file) {
            return !asText && (SHELLS.contains(program) || SOURCING.contains(program) || isOther(program));
        }
        return program.equals("eval") || asText && (SHELLS.contains(program) || isOther(program));
    }

    /** The constant text that a shell is given as a word. */
    static Optional<String> script(List<String> words) {
        List<String> command = unwrapped(words);
        boolean user = program(command).equals("su") || program(command).equals("runuser");
        return SHELLS.contains(program(command)) || user
                ? behind(command, user ? "-c|--command" : "-\\w*c")
                : Optional.empty();
    }

    /** The code that another interpreter is given as a word. */
    static Optional<String> code(List<String> words) {
        List<String> command = unwrapped(words);
        String program = program(command);
        return isOther(program)
                ? behind(command, PYTHON.matcher(program).matches() ? "-\\w*c" : "-\\w*e|--eval")
                : Optional.empty();
    }

    private static Optional<String> behind(List<String> command, String option) {
        for (int i = 1; i + 1 < command.size(); i++) {
            if (command.get(i).matches(option)) {
                return Optional.of(command.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isOther(String program) {
        return OTHERS.contains(program) || PYTHON.matcher(program).matches();
    }

    private static String program(List<String> words) {
        return words.isEmpty() ? "" : ToolName.base(words.get(0));
    }
}
