package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.expression.Expressions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether checks of the head run in the situations in which a check of the base ran. */
final class Cover {

    /** A check of a pull request has the same code before it, with or without the secrets of the repository. */
    private static final Set<String> PULLS = Set.of("pull_request", "pull_request_target", "merge_request");

    /** How a condition of a pipeline begins. */
    private static final Pattern FOREIGN = Pattern.compile("[(!\\s]*\\$\\{?\\w|only: |except: |condition: |if: ");

    /** Axes whose values are versions of what is supported: each counts. */
    private static final Pattern VERSIONS =
            Pattern.compile("(?i)version|python|java|jdk|node|ruby|php|golang|\\bgo\\b|rust|toolchain|\\bpy\\b");

    private final Filters filters;
    private final List<Occurrence> was;
    private final List<Occurrence> now;
    private final Map<String, Set<String>> before = new TreeMap<>();
    private final Map<String, Set<String>> after = new HashMap<>();
    private final boolean pulls;
    private final boolean timed;
    private final Successors successors;

    /**
     * A comparison.
     *
     * @param was the situations of a check of the base
     * @param now those of the checks of the head that stand for it
     */
    Cover(Filters filters, Successors successors, List<Occurrence> was, List<Occurrence> now) {
        this.filters = filters;
        this.successors = successors;
        this.timed = was.stream().allMatch(one -> one.when().event().event().equals("schedule"));
        this.was = was;
        this.now = now;
        Set<String> dimensions = new HashSet<>();
        was.forEach(occurrence -> dimensions.addAll(occurrence.environment().keySet()));
        for (String dimension : dimensions) {
            before.put(dimension, values(was, dimension));
            after.put(dimension, values(now, dimension));
        }
        this.pulls = now.stream()
                .anyMatch(o -> PULLS.contains(o.when().event().event())
                        && o.when().guards().isEmpty());
    }

    private static Set<String> values(List<Occurrence> side, String dimension) {
        Set<String> values = new HashSet<>();
        side.forEach(occurrence -> values.add(occurrence.environment().getOrDefault(dimension, "")));
        return values;
    }

    List<Occurrence> uncovered() {
        return uncovered(was);
    }

    /** Whether a dimension has several values at the base. */
    boolean varies(String dimension) {
        return before.getOrDefault(dimension, Set.of()).size() > 1;
    }

    /** Those of some situations of the base that nothing of the head covers. */
    List<Occurrence> uncovered(List<Occurrence> some) {
        return some.stream()
                .filter(one -> now.stream().noneMatch(other -> covers(one, other)))
                .filter(one -> !isInEachBranch(one))
                .toList();
    }

    private boolean covers(Occurrence one, Occurrence other) {
        return isAlike(one, other) && newGuards(one, other).isEmpty();
    }

    private boolean isAlike(Occurrence one, Occurrence other) {
        return (sameEvent(one, other) || timed)
                && missing(one, other).isEmpty()
                && lostDimensions(one, other).isEmpty();
    }

    private boolean isInEachBranch(Occurrence one) {
        return Alternatives.areComplete(now.stream()
                .map(other -> new Branch(other, newGuards(one, other)))
                .filter(branch -> branch.guards().size() == 1 && isAlike(one, branch.occurrence()))
                .map(branch -> branch.guards().get(0))
                .collect(Collectors.toSet()));
    }

    /** An occurrence at the head with the conditions that it has not at the base. */
    private record Branch(Occurrence occurrence, List<String> guards) {}

    static boolean sameEvent(Occurrence one, Occurrence other) {
        String event = one.when().event().event();
        String own = other.when().event().event();
        return event.equals(own)
                || !SideChecks.isProtecting(other.when().event())
                || PULLS.contains(event) && PULLS.contains(own);
    }

    List<String> missing(Occurrence one, Occurrence other) {
        return filters.lost(
                one.when().event(),
                other.when().event(),
                pulls && one.when().event().event().equals("push"),
                one.name().isOwn());
    }

    /** The conditions of the head that the conditions of the base do not imply; what nobody can read is refused elsewhere. */
    List<String> newGuards(Occurrence one, Occurrence other) {
        List<String> fresh = new ArrayList<>();
        for (String guard : other.when().guards()) {
            if (FOREIGN.matcher(guard).lookingAt()) {
                parts(guard)
                        .filter(part -> one.when().guards().stream()
                                .noneMatch(own -> parts(own).anyMatch(part::equals)))
                        .forEach(part -> fresh.add(part.strip()));
            } else if (Expressions.isReadable(guard)
                    && !Implications.implied(
                            one.when().guards(), guard, other.when().contexts())) {
                fresh.add(guard.strip());
            }
        }
        return fresh;
    }

    /** The conditions that all have to hold: one of Azure has several, each with the key that it is of. */
    private static Stream<String> parts(String guard) {
        return guard.startsWith("condition: ") || guard.startsWith("if: ")
                ? Stream.of(guard.split(" && ", -1))
                : Stream.of(guard);
    }

