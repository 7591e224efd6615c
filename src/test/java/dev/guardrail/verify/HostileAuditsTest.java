package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.guardrail.UnusableInputException;
import dev.guardrail.claim.Verification;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that nobody writes, but somebody can send. */
class HostileAuditsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path dir;

    private TestRepository repository;

    @BeforeEach
    void oneCommit() {
        repository = TestRepository.init(dir.resolve("repository"));
        repository.write("a.txt", "one\n").commit("one");
    }

    private Verification verify(byte[] content) throws IOException {
        Path audit = Files.write(dir.resolve("audit.md"), content);
        return Verifier.verify(
                new VerifyRequest(audit.toString(), Optional.of(repository.dir()), Optional.empty(), Optional.empty()),
                Map.of());
    }

    private Verification verify(String text) throws IOException {
        return verify(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsTooLargeIsSaid() {
        assertThatThrownBy(() -> verify("x".repeat(10_000_000)))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("`audit.md` is too large to read: the limit is 500000 bytes");
        assertThatThrownBy(() -> verify("| a |\n".repeat(50_000)))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("`audit.md` is too long to read: the limit is 20000 lines");
        assertThatThrownBy(() -> verify("# Audit\n" + "x".repeat(400_000)))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("`audit.md`: line 2 is too long to read: the limit is 50000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1,",
                "| ",
                "(",
                "`a/",
                "+1 ",
                "12 + 3 + ",
                "x/",
                "no ",
                "is ",
                "> ",
                "[",
                "1 test ",
                "80% ",
                "all actions ",
                "\"a\": ",
                "no workflow ",
                "1 of 2 lines ",
                "line 1 in ",
                "a → ",
                "AB-1 "
            })
    void repeatedSignsEndSoon(String sign) {
        String text = "# Audit\n\n" + sign.repeat(40_000 / sign.length()) + "\n";

        assertThat(assertTimeoutPreemptively(SOON, () -> verify(text)).ground()).startsWith("no range");
    }

    @Test
    void deepQuotesAndListsEndSoon() {
        StringBuilder lists = new StringBuilder();
        for (int depth = 0; depth < 150; depth++) {
            lists.append("  ".repeat(depth)).append("- a `b/c.py` new\n");
        }
        String text = ">".repeat(20_000) + " x\n\n" + lists;

        assertThat(assertTimeoutPreemptively(SOON, () -> verify(text)).ground()).startsWith("no range");
    }

    @Test
    void zerosAndMixedEncodingsAreRead() throws IOException {
        assertThat(verify("# Audit\n\n9 files\0 changed, `a.txt` was added\0\n").ground())
                .startsWith("no range");
        byte[] mixed = "# Audit\n\nna\u00efve \u00ff\n9 files changed\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(verify(mixed).claims()).hasSize(1);
        assertThat(verify(new byte[0]).claims()).isEmpty();
    }
}
