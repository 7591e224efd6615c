package dev.guardrail.report.section;

import dev.guardrail.fact.GitRange;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.report.figure.NotGiven;
import dev.guardrail.verdict.Audit;
import java.util.stream.Collectors;

/** The command that audits the same range after a repair, run in the repository. */
public final class NextCommand {

    private static final int SHORT_SHA = 10;

    private NextCommand() {}

    /** The command. */
    public static String of(Audit audit) {
        return "guardrail audit" + judged(audit) + evidence(audit);
    }

    /** The command that explains a finding of it, by its id, or with an empty one the verdict. */
    public static String explain(Audit audit, String id) {
        return "guardrail explain" + (id.isEmpty() ? "" : " " + id) + judged(audit);
    }

    private static String judged(Audit audit) {
        return range(audit.range()) + policy(audit.policy().source());
    }

    /** What gives the missing evidence. */
    private static String evidence(Audit audit) {
        return audit.gaps().stream()
                .flatMap(gap -> NotGiven.option(gap.evidence()).stream())
                .distinct()
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
