package dev.guardrail.collect.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.UnusableInputException;
import dev.guardrail.ci.Event;
import dev.guardrail.collect.event.CiRange.Change;
import dev.guardrail.collect.event.CiRange.Without;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which change a job is about, by the variables and events that services give. */
class CiRangeTest {

    private static final String BEFORE = "b".repeat(40);
    private static final String AFTER = "a".repeat(40);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pull_request        | pull request 7 into `main`                | B...A
            pull_request_fork   | pull request 7 into `main`                | B...A
            pull_request_target | pull request 7 into `main`                | B...A
            push                | the push to `main`                        | B...A if-continued, B..A
            push_branch         | the push to `changes`                     | origin/main...A
            push_new_branch     | the push to `changes`                     | origin/main...A
            push_forced         | the push to `changes`                     | origin/main...A
            push_moved_tag      | the move of the tag `v1`                  | B..A
            merge_group         | the merge queue into `main`               | B...A
            workflow_run        | the pull request of the run, into `main`  | B...A
            """)
    void anEventWithABaseNamesItsChange(String file, String about, String ends) {
        Change change = (Change) CiRange.of(event(file).variables());

        assertThat(change.about()).isEqualTo(about);
        assertThat(shown(change)).isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            push_first        | the push to `main` has no commit before it to compare with, so nothing is judged
            push_tag          | the push made the tag `v1`, which has no base to compare with
            push_deleted      | the push deleted `changes`, so there is no commit to judge
            workflow_dispatch | the event `workflow_dispatch` has no base to compare with, so nothing is judged
            schedule          | the event `schedule` has no base to compare with, so nothing is judged
            workflow_run_fork | the event `workflow_run` has no base to compare with, so nothing is judged
            release           | the event `release` has no base to compare with, so nothing is judged
            """)
    void anEventWithoutABaseSaysSo(String file, String reason) {
        Without without = (Without) CiRange.of(event(file).variables());

        assertThat(without.reason()).startsWith(reason);
    }

    @Test
    void aMergeThatIsCheckedOutIsComparedWithWhatItWasMergedInto() {
        String merge = "c".repeat(40);

        Change change = (Change) CiRange.of(event("pull_request").merging(merge).variables());

        assertThat(shown(change)).isEqualTo(merge + "^1..." + merge + " if-checked-out, B...A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CIRCLECI=true GUARDRAIL_BASE=B = B...HEAD",
                "GUARDRAIL_BASE=origin/main = origin/main...HEAD",
                "JENKINS_URL=x CHANGE_TARGET=main = origin/main...HEAD",
                "JENKINS_URL=x GIT_PREVIOUS_SUCCESSFUL_COMMIT=B = B...HEAD",
                "BUILDKITE=true BUILDKITE_COMMIT=A BUILDKITE_PULL_REQUEST_BASE_BRANCH=main = origin/main...A",
                "BUILDKITE=true BUILDKITE_COMMIT=HEAD BUILDKITE_BRANCH=x BUILDKITE_PIPELINE_DEFAULT_BRANCH=main"
                        + " = origin/main...HEAD",
                "BITBUCKET_BUILD_NUMBER=1 BITBUCKET_PR_DESTINATION_COMMIT=B BITBUCKET_PR_DESTINATION_BRANCH=main"
                        + " = B...HEAD",
                "TF_BUILD=True SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/main BUILD_SOURCEBRANCH=refs/pull/7/merge"
                        + " BUILD_SOURCEVERSION=A SYSTEM_PULLREQUEST_SOURCECOMMITID=B"
                        + " = A^1...A if-checked-out, origin/main...B",
                "GITLAB_CI=true CI_MERGE_REQUEST_IID=7 CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main CI_COMMIT_SHA=A"
                        + " CI_MERGE_REQUEST_DIFF_BASE_SHA=B CI_MERGE_REQUEST_TARGET_BRANCH_SHA= = B...A",
                "GITLAB_CI=true CI_MERGE_REQUEST_IID=7 CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main CI_COMMIT_SHA=A"
                        + " CI_MERGE_REQUEST_DIFF_BASE_SHA=0 CI_MERGE_REQUEST_TARGET_BRANCH_SHA=B = B...A",
                "GITLAB_CI=true CI_PIPELINE_SOURCE=push CI_COMMIT_BRANCH=x CI_DEFAULT_BRANCH=main CI_COMMIT_SHA=A"
                        + " CI_COMMIT_BEFORE_SHA=0000000000000000000000000000000000000000 = origin/main...A",
                "GITLAB_CI=true CI_PIPELINE_SOURCE=push CI_COMMIT_BRANCH=x CI_DEFAULT_BRANCH=main CI_COMMIT_SHA=A"
                        + " CI_COMMIT_BEFORE_SHA=B = origin/main...A",
                "GITLAB_CI=true CI_PIPELINE_SOURCE=push CI_COMMIT_BRANCH=main CI_DEFAULT_BRANCH=main CI_COMMIT_SHA=A"
                        + " CI_COMMIT_BEFORE_SHA=B = B...A if-continued, B..A",
            })
    void otherServicesNameTheirChangeInVariables(String line) {
        int at = line.lastIndexOf(" = ");

        assertThat(shown((Change) CiRange.of(variables(line.substring(0, at))))).isEqualTo(line.substring(at + 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CIRCLECI=true GUARDRAIL_BASE=",
                "TF_BUILD=True",
                "JENKINS_URL=x",
                "BITBUCKET_BUILD_NUMBER=1",
                "BUILDKITE=true BUILDKITE_COMMIT=A BUILDKITE_BRANCH=main BUILDKITE_PIPELINE_DEFAULT_BRANCH=main",
                "GITLAB_CI=true CI_PIPELINE_SOURCE=schedule CI_COMMIT_BRANCH=main"
                        + " CI_COMMIT_BEFORE_SHA=0000000000000000000000000000000000000000",
                "GITLAB_CI=true CI_PIPELINE_SOURCE=push CI_COMMIT_TAG=v1 CI_COMMIT_BEFORE_SHA=B",
                "GITLAB_CI=true CI_PIPELINE_SOURCE=push CI_COMMIT_BRANCH=main CI_DEFAULT_BRANCH=main CI_COMMIT_SHA=A"
                        + " CI_COMMIT_BEFORE_SHA=0000000000000000000000000000000000000000",
            })
    void whereAServiceNamesNoBaseNothingIsJudged(String variables) {
        assertThat(CiRange.of(variables(variables)))
                .isInstanceOfSatisfying(
                        Without.class,
                        without -> assertThat(without.reason()).contains("so nothing is judged; name a range"));
    }

    @Test
    void outsideOfAServiceThereIsNoRange() {
        assertThatThrownBy(() -> CiRange.of(Map.of()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("needs the variables of a CI service, and none is set");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {                                                         | cannot be used: Unexpected end-of-input
            []                                                        | has a list; expected an object
            null                                                      | has nothing; expected an object
            {"pull_request": 7}                                       | `pull_request.base.sha` of the event file has no commit id; found nothing
            {"pull_request": {"base": {"sha": "$(touch x)"}}}         | `pull_request.base.sha` of the event file has no commit id; found `$(touch x)`
            {"pull_request": {"base": {"sha": "--upload-pack=x"}}}    | `pull_request.base.sha` of the event file has no commit id; found `--upload-pack=x`
            """)
    void anEventThatCannotBeUsedIsSaidOnOneLine(String text, String problem) throws IOException {
        Path event = Files.writeString(folder.resolve("event.json"), text);

        assertThatThrownBy(() -> CiRange.of(pullRequest(event)))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining(problem)
                .message()
                .hasLineCount(1);
    }

    @Test
    void anEventFileThatIsTooLargeOrNotThereIsNotRead() throws IOException {
        Path large = Files.write(folder.resolve("large.json"), new byte[26_214_401]);

        assertThatThrownBy(() -> CiRange.of(pullRequest(large))).hasMessageContaining("is too large to read");
        assertThatThrownBy(() -> CiRange.of(pullRequest(folder.resolve("none"))))
                .hasMessageContaining("is not there");
        assertThatThrownBy(() -> CiRange.of(pullRequest(folder))).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> CiRange.of(Map.of("GITHUB_ACTIONS", "true")))
                .hasMessage("the variable `GITHUB_EVENT_PATH` names no event file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "a..b", "a b", "a^", "a@{1}", "a~1", "a:b", "a//b", "a/", ".."})
    void aBranchThatGitDoesNotAllowIsRefused(String name) {
        assertThatThrownBy(() -> CiRange.of(Map.of("JENKINS_URL", "x", "CHANGE_TARGET", name)))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("the variable `CHANGE_TARGET` has no name of a branch; found `" + name + "`");
    }

    private Event event(String file) {
        return Event.of(file, BEFORE, AFTER, folder);
    }

    private static Map<String, String> pullRequest(Path event) {
        return Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_EVENT_NAME", "pull_request",
                "GITHUB_EVENT_PATH", event.toString());
    }

    /** Variables of which A and B stand for commits. */
    private static Map<String, String> variables(String text) {
        Map<String, String> variables = new HashMap<>();
        for (String word : text.split(" +", -1)) {
            String[] pair = word.split("=", 2);
            variables.put(
                    pair[0],
                    switch (pair[1]) {
                        case "A" -> AFTER;
                        case "B" -> BEFORE;
                        default -> pair[1];
                    });
        }
        return variables;
    }

    private static String shown(Change change) {
        return change.ends().stream()
                .map(CiRangeTest::shown)
                .collect(Collectors.joining(", "))
                .replace(AFTER, "A")
                .replace(BEFORE, "B");
    }

    private static String shown(Ends ends) {
        return switch (ends.use()) {
            case ALWAYS -> ends.base() + "..." + ends.head();
            case DIFFERENCE -> ends.base() + ".." + ends.head();
            case IF_CHECKED_OUT -> ends.base() + "..." + ends.head() + " if-checked-out";
            case IF_CONTINUED -> ends.base() + "..." + ends.head() + " if-continued";
        };
    }
}
