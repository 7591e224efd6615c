package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The build has written the pages: {@code mvn process-classes}. */
class StartTest {

    private static final Terminal NONE = new Terminal(false, false, false);
    private static final Terminal COLORED = new Terminal(true, true, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "-V",
                "--help",
                "-h",
                "help",
                "help --help",
                "audit --help",
                "facts -h",
                "rules --help",
                "rules list --help",
                "help rules show",
            })
    void whatTheBuildWroteIsWhatTheCommandLinePrints(String line) {
        String[] arguments = line.split(" ", -1);
        for (Terminal terminal : List.of(NONE, COLORED)) {
            assertThat(Start.answer(terminal, List.of(arguments)))
                    .get()
                    .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(
                            Invocation.at(LocalDate.EPOCH, terminal, arguments).out());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit",
                "rules list",
                "adit --help",
                "--help audit",
                "help ../../models",
                "audit --version --help",
                "help adit",
                "--version --help",
            })
    void theCommandLineAnswersAllElse(String line) {
        assertThat(Start.answer(NONE, List.of(line.split(" ", -1)))).isEmpty();
    }
}
