package dev.guardrail.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Judged;
import dev.guardrail.report.Links;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.ReportOptions;
import dev.guardrail.rule.BuiltInFolders;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.verdict.Audit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What an audit was judged from says the same when it is judged again, without the files. */
class RerunTest {

    private static final Auditor AUDITOR = new Auditor();
    private static final CaseReader READER = new CaseReader(RuleIndex.builtIn().catalogue());

    @TestFactory
    Stream<DynamicTest> anAuditSaysTheSameWhenItIsJudgedAgain() {
        return BuiltInFolders.all().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.id(), () -> saysTheSame(folder)));
    }

    private static void saysTheSame(RuleFolder folder) {
        RuleCases cases = RuleCases.of(folder, READER);
        assertThat(cases.cases()).isNotEmpty();
        for (Case example : cases.cases()) {
            Judged judged = AUDITOR.judged(example.change(), example.judges(), example.today(), Asked.NOTHING);
            assertThat(json(judged.rerun().audit())).as(example.path()).isEqualTo(json(judged.audit()));
        }
    }

    private static String json(Audit audit) {
        return ReportFormat.JSON.render(audit, new ReportOptions(Detail.NORMAL, false, Links.NONE, false));
    }
}
