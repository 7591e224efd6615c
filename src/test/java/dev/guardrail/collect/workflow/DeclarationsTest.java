package dev.guardrail.collect.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.fact.Concurrency;
import dev.guardrail.fact.ContainerCredentials;
import dev.guardrail.fact.ExpressionPart;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.PreCommitRepository;
import dev.guardrail.fact.ReusableCall;
import dev.guardrail.fact.ShellSetting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {

    private static final String WORKFLOW = ".github/workflows/ci.yml";

    @Test
    void thereIsOneConcurrencyForTheWorkflowAndForEachJobWithSteps() {
        assertThat(facts(Concurrency.class, WORKFLOW, """
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    concurrency: {group: x, cancel-in-progress: false}
                    steps: [{run: make}]
                  b: {uses: ./.github/workflows/b.yml}
                """))
                .extracting(Concurrency::line, Concurrency::job, Concurrency::group, Concurrency::isDecided)
                .containsExactlyInAnyOrder(tuple(1, "", "", false), tuple(5, "a", "x", true));
    }

    @Test
    void aCallSaysWhatItPassesOn() {
        ReusableCall call = facts(ReusableCall.class, WORKFLOW, """
                on: push
                jobs:
                  a:
                    uses: ./.github/workflows/b.yml
                    with: {x: 1}
                    secrets: inherit
                """).get(0);
        assertThat(call.isLocal()).isTrue();
        assertThat(call.inheriting()).isTrue();
        assertThat(call.with()).containsEntry("x", "1");
        assertThat(call.secrets()).isEmpty();
    }

    @Test
    void credentialsAreHardcodedIfNoPartOfThePasswordIsAnExpression() {
        assertThat(facts(ContainerCredentials.class, WORKFLOW, """
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    container: {image: x, credentials: {username: u, password: p}}
                    services:
                      db: {image: y, credentials: {username: u, password: "${{ secrets.P }}"}}
                      plain: {image: z}
                    steps: [{run: make}]
                """))
                .extracting(ContainerCredentials::service, ContainerCredentials::isHardcoded)
                .containsExactly(tuple("", true), tuple("db", false));
    }

    @Test
    void theShellOfStepsJobsAndWorkflowsHasItsPlace() {
        assertThat(facts(ShellSetting.class, WORKFLOW, """
                on: push
                defaults: {run: {shell: pwsh}}
                jobs:
                  a:
                    runs-on: windows-latest
                    defaults: {run: {shell: cmd}}
                    steps:
                      - run: make
                        shell: C:/Tools/Perl.exe {0}
                """))
                .extracting(ShellSetting::line, ShellSetting::job, ShellSetting::step, ShellSetting::program)
                .containsExactlyInAnyOrder(tuple(2, "", 0, "pwsh"), tuple(6, "a", 0, "cmd"), tuple(9, "a", 1, "perl"));
    }

    @Test
    void aCommentOfAPermissionStandsBesideItOrAboveIt() {
        assertThat(facts(Permission.class, WORKFLOW, """
                on: push
                # about the block
                permissions:
                  contents: read # fetches
                  # first line
                  # second line
                  issues: write
                  packages: write #
                jobs:
                  a: {runs-on: x, permissions: {checks: write, statuses: write}} # both
                """))
                .extracting(Permission::scope, Permission::comment)
                .containsExactly(
                        tuple("contents", "fetches"),
                        tuple("issues", "first line second line"),
                        tuple("packages", ""),
                        tuple("checks", "both"),
                        tuple("statuses", "both"));
    }

    @Test
    void aPartOfAnExpressionHasItsPlaceToTheCharacter() {
        ExpressionPart part = facts(ExpressionPart.class, WORKFLOW, """
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - if: |-
                          github.ref == 'x'
                            || contains('a b', github.ref_name)
                        run: make
                """).get(0);
        assertThat(part.text()).isEqualTo("contains('a b', github.ref_name)");
        assertThat(part.place()).hasToString(WORKFLOW + ":8");
        assertThat(part.place().column()).isEqualTo(16);
        assertThat(part.place().endColumn()).isEqualTo(48);
    }

    @Test
    void hooksOfTheRepositoryItselfHaveNoAddress() {
        assertThat(facts(PreCommitRepository.class, ".pre-commit-config.yaml", """
                repos:
                  - {repo: local, hooks: [{id: a}]}
                  - {repo: meta, hooks: [{id: b}]}
                  - {repo: "HTTPS://example.com/x", rev: v1, hooks: [{id: c}, {id: d}]}
                  - {repo: "git@example.com:x", rev: v1, hooks: []}
                """))
                .extracting(PreCommitRepository::scheme, PreCommitRepository::hooks)
                .containsExactly(tuple("https", List.of("c", "d")), tuple("", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "a/b@v4,'',4,2147483647",
        "a/b@v4.3.1,'',4,3",
        "a/b/c@4.10,'',4,10",
        "a/b@11bd71901bbe5b1630ceea73d27597364c9af683,v6.0.2,6,0",
        "a/b@11bd71901bbe5b1630ceea73d27597364c9af683,tag=v4.2.2,4,2",
    })
    void aVersionIsReadFromTheTagOrTheComment(String uses, String comment, int major, int minor) {
        assertThat(ActionVersion.of(uses, comment)).contains(new ActionVersion(major, minor));
    }

    @ParameterizedTest
    @CsvSource({
        "a/b@main,v4",
        "a/b@11bd71901bbe5b1630ceea73d27597364c9af683,''",
        "a/b@11bd71901bbe5b1630ceea73d27597364c9af683,pinned in 2024x",
        "./a,''"
    })
    void otherReferencesHaveNoKnownVersion(String uses, String comment) {
        assertThat(ActionVersion.of(uses, comment)).isEmpty();
    }

    private static <T extends Fact> List<T> facts(Class<T> type, String path, String text) {
        return WorkflowCollector.read(path, text.getBytes(StandardCharsets.UTF_8)).facts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
