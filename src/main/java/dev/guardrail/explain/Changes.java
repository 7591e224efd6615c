package dev.guardrail.explain;

import dev.guardrail.baseline.Baseline;
import dev.guardrail.explain.Difference.Change;
import dev.guardrail.explain.Difference.Input;
import dev.guardrail.explain.WhatIf.Decided;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Justification.Cited;
import dev.guardrail.record.AuditRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What differs between what two audits were judged from. */
final class Changes {

    private final AuditRecord was;
    private final AuditRecord now;
    private final Set<Fact> cited = new HashSet<>();

    /**
     * Compares two records.
     *
     * @param outcome what the audits say: the facts behind findings that differ are listed first
     */
    Changes(AuditRecord was, AuditRecord now, WhatIf outcome) {
        this.was = was;
        this.now = now;
        Stream.of(outcome.appearing(), outcome.vanishing())
                .flatMap(List::stream)
                .forEach(this::cite);
        outcome.decided().stream().map(Decided::now).forEach(this::cite);
    }

    private void cite(Finding finding) {
        finding.derivation().stream()
                .flatMap(justification -> justification.cited().stream())
                .map(Cited::fact)
                .forEach(cited::add);
    }

    List<Change> of(Input input) {
        return switch (input) {
            case FACTS -> facts();
            case POLICY -> policy();
            case RULES -> lines(record -> files(record, false));
            case BASELINE -> lines(record -> files(record, true));
            case COMMENTS -> comments();
            case OPTIONS -> List.of();
            case DAY ->
                List.of(new Change.OfDay(
                        was.circumstances().day(), now.circumstances().day()));
        };
    }

    private List<Change> facts() {
        Set<Fact> before = facts(was);
        Set<Fact> after = facts(now);
        List<Change> first = new ArrayList<>();
        List<Change> others = new ArrayList<>();
        before.stream()
                .filter(fact -> !after.contains(fact))
                .forEach(fact -> (cited.contains(fact) ? first : others).add(new Change.OfFact(fact, false)));
        after.stream()
                .filter(fact -> !before.contains(fact))
                .forEach(fact -> (cited.contains(fact) ? first : others).add(new Change.OfFact(fact, true)));
        first.addAll(others);
        return first;
    }

    private static Set<Fact> facts(AuditRecord record) {
        Set<Fact> facts = new LinkedHashSet<>(record.head().facts());
        facts.addAll(record.base().facts());
        // Every other audit is one of another range.
        facts.removeIf(GitRange.class::isInstance);
        return facts;
    }

    private List<Change> policy() {
        List<Change> changes = new ArrayList<>();
        if (was.judges().side() != now.judges().side()) {
            changes.add(new Change.OfSide(
                    was.judges().side().toString(), now.judges().side().toString()));
        }
        changes.addAll(lines(record -> record.judges().policy().texts()));
        return changes;
    }

    private static Map<String, String> files(AuditRecord record, boolean baseline) {
        SortedMap<String, String> files = new TreeMap<>(record.judges().files());
        files.keySet().removeIf(path -> path.equals(Baseline.PATH) != baseline);
        return files;
    }

    private List<Change> comments() {
        List<Change> changes = new ArrayList<>(comments(was, now, false));
        changes.addAll(comments(now, was, true));
        return changes;
    }

    private static List<Change> comments(AuditRecord record, AuditRecord other, boolean added) {
        Set<String> known = new HashSet<>();
        waivers(other).forEach((place, text) -> known.add(place.path() + "\n" + text));
        List<Change> changes = new ArrayList<>();
        waivers(record).forEach((place, text) -> {
            if (!known.contains(place.path() + "\n" + text)) {
                changes.add(new Change.OfLine(place, text, added));
            }
        });
        return changes;
    }

    private static SortedMap<Place, String> waivers(AuditRecord record) {
        SortedMap<Place, String> waivers = new TreeMap<>(record.base().waiverTexts());
        waivers.putAll(record.head().waiverTexts());
        return waivers;
    }

    /** The lines that only one of them has. */
    private List<Change> lines(Function<AuditRecord, Map<String, String>> texts) {
        List<Change> changes = new ArrayList<>();
        changes.addAll(lines(texts.apply(was), texts.apply(now), false));
        changes.addAll(lines(texts.apply(now), texts.apply(was), true));
        return changes;
    }

    private static List<Change> lines(Map<String, String> texts, Map<String, String> others, boolean added) {
        Set<String> known = new HashSet<>();
        others.values().forEach(text -> text.lines().map(String::strip).forEach(known::add));
        List<Change> changes = new ArrayList<>();
        texts.forEach((path, text) -> {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!known.contains(line) && !line.isEmpty() && !line.startsWith("#")) {
                    changes.add(new Change.OfLine(Place.line(path, i + 1), line, added));
                }
            }
        });
        return changes;
    }
}
