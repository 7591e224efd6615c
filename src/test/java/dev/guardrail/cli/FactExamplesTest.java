package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.SeenFacts;
import dev.guardrail.audit.Trusted;
import dev.guardrail.cases.Case;
import dev.guardrail.cases.CaseReader;
import dev.guardrail.fact.Fact;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.report.FactLines;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleFolders;
import dev.guardrail.rule.RuleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Compares the examples of facts with the cases that they are of. {@code -Dguardrail.golden=rewrite} chooses them anew among
 * all cases: the example that says most in few words.
 */
class FactExamplesTest {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("guardrail.golden"));
    private static final Path EXAMPLES = Path.of("src/main/resources/dev/guardrail/report/fact-examples.txt");

    /**
     * What an audit concludes of waivers and deferrals, and commits of a repository.
     */
    private static final Set<String> WITHOUT = Set.of("WaiverUse", "DeferralState", "NewDeferral", "TouchingCommit");

    private static final Catalogue CATALOGUE = RuleIndex.builtIn().catalogue();

    private record Example(String type, String path, String json) {

        private static final Comparator<Example> BEST = Comparator.comparingInt(Example::silence)
                .thenComparing(example -> example.json().length())
                .thenComparing(Example::json)
                .thenComparing(Example::path);

        static Example of(String line) {
            String[] fields = line.split("\t", -1);
            return new Example(fields[0], fields[1], fields[2]);
        }

        /** How many of its properties say nothing. */
        private int silence() {
            return json.split("\":(?:\"\"|\\[]|\\{}|0|false)[,}]", -1).length;
        }

        private String line() {
            return type + "\t" + path + "\t" + json;
        }
    }

    @Test
    void everyExampleIsAFactOfItsCase() throws IOException {
        List<Example> examples =
                Files.readAllLines(EXAMPLES).stream().map(Example::of).toList();
        Map<String, Case> cases = cases();
        assertThat(examples)
                .allSatisfy(example -> assertThat(examples(required(cases, example), isForReports(example.type())))
                        .as("an example that no case has any more; run this test with -Dguardrail.golden=rewrite")
                        .contains(example));
    }

    @Test
    void everyTypeHasAnExample() throws IOException {
        Set<String> types = new TreeSet<>(FactGroups.names());
        types.removeAll(FactGroups.groups());
        types.removeAll(WITHOUT);
        types.remove("Fact");
        assertThat(Files.readAllLines(EXAMPLES).stream().map(Example::of).map(Example::type))
                .containsExactlyElementsOf(types);
    }

    private static Case required(Map<String, Case> cases, Example example) {
        return Objects.requireNonNull(cases.get(example.path()), "no case " + example.path());
    }

    private static boolean isForReports(String type) {
        return type.equals("ComparedCheck") || FactGroups.OF_REACH.contains(type);
    }

    @BeforeAll
    static void rewrite() throws IOException {
        if (!REWRITE) {
            return;
        }
        SortedMap<String, Example> best = new TreeMap<>();
        for (Case example : cases().values()) {
            boolean forReports =
                    !best.containsKey("ComparedCheck") || !best.keySet().containsAll(FactGroups.OF_REACH);
            examples(example, forReports)
                    .forEach(found -> best.merge(
                            found.type(), found, (one, other) -> Example.BEST.compare(one, other) <= 0 ? one : other));
        }
        Files.writeString(
                EXAMPLES, best.values().stream().map(Example::line).collect(Collectors.joining("\n", "", "\n")));
    }

    private static List<Example> examples(Case example, boolean forReports) {
        Trusted trusted = new Trusted(example.policy(), example.change().base(), TrustedSide.BASE);
        SeenFacts seen = new SeenFacts(example.change(), trusted, Map.of("GUARDRAIL_CACHE", "off"), "Fact");
        List<Fact> facts = new ArrayList<>(seen.atHead());
        if (forReports) {
            facts.addAll(seen.protection());
            facts.addAll(seen.reach());
        }
        return facts.stream()
                .map(fact -> new Example(
                        fact.getClass().getSimpleName(),
                        example.path(),
                        FactLines.of(List.of(fact)).get(0)))
                .distinct()
                .toList();
    }

    private static Map<String, Case> cases() {
        CaseReader reader = new CaseReader(CATALOGUE);
        List<RuleFolder> folders = new ArrayList<>(RuleFolders.below(Path.of("rules"), "rules"));
        // Cases of claims are audits to be verified, not changes.
        folders.removeIf(folder -> folder.id().startsWith("claims/"));
        folders.addAll(RuleFolders.below(Path.of("src/test/resources/documents/rules"), "documents/rules"));
        Map<String, Case> cases = new TreeMap<>();
        for (RuleFolder folder : folders) {
            folder.cases().forEach((file, content) -> {
                String path = folder.path(file);
                cases.put(path, reader.read(folder.id(), path, content));
            });
        }
        return cases;
    }
}
