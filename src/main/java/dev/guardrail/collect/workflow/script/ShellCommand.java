package dev.guardrail.collect.workflow.script;

public record ShellCommand(
        int offset,
        int length,
        String tool,
        java.util.List<String> words,
        String text,
        dev.guardrail.fact.ExitStatus status) {}
