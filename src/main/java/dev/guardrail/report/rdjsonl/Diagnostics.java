package dev.guardrail.report.rdjsonl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Location;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.report.Json;
import dev.guardrail.report.Links;
import dev.guardrail.report.MarkdownWriter;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Counting;
import dev.guardrail.report.figure.PageText;
import dev.guardrail.verdict.Audit;
import java.util.stream.Collectors;

/**
 * The new open findings that count, a diagnostic of reviewdog each. Reviewdog itself leaves out what is not in the diff, and
 * shows messages as Markdown.
 */
final class Diagnostics {

    private static final MarkdownWriter MARKDOWN = new MarkdownWriter(Links.NONE);

    private Diagnostics() {}

    /** The lines; nothing where no new finding counts. */
    static String render(Audit audit) {
        Counting counting = Counting.of(audit);
        return counting.fresh().stream()
                .map(finding -> Json.line(diagnostic(finding, counting.fails(finding))) + "\n")
                .collect(Collectors.joining());
    }

    private static ObjectNode diagnostic(Finding finding, boolean fails) {
        Location location = finding.location();
        ByteColumns columns = new ByteColumns(finding.excerpt());
        ObjectNode node = Json.object();
        node.put("message", message(finding));
        place(node.putObject("location"), location.place(), location.ofBase(), columns);
        node.put("severity", fails ? "ERROR" : "WARNING");
        node.putObject("source").put("name", "guardrail");
        node.putObject("code").put("value", finding.rule());
        suggestion(node, finding, columns);
        related(node, finding);
        return node;
    }

    private static void related(ObjectNode node, Finding finding) {
        if (finding.related().isEmpty()) {
            return;
        }
        ArrayNode related = node.putArray("related_locations");
        finding.related().forEach(one -> {
            ObjectNode other = related.addObject();
            other.put("message", MARKDOWN.line(Line.prose(Phrases.related(one))));
            place(
                    other.putObject("location"),
                    one.location().place(),
                    one.location().ofBase(),
                    ByteColumns.UNKNOWN);
        });
    }

    private static String message(Finding finding) {
        String where = finding.location().ofBase() ? "`" + Phrases.place(finding.location()) + "`: " : "";
        return MARKDOWN.line(Line.prose(where + finding.message())) + "\n\n"
                + MARKDOWN.line(Line.prose(
                        PageText.alone(finding.guardrail().documentation().remediation())));
    }

    /** A line of the base has no place in a diff, but its file has. */
    private static void place(ObjectNode node, Place place, boolean ofBase, ByteColumns columns) {
        node.put("path", place.path());
        if (!ofBase && !place.isFile()) {
            range(node.putObject("range"), place, columns);
        }
    }

    private static void range(ObjectNode range, Place place, ByteColumns columns) {
        ObjectNode start = range.putObject("start").put("line", place.line());
        ObjectNode end = range.putObject("end").put("line", place.endLine());
        int first = columns.of(place.line(), place.column());
        int last = columns.of(place.endLine(), place.endColumn());
        // One column alone would mean something else.
        if (first > 0 && last > 0) {
            start.put("column", first);
            end.put("column", last);
        }
    }

    /** Reviewdog offers each suggestion by itself, so a repair of several edits is none; nor is an unsafe one. */
    private static void suggestion(ObjectNode node, Finding finding, ByteColumns columns) {
        if (finding.fix().size() != 1 || !finding.isRepairedSafely()) {
            return;
        }
        TextEdit edit = finding.fix().get(0);
        boolean known = columns.of(edit.place().line(), edit.place().column()) > 0
                && columns.of(edit.place().endLine(), edit.place().endColumn()) > 0
                && edit.place().path().equals(finding.location().place().path());
        if (known) {
            ObjectNode suggestion = node.putArray("suggestions").addObject();
            range(suggestion.putObject("range"), edit.place(), columns);
            suggestion.put("text", edit.after());
        }
    }
}
