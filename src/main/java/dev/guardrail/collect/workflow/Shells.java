package dev.guardrail.collect.workflow;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.fact.CodeLanguage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How the {@code shell} of a step treats its script.
 *
 * @param kind whether it runs the script, and how the script is read
 * @param options the options with which it starts
 */
record Shells(Kind kind, ShellOptions options) {

    enum Kind {
        /** It runs the script, which is a script for {@code sh} or {@code bash}. */
        POSIX,
        /** It runs the script, which is one for PowerShell. */
        POWERSHELL,
        /** It runs the script, which is one for {@code cmd}. */
        CMD,
        /** It runs a script in a language that is not parsed. */
        FOREIGN,
        /** It does not run the script: {@code true {0}}, {@code bash -n {0}}. */
        IDLE,
        /** It is not known whether it runs the script. */
        UNKNOWN
    }

    private static final Set<String> POSIX = Set.of("bash", "sh", "dash", "zsh", "ksh", "ash");

    /** Shells that implement only POSIX, or that behave so under these names. */
    private static final Set<String> PLAIN = Set.of("sh", "dash", "ash");

    private static final Set<String> FOREIGN = Set.of(
            "pwsh",
            "powershell",
            "cmd",
            "python",
            "python3",
            "node",
            "perl",
            "ruby",
            "php",
            "deno",
            "bun",
            "Rscript",
            "julia");

    /** Programs that succeed without running the script whose name they are given. */
    private static final Set<String> IDLE = Set.of(
            "true", ":", "echo", "printf", "cat", "test", "ls", "stat", "touch", "head", "tail", "wc", "file", "rm");

    /** Programs that run the command after them. */
    private static final Set<String> WRAPPERS =
            Set.of("env", "sudo", "nice", "ionice", "nohup", "stdbuf", "setsid", "time", "exec", "command");

    /** Options with which the interpreter of another language checks a script or does not open it. */
    private static final Set<String> CHECKING = Set.of("-c", "--check", "-l", "-m", "--version", "-V", "-h", "--help");

    private static final ShellOptions STRICT = new ShellOptions(true, true);

    /**
     * Reads the value of {@code shell}. GitHub runs {@code bash -e} where it is empty, {@code bash -eo pipefail} for
     * {@code bash}, and {@code sh -e} for {@code sh}.
     */
    static Shells of(String shell) {
        String name = shell.strip();
        if (!name.contains("{0}")) {
            return name.isEmpty() || POSIX.contains(name)
                    ? new Shells(Kind.POSIX, new ShellOptions(true, name.equals("bash"), PLAIN.contains(name)))
                    : new Shells(FOREIGN.contains(name) ? foreign(name) : Kind.UNKNOWN, STRICT);
        }
        List<String> words = Arrays.asList(name.split("\\s+"));
        int at = 0;
        while (at < words.size() - 1
                && (WRAPPERS.contains(base(words.get(at))) || words.get(at).matches("-.*|\\w+=.*"))) {
            at++;
        }
        return template(base(words.get(at)), words.subList(at + 1, words.size()));
    }

    private static Shells template(String program, List<String> arguments) {
        List<String> before =
                arguments.stream().takeWhile(word -> !word.contains("{0}")).toList();
        if (POSIX.contains(program)) {
            return posix(before, PLAIN.contains(program));
        }
        if (program.equals("msys2")) {
            return new Shells(Kind.POSIX, STRICT);
        }
        boolean foreign = FOREIGN.contains(program) || program.matches("python[\\d.]*");
        boolean looks =
                foreign && before.stream().anyMatch(CHECKING::contains) && !program.matches("pwsh|powershell|cmd");
        return new Shells(
                IDLE.contains(program) || looks ? Kind.IDLE : foreign ? foreign(program) : Kind.UNKNOWN, STRICT);
    }

    private static Kind foreign(String program) {
        return switch (program) {
            case "pwsh", "powershell" -> Kind.POWERSHELL;
            case "cmd" -> Kind.CMD;
            default -> Kind.FOREIGN;
        };
    }

    /**
     * Reads a shell's options. With {@code -c} or {@code -s}, the script is a parameter; with {@code -n}, it is not
     * run.
     */
    private static Shells posix(List<String> options, boolean plain) {
        boolean errexit = false;
        boolean pipefail = false;
        boolean posix = plain;
        boolean idle = options.contains("--version") || options.contains("--help");
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            boolean on = option.startsWith("-");
            String letters = option.matches("[-+][a-zA-Z]+") ? option.substring(1) : "";
            String named = letters.contains("o") && i + 1 < options.size() ? options.get(i + 1) : "";
            errexit = letters.contains("e") || named.equals("errexit") ? on : errexit;
            pipefail = named.equals("pipefail") ? on : pipefail;
            posix = named.equals("posix") ? on : posix || option.equals("--posix");
            idle |= on && (letters.matches(".*[nDcs].*") || named.equals("noexec"));
        }
        return new Shells(idle ? Kind.IDLE : Kind.POSIX, new ShellOptions(errexit, pipefail, posix));
    }

    /** The language of the scripts of a shell; one that is not known, or an expression, is another language. */
    static CodeLanguage language(String shell) {
        String program = base(shell.strip().split("\\s+", 2)[0]).replaceFirst("\\.exe$", "");
        if (of(shell).kind() == Kind.POSIX || POSIX.contains(program)) {
            return CodeLanguage.SHELL;
        }
        return switch (program) {
            case "pwsh", "powershell" -> CodeLanguage.POWERSHELL;
            case "cmd" -> CodeLanguage.CMD;
            case "node", "deno", "bun" -> CodeLanguage.JAVASCRIPT;
            default -> program.startsWith("python") ? CodeLanguage.PYTHON : CodeLanguage.OTHER;
        };
    }

    private static String base(String word) {
        return Paths.name(word);
    }

    /** The worse of two: a shell that does not run the script, or that lets more failures pass. */
    Shells or(Shells other) {
        if (kind == Kind.POSIX && other.kind == Kind.POSIX) {
            return new Shells(
                    kind,
                    new ShellOptions(
                            options.errexit() && other.options.errexit(),
                            options.pipefail() && other.options.pipefail(),
                            options.posix() && other.options.posix()));
        }
        return rank() >= other.rank() ? this : other;
    }

    private int rank() {
        return switch (kind) {
            case FOREIGN, POWERSHELL, CMD -> 0;
            case POSIX -> 1;
            case UNKNOWN -> 2;
            case IDLE -> 3;
        };
    }
}
