package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.script.ToolCall;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recognises commands that only say something of their tool, or prepare it. */
final class Idle {

    /** Words with which a tool says something of itself, or gets ready, and checks nothing. */
    private static final Set<String> IDLE =
            Set.of(("--version --help -h --collect-only --co --setup-plan --no-run --notest --listTests --show-config "
                            + "--print-config --showlocals-only --list-envs --listenvs --dry-run-only")
                    .split(" ", -1));

    private static final Map<String, Set<String>> IDLE_OF = Map.of(
            "gradle", Set.of("--dry-run", "-m"),
            "go", Set.of("-c", "-n", "-list"),
            "make", Set.of("-n", "--dry-run", "--just-print", "-t", "--touch", "-q"),
            "tox", Set.of("-l", "-a", "--showconfig"),
            "nox", Set.of("-l", "--list", "--install-only"),
            "pytest", Set.of("-V"),
            "mypy", Set.of("-V"),
            "cargo", Set.of("-V"),
            "ctest", Set.of("-N", "--show-only", "--print-labels"),
            "dotnet", Set.of("-t", "--list-tests"));

    private Idle() {}

    /** Whether a command only says something of its tool, or prepares it. */
    static boolean isIdle(List<String> words) {
        ToolCall call = ToolCall.of(words);
        if (OwnPrograms.isInterpreter(call.tool())) {
            return false;
        }
        Set<String> own = IDLE_OF.getOrDefault(call.tool().split(" ", 2)[0], Set.of());
        return call.arguments().stream()
                .takeWhile(word -> !word.equals("--"))
                .anyMatch(word -> IDLE.contains(word) || own.contains(word));
    }
}
