package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.Version;
import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One scenario in the formats that other programs read, as {@code fixtures/waived/expected.FORMAT} has it. */
class FormatsTest {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("guardrail.golden"));
    private static final Scenario SCENARIO = Scenario.named("waived");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sarif", "sarif-github", "junit", "gitlab-codequality", "gitlab-sast"})
    void theFormatIsAsExpected(String format) throws IOException, GitAPIException {
        SCENARIO.build(folder);
        List<String> arguments = new ArrayList<>(List.of("audit", "--repo", folder.toString(), "--format", format));
        arguments.addAll(SCENARIO.arguments());
        Invocation run =
                Invocation.at(SCENARIO.today(), new Terminal(false, false, false), arguments.toArray(String[]::new));
        String report = run.out().replace("\"" + Version.number() + "\"", "\"VERSION\"");
        assertThat(run.error()).isEmpty();
        Path expected = SCENARIO.expected(format);
        if (REWRITE) {
            Files.writeString(expected, report);
        }
        assertThat(report).isEqualTo(Files.readString(expected));
    }

    @Test
    void anUnknownFormatIsRefusedWithTheNearestOne() {
        assertThat(Invocation.of("audit", "--format", "sarfi").error())
                .startsWith("guardrail: invalid value `sarfi` for option `--format`; did you mean `sarif`?\n");
        assertThat(Invocation.of("audit", "--report", "junti=a.xml").error()).contains("did you mean `junit`?\n");
    }

    @Test
    void aFormatOfOneAuditIsRefusedForManyCommits() {
        assertThat(Invocation.of("audit", "--each", "A..B", "--format", "sarif", "--report", "junit=a.xml")
                        .error())
                .contains("`--each` cannot be used with `--format sarif`, `--report junit=FILE`");
    }
}
