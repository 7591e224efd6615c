package dev.guardrail.report.section;

import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Banner;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.NotGiven;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The verdict in a word and a sentence, and the findings in figures that add up. */
record VerdictPart(View view) {

    /** Waived findings that are named. */
    private static final int WAIVED = 5;

    private static final List<String> DISPOSITIONS = List.of("open", "waived", "baselined");

    Blocks blocks() {
        Blocks blocks = new Blocks();
        blocks.add(new Banner(
                Tones.of(view.audit().verdict()), Line.prose(view.audit().rationale()), about()));
        waived(blocks);
        counts().list().forEach(blocks::add);
        blocks.paragraph(gates().and(" ").and(evidence()));
        return blocks;
    }

    /** The findings that fail no gate only because somebody waived them. */
    private void waived(Blocks blocks) {
        if (view.audit().verdict() == Verdict.YELLOW) {
            List<Line> waived = view.deciding().stream()
                    .filter(Finding::isWaived)
                    .map(this::waived)
                    .toList();
            blocks.bullets(waived.stream().limit(WAIVED).toList());
            if (waived.size() > WAIVED) {
                blocks.prose("And " + (waived.size() - WAIVED) + " more.");
            }
        }
    }

    private Line waived(Finding finding) {
        Line line = Line.text("Without its waiver, this finding would make the verdict red: ")
                .and(Anchors.link(finding))
                .and(", ")
                .and(Line.prose(finding.message()))
                .and(" (")
                .and(view.place(finding))
                .and(")");
        return finding.disposition() instanceof Disposition.Waived waived
                ? line.and("; " + Words.waived(waived))
                : line;
    }

    /** {@code Gates: 1 fail, 3 pass, 6 n/a.}, which are all. */
    private Line gates() {
        List<String> counts = new ArrayList<>();
        for (GateStatus status : GatePart.ORDER) {
            long count = view.audit().gates().stream()
                    .filter(gate -> gate.status() == status)
                    .count();
            if (count > 0) {
                counts.add(count + " " + status);
            }
        }
        return Line.EMPTY.andTo("gates", Line.text("Gates")).and(": " + Words.commas(counts) + ".");
    }

    private Line evidence() {
        int missing = view.audit().gaps().size();
        List<String> notGiven =
                NotGiven.of(view.audit()).stream().map(NotGiven::noun).toList();
        return Line.EMPTY
                .andTo("missing-evidence", Line.text("Missing evidence"))
                .and(": " + (missing == 0 ? "none" : Count.of(missing, "gap")) + "; "
                        + (notGiven.isEmpty() ? "all kinds were given" : "not given: " + Words.list(notGiven)) + ".");
    }

    private Line about() {
        return Line.text(Count.of(view.audit().commits().size(), "commit") + ", "
                + Count.of(view.audit().files().size(), "file") + ", "
                + Words.lines(view.audit().added(), view.audit().deleted()));
    }

    /** A row for each decision and a column for each origin; the sums are those of the rows and of the columns. */
    Blocks counts() {
        List<List<Line>> rows = new ArrayList<>();
        for (String disposition : DISPOSITIONS) {
            Predicate<Finding> decided =
                    finding -> finding.stands() && finding.disposition().word().equals(disposition);
            rows.add(Words.row(
                    disposition,
                    number(decided.and(of(Origin.INTRODUCED)), "origin=new&disposition=" + disposition),
                    number(decided.and(of(Origin.PREEXISTING)), "origin=existing&disposition=" + disposition),
                    number(decided, "disposition=" + disposition)));
        }
        rows.add(Words.row(
                Line.text("at the head").strong(),
                number(of(Origin.INTRODUCED), "origin=new"),
                number(of(Origin.PREEXISTING), "origin=existing"),
                Line.text(String.valueOf(view.audit().findings().stream()
                                .filter(Finding::stands)
                                .count()))
                        .strong()));
        rows.add(Words.row("resolved", "", "", number(of(Origin.RESOLVED), "origin=resolved")));
        return new Blocks().table(List.of("Findings", "New", "Existing", "Sum"), rows);
    }

    private static Predicate<Finding> of(Origin origin) {
        return finding -> finding.origin() == origin;
    }

    private Line number(Predicate<Finding> which, String filter) {
        long count = view.audit().findings().stream().filter(which).count();
        Line number = Line.text(String.valueOf(count));
        return count == 0 ? number : Line.EMPTY.andTo("findings?" + filter, number);
    }
}
