package dev.guardrail.collect.source.script;

public final class ScriptReader implements dev.guardrail.collect.source.unit.SourceReader {
    public dev.guardrail.collect.source.unit.SourceUnit read(String path, byte[] content)
            throws dev.guardrail.collect.language.MalformedException {
        return new dev.guardrail.collect.source.unit.SourceUnit("", java.util.List.of(), java.util.List.of());
    }
}
