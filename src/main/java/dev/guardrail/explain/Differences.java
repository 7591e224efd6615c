package dev.guardrail.explain;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Judged;
import dev.guardrail.baseline.Baseline;
import dev.guardrail.explain.Difference.Exchanged;
import dev.guardrail.explain.Difference.Input;
import dev.guardrail.explain.Difference.Part;
import dev.guardrail.record.AuditRecord;
import dev.guardrail.record.Circumstances;
import dev.guardrail.record.Judges;
import dev.guardrail.record.RecordedSide;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds what makes two audits differ: each kind of what they were judged from is exchanged, one at a time, and judged again. */
public final class Differences {

    private final Judged was;
    private final Judged now;
    private final WhatIf outcome;

    private Differences(Judged was, Judged now) {
        this.was = was;
        this.now = now;
        this.outcome = WhatIf.of(List.of(), was.audit(), now.audit(), List.of());
    }

    /**
     * Compares two audits of one build.
     *
     * @param wasName how messages call the one
     * @param nowName how messages call the other one
     */
    public static Difference of(String wasName, Judged was, String nowName, Judged now) {
        Differences differences = new Differences(was, now);
        return new Difference(wasName, nowName, differences.outcome, differences.parts());
    }

    private List<Part> parts() {
        AuditRecord one = was.rerun().record();
        AuditRecord other = now.rerun().record();
        List<Part> parts = new ArrayList<>();
        for (Input input : Input.values()) {
            if (!with(input, one, other).equals(one)) {
                boolean facts = input == Input.FACTS;
                parts.add(new Part(
                        input,
                        new Changes(one, other, outcome).of(input),
                        exchanged(with(input, one, other), facts ? now : was),
                        exchanged(with(input, other, one), facts ? was : now)));
            }
        }
        return parts;
    }

    /**
     * What follows from a record; no verdict where the policy of one audit needs rules that the other does not have.
     *
     * @param collected the audit that the facts are from
     */
    private static Exchanged exchanged(AuditRecord record, Judged collected) {
        try {
            Audit audit = collected.rerun().of(record).audit();
            return new Exchanged(Optional.of(audit.verdict()), Uncollected.of(audit, collected.rerun()));
        } catch (UnusableInputException e) {
            return new Exchanged(Optional.empty(), List.of());
        }
    }

    /** A record with one part of another one. */
    private static AuditRecord with(Input exchanged, AuditRecord record, AuditRecord other) {
        Function<Input, AuditRecord> from = input -> input == exchanged ? other : record;
        AuditRecord facts = from.apply(Input.FACTS);
        AuditRecord comments = from.apply(Input.COMMENTS);
        Circumstances options = from.apply(Input.OPTIONS).circumstances();
        AuditRecord policy = from.apply(Input.POLICY);
        return new AuditRecord(
                side(facts.base(), comments.base()),
                side(facts.head(), comments.head()),
                facts.lines(),
                facts.shown(),
                new Judges(
                        policy.judges().policy(),
                        policy.judges().side(),
                        files(from.apply(Input.RULES), from.apply(Input.BASELINE))),
                new Circumstances(from.apply(Input.DAY).circumstances().day(), options.extent(), options.evidence()));
    }

    private static RecordedSide side(RecordedSide facts, RecordedSide comments) {
        return new RecordedSide(facts.facts(), facts.texts(), facts.policyFiles(), comments.comments());
    }

    private static SortedMap<String, String> files(AuditRecord rules, AuditRecord baseline) {
        SortedMap<String, String> files = new TreeMap<>(rules.judges().files());
        files.remove(Baseline.PATH);
        String accepted = baseline.judges().files().get(Baseline.PATH);
        if (accepted != null) {
            files.put(Baseline.PATH, accepted);
        }
        return files;
    }
}
