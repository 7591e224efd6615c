package dev.guardrail.collect.workflow.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names the tool that a command runs, also through wrappers: {@code pytest} for {@code python -m pytest -q}. */
final class ToolName {

    private final List<String> words;
    private int at;

    private ToolName(List<String> words) {
        this.words = words;
    }

    /** The tool of a command; empty where the command only assigns variables. */
    static String of(List<String> words) {
        return new ToolName(words).name();
    }

    /** The words behind the tool's name; for programs that are named with their goals, all behind the program. */
    static List<String> arguments(List<String> words) {
        ToolName name = new ToolName(words);
        name.skipAssignments();
        while (name.at < words.size() && name.unwrap()) {
            name.skipAssignments();
        }
        if (name.at >= words.size()) {
            return List.of();
        }
        String program = base(words.get(name.at));
        name.at++;
        if (!Tools.TAKING_GOALS.containsKey(program)) {
            name.subCommand(program);
        }
        return List.copyOf(words.subList(Math.min(name.at, words.size()), words.size()));
    }

    /** The program that a word names, without directory, version and file extension. */
    static String base(String word) {
        int expansion = Math.max(word.lastIndexOf('}'), word.lastIndexOf(')'));
        int directory = word.lastIndexOf('/');
        String file = directory > expansion ? word.substring(directory + 1) : word;
        return Tools.canonical(file.isEmpty() ? word : file);
    }

    private String name() {
        skipAssignments();
        while (at < words.size() && unwrap()) {
            skipAssignments();
        }
        if (at >= words.size()) {
            return "";
        }
        String program = base(words.get(at));
        at++;
        List<String> name = new ArrayList<>();
        name.add(program);
        if (Tools.TAKING_GOALS.containsKey(program)) {
            name.addAll(goals(Tools.TAKING_GOALS.get(program)));
        } else {
            subCommand(program).ifPresent(name::add);
        }
        return String.join(" ", name);
    }

    /** Moves to the command that a wrapper runs; false where there is no wrapper, or where the wrapper runs nothing. */
    private boolean unwrap() {
        int start = at;
        String program = base(words.get(at));
        at++;
        Optional<Wrapper> wrapper = Optional.ofNullable(Tools.WRAPPERS.get(program));
        String name = program;
        for (int depth = 0; wrapper.isEmpty() && depth < 2; depth++) {
            skipOptions(Tools.WITH_SUB_COMMANDS.getOrDefault(name, Options.NONE));
            name += " " + (at < words.size() ? words.get(at) : "");
            wrapper = Optional.ofNullable(Tools.WRAPPERS.get(name));
            at++;
        }
        boolean wraps = wrapper.isPresent() && skip(wrapper.get()) && at < words.size();
        Wrapper inner = wraps ? Tools.WRAPPERS.get(name + " " + words.get(at)) : null;
        if (inner != null) {
            at++;
            wraps = skip(inner) && at < words.size();
        }
        wraps &= at >= words.size()
                || wrapper.map(Wrapper::operands).orElse(0) == 0
                || !words.get(at).startsWith("-");
        at = wraps ? at : start;
        return wraps;
    }

    /** Skips a wrapper's own options and operands; false where they make it run no command. */
    private boolean skip(Wrapper wrapper) {
        if (!wrapper.behind().isEmpty()) {
            while (at < words.size() && !wrapper.behind().contains(words.get(at))) {
                at++;
            }
            at++;
            return true;
        }
        if (!wrapper.marker().isEmpty()) {
            while (at < words.size() && !words.get(at).equals(wrapper.marker())) {
                if (!words.get(at).startsWith("-")) {
                    return false;
                }
                at += wrapper.options().width(words.get(at));
            }
            at++;
            return true;
        }
        if (at < words.size() && wrapper.unless().contains(words.get(at))) {
            return false;
        }
        skipOptions(wrapper.options());
        at += wrapper.operands();
        return true;
    }

    private Optional<String> subCommand(String program) {
        Options options = Tools.WITH_SUB_COMMANDS.get(program);
        if (options == null) {
            return Optional.empty();
        }
        skipOptions(options);
        // An old "ruff ." names a directory.
        if (at >= words.size() || words.get(at).startsWith(".")) {
            return Optional.empty();
        }
        String first = Tools.subCommand(program, words.get(at));
        at++;
        if (!Tools.RUNNING_SCRIPTS.contains(program + " " + first)) {
            return Optional.of(first);
        }
        skipOptions(options);
        return Optional.of(at < words.size() ? first + " " + words.get(at) : first);
    }

    private List<String> goals(Options options) {
        List<String> goals = new ArrayList<>();
        while (at < words.size() && !words.get(at).equals("--")) {
            String word = words.get(at);
            if (!Options.isOption(word) && !isSetting(word)) {
                goals.add(word);
            }
            at += options.width(word);
        }
        return goals;
    }

    /** Whether a word is a setting such as {@code CC=gcc}, or the number of {@code -j 4}. */
    private static boolean isSetting(String goal) {
        return Words.isAssignment(goal) || goal.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void skipAssignments() {
        while (at < words.size() && Words.isAssignment(words.get(at))) {
            at++;
        }
    }

    private void skipOptions(Options options) {
        at = options.end(words, at);
    }
}
