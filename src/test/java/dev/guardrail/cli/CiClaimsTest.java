package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code guardrail verify --ci} makes of claims about CI. */
class CiClaimsTest {

    private static final String PASSED = "{\"name\": \"test\", \"workflow\": \"CI\", \"state\": \"SUCCESS\", \"link\":"
            + " \"https://github.com/o/r/actions/runs/22509645140/job/7\"}";
    private static final String FAILED = "{\"name\": \"lint\", \"workflow\": \"CI\", \"state\": \"FAILURE\"}";
    private static final String RUNNING = "{\"name\": \"slow\", \"workflow\": \"CI\", \"state\": \"IN_PROGRESS\"}";

    @TempDir
    private Path folder;

    private VerifiedRepository repository;

    @BeforeEach
    void anAuditSaysThatCiIsGreen() {
        repository = VerifiedRepository.in(folder.resolve("repository")).audit("| CI | all jobs green |");
    }

    @Test
    void whatCiSaysSupportsTheClaimOrContradictsIt() throws IOException {
        assertThat(given(PASSED).out()).contains("2 claims: 2 supported");
        assertThat(given(PASSED, FAILED).out())
                .contains("says green; it is red: `lint` failed (what CI says of the head)", "at checks.json:2");
    }

    @Test
    void aCheckThatHasNotEndedLeavesItOpen() throws IOException {
        assertThat(given(PASSED, RUNNING).out()).contains("needs what CI says of the head, but at checks.json:2: ");
        assertThat(given().out()).contains("needs what CI says of the head");
    }

    @Test
    void aFailedCheckIsNoRequiredOneForSure() throws IOException {
        repository.audit("All required checks passed.");
        assertThat(given(PASSED, FAILED).out()).contains("needs which checks are required: `lint` failed");
    }

    @Test
    void theNumberOfARunIsAmongThoseThatCiLists() throws IOException {
        repository.audit("CI run 22509645140 and CI run 22509645141 passed.");
        assertThat(given(PASSED).out())
                .contains("needs what CI says of the run 22509645141", "3 claims: 2 supported", "1 not checkable");
    }

    private Invocation given(String... checks) throws IOException {
        Path file = folder.resolve("checks.json");
        Files.writeString(file, "[" + String.join(",\n", checks) + "]\n");
        return repository.verify("--ci", file.toString());
    }
}
