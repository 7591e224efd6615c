package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.dependency.manifest.ManifestFile;
import java.util.Optional;

/** A lockfile that is there and that cannot be read: it settles what it is about, and nothing is known of how. */
public final class OpaqueLock implements Lock {

    @Override
    public int packages() {
        return 0;
    }

    @Override
    public Optional<Member> member(ManifestFile manifest, String folder, Optional<ManifestFile> owner) {
        return Optional.of(Member.undecided());
    }
}
