package dev.guardrail.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts of the repository that a script calls. */
class CalledScriptsTest {

    private static final Map<String, String> FILES = Map.of(
            "scripts/build.sh", "#!/bin/sh\nscripts/../ci/sign\n",
            "ci/sign", "#!/bin/sh\ncosign sign-blob x\n",
            "ci/notes.txt", "cosign is not called here",
            "Makefile", "release:\n\t./ci/sign\n",
            "package.json", "{\"scripts\": {\"ship\": \"sh ci/sign\", \"postship\": \"echo \\\"done\\\"\"}}",
            "loop.sh", "./loop.sh\n");

    private static CalledScripts of(String script, String folder) {
        return CalledScripts.of(script, folder, path -> Optional.ofNullable(FILES.get(path)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "./scripts/build.sh; ''",
                "bash -eu \"scripts/build.sh\" --all; ''",
                "make release; ''",
                "npm run ship; ''",
                "cd x && . ./sign; ci",
                "$GITHUB_WORKSPACE/ci/sign; elsewhere/..",
                "test -f y || sudo ../ci/sign; scripts",
            })
    void whatACommandCallsIsFollowed(String script, String folder) {
        assertThat(of(script, folder).texts()).anyMatch(text -> text.contains("cosign"));
        assertThat(of(script, folder).unknown()).isEmpty();
    }

    @Test
    void whatIsOnlyNamedIsNotFollowed() {
        assertThat(of("cat ci/notes.txt\necho hello\n# ./ci/sign", "").texts()).isEmpty();
    }

    @Test
    void whatTheRepositoryDoesNotHaveIsNotKnown() {
        assertThat(of("./dist/run --now\n/usr/bin/env true\npython tools/x.py", "")
                        .unknown())
                .containsExactlyInAnyOrder("./dist/run", "tools/x.py");
    }

    @Test
    void aLoopEnds() {
        assertThat(of("sh loop.sh", "").texts()).hasSize(1);
    }
}
