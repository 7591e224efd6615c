package dev.guardrail.collect.protection;

import dev.guardrail.fact.Protection;
import dev.guardrail.fact.ProtectionFile.Kind;
import java.util.List;

/**
 * What a file says.
 *
 * @param lines its lines without indentation, comments and blank lines
 * @param demands what it demands
 * @param read whether it could be read
 */
record ProtectionText(List<String> lines, List<Protection> demands, boolean read) {

    ProtectionText {
        lines = List.copyOf(lines);
        demands = List.copyOf(demands);
    }

    /** The lines that say something. In prose, {@code #} begins a heading; in JSON, a comma only separates. */
    static List<String> kept(List<String> lines, Kind kind) {
        boolean prose = kind == Kind.AGENT_INSTRUCTIONS;
        return lines.stream()
                .map(line -> prose
                        ? line.strip()
                        : line.strip().replaceFirst("(^|\\s)#.*|,$", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
