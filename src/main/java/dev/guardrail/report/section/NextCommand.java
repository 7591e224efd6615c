package dev.guardrail.report.section;

import dev.guardrail.fact.GitRange;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.report.Invoked;
import dev.guardrail.report.figure.NotGiven;
import dev.guardrail.verdict.Audit;
import java.util.stream.Collectors;

/**
 * The commands about the same audit, for whoever has the repository: they name commits, as the names of branches may mean
 * others there.
 *
 * @param invoked what the audit was asked for with
 */
public record NextCommand(Audit audit, Invoked invoked) {

    private static final int SHORT_SHA = 10;

    /** The command that audits the range again after a repair. */
    public String again() {
        return "guardrail audit" + judged() + evidence();
    }

    /** The command that explains a finding of it, by its id, or with an empty one the verdict. */
    public String explain(String id) {
        return "guardrail explain" + (id.isEmpty() ? "" : " " + id) + judged();
    }

    private String judged() {
        String policy = has("--policy") ? "" : policy(audit.policy().source());
        return range(audit.range()) + policy + invoked.judged();
    }

    private boolean has(String option) {
        return (invoked.judged() + " ").contains(" " + option + " ");
    }

    /** What gives the missing evidence. */
    private String evidence() {
        return audit.gaps().stream()
                .flatMap(gap -> NotGiven.option(gap.evidence()).stream())
                .distinct()
                .filter(option -> !has(option.substring(0, option.indexOf(' '))))
                .map(option -> " " + option)
                .collect(Collectors.joining());
    }

    private static String range(GitRange range) {
        return switch (range.kind()) {
            case WORKTREE -> " --worktree";
            case STAGED -> " --staged";
            case NAMED, BRANCH, LAST_COMMIT ->
                range.base().isEmpty()
                        ? ""
                        : " --range "
                                + range.base()
                                        .substring(
                                                0,
                                                Math.min(SHORT_SHA, range.base().length())) + "...HEAD";
        };
    }

    /** The default needs no option where the repository has no policy, as it has none then. */
    private static String policy(String source) {
        return PolicySource.SHIPPED.stream()
                .filter(name -> !name.equals("default") && source.equals("policies/" + name + ".yaml"))
                .map(name -> " --policy " + name)
                .findFirst()
                .orElse("");
    }
}
