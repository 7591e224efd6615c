package dev.guardrail.audit;

import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project whose policy extends something, and a repository with a policy that others share. */
abstract class ExtendingFixture {

    static final String POLICY = ".github/guardrail.yaml";

    @TempDir
    Path folder;

    TestRepository repository;
    TestRepository shared;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(folder.resolve("project"));
        shared = TestRepository.init(folder.resolve("policies.git"));
    }

    String sharedPolicy() {
        shared.write(POLICY, "version: 1\nfail-at: critical\n");
        return shared.commit("Policy");
    }

    void rule(String id, String rules) throws IOException {
        String drl =
                "package guardrail.acme\n\nimport dev.guardrail.fact.*\nimport dev.guardrail.finding.Violation\n\nrule \""
                        + id
                        + "\"\n  @summary( \"no file is called README\" )\n  @severity( \"low\" )\n  @gate( \"docs\" )\n"
                        + "  @inspects( \"ChangedFile\" )\n  @since( \"1\" )\nwhen\n"
                        + "  $file : ChangedFile( path == \"README.md\" )\nthen\n"
                        + "  insertLogical( new Violation( drools.getRule().getName(), $file, \"there it is\" ) );\nend\n";
        shared.write(rules + "/" + id + "/rule.drl", drl);
        shared.write(
                rules + "/" + id + "/README.md",
                "# " + id
                        + "\n\nX.\n\n## Why\n\nX.\n\n## Remediation\n\nX.\n\n## Guardrail\n\nX.\n\n## Rollback\n\nX.\n\n"
                        + "## Parameters\n\nNone.\n\n## What it does not see\n\nX.\n");
    }

    void extend(String extended, String more) {
        repository.write(POLICY, "version: 1\nextends: " + extended + "\n" + more + "\n");
    }

    void pin(String name, String commit, String more) {
        repository.write(
                POLICY, "version: 1\nextends:\n  - {repository: \"" + name + "\", commit: " + commit + more + "}\n");
        commits();
    }

    void commits() {
        repository.commit("Base");
        repository.write("other.txt", "text\n" + repository.git("rev-parse", "HEAD"));
        repository.commit("Head");
    }

    RepositoryChange open() {
        return open(Map.of("GUARDRAIL_CACHE", "off"));
    }

    RepositoryChange open(Map<String, String> environment) {
        return RepositoryChange.open(
                Optional.of(repository.dir()), environment, RangeRequest.parse("HEAD~1..HEAD"), stage -> {});
    }

    Policy policy() {
        return policy(Map.of("GUARDRAIL_CACHE", "off"));
    }

    Policy policy(Map<String, String> environment) {
        try (RepositoryChange change = open(environment)) {
            return change.policy(Optional.empty(), environment);
        }
    }
}
