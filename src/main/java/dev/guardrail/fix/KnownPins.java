package dev.guardrail.fix;

import dev.guardrail.repair.Pins;
import java.util.List;
import java.util.Optional;

/**
 * What several sources know.
 *
 * @param sources the first one that knows something decides
 */
public record KnownPins(List<Pins> sources) implements Pins {

    public KnownPins {
        sources = List.copyOf(sources);
    }

    @Override
    public Optional<String> commit(String repository, String ref) {
        return sources.stream()
                .map(source -> source.commit(repository, ref))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Optional<String> digest(String image) {
        return sources.stream()
                .map(source -> source.digest(image))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
