package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code docs/architecture.md} names is in the code. {@link DocumentationTest} keeps its table of packages and its
 * links.
 */
class ArchitecturePageTest {

    private static final DocumentationPage PAGE = DocumentationPage.of("docs/architecture.md");

    /** A type, maybe one of its members. */
    private static final Pattern NAMED = Pattern.compile("`[A-Z]\\w*[a-z]\\w*(?:\\.\\w+)?`");

    private static final Pattern LINKED = Pattern.compile(
            "\\[`(?<type>[A-Z]\\w*)(?:\\.(?<member>\\w+))?`]\\(\\.\\./src/(?:main|test)/java/(?<file>\\S+)\\.java\\)");

    private static final Pattern RULE = Pattern.compile("\\[`(?<rule>[a-z/-]+)`]\\(\\.\\./(?<file>\\S+\\.drl)\\)");

    static Stream<MatchResult> linked() {
        return LINKED.matcher(PAGE.text()).results();
    }

    static Stream<MatchResult> rules() {
        return RULE.matcher(PAGE.text()).results();
    }

    @Test
    void everyNameLinksItsFile() {
        List<String> links = linked().map(MatchResult::group).toList();
        assertThat(links).hasSizeGreaterThan(40);
        assertThat(NAMED.matcher(LINKED.matcher(PAGE.text()).replaceAll("")).results())
                .extracting(MatchResult::group)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("linked")
    void everyTypeAndMemberExists(MatchResult link) throws ClassNotFoundException {
        Class<?> type = Class.forName(link.group(3).replace('/', '.'));
        assertThat(type.getSimpleName()).isEqualTo(link.group(1));
        if (link.group(2) != null) {
            assertThat(members(type)).contains(link.group(2));
        }
    }

    private static List<String> members(Class<?> type) {
        return Stream.of(
                        Stream.of(type.getDeclaredMethods()).map(method -> method.getName()),
                        Stream.of(type.getDeclaredFields()).map(field -> field.getName()),
                        Stream.of(type.getDeclaredClasses()).map(Class::getSimpleName))
                .flatMap(names -> names)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsInItsFile(MatchResult link) throws IOException {
        assertThat(Files.readString(Path.of(link.group(2)))).contains("rule \"" + link.group(1) + "\"");
    }
}
