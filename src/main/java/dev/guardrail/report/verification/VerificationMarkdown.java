package dev.guardrail.report.verification;

import dev.guardrail.claim.AuditText.Heading;
import dev.guardrail.claim.Observation;
import dev.guardrail.claim.Verification;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.report.Links;
import dev.guardrail.report.MarkdownWriter;
import dev.guardrail.report.document.Block;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Section;
import dev.guardrail.report.document.Span;
import dev.guardrail.report.figure.ClaimWords;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A checked audit in Markdown: the claims in tables, one for each section of the audit that has claims. */
final class VerificationMarkdown {

    private static final List<String> COLUMNS = List.of("Line", "The audit says", "Status", "What is seen", "Proof");

    /** So many places are named; JSON has all. */
    private static final int PLACES = 4;

    private VerificationMarkdown() {}

    static String render(Verification verification) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(0, "", List.of(new Block.Paragraph(about(verification)), counts(verification))));
        sections.addAll(sections(verification));
        Line title = Line.text("Verification of ").andCode(verification.audit());
        return new MarkdownWriter(Links.NONE).write(new Document(title, sections));
    }

    private static Line about(Verification verification) {
        return Line.text(Count.of(verification.claims().size(), "claim") + ", checked against ")
                .and(Line.prose(verification.ground()))
                .and(".");
    }

    private static Block counts(Verification verification) {
        return new Block.Table(
                List.of("Status", "Claims"),
                Stream.of(ClaimStatus.values())
                        .map(status -> List.of(
                                status(status),
                                Line.text(
                                        String.valueOf(verification.with(status).size()))))
                        .toList());
    }

    /** A section of the report for each section of the audit that has claims of its own. */
    private static List<Section> sections(Verification verification) {
        List<Heading> headings = verification.text().headings();
        Map<Integer, List<VerifiedClaim>> claims = new TreeMap<>();
        for (VerifiedClaim claim : verification.claims()) {
            int line = claim.claim().place().line();
            int above = (int) headings.stream()
                    .takeWhile(heading -> heading.line() <= line)
                    .count();
            claims.computeIfAbsent(above, index -> new ArrayList<>()).add(claim);
        }
        return claims.entrySet().stream()
                .map(section -> new Section(
                        0,
                        section.getKey() == 0
                                ? "Above the first title"
                                : headings.get(section.getKey() - 1).title(),
                        List.of(table(section.getValue()))))
                .toList();
    }

    private static Block table(List<VerifiedClaim> claims) {
        return new Block.Table(
                COLUMNS, claims.stream().map(VerificationMarkdown::row).toList());
    }

    private static List<Line> row(VerifiedClaim verified) {
        boolean open = verified.status() == ClaimStatus.NOT_CHECKABLE;
        return List.of(
                Line.text(String.valueOf(verified.claim().place().line())),
                Line.prose(verified.claim().quote()).and(ClaimWords.subject(verified.claim())),
                status(verified.status()),
                Line.prose(open ? "needs " + ClaimWords.needs(verified) : ClaimWords.verdict(verified)),
                open
                        ? Line.EMPTY
                        : verified.nearest().map(seen -> proof(seen.proof())).orElse(Line.EMPTY));
    }

    private static Line proof(Observation.Proof proof) {
        List<Line> lines = new ArrayList<>();
        proof.places().stream()
                .limit(PLACES)
                .forEach(place -> lines.add(Line.EMPTY.andPlace(place, Span.Side.ELSEWHERE)));
        if (proof.places().size() > PLACES) {
            lines.add(Line.text((proof.places().size() - PLACES) + " more places"));
        }
        if (!proof.command().isEmpty()) {
            lines.add(Line.code(proof.command()));
        }
        return Line.join(", ", lines);
    }

    private static Line status(ClaimStatus status) {
        return Line.text(ClaimSigns.of(status) + " " + status);
    }
}
