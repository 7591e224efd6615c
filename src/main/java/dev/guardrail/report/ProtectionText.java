package dev.guardrail.report;

import dev.guardrail.fact.Check;
import dev.guardrail.fact.CheckKind;
import dev.guardrail.fact.ComparedCheck;
import dev.guardrail.protection.ProtectionTable;
import dev.guardrail.report.Page.Start;
import dev.guardrail.report.figure.CheckRow;
import dev.guardrail.report.figure.CheckWords;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of checks for a person at a terminal: a block for each check, by kind. */
final class ProtectionText {

    private static final int INDENT = 4;
    private static final int LABEL = 9;

    private final ProtectionTable table;
    private final Page page = new Page();

    ProtectionText(ProtectionTable table) {
        this.table = table;
    }

    String render() {
        head();
        Map<CheckKind, List<ComparedCheck>> kinds = table.checks().stream()
                .collect(Collectors.groupingBy(one -> one.check().kind(), TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, checks) -> {
            page.line("").line(kind.toString());
            CheckRow.of(checks).forEach(this::row);
        });
        list("gates", table.gates());
        list(
                "not read",
                table.gaps().stream()
                        .map(gap -> gap.place() + ": " + gap.reason())
                        .toList());
        return page.toString();
    }

    private void head() {
        prose("", "protection " + table.about(), 0);
        List<Check> now = table.checks().stream()
                .filter(check -> !check.isOfBase())
                .map(ComparedCheck::check)
                .toList();
        if (table.checks().isEmpty()) {
            prose("", "no workflow runs a check that Guardrail knows", 0);
            return;
        }
        prose("", CheckWords.summary(now), 0);
        if (table.side() == ProtectionTable.Side.BOTH) {
            prose("", changes(), 0);
        }
    }

    private String changes() {
        long weaker =
                table.checks().stream().filter(check -> !check.lost().isEmpty()).count();
        long stronger = table.checks().stream()
                .filter(check -> !check.gained().isEmpty())
                .count();
        List<String> parts = new ArrayList<>();
        if (weaker > 0) {
            parts.add(Count.of(weaker, "check") + " became weaker");
        }
        if (stronger > 0) {
            parts.add(Count.of(stronger, "check") + " became stronger");
        }
        if (!table.gates().isEmpty()) {
            parts.add(Count.of(table.gates().size(), "gate") + " changed");
        }
        return parts.isEmpty() ? "no check became weaker or stronger" : String.join(", ", parts);
    }

    private void row(CheckRow row) {
        ComparedCheck compared = row.first();
        Check check = compared.check();
        String mark = switch (compared.standing()) {
            case ADDED -> "+ ";
            case REMOVED, REPLACED -> "- ";
            case KEPT -> compared.isChanged() ? "~ " : "  ";
        };
        prose(mark, row.names().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")), INDENT);
        CheckWords.changes(compared).forEach(change -> line("changed", change));
        line("on", CheckWords.when(check));
        line("with", CheckWords.cells(check));
        line("fails", CheckWords.consequence(check));
        line("in", CheckWords.job(check) + ", " + compared.place() + (compared.isOfBase() ? " at the base" : ""));
    }

    private void line(String label, String text) {
        if (!text.isEmpty()) {
            prose(" ".repeat(INDENT) + String.format(Locale.ROOT, "%-" + LABEL + "s", label), text, INDENT + LABEL);
        }
    }

    private void list(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            page.line("").line(title);
            sentences.forEach(sentence -> prose("  ", sentence, 4));
        }
    }

    private void prose(String start, String prose, int indent) {
        page.prose(Start.of(start), Phrases.printable(prose), indent);
    }
}
