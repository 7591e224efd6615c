package dev.guardrail.collect.dependency;

import dev.guardrail.collect.dependency.lock.LockKind;
import dev.guardrail.collect.dependency.manifest.ManifestKind;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Lockfile;
import dev.guardrail.fact.Manifest;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The manifests that a range changed and that were not understood on both sides: what it did to them is a gap. */
public final class UnreadManifests {

    private UnreadManifests() {}

    /**
     * The gaps, which belong to the head, in the order of the changed files.
     *
     * @param base the manifests, lockfiles and gaps of the base; other facts are left aside
     * @param head those of the head
     * @param range the changed files; other facts are left aside
     */
    public static List<Gap> of(
            Collection<? extends Fact> base, Collection<? extends Fact> head, Collection<? extends Fact> range) {
        Set<String> readBefore = places(base, Manifest.class, Lockfile.class);
        Set<String> readAfter = places(head, Manifest.class, Lockfile.class);
        Set<String> gapsAfter = places(head, Gap.class);
        List<Gap> gaps = new ArrayList<>();
        only(ChangedFile.class, range).filter(UnreadManifests::isManifest).forEach(file -> {
            boolean stood = file.status() != FileStatus.ADDED;
            boolean stands = file.status() != FileStatus.DELETED;
            if (stands && !readAfter.contains(file.path()) && !gapsAfter.contains(file.path())) {
                gaps.add(unread(file, "the manifest changed, but Guardrail does not read its dependencies"));
            } else if (stood && !gapsAfter.contains(file.path())) {
                only(Gap.class, base)
                        .filter(gap -> gap.evidence() == Evidence.DEPENDENCIES
                                && gap.path().equals(file.oldPath()))
                        .findFirst()
                        .ifPresent(gap -> gaps.add(gap(
                                file,
                                gap.kind(),
                                "the changes of its dependencies are not known: at the base, " + gap.reason())));
                if (!stands
                        && !readBefore.contains(file.oldPath())
                        && ManifestKind.of(file.path()).isEmpty()) {
                    gaps.add(unread(file, "the manifest was deleted, and Guardrail did not read its dependencies"));
                }
            }
        });
        return gaps;
    }

    private static boolean isManifest(ChangedFile file) {
        boolean known = file.kind() == FileKind.MANIFEST
                || ManifestKind.of(file.path()).isPresent()
                || ManifestKind.of(file.oldPath()).isPresent();
        return known && LockKind.of(file.path()).isEmpty() && !ManifestKind.isForeign(file.path());
    }

    private static Gap unread(ChangedFile file, String reason) {
        return gap(file, Gap.Kind.UNKNOWN, reason);
    }

    private static Gap gap(ChangedFile file, Gap.Kind kind, String reason) {
        return new Gap(Evidence.DEPENDENCIES, kind, Place.file(file.path()), reason);
    }

    @SafeVarargs
    private static Set<String> places(Collection<? extends Fact> facts, Class<? extends Located>... types) {
        Set<String> paths = new HashSet<>();
        for (Class<? extends Located> type : types) {
            only(type, facts)
                    .filter(fact -> !(fact instanceof Gap gap) || gap.evidence() == Evidence.DEPENDENCIES)
                    .forEach(fact -> paths.add(fact.place().path()));
        }
        return paths;
    }

    private static <T> Stream<T> only(Class<T> type, Collection<? extends Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }
}
