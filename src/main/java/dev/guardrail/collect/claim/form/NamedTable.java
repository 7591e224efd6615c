package dev.guardrail.collect.claim.form;

import dev.guardrail.collect.claim.form.SpacedTable.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows whose cells have one space between them, below a header that consists of known names of columns. Where the cells of a row
 * begin is known where each is one word, or where two cells meet at a path, an id or a state; other rows stay as they are.
 */
final class NamedTable implements CopiedPart {

    private static final Pattern LEADING = Pattern.compile(
            "(?:[\\w.@*-]+(?:/[\\w.@*-]+)+/?|[\\w-]+\\.(?:py|md|ts|tsx|js|json|ya?ml|toml|txt|sh|java|go|rs|cfg|ini)|M\\d{1,3}|[A-Z]{2,}-?\\d{1,4})(?= )");

    private static final Pattern STATE = Pattern.compile(
            "(?<=\\S )(?:(?:✅|✓|✔|❌|✗|⚠️?|🟢|🟡|🔴)(?: (?:PASS|FAIL|PARTIAL|WARN|Pass|Fail|Partial)\\w*)?|(?:PASS|FAIL|PARTIAL)\\w*|Pass(?:ed)?|Fail(?:ed)?|N/A)(?: \\([^()]*\\))?(?= |$)");

    /** The first cell of a row about the audit itself. */
    private static final Pattern FIELD = Pattern.compile(
            "(?:Milestone|Mode|(?:Commit |Audit )?Range|CI [Ss]tatus|(?:Audit )?[Vv]erdict|(?:Refactor )?[Pp]osture|(?:Audit )?[Ss]core|Commits?|Branch|(?:Audit )?[Dd]ate|Tag|Title|Base(?:line)?(?: SHA| commit)?|Head(?: SHA| commit)?|PR|Pull [Rr]equest|Author|Auditor|Repository|Scope|Status|Phase|Project)(?= )");

    /** Columns about what is to be done. */
    private static final Pattern INTENDED = Pattern.compile(
            "(?i).*\\b(?:criteri|recommend|propos|suggest|next|remediation|mitigation|fix|patch|action|guardrail|defer).*");

    private static final Pattern FIGURE = Pattern.compile("(?<= )[~≥≤<>+-]?\\d[\\d.,/%]*$");

    @Override
    public Optional<Read> read(CopiedText text, int at) {
        List<Span> header = ColumnNames.split(text.line(at).strip());
        if (header.size() < 2 || text.line(at).startsWith(" ") || text.isBlank(at + 1)) {
            return Optional.empty();
        }
        List<SourceLine> rows = new ArrayList<>();
        rows.add(row(text.source(at), header, header.size(), at));
        int end = at + 1;
        while (end < text.size() && !text.isBlank(end)) {
            boolean intended = INTENDED.matcher(text.line(at)).matches();
            List<Span> cells = cells(text.line(end).stripTrailing(), header.size(), intended);
            if (cells.isEmpty()) {
                break;
            }
            rows.add(row(text.source(end), cells, header.size(), end));
            end++;
        }
        return rows.size() < 2
                ? Optional.of(new Read(List.of(SourceLine.of("", at + 1), text.source(at)), at + 1))
                : Optional.of(SpacedTable.rows(rows, header.size(), end));
    }

    private static SourceLine row(SourceLine source, List<Span> cells, int columns, int at) {
        return SpacedTable.row(
                cells.stream().map(cell -> SpacedTable.part(source, cell)).toList(), columns, at + 1);
    }

    /** The cells of a row; none where nobody can tell. */
    private static List<Span> cells(String line, int columns, boolean intended) {
        List<Span> words = words(line);
        if (words.size() == columns) {
            return words;
        }
        if (words.size() < columns) {
            return List.of();
        }
        Matcher leading = LEADING.matcher(line);
        Matcher state = STATE.matcher(line);
        boolean led = leading.lookingAt();
        if (columns == 2) {
            int cut = led ? leading.end() : cut(line, state);
            return cut < 0 ? List.of() : List.of(new Span(0, cut), new Span(cut + 1, line.length()));
        }
        if (intended) {
            // Nobody can tell what is from what is to be.
            return List.of(new Span(0, led ? leading.end() : 0));
        }
        if (columns == 3 && !led && state.find()) {
            int behind = Math.min(state.end() + 1, line.length());
            return List.of(
                    new Span(0, state.start() - 1),
                    new Span(state.start(), state.end()),
                    new Span(behind, line.length()));
        }
        return led
                ? List.of(new Span(0, leading.end()), new Span(leading.end() + 1, line.length()))
                : List.of(new Span(0, line.length()));
    }

    private static int cut(String line, Matcher state) {
        Matcher field = FIELD.matcher(line);
        Matcher figure = FIGURE.matcher(line);
        if (field.lookingAt()) {
            return field.end();
        }
        return state.find() ? state.start() - 1 : figure.find() ? figure.start() - 1 : -1;
    }

    private static List<Span> words(String line) {
        List<Span> words = new ArrayList<>();
        Matcher word = Pattern.compile("\\S+").matcher(line);
        while (word.find()) {
            words.add(new Span(word.start(), word.end()));
        }
        return words;
    }
}
