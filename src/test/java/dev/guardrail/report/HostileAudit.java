package dev.guardrail.report;

import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.git.SnapshotComparison;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.verdict.Audit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An audit of a change whose names are made to break out of a report, or to mislead its reader. */
public final class HostileAudit {

    /** Ends a string, a tag, a section of XML, a line and a link; half a character, a bell, and letters from right to left. */
    public static final String NAME = "a\"'<b>]]>&\n%0A[x](evil:1)\u202Etxt\u0007\uD800é";

    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    private HostileAudit() {}

    /** The audit, with findings in files of such names and about things of such names. */
    public static Audit audit() {
        String path = ".github/workflows/" + NAME + ".yml";
        return audit(
                Map.of("README.md", "Read me\n", path.replace("/a", "/b"), workflow("v3")),
                Map.of(path, workflow("v4"), path.replace("/a", "/b"), workflow("v3")));
    }

    private static String workflow(String version) {
        return """
                on: [push, pull_request_target]
                jobs:
                  "x]]>\\"<b> [x](https://evil.example)":
                    name: "\\u202Etxt\\uD800 ]]>"
                    runs-on: ubuntu-latest
                    steps:
                      - uses: "actions/checkout[x](https://evil.example)]]><b>@%s"
                      - name: "]]>\\n::error::\\u0007\\uD800"
                        run: pytest "[x](https://evil.example)\u202E" || true
                """.formatted(version);
    }

    /** The audit of a change from some files to others. */
    public static Audit audit(Map<String, String> before, Map<String, String> after) {
        FilesSnapshot base = FilesSnapshot.ofTexts(before);
        FilesSnapshot head = FilesSnapshot.ofTexts(after);
        List<Fact> facts = new ArrayList<>();
        facts.add(new GitRange("a...b", RangeKind.NAMED, "a".repeat(40), "b".repeat(40), "a".repeat(40)));
        facts.addAll(SnapshotComparison.of(base, head));
        return new Auditor()
                .audit(new Change(facts, base, head, EvidenceFiles.NOTHING), PolicySource.shipped("default"), DAY);
    }

    /** What a format makes a report of. */
    public static Reported reported(Audit audit) {
        return new Reported(
                audit,
                new ReportOptions(Detail.VERBOSE, false, Links.NONE, true),
                Optional::empty,
                DAY,
                Optional.of("https://git.example.org/team/app"));
    }
}
