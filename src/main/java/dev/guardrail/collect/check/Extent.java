package dev.guardrail.collect.check;

import dev.guardrail.collect.own.AuditOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the arguments of a check say of its extent.
 *
 * @param targets the files, folders and packages that it is given; none for all of them
 * @param filters the options that leave something out, or choose something; with their values
 * @param reach the options that add something: {@code --all-features}, {@code -race}
 * @param rest all other words that are not known to be of no matter
 * @param modules the files of the modules that a build has; none where that is not known
 * @param audit what a call of Guardrail itself asks of an audit; none for any other check
 */
record Extent(
        NavigableSet<String> targets,
        NavigableSet<String> filters,
        NavigableSet<String> reach,
        NavigableSet<String> rest,
        NavigableSet<String> modules,
        Optional<AuditOptions> audit) {

    /** What is lost where a module is. */
    static final String IN_MODULE = "in module `";

    static final Extent ALL = empty();

    /** An extent to add words to. */
    static Extent empty() {
        return new Extent(
                new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), Optional.empty());
    }

    /** The extent of an audit by Guardrail itself. */
    static Extent of(AuditOptions audit) {
        Extent empty = empty();
        return new Extent(empty.targets, empty.filters, empty.reach, empty.rest, empty.modules, Optional.of(audit));
    }

    /** This over some modules. */
    Extent over(Set<String> some) {
        return new Extent(targets, filters, reach, rest, new TreeSet<>(some), audit);
    }

    /** Whether a filter leaves out only what the base did not have. */
    private static boolean isOfNew(String filter, SidePaths paths) {
        String item = filter.substring(filter.indexOf(' ') + 1).replaceFirst("^!", "");
        return filter.contains(" !") && paths.isAtHead(item) && !paths.isAtBase(item);
    }

    /** Whether this check has no argument of its own that another one has not. */
    boolean isPlainerThan(Extent other) {
        return other.rest.containsAll(rest);
    }

    /** This with what another one says, too. */
    Extent and(Extent other) {
        Extent both = new Extent(
                new TreeSet<>(targets),
                new TreeSet<>(filters),
                new TreeSet<>(reach),
                new TreeSet<>(rest),
                modules,
                audit);
        both.filters.addAll(other.filters);
        both.reach.addAll(other.reach);
        return both;
    }

    /** What this check leaves out of what another one had, as the end of "no longer runs"; none where it has all of it. */
    List<String> missing(Extent was, SidePaths paths) {
        List<String> missing = new ArrayList<>();
        was.audit.ifPresent(before -> audit.ifPresent(now -> missing.addAll(now.missing(before, paths::isAtBase))));
        filters.stream()
                .filter(filter -> !was.filters.contains(filter) && !isOfNew(filter, paths))
                .map(filter -> "what `" + filter + "` leaves out")
                .forEach(missing::add);
        was.reach.stream()
                .filter(option -> !reach.contains(option))
                .map(option -> "with `" + option + "`")
                .forEach(missing::add);
        if (!modules.isEmpty()) {
            was.modules.stream()
                    .filter(module -> !modules.contains(module) && paths.isAtHead(module))
                    .map(module -> IN_MODULE + module.replaceFirst("(?:^|/)[^/]*$", "") + "`")
                    .forEach(missing::add);
        }
        boolean parts = reach.contains("--all-targets")
                || Stream.of("--lib", "--tests", "--bins").anyMatch(filters::contains);
        if (was.filters.contains("--doc") && parts && !filters.contains("--doc")) {
            // Of cargo: to name targets leaves out the tests in the documentation.
            missing.add("the tests in the documentation");
        }
        if (isBounded() && !was.targets.equals(targets)) {
            if (!was.isBounded()) {
                missing.add("on anything but "
                        + String.join(
                                ", ",
                                targets.stream()
                                        .map(target -> "`" + target + "`")
                                        .toList()));
            } else {
                was.targets.stream()
                        .filter(target -> !contains(target) && paths.isAtHead(target))
                        .map(target -> "on `" + target + "`")
                        .forEach(missing::add);
            }
        }
        return missing;
    }

    /** Whether targets leave something out. */
    private boolean isBounded() {
        return !targets.isEmpty()
                && Stream.of(".", "./...", "...", "**", "**/*").noneMatch(targets::contains);
    }

    private boolean contains(String target) {
        return targets.stream()
                .anyMatch(own -> target.equals(own)
                        || target.startsWith(own + "/")
                        || own.endsWith("/...") && target.startsWith(own.substring(0, own.length() - 3))
                        || target.startsWith(own + "::"));
    }
}
