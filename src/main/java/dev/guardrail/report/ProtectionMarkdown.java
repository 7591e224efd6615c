package dev.guardrail.report;

import dev.guardrail.protection.ProtectionTable;
import dev.guardrail.report.document.Block;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Section;
import dev.guardrail.report.document.Span;
import dev.guardrail.report.section.ProtectionPart;
import java.util.ArrayList;
import java.util.List;

/** The table of checks in Markdown. */
final class ProtectionMarkdown {

    private ProtectionMarkdown() {}

    static String render(ProtectionTable table) {
        Blocks checks = new Blocks();
        new ProtectionPart(
                        table.checks(),
                        Integer.MAX_VALUE,
                        fact -> Line.EMPTY.andPlace(fact.place(), fact.isOfBase() ? Span.Side.BASE : Span.Side.HEAD))
                .write(checks);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(0, "Checks", checks.list()));
        section(sections, "Gates", table.gates().stream().map(Line::prose).toList());
        section(
                sections,
                "Not Read",
                table.gaps().stream()
                        .map(gap -> Line.code(gap.place().toString()).and(": ").and(Line.prose(gap.reason())))
                        .toList());
        return new MarkdownWriter(Links.NONE).write(new Document(Line.prose("Protection " + table.about()), sections));
    }

    private static void section(List<Section> sections, String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            List<Block> blocks = new Blocks().bullets(lines).list();
            sections.add(new Section(0, title, blocks));
        }
    }
}
