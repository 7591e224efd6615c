package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Appendix;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Looks whether the ids of the registers are those of earlier audits, of the text and of the JSON. */
final class RegistryIds implements StatementReader {

    private static final Value DEFINED = Value.word("defined");

    /** Words in common, as a share of the shorter text, from which two rows are about one issue. */
    private static final double ALIKE = 0.5;

    /** How many earlier audits are looked at. */
    private static final int BACK = 12;

    @Override
    public void read(Series series, Statements statements) {
        List<Registry.Entry> entries = Registry.of(series.audit());
        Map<AuditDocument, List<Registry.Entry>> earlier = entries.isEmpty() ? Map.of() : earlier(series);
        Map<String, List<Use>> uses = entries.isEmpty() ? Map.of() : uses(series.audit());
        for (Registry.Entry entry : entries) {
            Claim claim = statements.claim(
                    entry.row(), entry.cell().start(), entry.cell().end(), ClaimKind.ID, entry.id(), DEFINED);
            inEarlier(claim, entry, earlier, statements);
            used(claim, entry, uses.getOrDefault(entry.id(), List.of()), series.audit(), statements);
            statements.miss(claim, "another mention of `" + entry.id() + "`, here or in an earlier audit");
        }
        series.appendix().entries().stream()
                .filter(entry -> entry.path().matches("(?:issues|deferred_registry_updates)\\[\\](?:\\.id)?"))
                .forEach(entry -> json(entry, entries, series.audit(), statements));
    }

    private static Map<AuditDocument, List<Registry.Entry>> earlier(Series series) {
        Map<AuditDocument, List<Registry.Entry>> earlier = new LinkedHashMap<>();
        series.earlier().stream().limit(BACK).forEach(audit -> earlier.put(audit, Registry.of(audit)));
        return earlier;
    }

    private static void inEarlier(
            Claim claim,
            Registry.Entry entry,
            Map<AuditDocument, List<Registry.Entry>> earlier,
            Statements statements) {
        for (Map.Entry<AuditDocument, List<Registry.Entry>> audit : earlier.entrySet()) {
            for (Registry.Entry other : audit.getValue()) {
                if (other.id().equals(entry.id()) && Words.shared(other.issue(), entry.issue()) >= ALIKE) {
                    statements.see(
                            claim,
                            "the same issue in the registry of an earlier audit",
                            DEFINED,
                            Bearing.ALTERNATIVE,
                            other.row()
                                    .place(
                                            audit.getKey().path(),
                                            0,
                                            other.row().text().length()));
                    return;
                }
            }
        }
    }

    /** Where an audit has an id. */
    private record Use(Passage passage, int from) {}

    private static Map<String, List<Use>> uses(AuditDocument audit) {
        Map<String, List<Use>> uses = new HashMap<>();
        for (Passage passage : audit.passages()) {
            Matcher matcher = Registry.ID.matcher(passage.text());
            while (matcher.find()) {
                uses.computeIfAbsent(matcher.group(), key -> new ArrayList<>()).add(new Use(passage, matcher.start()));
            }
        }
        return uses;
    }

    private static void used(
            Claim claim, Registry.Entry entry, List<Use> uses, AuditDocument audit, Statements statements) {
        uses.stream()
                .filter(use -> use.passage().line(0) != entry.row().line(0))
                .findFirst()
                .ifPresent(use -> statements.see(
                        claim,
                        "its use in the audit",
                        DEFINED,
                        Bearing.ALTERNATIVE,
                        use.passage()
                                .place(
                                        audit.path(),
                                        use.from(),
                                        use.from() + entry.id().length())));
    }

    /** Where a text has an id. */
    static Optional<Integer> find(Passage passage, String id) {
        int at = passage.text().indexOf(id);
        Matcher matcher = Registry.ID.matcher(passage.text());
        while (at >= 0 && matcher.find()) {
            if (matcher.group().equals(id)) {
                return Optional.of(matcher.start());
            }
        }
        return Optional.empty();
    }

    /** The ids of the JSON are those that a table or the text has. */
    private static void json(
            Appendix.Entry entry, List<Registry.Entry> entries, AuditDocument audit, Statements statements) {
        if (!Registry.ID.matcher(entry.value()).matches()) {
            return;
        }
        Claim claim = statements.claim(entry.place(), entry.quote(), ClaimKind.ID, entry.value(), DEFINED);
        Optional<Place> row = entries.stream()
                .filter(other -> other.id().equals(entry.value()))
                .map(other ->
                        other.row().place(audit.path(), 0, other.row().text().length()))
                .findFirst();
        row.ifPresent(place -> statements.see(claim, "a row of a table", DEFINED, Bearing.ALTERNATIVE, place));
        if (row.isEmpty()) {
            audit.passages().stream()
                    .filter(passage -> passage.kind() != Passage.Kind.CODE)
                    .flatMap(passage -> find(passage, entry.value())
                            .map(at -> passage.place(
                                    audit.path(), at, at + entry.value().length()))
                            .stream())
                    .findFirst()
                    .ifPresent(
                            place -> statements.see(claim, "its use in the text", DEFINED, Bearing.ALTERNATIVE, place));
        }
        statements.miss(claim, "a row or a sentence about `" + entry.value() + "`");
    }
}
