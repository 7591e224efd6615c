package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check fails a pull request only if the pull request can still wait for it. */
class ProtectionMomentTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}, if {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {pull_request: {types: [closed]}}                    | true
            {pull_request: {types: closed}}                      | true
            {pull_request_target: {types: [closed]}}             | true
            {push: null, pull_request: {types: [closed]}}        | true
            {pull_request: {types: [closed], branches: [main]}}  | github.event.pull_request.merged == true
            {pull_request: {types: [opened, closed]}}            | github.event.pull_request.merged
            {pull_request: {types: [opened, closed]}}            | github.event.action == 'closed'
            {pull_request: {types: [opened, closed]}}            | github.actor == 'a' && github.event.pull_request.merged
            {pull_request: {types: [opened, closed]}}            | github.event.pull_request.merged == true && github.actor == 'a'
            {pull_request: {types: [opened, closed]}}            | "(github.actor == 'a' || github.actor == 'b') && github.event.action == 'closed'"
            """)
    void afterThePullRequestIsClosedNothingFailsIt(String events, String condition) {
        assertThat(protection(events, condition))
                .contains("1 check: 1 can fail other runs only")
                .contains("fails    no pull request\n");
    }

    @ParameterizedTest(name = "{0}, if {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            pull_request                                         | true
            {pull_request: {types: [opened, closed]}}            | true
            {pull_request: {types: [closed, labeled]}}           | true
            {pull_request: {types: [closed]}, merge_group: null} | true
            {pull_request: {types: [opened, closed]}}            | github.event.action != 'closed'
            {pull_request: {types: [opened, closed]}}            | "!github.event.pull_request.merged"
            {pull_request: {types: [opened, closed]}}            | "github.actor == 'a' || github.event.pull_request.merged"
            """)
    void beforeThatThePullRequestFails(String events, String condition) {
        assertThat(protection(events, condition))
                .contains("1 check: 1 can fail a pull request")
                .contains("fails    pull requests\n");
    }

    private String protection(String events, String condition) {
        TestRepository repository = TestRepository.init(folder);
        repository.write("a.txt", "a\n").commit("one");
        repository
                .write(".github/workflows/ci.yml", """
                        on: %s
                        permissions: {}
                        jobs:
                          test:
                            if: ${{ %s }}
                            runs-on: ubuntu-24.04
                            steps:
                              - run: pytest
                        """.formatted(events, condition))
                .commit("two");
        return Invocation.of("protection", "--repo", repository.dir().toString(), "--base", "HEAD~1")
                .out();
    }
}
