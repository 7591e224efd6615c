package dev.guardrail.audit;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.record.AuditRecord;
import dev.guardrail.record.Judges;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Audit;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges again what an audit was judged from, as it was or with something changed. It needs neither the repository nor its
 * tools, and gives the same audit for the same record, rules and build.
 */
public final class Rerun {

    private final Auditor auditor;
    private final AuditRecord record;
    private @Nullable Prepared prepared;
    private @Nullable ChangeAudit asItWas;

    /**
     * Judges a record.
     *
     * @param auditor has the rules that come with Guardrail, and compiles those of the record
     */
    public Rerun(Auditor auditor, AuditRecord record) {
        this.auditor = auditor;
        this.record = record;
    }

    /** What is judged. */
    public AuditRecord record() {
        return record;
    }

    /** The same with another record. */
    public Rerun of(AuditRecord other) {
        return new Rerun(auditor, other);
    }

    /**
     * The audit.
     *
     * @throws dev.guardrail.UnusableInputException if the policy or a rule of the record cannot be used
     */
    public Audit audit() {
        return audit(Supposed.NOTHING);
    }

    /** The audit as it would be if something else were so. */
    public Audit audit(Supposed supposed) {
        return judging(supposed).audit();
    }

    /**
     * What the rules of a guardrail get to see at the head, with the parameters that hold for a file.
     *
     * @param path a path of the head; empty for what holds in the whole repository
     */
    public Session session(String rule, String path) {
        return asItWas().session(rule, path);
    }

    /** What they get to see at the base, where the rules about both sides do not run. */
    public Session sessionOfBase(String rule, String path) {
        return asItWas().sides().sessionOfBase(rule, path);
    }

    /**
     * The types of facts that a guardrail matches on and that the audit did not collect: no guardrail that ran matches on
     * them. Whether a guardrail that did not run would find anything is then not known.
     */
    public SortedSet<String> uncollected(Guardrail guardrail) {
        return prepared().matched().lacks(guardrail, catalogue());
    }

    /** The guardrails that judge: those that come with Guardrail, and those of the project. */
    public Catalogue catalogue() {
        return prepared().rules().catalogue();
    }

    /** What is judged, kept because one explanation has many questions. */
    private synchronized ChangeAudit asItWas() {
        ChangeAudit known = asItWas == null ? judging(Supposed.NOTHING) : asItWas;
        asItWas = known;
        return known;
    }

    private ChangeAudit judging(Supposed supposed) {
        RecordedMaterial material = new RecordedMaterial(record);
        return prepared()
                .without(supposed.lapsed(), material.given())
                .judge(material, record.circumstances().day(), supposed);
    }

    /** The rules and the policy, kept because a project's rules take long to compile. */
    private synchronized Prepared prepared() {
        Prepared known = prepared;
        if (known == null) {
            Judges judges = record.judges();
            Trusted trusted = new Trusted(judges.policy(), FilesSnapshot.ofTexts(judges.files()), judges.side());
            known = auditor.prepared(trusted, new RecordedMaterial(record).given());
            prepared = known;
        }
        return known;
    }
}
