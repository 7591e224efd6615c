package dev.guardrail.proof;

import dev.guardrail.fact.Language;
import dev.guardrail.guard.Guard;
import java.util.List;

/**
 * A guard that the range adds or changes.
 *
 * @param path its file
 * @param language the file's language
 * @param guard what it is
 * @param tests the tests that would have to fail without it, those with the strongest reason only; none where nothing names it
 * @param outcome what running a command without it showed
 */
public record ChangedGuard(String path, Language language, Guard guard, List<NamedTest> tests, Outcome outcome) {

    public ChangedGuard {
        tests = List.copyOf(tests);
    }

    /** The same with tests. */
    ChangedGuard with(List<NamedTest> found) {
        return new ChangedGuard(path, language, guard, found, outcome);
    }

    /** The same with an outcome. */
    public ChangedGuard with(Outcome seen) {
        return new ChangedGuard(path, language, guard, tests, seen);
    }
}
