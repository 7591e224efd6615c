package dev.guardrail.fix;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.git.RemoteNames;
import dev.guardrail.repair.Pins;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tags and branches of repositories at an address that the user names. */
public final class RemotePins implements Pins {

    private final RemoteNames remote;
    private final Map<String, Optional<Map<String, String>>> names = new TreeMap<>();

    private RemotePins(RemoteNames remote) {
        this.remote = remote;
    }

    /**
     * The repositories at an address.
     *
     * @param address without the owner and the repository
     * @throws UnusableInputException if it is none
     */
    public static RemotePins of(String address) {
        return new RemotePins(RemoteNames.at(address));
    }

    /** A tag is meant before a branch, as GitHub means it. */
    @Override
    public Optional<String> commit(String repository, String ref) {
        return names.computeIfAbsent(repository, remote::of)
                .flatMap(known -> Optional.ofNullable(known.get("refs/tags/" + ref))
                        .or(() -> Optional.ofNullable(known.get("refs/heads/" + ref))));
    }
}
