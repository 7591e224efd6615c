package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code guardrail verify} is asked, and how it answers. */
class VerifyCommandTest {

    private static final String[] LINES = {
        "The new `src/new.py` has 1 line, and `src/app.py` has 450 lines.",
        "",
        "| Check | Result |",
        "|---|---|",
        "| Line coverage | 91.2 % |",
        "| Branch coverage | 80.1 % |",
        "| CI | all jobs green |"
    };

    @TempDir
    private Path folder;

    private VerifiedRepository repository;

    @BeforeEach
    void initialise() {
        repository = VerifiedRepository.in(folder.resolve("repository"));
    }

    @Test
    void whatIsWrongComesFirstAndWhatIsMissingIsGrouped() {
        Invocation invocation = repository.audit(LINES).verify();
        assertThat(invocation.error()).isEmpty();
        assertThat(repository.anonymous(invocation.out())).isEqualTo("""
                docs/M01_audit.md: checked against the range `base..head` that it
                states

                contradicted (1)
                  5:55  "450 lines" (src/app.py)
                      says 450; it is 10 (the lines that the range adds in `src/app.py`); by
                      other readings 13 (the lines of `src/app.py` in an editor), 12 (the
                      length of `src/app.py`)
                      see `git diff --numstat base..head -- src/app.py`

                not checkable, by what is missing (3)
                  needs a coverage report of the head: 2 claims, lines 9, 10
                  needs what CI says of the head: 1 claim, line 11

                7 claims: 3 supported, 0 consistent, 3 not checkable, 1 contradicted
                """);
    }

    @Test
    void anExplanationNamesTheRuleAndEachReadingWithWhatItSees() {
        repository.audit(LINES);
        Invocation invocation = repository.verify("--explain", "5:55");
        assertThat(invocation.code()).isZero();
        assertThat(repository.anonymous(invocation.out())).startsWith("""
                docs/M01_audit.md:5:55
                  "450 lines" (src/app.py)
                  says 450, a claim of the kind `lines`

                  contradicted
                    concluded by `claims/lines`, rules/claims/lines/rule.drl:5
                    checked against the range `base..head` that it states

                  readings that were tried (12)
                    differs: 10, the lines that the range adds in `src/app.py`; speaks against
                      the claim
                        see `git diff --numstat base..head -- src/app.py`
                    differs: 12, the length of `src/app.py`; says nothing against the claim
                        see `git show head:src/app.py | wc -l`
                """);
        assertThat(repository.verify("--explain", "9").out())
                .contains("  not checkable\n    no rule concludes anything; needs a coverage report of the head\n")
                .contains("  readings that were tried (0)\n");
    }

    @Test
    void onlyAClaimCanBeExplainedAndOnlyInText() {
        repository.audit(LINES);
        assertThat(repository.verify("--explain", "6").error())
                .isEqualTo("guardrail: `docs/M01_audit.md` has no claim at 6; the nearest: 5:9, 5:26, 5:55\n");
        assertThat(repository.verify("--explain", "0").error())
                .startsWith(
                        "guardrail: invalid value for option `--explain`: expected `LINE` or `LINE:COLUMN`, found `0`");
        assertThat(repository.verify("--explain", "5", "--format", "json").error())
                .isEqualTo(
                        "guardrail: `--explain` is answered in text; it cannot be used with `--format`, `--report` or"
                                + " `--annotate`\n");
    }

    @Test
    void quietPrintsTheCountsAndVerbosePrintsEachClaim() {
        repository.audit(LINES);
        assertThat(repository.verify("-q").out())
                .isEqualTo("7 claims: 3 supported, 0 consistent, 3 not checkable, 1 contradicted\n");
        assertThat(repository.verify("-v").out())
                .contains(
                        "\nsupported (3)\n",
                        "\n    9:19  \"91.2 %\" (total)\n",
                        "      says added, which holds for what the range did\n");
    }

    @Test
    void theExitCodeSaysWhetherClaimsFail() {
        repository.audit(LINES);
        assertThat(repository.verify().code()).isEqualTo(1);
        assertThat(repository.verify("--fail-on", "unchecked").code()).isEqualTo(1);
        assertThat(repository.verify("--fail-on", "never").code()).isZero();
        repository.audit("Line coverage is 91.2 %.");
        assertThat(repository.verify().code()).isZero();
        assertThat(repository.verify("--fail-on", "unchecked").code()).isEqualTo(1);
        repository.audit("The new `src/new.py` has 1 line.");
        assertThat(repository.verify("--fail-on", "unchecked").code()).isZero();
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        repository.audit(LINES);
        assertThat(repository.verify("-q", "-v").error())
                .isEqualTo("guardrail: `-q` and `-v` cannot be used together\n");
        assertThat(repository.verify("--report", "jsn=x").error()).contains("unknown format `jsn`");
        assertThat(repository
                        .verify("--report", "json=x", "--report", "text=y/../x")
                        .error())
                .contains("two `--report` options name the file");
        assertThat(repository.verify("--report", "json=x", "--annotate", "x").error())
                .contains("`--report` and `--annotate` name the same file");
        assertThat(repository.verify("--range", "nope...main").code()).isEqualTo(2);
    }

    @Test
    void reportsAreWrittenEvenWhereOneCannotBe() throws IOException {
        repository.audit(LINES);
        Path closed = Files.createDirectory(folder.resolve("a.json"));
        Path text = folder.resolve("reports/a.txt");
        Invocation invocation = repository.verify("--report", "json=" + closed, "--report", "text=" + text);
        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error()).contains("cannot write the report to ");
        assertThat(text).hasContent(invocation.out());
    }

    @Test
    void colorsAreForTerminals() {
        repository.audit(LINES);
        Terminal terminal = new Terminal(true, true, false);
        assertThat(repository.verify(terminal).out()).contains("\u001b[1;31mcontradicted\u001b[0m (1)");
        assertThat(repository.verify(terminal, "--color", "never").out()).doesNotContain("\u001b");
    }

    @Test
    void aLongListIsFolded() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 23; i++) {
            lines.append("- `src/app.py` has ").append(450 + i).append(" lines.\n");
        }
        repository.audit(lines.toString());
        assertThat(repository.verify().out())
                .contains("contradicted (23)", "  3 more contradicted claims; `-v` prints all");
        assertThat(repository.verify("-v").out()).contains("\"472 lines\"").doesNotContain("prints all");
    }

    @Test
    void theAnnotatedAuditReplacesALinkAndDoesNotFollowIt() throws IOException {
        repository.audit(LINES);
        Path other = Files.writeString(folder.resolve("other.md"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("marked.md"), other);
        repository.verify("--annotate", link.toString());
        assertThat(other).hasContent("mine");
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(repository.anonymous(Files.readString(link))).isEqualTo("""
                # M01 Audit

                **Range:** `BASE...HEAD` ✅

                The new `src/new.py` ✅ has 1 line ✅, and `src/app.py` has 450 lines ❌ (it is 10).

                | Check | Result |
                |---|---|
                | Line coverage | 91.2 % ❔ |
                | Branch coverage | 80.1 % ❔ |
                | CI | all jobs green ❔ |
                """);
    }
}
