package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is to be done, behind or below a word that says so: as the row of a table that it was, it is no statement. */
final class LabelledLine implements CopiedPart {

    private static final Pattern LABEL = Pattern.compile(
            "(?:Recommendations?|Fix|Proposed [Ff]ix|Proposal|Suggestion|Action|Next [Ss]teps?|Remediation|Mitigation|Patch|Guardrail)(?:\\s*$|[ \\t]+(?=\\p{Lu}))");

    @Override
    public Optional<Read> read(CopiedText text, int at) {
        Matcher label = LABEL.matcher(text.line(at));
        if (!label.lookingAt() || ColumnNames.split(text.line(at)).size() > 1) {
            return Optional.empty();
        }
        boolean alone = label.end() == text.line(at).length();
        // Alone between empty lines it is a title.
        if (alone && (text.isBlank(at + 1) || text.isBlank(at - 1))) {
            return Optional.empty();
        }
        SourceLine source = text.source(at);
        int word = text.line(at).substring(0, label.end()).stripTrailing().length();
        SourceLine what = alone
                ? text.source(at + 1)
                : SpacedTable.part(
                        source, new SpacedTable.Span(label.end(), source.text().length()));
        List<SourceLine> header = List.of(SourceLine.of("", at + 1), SourceLine.of("", at + 1));
        List<SourceLine> rows = new ArrayList<>();
        rows.add(HtmlTable.joined(header, at + 1));
        rows.add(HtmlTable.joined(
                List.of(SpacedTable.part(source, new SpacedTable.Span(0, word)), Names.marked(what)), at + 1));
        return Optional.of(SpacedTable.rows(rows, 2, at + (alone ? 2 : 1)));
    }
}
