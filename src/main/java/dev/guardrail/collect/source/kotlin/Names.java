package dev.guardrail.collect.source.kotlin;

import dev.guardrail.collect.language.Scope;
import java.util.Optional;

/** What the names of a file mean, as far as it says. */
final class Names {

    private final Header header;

    Names(Header header) {
        this.header = header;
    }

    /** The qualified name of a chain; empty where the file does not tell. */
    Optional<String> resolve(Chain chain, Scope scope) {
        String root = Chain.plain(chain.first());
        if (scope.declares(root)) {
            return Optional.empty();
        } else if (header.names().containsKey(root)) {
            return Optional.of(header.names().get(root) + chain.rest());
        } else if (chain.upToType() == 1) {
            return type(root).map(name -> name + chain.rest());
        } else if (chain.words().size() == 1) {
            return Defaults.function(root);
        }
        return isQualified(chain) ? Optional.of(chain.name()) : Optional.empty();
    }

    /** How many names lead to the type that a chain names with its package; 0 where it names none. */
    int qualifiedType(Chain chain, Scope scope) {
        String root = Chain.plain(chain.first());
        boolean known = scope.declares(root) || header.names().containsKey(root);
        return chain.upToType() > 2 && !known ? chain.upToType() : 0;
    }

    private Optional<String> type(String name) {
        Optional<String> known = Defaults.type(name);
        return known.isEmpty() && header.wholePackages().size() == 1
                ? Optional.of(header.wholePackages().get(0) + "." + name)
                : known;
    }

    /** Functions of packages look like calls on properties, but nobody calls a property {@code kotlin}. */
    private static boolean isQualified(Chain chain) {
        return chain.upToType() > 2
                || chain.first().is("kotlin")
                || chain.first().is("kotlinx");
    }
}
