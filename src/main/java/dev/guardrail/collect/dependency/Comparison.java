package dev.guardrail.collect.dependency;

import dev.guardrail.collect.dependency.lock.Locked;
import dev.guardrail.collect.dependency.lock.Member;
import dev.guardrail.collect.dependency.manifest.Declared;
import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.LockedDependency;
import dev.guardrail.fact.Lockfile;
import dev.guardrail.fact.LockfileDifference;
import dev.guardrail.fact.LockfileDifferenceKind;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.VersionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a manifest with its lockfile. What cannot be decided is no difference. */
final class Comparison {

    private final ManifestFile manifest;
    private final String lockfile;
    private final int packages;
    private final Member member;
    private final Set<String> own;
    private final Requirements requirements;
    private final Map<String, List<Declared>> declared = new LinkedHashMap<>();
    private final Map<String, List<Locked>> locked = new LinkedHashMap<>();

    /**
     * A comparison.
     *
     * @param lockfile the path of the lockfile
     * @param packages how many packages it settles
     * @param own the names of the packages that the repository itself has
     */
    Comparison(ManifestFile manifest, String lockfile, int packages, Member member, Set<String> own) {
        this.manifest = manifest;
        this.lockfile = lockfile;
        this.packages = packages;
        this.member = member;
        this.own = own;
        this.requirements = new Requirements(manifest.ecosystem());
        manifest.declared()
                .forEach(one -> declared.computeIfAbsent(one.name(), name -> new ArrayList<>())
                        .add(one));
        member.locked()
                .forEach(one -> locked.computeIfAbsent(one.name(), name -> new ArrayList<>())
                        .add(one));
    }

    /** The path of the lockfile. */
    String lockfile() {
        return lockfile;
    }

    boolean settles(Declared dependency) {
        return member.settles(dependency.name(), dependency.scope());
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Lockfile(Place.file(lockfile), manifest.path(), packages));
        Set<LockedDependency> seen = new HashSet<>();
        for (Locked one : member.locked()) {
            String version = one.versions().size() == 1 ? one.versions().get(0) : "";
            LockedDependency fact = new LockedDependency(
                    one.place(), manifest.path(), one.name(), one.requirement().orElse(""), version);
            if (seen.add(fact)) {
                facts.add(fact);
            }
        }
        declared.forEach((name, ones) ->
                difference(compared(ones), locked.getOrDefault(name, List.of())).ifPresent(facts::add));
        locked.forEach((name, ones) -> {
            if (member.lists() && !declared.containsKey(name) && !isUndecided(name)) {
                Locked one = ones.get(0);
                facts.add(difference(
                        one.place(),
                        name,
                        LockfileDifferenceKind.LEFT_OVER,
                        "",
                        one.requirement().orElse("")));
            }
        });
        return facts;
    }

    /** Peers are often declared twice, with what is to be installed here; some formats lock that alone, some neither. */
    private List<Declared> compared(List<Declared> ones) {
        return ones.stream()
                .filter(one ->
                        one.scope() != DependencyScope.PEER && member.settled().contains(one.scope()))
                .toList();
    }

    private Optional<Fact> difference(List<Declared> ones, List<Locked> found) {
        boolean undecided = ones.stream().anyMatch(one -> one.kind() == VersionKind.LOCAL || isUndecided(one.name()));
        if (undecided || ones.isEmpty()) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return ones.stream()
                    .filter(this::isExpected)
                    .findFirst()
                    .map(one -> difference(one, LockfileDifferenceKind.MISSING, ""));
        }
        for (Declared one : ones) {
            if (found.stream().noneMatch(lock -> requirements.mayBeSame(one, lock))) {
                String other = found.get(0).requirement().orElse("");
                return Optional.of(difference(one, LockfileDifferenceKind.OTHER_REQUIREMENT, other));
            }
        }
        return otherVersion(ones, found);
    }

    private Optional<Fact> otherVersion(List<Declared> ones, List<Locked> found) {
        List<String> versions = found.stream()
                .flatMap(lock -> lock.versions().stream())
                .distinct()
                .toList();
        boolean fits = versions.isEmpty()
                || ones.stream()
                        .anyMatch(one -> one.kind() != VersionKind.EXACT
                                || versions.stream().anyMatch(version -> requirements.mayBeVersion(one, version)));
        return fits
                ? Optional.empty()
                : Optional.of(
                        difference(ones.get(0), LockfileDifferenceKind.OTHER_VERSION, String.join(", ", versions)));
    }

    private boolean isExpected(Declared one) {
        return one.everywhere()
                && one.kind() != VersionKind.MANAGED
                && member.expected().contains(one.scope());
    }

    private boolean isUndecided(String name) {
        return own.contains(name) || member.overridden().contains(name);
    }

    private Fact difference(Declared one, LockfileDifferenceKind kind, String other) {
        return difference(one.place(), one.name(), kind, one.version(), other);
    }

    private Fact difference(Place place, String name, LockfileDifferenceKind kind, String version, String other) {
        return new LockfileDifference(place, lockfile, manifest.path(), name, kind, version, other);
    }
}
