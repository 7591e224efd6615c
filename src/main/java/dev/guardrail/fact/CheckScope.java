package dev.guardrail.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where and when a check runs, and what its failure means.
 *
 * @param workflow the path of the workflow that runs it
 * @param when the situations, as ends of "runs on": {@code pull requests to `main`}
 * @param axes what it runs on and with, in alphabetical order of the names
 * @param cells how many combinations of these there are, at least 1
 * @param why what takes its failure away, or keeps it from running; empty where nothing does
 * @param gates the jobs that wait for it and fail if it fails, in alphabetical order
 * @param beforeMerge whether it runs while a pull request, or the merge queue, can wait for it: not only after a pull request is closed
 */
public record CheckScope(
        String workflow,
        List<String> when,
        List<Axis> axes,
        int cells,
        String why,
        List<String> gates,
        boolean beforeMerge) {

    public CheckScope {
        when = List.copyOf(when);
        axes = List.copyOf(axes);
        gates = List.copyOf(gates);
    }

    /** Names of languages as people write them, by the names of axes. */
    private static final Map<String, String> LANGUAGES = Map.of(
            "python", "Python",
            "node", "Node.js",
            "java", "Java",
            "go", "Go",
            "ruby", "Ruby",
            "php", "PHP",
            "dotnet", ".NET");

    private static final Map<String, String> SYSTEMS =
            Map.of("ubuntu-latest", "Linux", "windows-latest", "Windows", "macos-latest", "macOS");

    /** The language of an axis as people write it; another name as it is. */
    public static String language(String axis) {
        return LANGUAGES.getOrDefault(axis, axis);
    }

    /** The operating system that a runner's label stands for, if it says no version; another label as it is. */
    public static String system(String label) {
        return SYSTEMS.getOrDefault(label.toLowerCase(Locale.ROOT), label);
    }

    /**
     * What differs between the cells of a matrix, or is the same in all.
     *
     * @param name what: {@code os}, {@code python}, or the name of a variable
     * @param values in the order of the file
     */
    public record Axis(String name, List<String> values) {

        public Axis {
            values = List.copyOf(values);
        }
    }
}
