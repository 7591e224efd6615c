package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project adds words by which claims of a built-in kind are found. */
class AddedWordsTest {

    private static final String WORDS = ".github/guardrail/rules/claims/lines/words.yaml";
    private static final String AUDIT = "docs/M02_audit.md";

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void aProject() {
        repository = TestRepository.init(folder.resolve("project"));
        repository.write("a.txt", "one\n");
    }

    private Invocation verify(String... lines) {
        repository.write("base.txt", "base\n").commit("Base");
        String base = repository.git("rev-parse", "HEAD").strip();
        repository.write("b.txt", "one\ntwo\nthree\n").commit("Head");
        String head = repository.git("rev-parse", "HEAD").strip();
        repository
                .write(
                        AUDIT,
                        "# M02 Audit\n\n**Range:** `" + base + ".." + head + "`\n\n" + String.join("\n", lines) + "\n")
                .commit("Audit");
        return Invocation.of(
                "verify",
                AUDIT,
                "--at",
                "HEAD",
                "-v",
                "--repo",
                repository.dir().toString());
    }

    @Test
    void anAddedWordFindsClaimsAsABuiltInOneDoes() {
        repository.write(WORDS, "# As we write.\nunits: [Zeilen, row*]\n");
        Invocation invocation = verify("- `b.txt` has 3 Zeilen", "- `b.txt` has 4 rows", "- `b.txt` has 3 lines");
        assertThat(invocation.error()).isEmpty();
        assertThat(invocation.out())
                .contains("\"4 rows\" (b.txt)", "says 4; it is 3", "\"3 Zeilen\" (b.txt)", "\"3 lines\" (b.txt)");
    }

    @Test
    void withoutItNothingIsFound() {
        assertThat(verify("- `b.txt` has 3 Zeilen").out()).doesNotContain("Zeilen");
    }

    @Test
    void wordsThatTheChangeAddsDoNotJudgeIt() {
        repository.write("base.txt", "base\n").commit("Before");
        Invocation first = verify("- `b.txt` has 3 Zeilen");
        repository.write(WORDS, "units: [Zeilen]\n").commit("Words");
        assertThat(first.out()).doesNotContain("Zeilen");
        assertThat(Invocation.of(
                                "verify",
                                AUDIT,
                                "-v",
                                "--repo",
                                repository.dir().toString())
                        .out())
                .doesNotContain("Zeilen");
    }

    @Test
    void aListThatTheKindDoesNotHaveIsRefused() {
        repository.write(WORDS, "unit: [Zeilen]\n");
        Invocation invocation = verify("- `b.txt` has 3 lines");
        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error())
                .contains(WORDS + ": `unit` is no list of words of `claims/lines`", "did you mean `units`");
    }

    @Test
    void aWordIsNoRegularExpression() {
        repository.write(WORDS, "units:\n  - Zeilen\n  - (a+)+\n");
        Invocation invocation = verify("- `b.txt` has 3 lines");
        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error())
                .contains(WORDS + ":3", "expected words of letters, digits, spaces and hyphens, found `(a+)+`");
    }

    @Test
    void aKindWithoutWordsTakesNone() {
        repository.write(".github/guardrail/rules/claims/score/words.yaml", "units: [Punkte]\n");
        Invocation invocation = verify("- `b.txt` has 3 lines");
        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error()).contains("`score` has no lists of words that a project adds to");
    }
}
