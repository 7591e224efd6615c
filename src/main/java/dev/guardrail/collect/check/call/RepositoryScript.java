package dev.guardrail.collect.check.call;

import dev.guardrail.fact.Place;
import java.util.List;

/**
 * A named list of commands in a file of the repository: a target of make, a script of npm, an environment of tox.
 *
 * @param lines its commands, each run by a shell of its own
 * @param before the scripts of the same file that run first
 * @param after the scripts of the same file that run last
 */
record RepositoryScript(List<Line> lines, List<String> before, List<String> after) {

    RepositoryScript {
        lines = List.copyOf(lines);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * One command line.
     *
     * @param text what a shell runs
     * @param place where it stands
     * @param dialect its language
     * @param forgivenBy what makes its failure have no consequence, as a message quotes it; empty where nothing does
     */
    record Line(String text, Place place, Dialect dialect, String forgivenBy) {

        /** A line for a POSIX shell, which ends at the first failure where it is {@code strict}. */
        Line(String text, Place place, boolean strict, String forgivenBy) {
            this(text, place, Dialect.shell(strict), forgivenBy);
        }
    }
}
