package dev.guardrail.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Auditor;
import dev.guardrail.project.ProjectRuleLoader;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.project.RuleFiles;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleFolders;
import dev.guardrail.rule.RuleIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The policies that people write first over Kubernetes, Dockerfiles, Compose, {@code package.json}, Terraform and the like, as
 * guardrails of a project.
 */
class DocumentRulesTest {

    private static final List<RuleFolder> FOLDERS =
            RuleFolders.below(Path.of("src/test/resources/documents/rules"), "documents/rules");

    @TestFactory
    Stream<DynamicTest> aGuardrailFindsWhatItsCasesExpect() {
        Catalogue builtIn = RuleIndex.builtIn().catalogue();
        SortedMap<String, String> rules = new TreeMap<>();
        SortedMap<String, String> pages = new TreeMap<>();
        for (RuleFolder folder : FOLDERS) {
            rules.put(folder.path(RuleFolder.RULE), folder.rule());
            pages.put(folder.path(RuleFolder.PAGE), folder.page());
        }
        ProjectRules own = new ProjectRuleLoader(builtIn).load(new RuleFiles(rules, pages, new TreeMap<>()));
        RuleTester tester = new RuleTester(new Auditor(own));
        CaseReader reader = new CaseReader(builtIn.with(own.index().catalogue()));
        return FOLDERS.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.id(), () -> {
                    TestedRule tested = tester.test(RuleCases.of(folder, reader));
                    assertThat(tested.problems()).isEmpty();
                    assertThat(tested.failures().stream().flatMap(failure -> failure.differences().stream()))
                            .isEmpty();
                }));
    }
}
