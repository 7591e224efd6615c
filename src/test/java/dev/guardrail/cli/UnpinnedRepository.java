package dev.guardrail.cli;

import dev.guardrail.collect.git.TestRepository;
import java.util.ArrayList;
import java.util.List;

/**
 * A repository of which the last commit uses an action that is not pinned.
 *
 * @param repository an empty one
 */
record UnpinnedRepository(TestRepository repository) {

    /**
     * Writes and commits it.
     *
     * @param more what the policy says besides
     */
    void build(String more) {
        repository.write(".github/guardrail.yaml", policy(more)).write("README.md", "# A\n");
        repository.commit("Base");
        repository.write(".github/workflows/ci.yml", workflow("# Nothing.")).commit("Change");
    }

    static String policy(String more) {
        return "version: 1\npacks: []\nrules: {workflows/unpinned-action: on}\n" + more;
    }

    static String workflow(String comment) {
        return """
                on: push
                jobs:
                  one:
                    runs-on: ubuntu-24.04
                    steps:
                      %s
                      - uses: acme/scanner@v2
                """.formatted(comment);
    }

    /** Runs a command about the last commit. */
    Invocation run(String command, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of(command, "--repo", repository.dir().toString(), "--range", "HEAD~1..HEAD"));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }
}
