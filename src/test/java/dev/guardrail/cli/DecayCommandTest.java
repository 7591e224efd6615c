package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.report.html.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code guardrail decay} is asked, and how it answers. */
class DecayCommandTest {

    @TempDir
    private Path folder;

    private DecayedRepository history;

    @BeforeEach
    void initialise() {
        history = DecayedRepository.in(folder.resolve("repository"));
    }

    @Test
    void theSameHistoryGivesTheSameBytes() {
        history.threshold("80");
        history.threshold("79");
        assertThat(history.decay("--all").out())
                .isEqualTo(history.decay("--all").out());
        assertThat(history.decay("--format", "json").out())
                .isEqualTo(history.decay("--format", "json").out());
    }

    @Test
    void theJsonIsValidByItsSchema() throws IOException {
        history.threshold("80");
        history.repository()
                .write(DecayedRepository.CI, DecayedRepository.WORKFLOW.replace("pytest", "pytest || true"))
                .commit("two");
        try (InputStream file = DecayCommandTest.class.getResourceAsStream("/schema/guardrail-decay-1.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
            String json = history.decay("--all", "--format", "json").out();
            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(json.replace("\"fall\"", "\"down\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void thePageDrawsEachSeriesAndListsItsSteps() {
        history.threshold("80");
        history.threshold("70");
        history.threshold("85");
        String page = history.decay("--all", "--format", "html").out();

        Markup markup = new Markup(page);
        markup.assertWellFormed();
        markup.assertLinked();
        assertThat(page)
                .contains("<title>80 %</title>", "<title>70 %</title>", "<title>85 %</title>")
                .contains("80 % -&gt; 70 %", "reported by <code>", "What Never Fell");
    }

    @Test
    void aRepositoryWithoutCommitsAndAnUnknownRevisionAreUnusable() {
        Path empty = folder.resolve("empty");
        TestRepository.init(empty);
        Invocation none = Invocation.of("decay", "--repo", empty.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.error())
                .isEqualTo("guardrail: the checked out branch has no commit yet\n")
                .hasLineCount(1);
        Invocation unknown = history.decay("--since", "mian");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.error())
                .contains("unknown revision `mian`; did you mean `main`?")
                .hasLineCount(1);
    }

    @Test
    void aShallowCloneSaysWhereItsHistoryEnds() {
        history.threshold("80");
        history.threshold("79");
        Path clone = folder.resolve("clone");
        history.repository()
                .git(
                        "clone",
                        "-q",
                        "--depth",
                        "1",
                        history.repository().dir().toUri().toString(),
                        clone.toString());
        Invocation shallow = Invocation.of("decay", "--all", "--repo", clone.toString());
        assertThat(shallow.code()).isZero();
        assertThat(shallow.out()).contains("1 commit on the first-parent line", "history ends at commit", "shallow");
    }

    @Test
    void namesFromTheRepositoryCannotSteerATerminal() {
        history.threshold("80");
        history.repository()
                .write("pyproject.toml", "[tool.coverage.report]\nfail_under = 70\n")
                .git("add", "-A");
        history.repository()
                .git(
                        "-c",
                        "user.name=E\u001b[31mve",
                        "commit",
                        "-q",
                        "-m",
                        "two",
                        "--author",
                        "E\u001b[31mve <eve@example.org>");
        assertThat(history.decay().out()).contains("E\uFFFD[31mve").doesNotContain("\u001b");
    }
}
