package dev.guardrail.collect.dependency;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.dependency.lock.CompiledRequirements;
import dev.guardrail.collect.dependency.lock.Lock;
import dev.guardrail.collect.dependency.lock.LockKind;
import dev.guardrail.collect.dependency.lock.OpaqueLock;
import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.collect.dependency.manifest.ManifestKind;
import dev.guardrail.collect.dependency.manifest.Parsed;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was read of manifests and lockfiles, each file once, whichever sides it is on. */
final class Readings {

    /** In bytes; the largest manifests are a hundredth of it. */
    private static final int MANIFEST_LIMIT = 1 << 20;

    /** In bytes; lockfiles of large workspaces have five million. */
    private static final int LOCK_LIMIT = 10 << 20;

    private final Map<Entry, Manifest> manifests = new HashMap<>();
    private final Map<Entry, Locks> locks = new HashMap<>();

    /** Of a manifest: what it says, or else that others say it, or else why neither is known. */
    record Manifest(Optional<Parsed> parsed, Optional<CompiledRequirements> compiled, Optional<Gap> gap) {}

    /** Of a lockfile: what it says, and where nothing is known of it, why. */
    record Locks(Lock lock, Optional<Gap> gap) {}

    Manifest manifest(Snapshot snapshot, Entry entry) {
        return manifests.computeIfAbsent(entry, wanted -> readManifest(snapshot, wanted));
    }

    Locks lock(Snapshot snapshot, Entry entry) {
        return locks.computeIfAbsent(entry, wanted -> readLock(snapshot, wanted));
    }

    private static Manifest readManifest(Snapshot snapshot, Entry entry) {
        try {
            byte[] content = TextEncoding.asUtf8(snapshot.read(entry, MANIFEST_LIMIT));
            Optional<ManifestKind> kind = ManifestKind.of(entry.path());
            Parsed parsed = kind.orElse(ManifestKind.REQUIREMENTS).read(entry.path(), content);
            if (parsed instanceof ManifestFile file && CompiledRequirements.isCompiled(file, kind, content)) {
                return new Manifest(
                        Optional.empty(), Optional.of(CompiledRequirements.of(file, content)), Optional.empty());
            }
            return new Manifest(kind.map(known -> parsed), Optional.empty(), Optional.empty());
        } catch (UnreadableException e) {
            return new Manifest(Optional.empty(), Optional.empty(), gap(Place.file(entry.path()), e.getMessage()));
        } catch (YamlException e) {
            return new Manifest(Optional.empty(), Optional.empty(), gap(e.place(), e.getMessage()));
        }
    }

    private static Locks readLock(Snapshot snapshot, Entry entry) {
        try {
            byte[] content = TextEncoding.asUtf8(snapshot.read(entry, LOCK_LIMIT));
            LockKind kind = LockKind.of(entry.path()).orElseThrow();
            return new Locks(kind.read(entry.path(), content), Optional.empty());
        } catch (UnreadableException e) {
            return new Locks(new OpaqueLock(), gap(Place.file(entry.path()), e.getMessage()));
        } catch (YamlException e) {
            return new Locks(new OpaqueLock(), gap(e.place(), e.getMessage()));
        }
    }

    private static Optional<Gap> gap(Place place, String reason) {
        return Optional.of(new Gap(Evidence.DEPENDENCIES, place, reason));
    }
}
