package dev.guardrail.collect.dependency;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.Dependency;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.LockedDependency;
import dev.guardrail.fact.Lockfile;
import dev.guardrail.fact.LockfileDifference;
import java.util.List;
import java.util.Map;

/** Files of one side, and what is collected of them, each in one line. */
record Given(Map<String, String> files) {

    static Given file(String path, String text) {
        return new Given(Map.of(path, text));
    }

    List<Fact> facts() {
        return new DependencyCollector().collect(FilesSnapshot.ofTexts(files));
    }

    /** {@code line name requirement kind scope}. */
    List<String> dependencies() {
        return only(Dependency.class).stream()
                .map(one -> one.line() + " " + one.name() + " " + (one.version().isEmpty() ? "-" : one.version()) + " "
                        + one.kind() + " " + one.scope())
                .toList();
    }

    /** {@code place: what both say}. */
    List<String> differences() {
        return only(LockfileDifference.class).stream()
                .map(one -> one.place() + ": " + one.description())
                .toList();
    }

    /** {@code lockfile of manifest: packages}. */
    List<String> lockfiles() {
        return only(Lockfile.class).stream()
                .map(one -> one.path() + " of " + one.manifest() + ": " + one.packages())
                .toList();
    }

    /** {@code place name requirement version}. */
    List<String> locked() {
        return only(LockedDependency.class).stream()
                .map(one -> one.place() + " " + one.name() + " " + one.requirement() + " " + one.version())
                .toList();
    }

    List<String> gaps() {
        return only(Gap.class).stream()
                .map(gap -> gap.place() + ": " + gap.reason())
                .toList();
    }

    <T extends Fact> List<T> only(Class<T> type) {
        return facts().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
