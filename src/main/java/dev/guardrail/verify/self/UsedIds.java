package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks whether the issues that gates and scores name by their ids are defined, here or in any other document. */
final class UsedIds implements StatementReader {

    private static final Value DEFINED = Value.word("defined");
    private static final Value UNDEFINED = Value.word("defined nowhere");

    private static final Pattern NUMBER = Pattern.compile("\\d+$");

    @Override
    public void read(Series series, Statements statements) {
        List<Registry.Entry> registered = Registry.of(series.audit());
        Set<String> families =
                registered.stream().map(entry -> family(entry.id())).collect(Collectors.toCollection(TreeSet::new));
        if (families.isEmpty()) {
            return;
        }
        for (Table table : series.tables()) {
            if (isJudging(table)) {
                table.rows().forEach(row -> row(row, families, series, statements));
            }
        }
    }

    /** Whether a table has gates or scores. */
    private static boolean isJudging(Table table) {
        return table.column("(?:quality )?gates?|scores?").isPresent()
                && table.column("(?:issue |finding )?id|ref").isEmpty();
    }

    /** {@code M04-Q-} of {@code M04-Q-3}. */
    private static String family(String id) {
        return NUMBER.matcher(id).replaceFirst("");
    }

    private static void row(Passage row, Set<String> families, Series series, Statements statements) {
        Matcher matcher = Registry.ID.matcher(row.text());
        while (matcher.find()) {
            String id = matcher.group();
            if (!families.contains(family(id)) || isOneOfMany(row.text(), matcher)) {
                continue;
            }
            Claim claim = statements.claim(row, matcher.start(), matcher.end(), ClaimKind.ID, id, DEFINED);
            Optional<Place> here = defined(series.audit(), row, id);
            here.ifPresent(place -> statements.see(claim, "where the audit has it", DEFINED, Bearing.DECISIVE, place));
            if (here.isEmpty()) {
                // Some ids are local to one audit: what another one has may be another issue.
                Optional<Place> elsewhere = series.find(false, milestone -> true, line -> line.contains(id));
                elsewhere.ifPresentOrElse(
                        place -> statements.see(claim, "another document", DEFINED, Bearing.CIRCUMSTANTIAL, place),
                        () -> statements.see(
                                claim,
                                "the registers of this audit and the other documents",
                                UNDEFINED,
                                Bearing.DECISIVE));
            }
        }
    }

    /** {@code }: the ids between the ends need not be written. */
    private static boolean isOneOfMany(String text, Matcher id) {
        String before = text.substring(Math.max(0, id.start() - 6), id.start()).toLowerCase(Locale.ROOT);
        String behind =
                text.substring(id.end(), Math.min(text.length(), id.end() + 6)).toLowerCase(Locale.ROOT);
        return before.matches(".*(?:\\bto|[–—…/]|\\.\\.|-)\\W*") || behind.matches("\\W*(?:to\\b|[–—…/]|\\.\\.|-).*");
    }

    /** Where an id stands besides: in the text, in a row of a table, in the JSON. */
    private static Optional<Place> defined(AuditDocument audit, Passage row, String id) {
        return audit.passages().stream()
                .filter(passage -> passage.line(0) != row.line(0))
                .flatMap(passage ->
                        RegistryIds.find(passage, id)
                                .map(at -> passage.place(audit.path(), at, at + id.length()))
                                .stream())
                .findFirst();
    }
}
