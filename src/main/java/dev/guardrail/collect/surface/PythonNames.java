package dev.guardrail.collect.surface;

import dev.guardrail.collect.surface.PythonSide.Defined;
import dev.guardrail.collect.surface.symbol.Symbol;
import dev.guardrail.fact.SurfaceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides by which name a definition is compared between base and head. This is its qualified name, so a definition that
 * moves to another module is removed there and added here, unless a name that exists at both ends leads to it: a name that
 * the {@code __init__.py} of a package around it imports, or that the old module imports. A definition in a private module is
 * public only if such a name leads to it.
 */
final class PythonNames {

    private static final Comparator<String> SHORTEST =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final PythonSide here;
    private final PythonSide there;
    private final List<Symbol> symbols = new ArrayList<>();

    private PythonNames(PythonSide here, PythonSide there) {
        this.here = here;
        this.there = there;
    }

    /** What one side offers, named so that it can be compared with the other side. */
    static List<Symbol> of(PythonSide here, PythonSide there) {
        PythonNames names = new PythonNames(here, there);
        Set<String> taken = new HashSet<>();
        for (Defined definition : here.defined()) {
            names.name(definition).ifPresent(name -> {
                taken.add(name);
                names.add(definition, name);
            });
        }
        here.offered().forEach((name, place) -> {
            if (taken.add(name)) {
                names.symbols.add(new Symbol(SurfaceKind.PYTHON_API, "", name, Symbol.REEXPORT, place));
            }
        });
        return names.symbols;
    }

    /**
     * What a side offers in a way that cannot be compared: names of the other side that it only imports or assigns, and
     * what is a member of them there.
     */
    static List<Symbol> unknown(List<Symbol> own, List<Symbol> others, PythonSide side) {
        Set<String> known = new TreeSet<>();
        own.stream()
                .filter(symbol -> !symbol.signature().equals(Symbol.REEXPORT))
                .forEach(symbol -> known.add(symbol.name()));
        Map<String, Symbol> unknown = new TreeMap<>();
        for (Symbol other : others) {
            String top = other.owner().isEmpty() ? other.name() : other.owner();
            if (!known.contains(top) && side.binds(top)) {
                unknown.put(
                        other.name(),
                        new Symbol(other.kind(), other.owner(), other.name(), Symbol.REEXPORT, other.place()));
            }
        }
        own.stream().map(Symbol::name).forEach(unknown::remove);
        return List.copyOf(unknown.values());
    }

    /** Members of the other side's classes that classes of this side have from a base in the same file. */
    static List<Symbol> inherited(List<Symbol> own, List<Symbol> others, PythonSide side) {
        Set<String> known = new HashSet<>();
        own.forEach(symbol -> known.add(symbol.name()));
        return others.stream()
                .filter(other -> !other.owner().isEmpty() && !known.contains(other.name()))
                .flatMap(other -> side
                        .inherited(
                                other.owner(),
                                other.name().substring(other.owner().length() + 1))
                        .map(found -> found.named(other.owner(), other.name()))
                        .stream())
                .toList();
    }

    private Optional<String> name(Defined definition) {
        String own = definition.name();
        if (definition.offered() && there.binds(own)) {
            return Optional.of(own);
        }
        Set<String> meant = here.publicAliases(own);
        Optional<String> stable = here.allAliases(own).stream()
                .filter(alias -> there.offers(alias) || meant.contains(alias) && there.binds(alias))
                .min(SHORTEST);
        if (stable.isPresent() || definition.offered()) {
            return Optional.of(stable.orElse(own));
        }
        return meant.stream().min(SHORTEST);
    }

    private void add(Defined definition, String name) {
        for (Symbol symbol : definition.symbols()) {
            String member = symbol.name().substring(definition.name().length());
            symbols.add(symbol.named(symbol.owner().isEmpty() ? "" : name, name + member));
        }
    }
}
