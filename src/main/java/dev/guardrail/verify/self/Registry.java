package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.collect.claim.Passage.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ids that the tables of an audit define. */
final class Registry {

    /** An id: {@code GOV-004}, {@code D-ACTIONS-NODE}. */
    static final Pattern ID = Pattern.compile("(?<![\\w-])[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+(?![\\w-])");

    /**
     * A row that defines an id.
     *
     * @param issue what it says of it: its words without the id
     * @param deferred whether it is in a registry of what is deferred
     * @param target the cell with the milestone that it is deferred to, or with its state
     */
    record Entry(String id, String issue, boolean deferred, Passage row, Cell cell, Optional<Cell> target) {

        /** Whether its row says that what was to be reached is. */
        boolean isReached() {
            return row.text()
                    .toLowerCase(Locale.ROOT)
                    .matches(".*\\((?:already )?(?:achieved|met|done|reached|satisfied)\\).*");
        }
    }

    private Registry() {}

    /** The rows of an audit that define ids, in their order. */
    static List<Entry> of(AuditDocument audit) {
        List<Entry> entries = new ArrayList<>();
        for (Table table : Table.of(audit)) {
            Optional<Integer> id = table.column("(?:issue |finding |def(?:erred)? )?id|#|ref");
            if (id.isPresent() && !table.path().matches(".*(?:plan|action|history|legend|template).*")) {
                table.rows().forEach(row -> entry(table, row, id.get()).ifPresent(entries::add));
            }
        }
        return entries;
    }

    private static Optional<Entry> entry(Table table, Passage row, int column) {
        Optional<Cell> cell = Table.cell(row, column);
        String id = Table.text(row, column);
        if (cell.isEmpty() || !ID.matcher(id).matches()) {
            return Optional.empty();
        }
        int issue = table.column("issues?|observation|description|summary|title|finding|item|notes?|note")
                .orElse(-1);
        Optional<Cell> target =
                table.column("deferred to.*|target.*|status|state").flatMap(at -> Table.cell(row, at));
        boolean deferred = table.path().contains("deferred")
                || table.header().stream().anyMatch(name -> name.startsWith("deferred to"));
        String words = issue < 0 ? row.text().replace(id, "") : Table.text(row, issue);
        return Optional.of(new Entry(id, words, deferred, row, cell.get(), target));
    }
}
