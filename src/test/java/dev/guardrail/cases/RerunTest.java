package dev.guardrail.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Judged;
import dev.guardrail.record.AuditRecord;
import dev.guardrail.record.Build;
import dev.guardrail.record.RecordJson;
import dev.guardrail.record.Recorded;
import dev.guardrail.report.Links;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.ReportOptions;
import dev.guardrail.report.Reported;
import dev.guardrail.report.format.ReportFormats;
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
            Recorded read = written(judged.rerun().record());
            assertThat(read.isIntact()).as(example.path()).isTrue();
            assertThat(json(judged.rerun().of(read.record()).audit()))
                    .as("read from JSON: " + example.path())
                    .isEqualTo(json(judged.audit()));
        }
    }

    private static Recorded written(AuditRecord record) {
        try {
            String json = RecordJson.write(Build.current(), record);
            return RecordJson.read("audit.json", "record", new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String json(Audit audit) {
        return ReportFormats.JSON.render(
                new Reported(audit, new ReportOptions(Detail.NORMAL, false, Links.NONE, false)));
    }
}
