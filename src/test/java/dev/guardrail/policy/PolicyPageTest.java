package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps {@code docs/policy.md} in step with what a policy can have. */
class PolicyPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|[^|]*\\| ([^|]*) \\|");

    static List<Arguments> tables() {
        return List.of(
                Arguments.of("Keys", PolicyReader.KEYS),
                Arguments.of("paths", PolicyReader.PATH_KEYS),
                Arguments.of("rules", RuleChoiceReader.KEYS),
                Arguments.of("overrides", RuleSettings.OVERRIDE_KEYS),
                Arguments.of("extends", ExtendsReader.KEYS),
                Arguments.of("boundaries", BoundaryReader.BOUNDARY_KEYS),
                Arguments.of("layers", BoundaryReader.LAYER_KEYS),
                Arguments.of("zones", ZoneReader.KEYS),
                Arguments.of("tables", TablesReader.KEYS),
                Arguments.of(
                        "scores",
                        Stream.concat(ScoreReader.KEYS.stream(), ScoreReader.SOURCE_KEYS.stream())
                                .distinct()
                                .toList()),
                Arguments.of("waivers", WaiverReader.KEYS));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableHasEveryKeyAndNoOther(String heading, List<String> keys) throws IOException {
        assertThat(rows(heading).map(row -> row.group(1))).containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail-at", "scope", "require", "plans", "level"})
    void aDefaultIsThatOfTheShippedPolicy(String key) throws IOException {
        String shipped = PolicySource.shipped("default")
                .content()
                .lines()
                .filter(line -> line.startsWith(key + ": "))
                .findFirst()
                .orElseThrow()
                .substring(key.length() + 2);
        assertThat(rows("Keys").filter(row -> row.group(1).equals(key)).map(row -> row.group(2)))
                .containsExactly("`" + shipped + "`");
    }

    private static Stream<MatchResult> rows(String heading) throws IOException {
        String page = Files.readString(Path.of("docs/policy.md"));
        String section = page.split("(?m)^## " + heading + "$", 2)[1].split("(?m)^## ", 2)[0];
        return ROW.matcher(section.replace("\\|", " ")).results();
    }
}
