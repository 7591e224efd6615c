package dev.guardrail.fact;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a fact is called, apart from what it says: the same thing has the same key at the base and at the head, whatever
 * the range changed about it. Several facts of one side can have one key, such as two commands of the same tool in a step.
 *
 * @param type the type of the fact
 * @param path its file; for a fact of the base in a rule about both sides, the path at the head
 * @param scope what it is part of in the file
 * @param name its name in there
 */
public record Key(Class<? extends Located> type, String path, ScopePath scope, String name) {

    /** {@code Step .github/workflows/ci.yml › test › 2 › step}, as derivations show it. */
    @Override
    public String toString() {
        return Stream.of(
                        Stream.of(type.getSimpleName() + " " + path),
                        scope.parts().stream().map(ScopePath.Part::name),
                        Stream.of(name))
                .flatMap(part -> part)
                .collect(Collectors.joining(" › "));
    }
}
