package dev.guardrail.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.ledger.AuditEntry.Figure;
import dev.guardrail.ledger.AuditEntry.Gate;
import dev.guardrail.ledger.AuditEntry.Measures;
import dev.guardrail.ledger.AuditEntry.Outcome;
import dev.guardrail.ledger.AuditEntry.RecordedFinding;
import dev.guardrail.ledger.AuditEntry.ResolvedItem;
import dev.guardrail.ledger.AuditEntry.Revision;
import dev.guardrail.ledger.AuditEntry.Score;
import dev.guardrail.ledger.AuditEntry.SteadiedTest;
import dev.guardrail.ledger.AuditEntry.TestRun;
import dev.guardrail.ledger.AuditEntry.Totals;
import java.util.List;

/** An audit in a ledger. */
final class AuditCodec {

    private static final String[] KEYS = Keys.with(
            "milestone",
            "day",
            "base",
            "head",
            "policy",
            "verdict",
            "gates",
            "counts",
            "findings",
            "resolved",
            "tests",
            "tree",
            "figures",
            "scores",
            "record");

    private AuditCodec() {}

    static void write(AuditEntry audit, ObjectNode json) {
        json.put("milestone", Json.whole(audit.milestone()))
                .put("day", audit.day().toString())
                .put("base", audit.revision().base())
                .put("head", audit.revision().head())
                .put("policy", Json.whole(audit.policy()))
                .put("verdict", audit.outcome().verdict());
        ObjectNode gates = json.putObject("gates");
        audit.outcome().gates().forEach(gate -> gates.put(gate.name(), gate.status()));
        json.set("counts", counts(audit.outcome().counts()));
        json.set("findings", Json.array(audit.findings(), AuditCodec::finding));
        json.set("resolved", Json.array(audit.resolved(), AuditCodec::resolved));
        audit.measures().tests().ifPresent(tests -> json.set("tests", tests(tests)));
        json.put("tree", audit.revision().tree());
        ObjectNode figures = json.putObject("figures");
        audit.measures()
                .figures()
                .forEach(figure -> figures.putObject(figure.name())
                        .put("covered", figure.covered())
                        .put("total", figure.total()));
        ObjectNode scores = json.putObject("scores");
        audit.measures().scores().forEach(score -> scores.put(score.dimension(), score.value()));
        json.put("record", audit.record());
    }

    private static JsonNode counts(Totals counts) {
        return Json.object()
                .put("total", counts.total())
                .put("introduced", counts.introduced())
                .put("preexisting", counts.preexisting())
                .put("resolved", counts.resolved())
                .put("open", counts.open())
                .put("waived", counts.waived())
                .put("baselined", counts.baselined());
    }

    private static JsonNode finding(RecordedFinding finding) {
        return Json.object()
                .put("id", finding.id())
                .put("rule", finding.rule())
                .put("severity", finding.severity())
                .put("path", Json.whole(finding.path()))
                .put("line", finding.line())
                .put("message", Json.whole(finding.message()))
                .put("disposition", finding.disposition());
    }

    private static JsonNode resolved(ResolvedItem resolved) {
        return Json.object().put("item", Json.whole(resolved.item())).put("commit", resolved.commit());
    }

    private static JsonNode tests(TestRun tests) {
        ObjectNode json = Json.object()
                .put("passed", tests.passed())
                .put("failed", tests.failed())
                .put("skipped", tests.skipped());
        json.set("flaky", Json.texts(tests.flaky()));
        json.set("failing", Json.texts(tests.failing()));
        if (!tests.steadied().isEmpty()) {
            json.set("steadied", Json.array(tests.steadied(), AuditCodec::steadied));
        }
        return json;
    }

    private static JsonNode steadied(SteadiedTest test) {
        return Json.object().put("test", Json.whole(test.test())).put("commit", test.commit());
    }

    static AuditEntry read(Member line) {
        line.only(KEYS);
        Member base = line.get("base");
        return new AuditEntry(
                line.get("milestone").text(),
                line.get("day").day(),
                new Revision(
                        base.text().isEmpty() ? "" : base.object(),
                        line.get("head").object(),
                        line.get("tree").object()),
                line.get("policy").text(),
                new Outcome(
                        line.get("verdict").text(),
                        line.get("gates")
                                .values(gate ->
                                        new Gate(gate.name(), gate.value().text())),
                        readCounts(line.get("counts"))),
                line.get("findings").list(AuditCodec::readFinding),
                line.get("resolved").list(AuditCodec::readResolved),
                readMeasures(line),
                line.get("record").digest());
    }

    private static Measures readMeasures(Member line) {
        return new Measures(
                line.optional("tests", AuditCodec::readTests),
                line.get("figures").values(figure -> {
                    Member share = figure.value().only("covered", "total");
                    return new Figure(
                            figure.name(),
                            share.get("covered").amount(),
                            share.get("total").amount());
                }),
                line.get("scores")
                        .values(score -> new Score(score.name(), score.value().decimal())));
    }

    private static Totals readCounts(Member counts) {
        counts.only("total", "introduced", "preexisting", "resolved", "open", "waived", "baselined");
        return new Totals(
                counts.get("total").count(),
                counts.get("introduced").count(),
                counts.get("preexisting").count(),
                counts.get("resolved").count(),
                counts.get("open").count(),
                counts.get("waived").count(),
                counts.get("baselined").count());
    }

    private static RecordedFinding readFinding(Member finding) {
        finding.only("id", "rule", "severity", "path", "line", "message", "disposition");
        return new RecordedFinding(
                finding.get("id").text(),
                finding.get("rule").text(),
                finding.get("severity").text(),
                finding.get("path").text(),
                finding.get("line").count(),
                finding.get("message").text(),
                finding.get("disposition").text());
    }

    private static ResolvedItem readResolved(Member resolved) {
        resolved.only("item", "commit");
        Member commit = resolved.get("commit");
        return new ResolvedItem(resolved.get("item").text(), commit.text().isEmpty() ? "" : commit.object());
    }

    private static TestRun readTests(Member tests) {
        tests.only("passed", "failed", "skipped", "flaky", "failing", "steadied");
        return new TestRun(
                tests.get("passed").count(),
                tests.get("failed").count(),
                tests.get("skipped").count(),
                tests.get("flaky").list(Member::text),
                tests.get("failing").list(Member::text),
                tests.optional("steadied", all -> all.list(AuditCodec::readSteadied))
                        .orElse(List.of()));
    }

    private static SteadiedTest readSteadied(Member test) {
        test.only("test", "commit");
        Member commit = test.get("commit");
        return new SteadiedTest(test.get("test").text(), commit.text().isEmpty() ? "" : commit.object());
    }
}
