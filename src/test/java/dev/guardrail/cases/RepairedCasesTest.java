package dev.guardrail.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.finding.Finding;
import dev.guardrail.fix.Fixed;
import dev.guardrail.rule.BuiltInFolders;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleIndex;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every finding of the cases that has a repair: the repaired file parses and means the same but for the finding (the repair checks
 * that itself), keeps its comments, and has the finding no more; and a second repair changes nothing.
 */
class RepairedCasesTest {

    private static final Auditor AUDITOR = new Auditor();
    private static final CaseReader READER = new CaseReader(RuleIndex.builtIn().catalogue());
    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)#[^\\n'\"]*$");

    @TestFactory
    Stream<DynamicTest> aRepairRepairs() {
        return BuiltInFolders.all().stream()
                .filter(folder -> folder.rule().contains("withRepair"))
                .flatMap(RepairedCasesTest::tests);
    }

    private static Stream<DynamicTest> tests(RuleFolder folder) {
        List<Case> cases = RuleCases.of(folder, READER).cases();
        Stream<DynamicTest> each = cases.stream()
                .filter(Case::expectsFindings)
                .map(example -> DynamicTest.dynamicTest(folder.id() + " " + example.name(), () -> isRepaired(example)));
        DynamicTest shown = DynamicTest.dynamicTest(
                folder.id() + " shows a repaired file",
                () -> assertThat(cases).anyMatch(example -> !example.fixed().isEmpty()));
        return Stream.concat(each, Stream.of(shown));
    }

    private static void isRepaired(Case example) {
        Fixed fixed = RepairedCase.of(AUDITOR, example).fixed();

        long repairable = findings(example).stream()
                .filter(finding -> finding.stands() && !finding.repairs().isEmpty())
                .count();
        // Where a failure counts again, another finding may go with it.
        assertThat(fixed.repaired().size() + fixed.left().size())
                .isBetween(Math.min(1, (int) repairable), (int) repairable);
        fixed.files()
                .forEach(file -> assertThat(
                                COMMENT.matcher(file.before().text()).results())
                        .allSatisfy(comment -> assertThat(file.after().text())
                                .contains(comment.group().strip().replaceFirst("^#\\s*", ""))));
    }

    private static List<Finding> findings(Case example) {
        return AUDITOR.audit(example.change(), example.judges(), example.today(), Asked.NOTHING).findings().stream()
                .filter(finding -> finding.rule().equals(example.guardrail()))
                .toList();
    }
}
