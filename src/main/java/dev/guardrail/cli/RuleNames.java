package dev.guardrail.cli;

import dev.guardrail.cases.RuleTargets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that select guardrails of a work tree. */
final class RuleNames {

    @Parameters(
            paramLabel = "ID|DIR",
            description = "Guardrails by id or by pack, or directories that hold them. Default: the guardrails of the"
                    + " project in the work tree.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--repo", paramLabel = "DIR", description = "A directory of the project. Default: the current one.")
    private @Nullable Path repository;

    /** What they select. */
    RuleTargets targets() {
        RepositoryOption.checkFolder(repository);
        return RuleTargets.of(names, repository == null ? Path.of("") : repository);
    }
}
