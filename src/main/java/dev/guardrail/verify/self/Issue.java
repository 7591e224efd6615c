package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.Appendix;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An issue that an audit gives a severity.
 *
 * @param id empty where it has none
 * @param severity in lower case: {@code high}
 * @param state what became of it, in lower case; empty where that is not said
 * @param json whether the JSON of the audit says it
 */
record Issue(String id, String severity, String state, boolean json, Place place) {

    private static final Pattern SEVERITY = Pattern.compile(
            "(?i)\\**(?:severity|priority)\\**:\\**\\s*\\**(critical|blocker|high|medium|med|low|info(?:rmational)?)\\b");

    private static final Pattern ID = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\\d+\\b");

    /** The issues of an audit: of its tables, its sections and its JSON. */
    static List<Issue> of(AuditDocument audit) {
        List<Issue> issues = new ArrayList<>();
        Table.of(audit).forEach(table -> rows(audit, table, issues));
        audit.passages().forEach(passage -> section(audit, passage, issues));
        List<Appendix.Entry> entries = Appendix.of(audit).entries();
        entries.stream()
                .filter(entry -> entry.path().equals("issues[].severity"))
                .filter(entry -> !normal(entry.value()).isEmpty())
                .forEach(entry -> issues.add(json(entry, entries)));
        return issues;
    }

    private static void rows(AuditDocument audit, Table table, List<Issue> issues) {
        Optional<Integer> severity = table.column("severity|sev\\.?|priority");
        if (severity.isEmpty() || table.path().matches(".*(?:plan|action|threshold|legend|template).*")) {
            return;
        }
        Optional<Integer> state = table.column("status|state|resolution|disposition");
        int id = table.column("id|#|issue id|issue").orElse(-1);
        for (Passage row : table.rows()) {
            String said = normal(Table.text(row, severity.get()));
            if (!said.isEmpty()) {
                issues.add(new Issue(
                        Table.text(row, id),
                        said,
                        state.map(column -> Table.text(row, column).toLowerCase(Locale.ROOT))
                                .orElse(""),
                        false,
                        row.place(audit.path(), 0, row.text().length())));
            }
        }
    }

    private static void section(AuditDocument audit, Passage passage, List<Issue> issues) {
        Matcher matcher = SEVERITY.matcher(passage.text());
        if (passage.kind() != Passage.Kind.CODE && passage.kind() != Passage.Kind.ROW && matcher.find()) {
            List<String> titles = passage.context().headings();
            Matcher id = ID.matcher(titles.isEmpty() ? "" : titles.get(titles.size() - 1));
            issues.add(new Issue(
                    id.find() ? id.group() : "",
                    normal(matcher.group(1)),
                    "",
                    false,
                    passage.place(audit.path(), matcher.start(), matcher.end())));
        }
    }

    private static Issue json(Appendix.Entry severity, List<Appendix.Entry> entries) {
        String state = value(severity, "status", entries) + " " + value(severity, "deferred", entries);
        return new Issue(
                value(severity, "id", entries),
                normal(severity.value()),
                state.toLowerCase(Locale.ROOT),
                true,
                severity.place());
    }

    /** What the item of an entry has under another key. */
    private static String value(Appendix.Entry entry, String key, List<Appendix.Entry> entries) {
        return entries.stream()
                .filter(other -> other.item() == entry.item() && other.path().equals("issues[]." + key))
                .map(Appendix.Entry::value)
                .findFirst()
                .orElse("");
    }

    /** A severity as others are written; empty where it is none. */
    static String normal(String severity) {
        String lower = Table.plain(severity)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip();
        return switch (lower) {
            case "critical", "blocker", "crit" -> "critical";
            case "high", "medium", "low" -> lower;
            case "med", "moderate" -> "medium";
            case "info", "informational", "note", "trivial" -> "info";
            default -> "";
        };
    }

    /** Whether it is said to be done with. */
    boolean isClosed() {
        return state.matches(".*(?:resolved|closed|fixed|mitigated|done|accepted|complete|✅|waived|addressed).*");
    }
}
