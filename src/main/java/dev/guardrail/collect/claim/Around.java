package dev.guardrail.collect.claim;

import dev.guardrail.collect.claim.Passage.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands around a part of a passage, in lower case. */
final class Around {

    private Around() {}

    /** What it is about: its sentence; in a table, its row and the header of its column. */
    static String clause(Passage passage, int from, int to) {
        String text = passage.kind() == Passage.Kind.ROW
                ? cell(passage, from).map(Cell::header).orElse("") + " | " + passage.text()
                : Intentions.sentence(passage.text(), from, to);
        return text.toLowerCase(Locale.ROOT);
    }

    /** The clause, and the titles of the section around it. */
    static String section(Passage passage, int from, int to) {
        return passage.context().path() + " | " + clause(passage, from, to);
    }

    /** The title of the innermost section. */
    static String title(Passage passage) {
        List<String> headings = passage.context().headings();
        return headings.isEmpty() ? "" : headings.get(headings.size() - 1).toLowerCase(Locale.ROOT);
    }

    /** What stands before it in its cell or its passage, at most so many characters. */
    static String before(Passage passage, int from, int length) {
        int start = cell(passage, from).map(Cell::start).orElse(0);
        return passage.text().substring(Math.max(start, from - length), from).toLowerCase(Locale.ROOT);
    }

    /** What stands behind it in its cell or its passage, at most so many characters. */
    static String behind(Passage passage, int to, int length) {
        int end = cell(passage, to - 1).map(Cell::end).orElse(passage.text().length());
        return passage.text()
                .substring(Math.min(to, end), Math.min(end, to + length))
                .toLowerCase(Locale.ROOT);
    }

    /** The cell of a table that it is in. */
    static Optional<Cell> cell(Passage passage, int at) {
        return passage.kind() != Passage.Kind.ROW
                ? Optional.empty()
                : passage.cells().stream()
                        .filter(cell -> at >= cell.start() && at < cell.end())
                        .findFirst();
    }
}
