package dev.guardrail.collect.workflow.azure;

import dev.guardrail.fact.EvaluatedVariable;
import dev.guardrail.yaml.ScalarPlaces;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds where Azure writes a text of strangers into a script before the script runs. */
final class Macros {

    private static final Pattern MACRO = Pattern.compile("\\$\\(([A-Za-z]+(?:\\.[A-Za-z]+)+)\\)");

    /** What whoever opens a pull request, or whose commit is merged, writes. */
    private static final Set<String> OF_STRANGERS =
            Set.of("build.sourceversionmessage", "build.sourceversionauthor", "system.pullrequest.sourcebranch");

    private Macros() {}

    static List<EvaluatedVariable> of(StepScript script, String job, int step) {
        if (!script.isWritten()) {
            return List.of();
        }
        ScalarPlaces places = new ScalarPlaces(script.written());
        return MACRO.matcher(script.text())
                .results()
                .filter(found -> OF_STRANGERS.contains(found.group(1).toLowerCase(Locale.ROOT)))
                .map(found -> new EvaluatedVariable(
                        places.of(found.start(), found.group().length()),
                        job,
                        step,
                        "(" + found.group(1) + ")",
                        "the script"))
                .toList();
    }
}
