package dev.guardrail.collect.source.python;

import dev.guardrail.collect.source.python.Scope.Found;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.collect.source.unit.SourceUnit;
import dev.guardrail.collect.source.unit.Use;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds out what the names of a file mean. */
final class Resolution {

    /** Of names that stand for names that stand for names; a name may also stand for itself. */
    private static final int ALIAS_LIMIT = 10;

    private final String path;
    private final DynamicImport dynamic;
    private final List<Use> uses = new ArrayList<>();

    Resolution(String path) {
        this.path = path;
        this.dynamic = new DynamicImport(path);
    }

    SourceUnit unit(List<ImportStatement> statements, List<Reference> references) {
        List<ImportStatement> imports = new ArrayList<>(statements);
        for (Reference reference : references) {
            for (String name : meanings(reference)) {
                Place place = Places.of(path, reference.first(), reference.last());
                uses.add(new Use(place, name, reference.called()));
                dynamic.of(name, reference).ifPresent(imports::add);
            }
        }
        imports.sort(Comparator.comparing(ImportStatement::place));
        uses.sort(Comparator.comparing(Use::place));
        return new SourceUnit("", imports, uses);
    }

    /** What is built in counts only where it is called: its names are too common for anything else. */
    private static List<String> meanings(Reference reference) {
        List<String> meanings = meanings(
                reference.names(), reference.scope(), reference.moment().statement(), ALIAS_LIMIT);
        boolean builtIn = meanings.size() == 1 && Builtins.contains(meanings.get(0));
        return builtIn && !reference.called() ? List.of() : meanings;
    }

    private static List<String> meanings(List<String> names, Scope scope, int statement, int limit) {
        String root = names.get(0);
        Optional<Found> found = scope.find(root, statement);
        if (found.isEmpty()) {
            return names.size() == 1 && Builtins.contains(root) ? names : List.of();
        }
        List<String> alias = found.get().binding().alias();
        if (!alias.isEmpty() && limit > 0) {
            List<String> longer = new ArrayList<>(alias);
            longer.addAll(names.subList(1, names.size()));
            return meanings(longer, found.get().scope(), found.get().binding().since(), limit - 1);
        }
        String rest = names.size() == 1 ? "" : "." + String.join(".", names.subList(1, names.size()));
        return found.get().binding().imports().stream().map(name -> name + rest).toList();
    }
}
