package dev.guardrail.collect.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what the arguments of a tool say of the extent of its check. */
final class ArgumentReader {

    private static final Set<String> COMPILERS = Set.of("tsc", "vue-tsc", "tsgo");

    private final String program;
    private final List<String> arguments;
    private final Set<String> filters;
    private final Set<String> reach;
    private final Extent extent = Extent.empty();

    private ArgumentReader(String program, List<String> arguments) {
        this.program = program;
        this.arguments = arguments;
        this.filters = ArgumentTable.filters(program);
        this.reach = ArgumentTable.reach(program);
    }

    static Extent read(String program, List<String> arguments) {
        ArgumentReader reader = new ArgumentReader(program, arguments);
        for (int at = 0; at < arguments.size(); ) {
            at += reader.word(at);
        }
        if (COMPILERS.contains(program) && arguments.stream().noneMatch(word -> word.matches("-b|--build"))) {
            reader.project();
        }
        return reader.extent;
    }

    /** The project of TypeScript that is checked, as a file: without an option, that of the folder. */
    private void project() {
        String project = "tsconfig.json";
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (arguments.get(i).matches("-p|--project")) {
                project = arguments
                        .get(i + 1)
                        .replaceFirst("^\\./(?=.)", "")
                        .replaceFirst("(?<=.)/(?:tsconfig\\.json)?$", "");
            }
        }
        if (extent.targets().isEmpty()) {
            extent.targets().add(project.equals(".") ? "tsconfig.json" : project);
        }
    }

    /** Reads an option or another word; the number of words that belong to it. */
    private int word(int at) {
        String word = program.equals("cargo") ? denial(arguments.get(at)) : arguments.get(at);
        String name = word.startsWith("-") && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        boolean valued = word.startsWith("-") && !word.contains("=") && hasValue(word, at);
        String whole = valued ? word + " " + arguments.get(at + 1) : word.replaceFirst("=", " ");
        if (filters.contains(name) || filters.contains(name + "=") || filters.contains(word)) {
            extent.filters().addAll(each(whole.strip()));
            return valued ? 2 : 1;
        }
        if (program.equals("pre-commit") && word.equals("-a")) {
            extent.reach().add("--all-files");
            return 1;
        }
        if (reach.contains(name)) {
            if (isSwitch(name)) {
                extent.reach().add(name.equals("--all") ? "--workspace" : name);
            } else {
                // A list of tags or features is each of them.
                String option = whole.substring(0, whole.indexOf(' ') + 1);
                for (String value : whole.substring(option.length()).split("[, ]+", -1)) {
                    extent.reach().add(option + value);
                }
            }
            return valued && !isSwitch(name) ? 2 : 1;
        }
        return ArgumentTable.WITH_VALUE.contains(word) ? 2 : other(word, at);
    }

    private int other(String word, int at) {
        if (isTarget(word) && !isValue(at)) {
            extent.targets().add(word.replaceFirst("^\\./(?=.)", "").replaceFirst("(?<=.)/$", ""));
        } else if (!ArgumentTable.NOISE.matcher(word).matches()) {
            extent.rest().add(word);
        }
        return 1;
    }

    /** {@code -Dwarnings} and {@code --deny=warnings} as {@code -D=warnings}. */
    private static String denial(String word) {
        return word.equals("--deny") ? "-D" : word.replaceFirst("^(?:-D(?=[^=])|--deny=)", "-D=");
    }

    /** An option with a list as one option for each item; options that skip all tests as one of them. */
    static List<String> each(String option) {
        if (option.matches("-D(?:skipTests|maven\\.test\\.skip)(?: true)?")) {
            return List.of("-DskipTests");
        }
        if (option.matches("-D\\S+ true")) {
            return List.of(option.substring(0, option.length() - " true".length()));
        }
        int space = option.indexOf(' ');
        boolean list = space > 0 && option.matches("(?:-pl|--projects|-x|--exclude|--extend-exclude) .*,.*");
        return list
                ? Stream.of(option.substring(space + 1).split(",", -1))
                        .map(item -> option.substring(0, space + 1) + item)
                        .toList()
                : List.of(option);
    }

    private static boolean isSwitch(String option) {
        return !ArgumentTable.REACHING_BY_VALUE.contains(option);
    }

    private boolean hasValue(String option, int at) {
        boolean last = at + 1 >= arguments.size();
        return !last
                && !ArgumentTable.ALONE.contains(option)
                && !arguments.get(at + 1).startsWith("-");
    }

    /** Whether a word may be the value of an option that is not known. */
    private boolean isValue(int at) {
        String before = at == 0 ? "" : arguments.get(at - 1);
        return before.startsWith("--")
                && before.length() > 2
                && !before.contains("=")
                && !ArgumentTable.NOISE.matcher(before).matches()
                && !ArgumentTable.WITHOUT_VALUE.contains(before);
    }

    private static boolean isTarget(String word) {
        return !word.startsWith("-")
                && !word.startsWith("+")
                && !word.contains("$")
                && (word.contains("/")
                        || word.contains("*")
                        || word.contains("::")
                        || word.matches("[\\w-]+\\.\\w{1,4}|tests?|src|\\.")
                        || word.matches("[\\w-]*[tT]ests?"));
    }
}
