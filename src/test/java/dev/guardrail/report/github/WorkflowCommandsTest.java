package dev.guardrail.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Place;
import dev.guardrail.report.Audits;
import dev.guardrail.report.annotation.Annotation;
import dev.guardrail.report.annotation.Annotation.Level;
import dev.guardrail.verdict.Audit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the runner of GitHub Actions reads. */
class WorkflowCommandsTest {

    /** A command of ours as the runner parses it. */
    private static final Pattern OURS =
            Pattern.compile("::(error|warning|notice) [^:]*title=[^:,]*::.*", Pattern.DOTALL);

    @Test
    void propertiesAndDataAreEscapedAsGitHubReadsThem() {
        Annotation annotation = new Annotation(
                Level.ERROR,
                Optional.of(new Place("a,b:c%.yml", 8, 3, 8, 9)),
                "high: a, 100%",
                List.of("one: 100%, a\rb", "two"));

        assertThat(WorkflowCommands.command(annotation))
                .isEqualTo(
                        "::error file=a%2Cb%3Ac%25.yml,line=8,endLine=8,col=3,endColumn=9,title=high%3A a%2C 100%25::"
                                + "one: 100%25, a%0Db%0Atwo");
    }

    @Test
    void aPlaceOfSeveralLinesHasNoColumnsAndAFileNoLine() {
        assertThat(WorkflowCommands.command(annotation(new Place("a", 1, 3, 4, 2))))
                .isEqualTo("::notice file=a,line=1,endLine=4,title=t::x");
        assertThat(WorkflowCommands.command(annotation(Place.file("a")))).isEqualTo("::notice file=a,title=t::x");
    }

    private static Annotation annotation(Place place) {
        return new Annotation(Level.NOTICE, Optional.of(place), "t", List.of("x"));
    }

    @Test
    void noTextOfTheRepositoryBeginsACommand() {
        List<String> lines = lines(Audits.hostile());

        assertThat(lines.subList(0, lines.size() - 2))
                .allMatch(line -> OURS.matcher(line).matches());
        assertThat(lines.get(lines.size() - 2)).isEqualTo("red: ::stop-commands::x");
        assertThat(lines.get(lines.size() - 1)).doesNotStartWith("::").doesNotContain("##[");
        assertThat(String.join("\n", lines)).doesNotContain("\r", "\u001B");
    }

    @Test
    void tenAnnotationsAreShownAndTheRestIsCountedInANotice() {
        List<String> lines = lines(Audits.large(3000));

        assertThat(lines).hasSize(13);
        assertThat(lines.get(0)).startsWith("::error file=z.yml,line=1,endLine=1,title=critical%3A ");
        assertThat(lines.subList(1, 10)).allMatch(line -> line.startsWith("::warning file="));
        assertThat(lines.get(10))
                .startsWith("::notice title=2990 more new findings::2990 workflows/unpinned-action%0A");
        assertThat(lines.get(11)).startsWith("red: ");
    }

    private static List<String> lines(Audit audit) {
        return WorkflowCommands.render(audit, Audits.OPTIONS).lines().toList();
    }
}
