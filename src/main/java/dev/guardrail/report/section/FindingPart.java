package dev.guardrail.report.section;

import dev.guardrail.explain.Derivation;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.document.Block;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Entry;
import dev.guardrail.report.document.PageBlock.Facet;
import dev.guardrail.report.document.PageBlock.Filtered;
import dev.guardrail.report.document.PageBlock.Tree;
import dev.guardrail.report.explanation.PageTree;
import dev.guardrail.rule.Confidence;
import dev.guardrail.rule.Documentation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** All findings, by guardrail, first those that decide the verdict: each with its lines and how it came about. */
final class FindingPart {

    /** So many findings are unfolded at first. */
    private static final int UNFOLDED = 12;

    private static final String GATE = "gate";
    private static final String SEVERITY = "severity";
    private static final String ORIGIN = "origin";
    private static final String DISPOSITION = "disposition";
    private static final String PATH = "path";

    private final View view;
    private final Function<Finding, Derivation> reasons;
    private final PageTree trees;
    private final Set<Finding> deciding;
    private final Set<Finding> unfolded;

    FindingPart(View view, Function<Finding, Derivation> reasons) {
        this.view = view;
        this.reasons = reasons;
        this.trees = new PageTree(view::place);
        List<Finding> decisive = view.deciding();
        this.deciding = new HashSet<>(decisive);
        this.unfolded = new HashSet<>(decisive.subList(0, Math.min(UNFOLDED, decisive.size())));
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        List<Finding> all = view.audit().findings();
        if (all.isEmpty()) {
            return blocks.prose("No guardrail found anything in what it looked at.");
        }
        List<Entry> groups = Group.of(all).stream()
                .sorted(Comparator.comparing(group -> group.findings().stream().noneMatch(deciding::contains)))
                .map(this::group)
                .toList();
        return blocks.add(new Filtered(all.size(), "finding", facets(all), groups));
    }

    private static List<Facet> facets(List<Finding> all) {
        return List.of(
                facet(GATE, all, finding -> finding.gate().toString()),
                facet(SEVERITY, all, finding -> finding.severity().toString()),
                facet(ORIGIN, all, finding -> Words.origin(finding.origin())),
                facet(DISPOSITION, all, FindingPart::disposition));
    }

    private static Facet facet(String key, List<Finding> all, Function<Finding, String> value) {
        SortedMap<String, Integer> choices = new TreeMap<>();
        all.forEach(finding -> choices.merge(value.apply(finding), 1, Integer::sum));
        return new Facet(key, Character.toUpperCase(key.charAt(0)) + key.substring(1), choices);
    }

    /** A decision is about what the head has. */
    private static String disposition(Finding finding) {
        return finding.stands() ? finding.disposition().word() : "resolved";
    }

    private Entry group(Group group) {
        Blocks blocks = new Blocks();
        blocks.folded(Line.text("About this guardrail"), about(group.guardrail().documentation()));
        group.findings().forEach(finding -> blocks.add(entry(finding)));
        return new Entry(
                Anchors.ofRule(group.guardrail().id()),
                3,
                List.of(Tones.of(group.severity())),
                group.rule(),
                Line.text(counts(group) + " · holds when ")
                        .and(Line.prose(group.guardrail().summary())),
                group.findings().stream().anyMatch(unfolded::contains),
                Map.of(),
                blocks.list());
    }

    private static Blocks about(Documentation page) {
        return new Blocks()
                .paragraph(labelled("Why it matters", page.why()))
                .paragraph(labelled("What to do", page.remediation()))
                .paragraph(labelled("Guardrail", page.guardrail()))
                .paragraph(labelled("Rollback", page.rollback()));
    }

    private static Line labelled(String label, String section) {
        return Line.text(label + ":").strong().and(" ").and(Words.firstParagraph(section));
    }

    /** {@code 2 new, 1 existing}. */
    private static String counts(Group group) {
        List<String> counts = new ArrayList<>();
        for (Origin origin : Origin.values()) {
            long count = group.findings().stream()
                    .filter(finding -> finding.origin() == origin)
                    .count();
            if (count > 0) {
                counts.add(count + " " + Words.origin(origin));
            }
        }
        return Words.commas(counts);
    }

    private Entry entry(Finding finding) {
        return new Entry(
                Anchors.of(finding),
                0,
                List.of(Tones.of(finding.severity()), Tones.standing(finding)),
                Line.prose(finding.message()),
                view.place(finding),
                unfolded.contains(finding),
                Map.of(
                        GATE, finding.gate().toString(),
                        SEVERITY, finding.severity().toString(),
                        ORIGIN, Words.origin(finding.origin()),
                        DISPOSITION, disposition(finding),
                        PATH, finding.location().place().path()),
                details(finding));
    }

    private List<Block> details(Finding finding) {
        Blocks blocks = new Blocks();
        if (!finding.excerpt().lines().isEmpty()) {
            blocks.add(Excerpts.of(finding, view));
        }
        blocks.bullets(notes(finding));
        blocks.folded(
                Line.text("Why: the derivation of ").andCode(finding.id()),
                new Blocks().add(new Tree(trees.because(reasons.apply(finding)))));
        return blocks.list();
    }

    private List<Line> notes(Finding finding) {
        List<Line> notes = new ArrayList<>();
        finding.related()
                .forEach(related ->
                        notes.add(view.place(related.location()).and(": ").and(Line.prose(related.caption()))));
        if (finding.repairs().isEmpty()) {
            finding.fix().forEach(edit -> notes.add(fix(edit)));
        }
        Phrases.fixes(finding).stream()
                .limit(finding.repairs().size())
                .forEach(fix -> notes.add(Line.text("fix: ").and(Line.prose(fix))));
        if (!finding.also().isEmpty()) {
            notes.add(Words.names(finding.also(), finding.also().size())
                    .and(finding.also().size() == 1 ? " reports this, too" : " report this, too"));
        }
        if (finding.confidence() != Confidence.HIGH) {
            notes.add(Line.text("confidence: " + finding.confidence()));
        }
        if (finding.disposition() instanceof Disposition.Waived waived) {
            notes.add(Line.text(Words.waived(waived)));
        }
        return notes;
    }

    private Line fix(TextEdit edit) {
        return view.place(edit.place())
                .and(": replace ")
                .andCode(edit.before())
                .and(" with ")
                .andCode(edit.after());
    }
}
