package dev.guardrail.collect.workflow.grammar;

import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the value of {@code uses}. */
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

    /** The error in the {@code uses} of a step, if any. */
    public static Optional<String> ofStep(String uses) {
        if (isLocal(uses) || uses.startsWith("docker://")) {
            return Optional.empty();
        } else if (!ACTION.matcher(uses).matches()) {
            return Optional.of("expected `owner/repository@ref`, `./path` or `docker://image`, found `" + uses + "`");
        }
        return WORKFLOW.matcher(uses).matches()
                ? Optional.of("a step cannot call a reusable workflow; expected `uses` of a job")
                : Optional.empty();
    }

    /** The error in the {@code uses} of a job, if any. */
    public static Optional<String> ofJob(String uses) {
        if (LOCAL_WORKFLOW.matcher(uses).matches() || WORKFLOW.matcher(uses).matches()) {
            return Optional.empty();
        } else if (!isLocal(uses)) {
            return Optional.of(
                    "expected `owner/repository/.github/workflows/file.yml@ref` or `./.github/workflows/file.yml`, found `"
                            + uses + "`");
        } else if (uses.contains("@")) {
            return Optional.of("expected a workflow of this repository without a ref, found `" + uses + "`");
        }
        return Optional.of(
                "expected `./.github/workflows/file.yml`, without folders below `workflows`, found `" + uses + "`");
    }
}
