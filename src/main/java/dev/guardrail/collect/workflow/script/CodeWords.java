package dev.guardrail.collect.workflow.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the words of a command that a program runs as code: the one behind {@code sh -c}, those behind the host of {@code ssh}. */
final class CodeWords {

    private static final Set<String> SHELLS = Set.of("sh", "bash", "zsh", "dash", "ksh", "ash", "fish");
    private static final Set<String> USERS = Set.of("su", "runuser");
    private static final Pattern PYTHON = Pattern.compile("(?:python|pypy)[\\d.]*");

    /** Options of shells whose next word is their value. */
    private static final Pattern VALUED = Pattern.compile("[-+]\\w*[oO]|--(?:rcfile|init-file|require)|-[WX]");

    private static final Pattern VALUED_OF_SSH = Pattern.compile("-[bcDEeFIiJLlmOopQRSWw]");

    /**
     * A word that is code.
     *
     * @param at its index
     * @param sink what runs it, as a message quotes it
     * @param shell whether it is code of a POSIX shell
     */
    record Word(int at, String sink, boolean shell) {}

    private CodeWords() {}

    static List<Word> of(List<String> words) {
        List<Word> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String program = ToolName.base(words.get(i));
            String option = option(program);
            if (!option.isEmpty()) {
                int at = behind(words, i + 1, option, program);
                if (at < words.size()) {
                    String sink = "`" + program + " " + words.get(at - 1) + "`";
                    found.add(new Word(at, sink, SHELLS.contains(program) || USERS.contains(program)));
                    return found;
                }
            } else if (program.equals("ssh")) {
                ssh(words, i + 1, found);
                return found;
            }
        }
        return found;
    }

    /** The option with which a program gets its code as a word; empty where it takes none. */
    private static String option(String program) {
        return switch (program) {
            case "sh", "bash", "zsh", "dash", "ksh", "ash", "fish" -> "-\\w*c";
            case "su", "runuser" -> "-c|--command";
            case "node" -> "-\\w*[ep]|--eval|--print";
            case "perl", "ruby" -> "-\\w*[eE]";
            case "php" -> "-r";
            case "pwsh", "powershell" -> "(?i)-c(?:o\\w*)?";
            default -> PYTHON.matcher(program).matches() ? "-\\w*c" : "";
        };
    }

    /** The index behind an option; the number of words where there is none before the first operand. */
    private static int behind(List<String> words, int from, String option, String program) {
        int at = from;
        while (at + 1 < words.size()) {
            String word = words.get(at);
            if (word.matches(option)) {
                return at + 1;
            } else if (!word.startsWith("-") && !word.startsWith("+") && !USERS.contains(program)) {
                break;
            }
            at += VALUED.matcher(word).matches() ? 2 : 1;
        }
        return words.size();
    }

    private static void ssh(List<String> words, int from, List<Word> found) {
        int at = from;
        while (at < words.size() && words.get(at).startsWith("-")) {
            at += VALUED_OF_SSH.matcher(words.get(at)).matches() ? 2 : 1;
        }
        for (int i = at + 1; i < words.size(); i++) {
            found.add(new Word(i, "`ssh`", false));
        }
    }
}
