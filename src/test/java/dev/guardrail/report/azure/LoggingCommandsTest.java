package dev.guardrail.report.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.report.Audits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the agent of Azure Pipelines reads. */
class LoggingCommandsTest {

    @Test
    void aFindingIsAnIssue() {
        assertThat(lines(LoggingCommands.render(Audits.red(), Audits.OPTIONS)).get(0))
                .startsWith(
                        "##vso[task.logissue type=error;sourcepath=.github/workflows/ci.yml;linenumber=8;columnnumber=15;]"
                                + "high: workflows/unpinned-action: `other/action@v4`")
                .contains("%0AReplace the tag ");
    }

    @Test
    void noTextOfTheRepositoryBeginsACommandOrEndsAProperty() {
        List<String> lines = lines(LoggingCommands.render(Audits.hostile(), Audits.OPTIONS));

        assertThat(lines).hasSize(14);
        assertThat(lines.subList(0, 10))
                .allMatch(
                        line -> line.matches(
                                "##vso\\[task\\.logissue type=error;sourcepath=[^;\\]]*;linenumber=\\d+;columnnumber=\\d+;\\]high: .*"));
        assertThat(lines.subList(10, 14)).noneMatch(line -> line.contains("##vso["));
        assertThat(String.join("\n", lines)).doesNotContain("\r", "\u001B");
    }

    private static List<String> lines(String report) {
        return report.lines().toList();
    }
}
