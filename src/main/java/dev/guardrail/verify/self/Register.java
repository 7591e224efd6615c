package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which items an audit defers, and which it says are resolved: rows of tables, items of lists and titles. */
final class Register {

    private static final String ID_COLUMN = "(?:issue |finding |def(?:erred)? )?id|#|ref";
    private static final String ISSUE =
            "issues?|observation|description|summary|title|finding|item|package|notes?|note";
    private static final String CLOSING = "resolution|resolved.*|status|state|evidence|fix.*";
    private static final String UNTIL = "deferred to.*|defer to.*|deferral target|target.*";
    private static final String STATE = "status|state|resolved.*";

    private static final Pattern CLOSED = Pattern.compile(
            "(?i)\\W*(?:resolved|closed|fixed|done|completed?|implemented|addressed|superseded)\\b.*|.*✅.*");

    private static final Pattern MET = Pattern.compile("(?i).*\\((?:achieved|met|done|completed|satisfied)\\)\\W*");

    private static final Pattern OF_ITEM = Pattern.compile(
            "\\s*(?:[-*•]|\\d+[.)])?\\s*[*`_]*(" + Registry.ID.pattern() + ")[*`_]*\\s*[:—–-][*`_]*\\s*(\\S.*)");

    private static final Pattern TITLE =
            Pattern.compile("(?i).*\\bdeferred (?:issue|item)s?\\W+(" + "(?-i:" + Registry.ID.pattern() + "))\\W*(.*)");
    private static final Pattern MARKED = Pattern.compile(
            "[#\\s]*(" + Registry.ID.pattern() + ")\\W+(.*?)\\s*\\((?:[\\w ]+, )?(DEFERRED|RESOLVED)\\)\\W*");

    private final AuditDocument audit;
    private final Map<String, BookRow> deferred = new LinkedHashMap<>();
    private final Map<String, BookRow> resolved = new LinkedHashMap<>();
    private int unnamed;

    private Register(AuditDocument audit) {
        this.audit = audit;
    }

    /**
     * What the registers of an audit say.
     *
     * @param rows the deferred items in their order, then those that are said to be resolved
     * @param unnamed how many rows defer something without giving it an id
     */
    record Content(List<BookRow> rows, int unnamed) {}

    static Content of(AuditDocument audit) {
        Register register = new Register(audit);
        Table.of(audit).forEach(register::table);
        for (int at = 0; at < audit.passages().size(); at++) {
            register.passage(at);
        }
        List<BookRow> rows = new ArrayList<>(register.deferred.values());
        rows.removeIf(
                row -> register.resolved.containsKey(row.id()) && row.until().isEmpty());
        rows.addAll(register.resolved.values());
        return new Content(rows, register.unnamed);
    }

    private void table(Table table) {
        Passage first = table.rows().get(0);
        boolean closing = isAbout(first, "resolved|closed")
                || table.column("resolved.*|resolution").isPresent();
        boolean defers = table.column(UNTIL).isPresent() && isAbout(first, "defer")
                || table.column("deferred to.*").isPresent()
                || isAbout(first, "\\bdefer|\\bdeferrals?");
        if (!closing && !defers || table.path().matches(".*(?:action plan|template|legend).*")) {
            return;
        }
        Optional<Integer> id = table.column(ID_COLUMN);
        boolean all = closing && table.column("deferred to.*").isEmpty();
        for (Passage row : table.rows()) {
            String named = id.map(column -> Table.text(row, column)).orElse("");
            if (Registry.ID.matcher(named).matches()) {
                row(table, row, named, all);
            } else if (!all && isSomething(table, row)) {
                unnamed++;
            }
        }
    }

    private static boolean isSomething(Table table, Passage row) {
        String issue = text(table, row, ISSUE);
        return !issue.isEmpty() && !issue.matches("(?i)\\W*(?:none|n/a|no\\b.*)?\\W*");
    }

    private void row(Table table, Passage row, String id, boolean closing) {
        String until = text(table, row, UNTIL);
        String reason = text(table, row, "reason|rationale|deferral rationale|why.*");
        String state = text(table, row, STATE);
        Place place = row.place(audit.path(), 0, row.text().length());
        String issue = text(table, row, ISSUE);
        String exit = text(table, row, "exit.*");
        Optional<String> closed = List.of(until, state, reason).stream()
                .filter(cell -> CLOSED.matcher(cell).matches())
                .findFirst()
                .or(() -> Optional.of(exit).filter(cell -> MET.matcher(cell).matches()));
        if (closing || closed.isPresent()) {
            String words = closed.orElseGet(() -> text(table, row, CLOSING));
            resolved.putIfAbsent(id, BookRow.resolved(id, issue, words, place));
            return;
        }
        add(new BookRow(
                id,
                issue,
                text(table, row, "discovered.*|first seen.*|found.*"),
                until,
                reason,
                text(table, row, "block.*"),
                exit,
                "",
                place));
    }

    private void add(BookRow row) {
        deferred.merge(row.id(), row, (one, other) -> other.fullness() > one.fullness() ? other : one);
    }

    /** The text of the first column that matches; empty where it is only a dash. */
    private static String text(Table table, Passage row, String column) {
        String text = table.column(column).map(at -> Table.text(row, at)).orElse("");
        return text.matches("[—–-]*") ? "" : text;
    }

    private void passage(int at) {
        Passage passage = audit.passages().get(at);
        Place place = passage.place(audit.path(), 0, passage.text().length());
        if (passage.kind() == Passage.Kind.HEADING) {
            title(passage, at, place);
        } else if (passage.kind() == Passage.Kind.ITEM) {
            Matcher matcher = OF_ITEM.matcher(passage.text());
            if (matcher.matches() && isAbout(passage, "resolved|closed")) {
                String words = Table.plain(matcher.group(2));
                resolved.putIfAbsent(matcher.group(1), BookRow.resolved(matcher.group(1), words, words, place));
            } else if (matcher.matches() && isAbout(passage, "\\bdefer|\\bdeferrals?")) {
                add(BookRow.deferred(matcher.group(1), Table.plain(matcher.group(2)), place));
            }
        }
    }

    private void title(Passage passage, int at, Place place) {
        Matcher title = TITLE.matcher(passage.text());
        Matcher marked = MARKED.matcher(passage.text());
        if (title.matches()) {
            String words = Table.plain(title.group(2));
            add(BookRow.deferred(title.group(1), words.isEmpty() ? after(at) : words, place));
        } else if (marked.matches()) {
            String words = Table.plain(marked.group(2));
            if (marked.group(3).equals("DEFERRED")) {
                add(BookRow.deferred(marked.group(1), words, place));
            } else {
                resolved.putIfAbsent(marked.group(1), BookRow.resolved(marked.group(1), words, "", place));
            }
        }
    }

    private String after(int at) {
        return at + 1 < audit.passages().size()
                ? Table.plain(audit.passages().get(at + 1).text())
                : "";
    }

    /** Whether the nearest title around a passage is about something. The title of the document is about all of it. */
    private static boolean isAbout(Passage passage, String regex) {
        List<String> titles = passage.context().headings();
        return titles.size() > 1
                && Pattern.compile(regex, Pattern.CASE_INSENSITIVE)
                        .matcher(titles.get(titles.size() - 1))
                        .find();
    }
}
