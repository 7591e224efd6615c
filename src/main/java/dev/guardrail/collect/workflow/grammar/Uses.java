package dev.guardrail.collect.workflow.grammar;

import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code uses} may name. */
public final class Uses {

    private static final Pattern LOCAL = Pattern.compile("(\\.[/\\\\]|\\$/).*", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("[^/\\\\@]+[/\\\\][^/\\\\@]+([/\\\\][^@]*)?@[^@]+");
    private static final Pattern LOCAL_WORKFLOW = Pattern.compile("[.$]/\\.github/workflows(-lab)?/[^/@]+\\.ya?ml");
    private static final Pattern WORKFLOW =
            Pattern.compile("[\\w.-]+/[\\w.-]+/\\.github/workflows(-lab)?/[^/@]+\\.ya?ml@[^@\\s]+");

    private Uses() {}

    /** Whether it names a path of the same repository. */
    public static boolean isLocal(String uses) {
        return LOCAL.matcher(uses).matches();
    }

    /** What is wrong with the {@code uses} of a step. */
    public static Optional<String> ofStep(String uses) {
        if (isLocal(uses) || uses.startsWith("docker://")) {
            return Optional.empty();
        } else if (!ACTION.matcher(uses).matches()) {
            return Optional.of("expected `owner/repository@ref`, `./path` or `docker://image`, found \"" + uses + "\"");
        }
        return WORKFLOW.matcher(uses).matches()
                ? Optional.of("a reusable workflow is called by a job, not by a step")
                : Optional.empty();
    }

    /** What is wrong with the {@code uses} of a job. */
    public static Optional<String> ofJob(String uses) {
        if (LOCAL_WORKFLOW.matcher(uses).matches() || WORKFLOW.matcher(uses).matches()) {
            return Optional.empty();
        } else if (!isLocal(uses)) {
            return Optional.of(
                    "expected owner/repository/.github/workflows/file.yml@ref or ./.github/workflows/file.yml, found \""
                            + uses + "\"");
        } else if (uses.contains("@")) {
            return Optional.of("a workflow of this repository is called without a ref, found \"" + uses + "\"");
        }
        return Optional.of(
                "expected a workflow as `./.github/workflows/file.yml`, without folders below, found \"" + uses + "\"");
    }
}
