package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.source.python.Scope.Found;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.collect.source.unit.SourceUnit;
import dev.guardrail.collect.source.unit.Use;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what the names of a file mean. */
final class Resolution {

    /** Of names that stand for names that stand for names; a name may also stand for itself. */
    private static final int ALIAS_LIMIT = 10;

    /** Of characters, in the qualified names of one file. */
    private static final int LIMIT = 50_000_000;

    /** What a use takes in memory beyond its name, in characters. */
    private static final int COST = 50;

    /** What a dotted name may mean: one of the roots, with the rest behind it; perhaps only where it is called. */
    private record Meaning(Set<String> roots, String rest, boolean called) {}

    private final String path;
    private final Set<String> stars;
    private final DynamicImport dynamic;
    private final List<Use> uses = new ArrayList<>();
    private int spent;

    Resolution(String path, Set<String> stars) {
        this.path = path;
        this.stars = stars;
        this.dynamic = new DynamicImport(path);
    }

    SourceUnit unit(List<ImportStatement> statements, List<Reference> references) throws MalformedException {
        List<ImportStatement> imports = new ArrayList<>(statements);
        for (Reference reference : references) {
            Meaning meaning = meaning(
                    reference.names(), reference.scope(), reference.moment().statement(), ALIAS_LIMIT);
            // What no import names counts only where it is called: its names are too common for anything else.
            if (meaning.called() && !reference.called()) {
                continue;
            }
            Place place = Places.of(path, reference.first(), reference.last());
            for (String root : meaning.roots()) {
                spend(root.length() + meaning.rest().length() + COST, place.line());
                uses.add(new Use(place, root + meaning.rest(), reference.called()));
                dynamic.of(root + meaning.rest(), reference).ifPresent(imports::add);
            }
        }
        imports.sort(Comparator.comparing(ImportStatement::place));
        uses.sort(Comparator.comparing(Use::place));
        return new SourceUnit("", imports, uses);
    }

    /** Keeps a small file from becoming more names than memory holds, each of them long or meaning many things. */
    private void spend(int characters, int line) throws MalformedException {
        spent += characters;
        if (spent > LIMIT) {
            throw new MalformedException(line, "its names have too many possible meanings");
        }
    }

    private Meaning meaning(List<String> names, Scope scope, int statement, int limit) {
        String root = names.get(0);
        Optional<Found> found = scope.find(root, statement);
        List<String> further = names.subList(1, names.size());
        String rest = further.isEmpty() ? "" : "." + String.join(".", further);
        if (found.isEmpty()) {
            return unbound(root, rest);
        }
        Binding binding = found.get().binding();
        if (!binding.alias().isEmpty() && limit > 0) {
            List<String> longer = new ArrayList<>(binding.alias());
            longer.addAll(further);
            return meaning(longer, found.get().scope(), binding.since(), limit - 1);
        }
        return new Meaning(binding.imports(), rest, false);
    }

    /** The meanings of a name that the file does not bind. A {@code *} brings no name that starts with an underscore. */
    private Meaning unbound(String root, String rest) {
        if (Builtins.contains(root) || Builtins.isType(root) || root.startsWith("_")) {
            boolean function = Builtins.contains(root) && rest.isEmpty();
            return new Meaning(function ? Set.of(root) : Set.of(), "", true);
        }
        Set<String> roots = new LinkedHashSet<>();
        stars.forEach(star -> roots.add(star + root));
        return new Meaning(roots, rest, true);
    }
}
