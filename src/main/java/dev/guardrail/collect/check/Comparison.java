package dev.guardrail.collect.check;

import dev.guardrail.fact.CheckLossKind;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compares one check of the base with the head. */
final class Comparison {

    /**
     * What is lost of one check.
     *
     * @param kind how it is lost
     * @param lost what, as the end of "no longer runs"
     * @param why what decides it at the head
     * @param now the check of the head that shows it, if there is one
     * @param versions the versions that are lost, where nothing else is
     */
    record Loss(CheckLossKind kind, List<String> lost, String why, Optional<Occurrence> now, List<String> versions) {}

    private final Filters filters;
    private final Successors successors;
    private final Predicate<Occurrence> stands;
    private final SidePaths paths;

    /**
     * A comparison.
     *
     * @param stands whether the step of a check of the base is still there
     * @param paths which paths there are
     */
    Comparison(Filters filters, Successors successors, Predicate<Occurrence> stands, SidePaths paths) {
        this.paths = paths;
        this.filters = filters;
        this.successors = successors;
        this.stands = stands;
    }

    /** The loss of a check, from all situations in which it counts at the base. */
    Optional<Loss> of(List<Occurrence> was) {
        if (was.stream().allMatch(successors::isUnchanged)) {
            return Optional.empty();
        }
        CheckName name = was.get(0).name();
        List<Occurrence> same = successors.same(name);
        List<Occurrence> counting = same.stream().filter(Occurrence::counts).toList();
        List<Occurrence> whole = counting.stream()
                .filter(now -> now.name().extent().missing(name.extent(), paths).isEmpty())
                .filter(now -> !successors.isSibling(now, was.get(0))
                        || now.name().extent().isPlainerThan(name.extent()))
                .toList();
        if (new Cover(filters, successors, was, whole).uncovered().isEmpty()) {
            return muted(was, same);
        }
        counting = counting.stream()
                .filter(now -> !successors.isSibling(now, was.get(0)))
                .toList();
        List<Occurrence> uncovered = new Cover(filters, successors, was, union(whole, counting)).uncovered();
        if (uncovered.isEmpty()) {
            return extent(was, counting);
        }
        List<Occurrence> replacing = successors.replacing(name);
        if (!replacing.isEmpty()) {
            counting = replacing;
            uncovered = new Cover(filters, successors, was, counting).uncovered();
            if (uncovered.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(
                counting.isEmpty()
                        ? gone(was, same)
                        : dead(was, uncovered, same).orElse(narrowed(was, uncovered, counting)));
    }

    /** The loss where a job was split by a new variable of its matrix, and one of its parts is muted. */
    private Optional<Loss> muted(List<Occurrence> was, List<Occurrence> same) {
        Occurrence first = was.get(0);
        for (Occurrence now : same) {
            boolean here = now.site().job().equals(first.site().job())
                    && now.site().path().equals(first.site().path());
            if (here && now.effect().kind() == Occurrence.Effect.Kind.MUTED && !successors.wasMuted(now)) {
                List<String> fresh = now.environment().entrySet().stream()
                        .filter(value -> !successors.hadDimension(now, value.getKey()))
                        .map(value -> Situations.environment(value.getKey(), value.getValue()))
                        .toList();
                boolean split = same.stream()
                        .anyMatch(other -> other.counts()
                                && other.site().job().equals(now.site().job())
                                && other.environment()
                                        .keySet()
                                        .equals(now.environment().keySet()));
                boolean part = split
                        && was.stream()
                                .noneMatch(one -> one.environment()
                                        .keySet()
                                        .containsAll(now.environment().keySet()));
                if (part && !fresh.isEmpty()) {
                    return Optional.of(
                            new Loss(CheckLossKind.MUTED, fresh, now.effect().why(), Optional.of(now), List.of()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Occurrence> union(List<Occurrence> some, List<Occurrence> others) {
        Set<Occurrence> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    private Optional<Loss> extent(List<Occurrence> was, List<Occurrence> counting) {
        Extent before = was.get(0).name().extent();
        List<String> fewest = List.of();
        Optional<Occurrence> nearest = Optional.empty();
        for (Occurrence now : counting) {
            List<String> missing = now.name().extent().missing(before, paths);
            if (missing.isEmpty()) {
                return Optional.empty();
            }
            if (nearest.isEmpty() || missing.size() < fewest.size()) {
                fewest = missing;
                nearest = Optional.of(now);
            }
        }
        if (nearest.isEmpty() || Parts.complete(before, counting, paths)) {
            return Optional.empty();
        }
        return Optional.of(new Loss(CheckLossKind.NARROWED, fewest, "", nearest, List.of()));
    }

    private Loss gone(List<Occurrence> was, List<Occurrence> same) {
        return dead(was, was, same)
                .orElseGet(() -> new Loss(
                        stands.test(was.get(0)) ? CheckLossKind.HOLLOWED : CheckLossKind.REMOVED,
                        where(was, same.stream().filter(Occurrence::counts).toList()),
                        "",
                        Optional.empty(),
                        List.of()));
    }

    /** Where a check no longer runs: others of the same tool may still run on something else, or in another job. */
    private List<String> where(List<Occurrence> was, List<Occurrence> others) {
        if (others.isEmpty()) {
            return Situations.events(was);
        }
        Extent before = was.get(0).name().extent();
        List<List<String>> missing = others.stream()
                .map(other -> other.name().extent().missing(before, paths))
                .sorted(Comparator.comparingInt(List::size))
                .toList();
        List<String> nearest = missing.get(0);
        return nearest.isEmpty() || nearest.stream().anyMatch(text -> !text.startsWith("on `"))
                ? List.of("in job `" + was.get(0).site().job() + "`")
                : nearest;
    }

    /** The loss where a check is still there, and does not count in what is lost. */
    private Optional<Loss> dead(List<Occurrence> was, List<Occurrence> uncovered, List<Occurrence> same) {
        List<Occurrence> silent = same.stream()
                .filter(now -> !now.counts())
                .sorted(Comparator.comparing(now -> isAway(was.get(0), now)))
                .toList();
        for (Occurrence.Effect.Kind kind :
                List.of(Occurrence.Effect.Kind.MUTED, Occurrence.Effect.Kind.UNREACHED, Occurrence.Effect.Kind.NEVER)) {
            List<Occurrence> of =
                    silent.stream().filter(now -> now.effect().kind() == kind).toList();
            boolean all = !of.isEmpty()
                    && new Cover(filters, successors, was, of)
                            .uncovered(uncovered)
                            .isEmpty();
            boolean here = uncovered.size() == was.size()
                    && uncovered.stream()
                            .allMatch(
                                    one -> of.stream().anyMatch(now -> Cover.sameEvent(one, now) && !isAway(one, now)));
            boolean partly = kind == Occurrence.Effect.Kind.NEVER && uncovered.size() < was.size();
            if ((all || here) && !partly) {
                Occurrence now = of.get(0);
                CheckLossKind loss = switch (kind) {
                    case MUTED -> CheckLossKind.MUTED;
                    case UNREACHED -> CheckLossKind.HOLLOWED;
                    case NEVER, FAILS -> CheckLossKind.DISABLED;
                };
                List<String> lost =
                        uncovered.size() == was.size() ? List.of() : Situations.environments(uncovered, was);
                return Optional.of(new Loss(loss, lost, now.effect().why(), Optional.of(now), List.of()));
            }
        }
        return Optional.empty();
    }

    private static boolean isAway(Occurrence was, Occurrence now) {
        return !was.site().job().equals(now.site().job())
                && !was.site().label().equals(now.site().label());
    }

    private Loss narrowed(List<Occurrence> was, List<Occurrence> uncovered, List<Occurrence> counting) {
        Narrowing narrowing = new Narrowing(new Cover(filters, successors, was, counting), uncovered, counting);
        return new Loss(
                CheckLossKind.NARROWED,
                narrowing.lost(),
                "",
                Optional.of(narrowing.nearest().inWorkflow()),
                narrowing.versions());
    }
}
