package dev.guardrail.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.RepositoryParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code names few guardrails; those that it names are there. */
class RuleNamesInCodeTest {

    private static final Catalogue CATALOGUE = RuleIndex.builtIn().catalogue();

    @Test
    void everyGuardrailThatCodeNamesIsInTheCatalogue() throws IOException {
        Pattern name = Pattern.compile("\"((?:" + String.join("|", CATALOGUE.packs()) + ")/[a-z]+(?:-[a-z]+)*)\"");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                name.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(CATALOGUE.ids()).containsAll(named);
        assertThat(named).hasSizeGreaterThan(5);
    }

    @Test
    void everyParameterThatFactsAreCollectedByIsDeclared() {
        for (RepositoryParameter one : RepositoryParameter.values()) {
            assertThat(CATALOGUE.get(one.rule()).parameter(one.parameter())).isPresent();
        }
    }
}
