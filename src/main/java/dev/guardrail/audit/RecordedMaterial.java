package dev.guardrail.audit;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.record.AuditRecord;
import dev.guardrail.record.ChangedLines;
import dev.guardrail.record.Circumstances;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the record of an audit has. */
record RecordedMaterial(AuditRecord record) implements Material {

    @Override
    public List<Fact> atBase() {
        return record.base().facts();
    }

    @Override
    public List<Fact> atHead() {
        return record.head().facts();
    }

    @Override
    public ChangedLines lines() {
        return record.lines();
    }

    @Override
    public List<Fact> shown() {
        return record.shown();
    }

    @Override
    public SideTexts base() {
        return new RecordedTexts(record.base());
    }

    @Override
    public SideTexts head() {
        return new RecordedTexts(record.head());
    }

    @Override
    public Circumstances.Extent extent() {
        return record.circumstances().extent();
    }

    @Override
    public Set<String> given() {
        return record.circumstances().evidence().names();
    }

    @Override
    public Set<Evidence> demanded() {
        return record.circumstances().evidence().demanded();
    }

    @Override
    public Optional<String> removed(Evidence evidence, Collection<Fact> base) {
        return Optional.ofNullable(record.circumstances().evidence().removed().get(evidence));
    }
}
