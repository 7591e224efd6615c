package dev.guardrail.explain;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Judged;
import dev.guardrail.audit.Rerun;
import dev.guardrail.audit.Supposed;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Place;
import dev.guardrail.record.AuditRecord;
import dev.guardrail.record.Judges;
import dev.guardrail.verdict.Audit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers what would be if something else were so: judges the facts of an audit again. */
public final class Trial {

    private final Audit audit;
    private final Rerun rerun;

    /** Asks an audit. */
    public Trial(Judged judged) {
        this.audit = judged.audit();
        this.rerun = judged.rerun();
    }

    /** What turns its verdict. */
    public Repairs repairs() {
        return Repairs.of(audit, ids -> rerun.audit(Supposed.repaired(finding -> ids.contains(finding.id()))));
    }

    /**
     * The audit as it would be.
     *
     * @throws UnusableInputException if a setting cannot be used
     */
    public WhatIf whatIf(List<Supposition> supposed) {
        Audit now = supposing(supposed);
        return WhatIf.of(supposed, audit, now, Uncollected.of(now, rerun));
    }

    /** The single settings that change a gate or the verdict. */
    public Levers levers() {
        return new LeverSearch(audit, this::with).levers();
    }

    /**
     * The waiver that a person names.
     *
     * @param name its place, such as {@code .github/guardrail.yaml:12}, or the id of a finding that it waives
     * @throws UnusableInputException if there is none
     */
    public Supposition waiver(String name) {
        return new Supposition.WithoutWaiver(
                Waivers.find(name, audit, rerun.record().head()));
    }

    /**
     * The setting that a person writes.
     *
     * @throws UnusableInputException if it has no valid form
     */
    public Supposition setting(String text) {
        return new Supposition.Set(OtherSetting.parse(text, rerun.catalogue()));
    }

    /** The audit with other settings. */
    Audit with(List<OtherSetting> settings) {
        return supposing(
                settings.stream().<Supposition>map(Supposition.Set::new).toList());
    }

    private Audit supposing(List<Supposition> supposed) {
        Set<Place> lapsed = each(supposed, Supposition.WithoutWaiver.class, Supposition.WithoutWaiver::place)
                .collect(Collectors.toSet());
        Set<Evidence> given = each(supposed, Supposition.Given.class, Supposition.Given::evidence)
                .collect(Collectors.toSet());
        List<OtherSetting> settings =
                each(supposed, Supposition.Set.class, Supposition.Set::setting).toList();
        AuditRecord record = rerun.record();
        record = record.withHead(record.head().withoutComments(lapsed));
        if (!settings.isEmpty()) {
            Judges judges = record.judges();
            record = record.judgedBy(
                    new Judges(OtherSetting.over(judges.policy(), settings), judges.side(), judges.files()));
        }
        try {
            return rerun.of(record).audit(new Supposed(finding -> false, given, lapsed));
        } catch (UnusableInputException e) {
            throw OtherSetting.told(e);
        }
    }

    private static <T extends Supposition, R> Stream<R> each(
            List<Supposition> supposed, Class<T> type, Function<T, R> read) {
        return supposed.stream().filter(type::isInstance).map(type::cast).map(read);
    }
}
