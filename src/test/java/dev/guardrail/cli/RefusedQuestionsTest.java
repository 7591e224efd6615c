package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions that cannot be asked, with what was probably meant. */
class RefusedQuestionsTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> whatCannotBeAskedIsSaid() {
        return Stream.of(
                Arguments.of(
                        "--set",
                        "workflows/unpinned-actions.allow=[]",
                        "unknown key `workflows/unpinned-actions` in `rules`; did you mean `workflows/unpinned-action`?"),
                Arguments.of(
                        "--set",
                        "workflows/unpinned-action.alow=[]",
                        "unknown key `alow` in the parameters of `workflows/unpinned-action`; did you mean `allow`?"),
                Arguments.of(
                        "--set",
                        "workflows/unpinned-action.allow=x",
                        "`--set`: expected `allow` to be a list of texts, found `x`"),
                Arguments.of("--set", "fail-a=low", "unknown setting `fail-a`; did you mean `fail-at=low`?"),
                Arguments.of("--set", "fail-at=lo", "unknown severity `lo`; did you mean `low`?"),
                Arguments.of("--set", "fail-at", "found `fail-at`; did you mean `fail-at=VALUE`?"),
                Arguments.of("--set", "fail-at: low", "found `fail-at: low`; did you mean `fail-at=low`?"),
                Arguments.of("--set", "unpinned-action=off", "did you mean `workflows/unpinned-action=off`?"),
                Arguments.of(
                        "--set",
                        "workflows.unpinned-action.allow=[]",
                        "did you mean `workflows/unpinned-action.allow=[]`?"),
                Arguments.of("--set", "a/b.c: 1\n=x", "expected `--set` to be like"),
                Arguments.of("--set", "a/b.c: 1 #=x", "expected `--set` to be like"),
                Arguments.of("--set", "workflows/unpinned-action.allow=[", "`--set`: "),
                Arguments.of("--with", "coverag", "unknown evidence `coverag`; did you mean `coverage`?"),
                Arguments.of(
                        "--without", "a.yml:1", "no waiver and no waived finding is `a.yml:1`; there are no waivers"));
    }

    @ParameterizedTest
    @MethodSource
    void whatCannotBeAskedIsSaid(String option, String value, String message) {
        UnpinnedRepository unpinned = new UnpinnedRepository(TestRepository.init(folder));
        unpinned.build("");
        Invocation refused = unpinned.run("explain", option, value);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.error()).contains(message);
        assertThat(refused.out()).isEmpty();
    }
}
