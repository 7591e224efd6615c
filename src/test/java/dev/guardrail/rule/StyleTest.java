package dev.guardrail.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Auditor;
import dev.guardrail.cases.CaseReader;
import dev.guardrail.cases.CaseResult;
import dev.guardrail.cases.RuleCases;
import dev.guardrail.cases.RuleTester;
import dev.guardrail.cli.Help;
import dev.guardrail.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a machine can check of {@code docs/style.md}. */
class StyleTest {

    private static final RuleTester TESTER = new RuleTester(new Auditor());
    private static final CaseReader READER = new CaseReader(RuleIndex.builtIn().catalogue());
    private static final Path STYLE_PAGE = Path.of("docs/style.md");
    private static final Style STYLE = Style.read(STYLE_PAGE);

    static Stream<RuleFolder> guardrails() {
        return BuiltInFolders.all().stream();
    }

    static Stream<Path> documents() {
        List<Path> documents = new ArrayList<>(markdown("rules"));
        documents.addAll(markdown("docs"));
        documents.addAll(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
        // The page of the style names what it bans.
        return documents.stream().filter(path -> !path.equals(STYLE_PAGE));
    }

    @ParameterizedTest
    @MethodSource("guardrails")
    void messagesFollowTheStyle(RuleFolder folder) {
        List<String> faults = new ArrayList<>();
        List<CaseResult> results = TESTER.test(RuleCases.of(folder, READER)).results().stream()
                .map(CaseResult.class::cast)
                .toList();
        for (CaseResult result : results) {
            for (Finding finding : result.found()) {
                STYLE.faultsOfMessage(finding.message())
                        .forEach(
                                fault -> faults.add(result.example().path() + ": " + fault + ": " + finding.message()));
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentsAvoidTheBannedTurns(Path path) throws IOException {
        assertThat(STYLE.faultsOfPage(path.toString(), unreleased(path, Files.readAllLines(path))))
                .isEmpty();
    }

    @Test
    void helpTextsAvoidTheBannedTurns() {
        assertThat(Help.texts().flatMap(text -> STYLE.bannedTurns(text).map(turn -> turn + ": " + text)))
                .isEmpty();
    }

    /** The changelog of released versions stays as it was published. */
    private static List<String> unreleased(Path path, List<String> lines) {
        if (!path.endsWith("CHANGELOG.md")) {
            return lines;
        }
        int start = lines.indexOf("## Unreleased") + 1;
        return lines.stream()
                .limit(start
                        + lines.stream()
                                .skip(start)
                                .takeWhile(line -> !line.startsWith("## "))
                                .count())
                .toList();
    }

    private static List<Path> markdown(String folder) {
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            return paths.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
