package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the columns of the tables of audits are called. */
final class ColumnNames {

    private static final Set<String> NAMES = Set.of(
            "acceptance",
            "acceptance criteria",
            "action",
            "actions",
            "actual",
            "added",
            "after",
            "arch",
            "architecture",
            "area",
            "artifact",
            "aspect",
            "assessment",
            "audit",
            "base",
            "baseline",
            "before",
            "blast radius",
            "blocker",
            "blocker?",
            "blocking",
            "blocking?",
            "branch",
            "branches",
            "category",
            "change",
            "change type",
            "changed",
            "check",
            "checks",
            "ci",
            "code",
            "code health",
            "commit",
            "commits",
            "comment",
            "comments",
            "compat",
            "compatibility",
            "component",
            "consumer surface",
            "count",
            "coverage",
            "criterion",
            "criteria",
            "current",
            "current status",
            "date",
            "deferred to",
            "deleted",
            "deletions",
            "deliverable",
            "delta",
            "determinism",
            "description",
            "details",
            "dimension",
            "discovered",
            "docs",
            "dx",
            "effect",
            "effort",
            "est",
            "est.",
            "estimate",
            "evidence",
            "exit criteria",
            "expected",
            "explanation",
            "field",
            "file",
            "files",
            "finding",
            "first seen",
            "fix",
            "fix/defer",
            "gate",
            "guardrail",
            "head",
            "health",
            "id",
            "impact",
            "insertions",
            "invariant",
            "invariants",
            "issue",
            "item",
            "job",
            "jobs",
            "key",
            "kind",
            "last evidence",
            "last seen",
            "level",
            "line",
            "lines",
            "lines added",
            "lines changed",
            "location",
            "max",
            "meaning",
            "measure",
            "metric",
            "milestone",
            "mitigation",
            "mod",
            "modularity",
            "module",
            "name",
            "new",
            "note",
            "notes",
            "number",
            "observation",
            "old",
            "outcome",
            "overall",
            "owner",
            "package",
            "passed",
            "path",
            "perf",
            "performance",
            "previous",
            "priority",
            "proof",
            "purpose",
            "rationale",
            "reason",
            "reference",
            "removed",
            "requirement",
            "result",
            "results",
            "risk",
            "role",
            "rule",
            "run",
            "scope",
            "score",
            "sec",
            "security",
            "sev",
            "severity",
            "sha",
            "source",
            "stage",
            "state",
            "status",
            "step",
            "subject",
            "suite",
            "summary",
            "surface",
            "symbol",
            "target",
            "task",
            "test",
            "test file",
            "tests",
            "threshold",
            "title",
            "tool",
            "total",
            "trend",
            "type",
            "value",
            "verdict",
            "verification",
            "version",
            "weight",
            "what",
            "where",
            "why",
            "workflow");

    private ColumnNames() {}

    static boolean has(String name) {
        String bare = name.strip().replaceFirst("\\s*\\([^()]{1,12}\\)$", "");
        return NAMES.contains(bare.toLowerCase(java.util.Locale.ROOT));
    }

    /** The cells of a line that consists of names of columns alone, the longest names first; none where it does not. */
    static List<SpacedTable.Span> split(String line) {
        List<SpacedTable.Span> found = new ArrayList<>();
        int from = 0;
        while (from < line.length()) {
            int end = longest(line, from);
            if (end < 0) {
                return List.of();
            }
            found.add(new SpacedTable.Span(from, end));
            from = end + 1;
        }
        return found;
    }

    private static int longest(String line, int from) {
        int found = -1;
        int end = from;
        for (int words = 0; words < 4 && end < line.length(); words++) {
            int space = line.indexOf(' ', end + (words == 0 ? 0 : 1));
            end = space < 0 ? line.length() : space;
            String name = line.substring(from, end);
            found = !name.isEmpty() && !Character.isLowerCase(name.charAt(0)) && has(name) ? end : found;
        }
        return found;
    }
}
