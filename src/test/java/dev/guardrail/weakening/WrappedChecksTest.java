package dev.guardrail.weakening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A check behind a program that runs other programs is a check. */
class WrappedChecksTest {

    /**
     * A change.
     *
     * @param finding what the id of the rule that reports it has; {@code none} where nothing is weakened
     * @param says what the message names
     */
    private record Pair(
            String name, String finding, String says, Map<String, String> before, Map<String, String> after) {}

    private static final Path PAIRS = Path.of("src/test/resources/dev/guardrail/weakening/wrapped-checks.json");

    @TestFactory
    Stream<DynamicTest> aCheckIsKnownBehindItsWrapper() throws IOException {
        return Stream.of(new ObjectMapper().readValue(PAIRS.toFile(), Pair[].class))
                .map(pair -> DynamicTest.dynamicTest(pair.name(), () -> {
                    List<Finding> found = Introduced.by(pair.before(), pair.after()).stream()
                            .filter(finding -> finding.rule().startsWith("ci-weakening/"))
                            .toList();
                    List<String> messages = found.stream()
                            .map(finding -> finding.rule() + ": " + finding.message())
                            .toList();
                    if (pair.finding().equals("none")) {
                        assertThat(messages).isEmpty();
                    } else {
                        assertThat(messages)
                                .anyMatch(message -> message.contains(pair.finding()) && message.contains(pair.says()));
                    }
                }));
    }
}