    /** The dimensions in which a situation of the head is another one. */
    Map<String, String> lostDimensions(Occurrence one, Occurrence other) {
        Map<String, String> lost = new TreeMap<>();
        before.forEach((dimension, values) -> {
            String value = one.environment().getOrDefault(dimension, "");
            String own = other.environment().getOrDefault(dimension, "");
            boolean derived = dimension.startsWith(Environments.MATRIX) && isDerived(value, one);
            boolean matters = !derived && one.name().kind().dependsOnEnvironment()
                    || dimension.equals("directory")
                    || !derived && dimension.startsWith(Environments.MATRIX);
            boolean known = successors.areNewDimensionsKnown()
                    || !after.getOrDefault(dimension, Set.of()).equals(Set.of(""));
            if (matters && known && !value.isEmpty() && !same(dimension, value, own, one, other)) {
                lost.put(dimension, value);
            }
        });
        return lost;
    }

    private boolean same(String dimension, String value, String own, Occurrence one, Occurrence other) {
        Set<String> olds = before.getOrDefault(dimension, Set.of());
        Set<String> news = after.getOrDefault(dimension, Set.of());
        boolean changed =
                olds.size() == 1 && (own.isEmpty() || successors.isNew(one, dimension, own) || isHere(one, other));
        boolean release = !own.isEmpty() && Environments.version(value).equals(Environments.version(own));
        if (value.equals(own) || release || changed && !dimension.equals(Environments.OS)) {
            return true;
        }
        if (dimension.equals(Environments.OS)) {
            return sameSystem(value, own, olds, news);
        }
        if (dimension.startsWith(Environments.MATRIX)) {
            boolean elsewhere = other.environment().entrySet().stream()
                    .anyMatch(entry -> !before.containsKey(entry.getKey())
                            && (entry.getValue().equals(value)
                                    || entry.getValue().equals(Environments.version(value))));
            Set<String> fresh = new HashSet<>(news);
            fresh.removeAll(olds);
            long lost = olds.stream().filter(old -> !news.contains(old)).count();
            boolean replaced = fresh.contains(own)
                    && !own.isEmpty()
                    && fresh.size() >= lost
                    && !VERSIONS.matcher(dimension).find();
            return elsewhere || news.contains("") && news.size() == 1 && isSaid(value) || replaced;
        }
        return !own.isEmpty()
                && (isPart(value, own) || isPart(own, value) || isNext(dimension, value, own, one, other));
    }

    /** Whether a value only repeats the version of another dimension: {@code py311} for 3.11. */
    private static boolean isDerived(String value, Occurrence one) {
        String digits = value.replaceAll("\\D", "");
        return digits.length() > 1
                && one.environment().entrySet().stream()
                        .anyMatch(entry -> Environments.isVersion(entry.getKey())
                                && entry.getValue().replaceAll("\\D", "").endsWith(digits));
    }

    /**
     * Whether one version has taken the place of another: of the same variant, such as PyPy, or on an operating system that
     * has as many versions as before.
     */
    private boolean isNext(String dimension, String value, String own, Occurrence one, Occurrence other) {
        String variant = value.replaceFirst("[\\d.]+.*", "");
        if (!variant.isEmpty()) {
            return own.startsWith(variant) && count(was, dimension, variant, "") <= count(now, dimension, variant, "");
        }
        String system = one.environment().getOrDefault(Environments.OS, "");
        boolean elsewhere = after.getOrDefault(dimension, Set.of()).contains(value);
        return elsewhere
                && system.equals(other.environment().getOrDefault(Environments.OS, ""))
                && count(was, dimension, "", system) <= count(now, dimension, "", system);
    }

    private static long count(List<Occurrence> side, String dimension, String variant, String system) {
        return side.stream()
                .filter(one ->
                        system.isEmpty() || system.equals(one.environment().getOrDefault(Environments.OS, "")))
                .map(one -> one.environment().getOrDefault(dimension, ""))
                .filter(value -> !value.isEmpty() && value.startsWith(variant))
                .distinct()
                .count();
    }

    private static boolean sameSystem(String value, String own, Set<String> olds, Set<String> news) {
        String family = Environments.family(value).orElse("");
        if (family.isEmpty() || Environments.family(own).isEmpty()) {
            // A runner of one's own has any system.
            return olds.size() == 1 || own.isEmpty() || value.contains("$") || own.contains("$");
        }
        return family.equals(Environments.family(own).orElse(""))
                && (!news.contains(value) && count(news, family) >= count(olds, family));
    }

    private static long count(Set<String> labels, String family) {
        return labels.stream()
                .filter(label -> Environments.family(label).orElse("").equals(family))
                .count();
    }

    private boolean isSaid(String value) {
        return now.stream()
                .anyMatch(other -> other.name().tool().contains(value)
                        || other.name().shown().contains(value));
    }

    private static boolean isHere(Occurrence one, Occurrence other) {
        return one.site().job().equals(other.site().job())
                && one.site().path().equals(other.site().path());
    }

    private static boolean isPart(String version, String of) {
        return version.equals(of) || version.matches("\\d.*") && version.startsWith(of + ".");
    }
}
