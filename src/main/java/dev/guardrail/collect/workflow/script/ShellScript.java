package dev.guardrail.collect.workflow.script;

public final class ShellScript {
    public static java.util.List<ShellCommand> commands(String s, boolean e) {
        return java.util.List.of();
    }
}
