package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Redirection;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A shell that a command starts to run a text: {@code bash -c '…'}, also within a container, or {@code sh <<EOF}.
 *
 * @param script the script that it runs
 * @param switches the options with which it starts
 * @param words the words of the command
 */
record Invocation(Sequence script, Switches switches, List<String> words) {

    private static final Set<String> SHELLS = Set.of("bash", "sh", "dash", "zsh", "ksh", "ash");

    private static final Set<String> CONTAINERS = Set.of("docker", "docker-compose", "podman");
    private static final Set<String> DETACHED = Set.of("-d", "--detach", "-dit", "-itd", "-di", "-td", "-dt");

    /** The shell that a command starts, if it starts a shell to run a text that is known. */
    static Optional<Invocation> of(Call call, Nested nested, String piped) {
        List<String> words = call.texts();
        int shell = shell(words);
        if (shell < 0) {
            return Optional.empty();
        }
        Optional<String> text = text(words, shell).or(() -> heredoc(call, shell, words, piped));
        return text.map(script -> new Invocation(
                nested.parse(script, Commands.origin(call)), switches(words.subList(shell, words.size())), words));
    }

    /** The index of the shell's name. {@code su} and {@code script} count as shells: they also run a text. */
    private static int shell(List<String> words) {
        int limit = Math.min(words.size(), 40);
        for (int i = 0; i < limit; i++) {
            String name = ToolName.base(words.get(i));
            if (SHELLS.contains(name) && (i == 0 || i + 1 < words.size()) || i == 0 && name.equals("su")) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> text(List<String> words, int shell) {
        for (int i = shell + 1; i + 1 < words.size(); i++) {
            String word = words.get(i);
            boolean letters = word.matches("-[a-zA-Z]*c|--command");
            if (letters) {
                return Optional.of(words.get(i + 1));
            }
            if (!word.startsWith("-")
                    && !word.startsWith("+")
                    && !words.get(i - 1).matches("-[a-zA-Z]*o|--rcfile")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The text that a shell without a file reads from its input. */
    private static Optional<String> heredoc(Call call, int shell, List<String> words, String piped) {
        boolean file = words.stream()
                .skip(shell + 1L)
                .anyMatch(word -> !word.startsWith("-")
                        && !word.startsWith("+")
                        && !word.equals("pipefail")
                        && !word.equals("errexit"));
        return file || words.contains("-s") && words.size() > shell + 2
                ? Optional.empty()
                : call.command().redirections().stream()
                        .filter(Redirection::isHeredoc)
                        .map(redirection -> redirection.target().body())
                        .findFirst()
                        .or(() -> piped.isEmpty() ? Optional.empty() : Optional.of(piped));
    }

    private static Switches switches(List<String> words) {
        Switches none = new Switches(new TreeSet<>());
        boolean posix = !ToolName.base(words.get(0)).equals("bash");
        return none.with("posix", posix && !words.get(0).equals("su")).after(words);
    }

    int failure(int status) {
        return Math.min(status, failure(words) == 1 ? status : failure(words));
    }

    /** The code that hides the failure where {@link #failure} returns success. */
    static String hiding(List<String> words) {
        String first = ToolName.base(words.get(0));
        return Hiding.quoted(first + (first.equals("find") ? " -exec" : " --detach"));
    }

    /** The status of a command whose program fails. */
    static int failure(List<String> words) {
        String first = ToolName.base(words.get(0));
        if (first.equals("find") && words.contains(";")) {
            return 0;
        }
        boolean container =
                CONTAINERS.contains(first) && words.stream().limit(8).anyMatch(DETACHED::contains);
        return container ? 0 : first.equals("xargs") ? 123 : 1;
    }
}
