package dev.guardrail.fact;

import java.util.List;
import java.util.Locale;

/**
 * A check with what the range does to it. These facts are for reports; no rule gets them.
 *
 * @param check the check at the head, or else at the base
 * @param standing on which sides it is
 * @param lost what the range takes from it, as ends of a sentence about it: {@code no longer runs on Python 3.9}
 * @param gained what the range gives it, in the same form
 */
@Noun(one = "compared check", many = "compared checks")
public record ComparedCheck(Check check, Standing standing, List<String> lost, List<String> gained)
        implements CheckFact, Shown {

    public ComparedCheck {
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
    }

    /** On which sides a check is. */
    public enum Standing {
        /** On both. */
        KEPT,
        /** At the head alone. */
        ADDED,
        /** At the base alone, and nothing does its work at the head. */
        REMOVED,
        /** At the base alone, and other checks of the head do its work. */
        REPLACED;

        /** The word that reports use. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the range changes what it protects. */
    public boolean isChanged() {
        return standing != Standing.KEPT || !lost.isEmpty() || !gained.isEmpty();
    }

    @Override
    public Place place() {
        return check.place();
    }

    @Override
    public String job() {
        return check.job();
    }

    @Override
    public int step() {
        return check.step();
    }

    @Override
    public boolean isOfBase() {
        return standing == Standing.REMOVED || standing == Standing.REPLACED;
    }

    @Override
    public String identity() {
        return check.identity();
    }
}
