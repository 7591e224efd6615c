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
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.Optional;

/** What manifests and lockfiles say. */
final class DependencyFiles {

    /** In bytes; the largest manifests are a hundredth of it. */
    private static final int MANIFEST_LIMIT = 1 << 20;

    /** In bytes; lockfiles of large workspaces have five million. */
    private static final int LOCK_LIMIT = 10 << 20;

    private static final Reading<Manifest> MANIFEST = new Reading<>(
            "manifest",
            Manifest.class,
            path -> ManifestKind.of(path).isPresent() || CompiledRequirements.isNamedSo(path),
            MANIFEST_LIMIT,
            DependencyFiles::readManifest);

    private static final Reading<Locks> LOCK = new Reading<>(
            "lockfile", Locks.class, path -> LockKind.of(path).isPresent(), LOCK_LIMIT, DependencyFiles::readLock);

    private final Readings readings;

    DependencyFiles(Readings readings) {
        this.readings = readings;
    }

    /** Of a manifest: what it says, or else that others say it, or else why neither is known. */
    record Manifest(Optional<Parsed> parsed, Optional<CompiledRequirements> compiled, Optional<Gap> gap) {}

    /** Of a lockfile: what it says, and where nothing is known of it, why. */
    record Locks(Lock lock, Optional<Gap> gap) {}

    Manifest manifest(Snapshot snapshot, Entry entry) {
        try {
            return readings.read(snapshot, entry, MANIFEST);
        } catch (UnreadableException e) {
            return new Manifest(Optional.empty(), Optional.empty(), gap(Place.file(entry.path()), e.getMessage()));
        }
    }

    Locks lock(Snapshot snapshot, Entry entry) {
        try {
            return readings.read(snapshot, entry, LOCK);
        } catch (UnreadableException e) {
            return new Locks(new OpaqueLock(), gap(Place.file(entry.path()), e.getMessage()));
        }
    }

    private static Manifest readManifest(SourceFile source) {
        try {
            byte[] content = TextEncoding.asUtf8(source.content());
            Optional<ManifestKind> kind = ManifestKind.of(source.path());
            Parsed parsed = kind.orElse(ManifestKind.REQUIREMENTS).read(source.path(), content);
            if (parsed instanceof ManifestFile file && CompiledRequirements.isCompiled(file, kind, content)) {
                return new Manifest(
                        Optional.empty(), Optional.of(CompiledRequirements.of(file, content)), Optional.empty());
            }
            return new Manifest(kind.map(known -> parsed), Optional.empty(), Optional.empty());
        } catch (YamlException e) {
            return new Manifest(Optional.empty(), Optional.empty(), gap(e.place(), e.getMessage()));
        }
    }

    private static Locks readLock(SourceFile file) {
        try {
            byte[] content = TextEncoding.asUtf8(file.content());
            LockKind kind = LockKind.of(file.path()).orElseThrow();
            return new Locks(kind.read(file.path(), content), Optional.empty());
        } catch (YamlException e) {
            return new Locks(new OpaqueLock(), gap(e.place(), e.getMessage()));
        }
    }

    private static Optional<Gap> gap(Place place, String reason) {
        return Optional.of(new Gap(Evidence.DEPENDENCIES, place, reason));
    }
}
