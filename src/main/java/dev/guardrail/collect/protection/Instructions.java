package dev.guardrail.collect.protection;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.Protection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what agents must do, or must not do, about tests, checks and reviews: one line each. */
final class Instructions {

    /** The most that are read of a file. */
    private static final int LIMIT = 300;

    private static final Pattern OBLIGATION =
            Pattern.compile("(?i)\\b(?:never|must|always|do not|don't|required|forbidden|not allowed|mandatory)\\b");
    private static final Pattern MATTER =
            Pattern.compile("(?i)\\b(?:tests?|testing|checks?|lint\\w*|ci|hooks?|pre-commit|"
                    + "no-verify|skip\\w*|disabl\\w*|coverage|reviews?|approv\\w*|secrets?|credentials?|push|commit|merge|"
                    + "suppress\\w*|noqa|warnings?|workflows?|permissions?)\\b");

    private Instructions() {}

    static List<Protection> read(String path, List<String> lines) {
        List<Protection> found = new ArrayList<>();
        for (int i = 0; i < lines.size() && found.size() < LIMIT; i++) {
            String line = lines.get(i).strip().replaceFirst("^(?:[-*+]|[0-9]+\\.)\\s+", "");
            if (OBLIGATION.matcher(line).find() && MATTER.matcher(line).find()) {
                found.add(new Protection(Place.line(path, i + 1), Protection.Kind.INSTRUCTION, line, ""));
            }
        }
        return found;
    }
}
