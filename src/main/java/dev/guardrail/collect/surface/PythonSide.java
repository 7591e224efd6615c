package dev.guardrail.collect.surface;

import dev.guardrail.collect.surface.python.PythonModule;
import dev.guardrail.collect.surface.python.PythonModule.Definition;
import dev.guardrail.collect.surface.python.PythonModule.Import;
import dev.guardrail.collect.surface.symbol.Symbol;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SurfaceKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the changed modules of one side define, and under which names others know it. */
final class PythonSide {

    /** A changed module, or a package around one. */
    private record Known(String name, boolean init, PythonModule module) {}

    /** A class or function of the top level by its qualified name, with its members. */
    record Defined(String name, boolean offered, List<Symbol> symbols) {}

    /** More than any class has that people write. */
    private static final int ANCESTOR_LIMIT = 50;

    private final Set<String> modules;
    private final Map<String, Defined> defined = new TreeMap<>();
    private final Map<String, Set<String>> aliases = new TreeMap<>();
    private final Map<String, Set<String>> stars = new TreeMap<>();
    private final Map<String, Place> offered = new TreeMap<>();
    private final Set<String> publicAliases = new HashSet<>();
    private final Map<String, List<String>> bases = new TreeMap<>();
    private final Set<String> bound = new HashSet<>();
    private final Set<String> reachable = new HashSet<>();

    /**
     * A side.
     *
     * @param modules the names of all modules that it has
     */
    PythonSide(Set<String> modules) {
        this.modules = modules;
    }

    /** Takes a package around a changed module: what it imports from elsewhere has its name, too. */
    void addPackage(String name, PythonModule module) {
        Known known = new Known(name, true, module);
        module.imports().forEach(imported -> alias(known, imported));
    }

    /** Takes a changed module. */
    void addChanged(String name, boolean init, PythonModule module) {
        Known known = new Known(name, init, module);
        module.imports().forEach(imported -> {
            if (alias(known, imported)) {
                offered.put(name + "." + imported.alias(), imported.place());
            }
        });
        module.assigned().forEach((variable, value) -> {
            String qualified = name + "." + variable;
            if (exports(module, variable)) {
                bound.add(qualified);
            }
            if (module.exported().filter(names -> names.contains(variable)).isPresent()
                    && PythonPackages.isPublic(name)) {
                String type = value.annotation().isEmpty() ? "" : ": " + value.annotation();
                Symbol symbol = new Symbol(SurfaceKind.PYTHON_API, "", qualified, variable + type, value.place());
                defined.put(qualified, new Defined(qualified, true, List.of(symbol)));
            }
        });
        module.answered().forEach(answered -> bound.add(name + "." + answered));
        definitions(known);
    }

    private void definitions(Known known) {
        known.module()
                .bases()
                .forEach((name, extended) -> bases.put(
                        known.name() + "." + name,
                        extended.stream().map(base -> known.name() + "." + base).toList()));
        Map<String, List<Definition>> members = new TreeMap<>();
        known.module().definitions().stream()
                .filter(definition -> !definition.owner().isEmpty() && PythonPackages.isPublic(definition.name()))
                .forEach(definition -> members.computeIfAbsent(definition.owner(), key -> new ArrayList<>())
                        .add(definition));
        for (Definition top : known.module().definitions()) {
            if (top.owner().isEmpty()) {
                String name = known.name() + "." + top.name();
                List<Symbol> symbols = new ArrayList<>();
                symbols.add(symbol("", name, top));
                members.getOrDefault(top.name(), List.of())
                        .forEach(member -> symbols.add(symbol(name, name + "." + member.name(), member)));
                boolean isOffered = PythonPackages.isPublic(known.name()) && exports(known.module(), top.name());
                defined.put(name, new Defined(name, isOffered, List.copyOf(symbols)));
            }
        }
    }

    private static Symbol symbol(String owner, String name, Definition definition) {
        return new Symbol(SurfaceKind.PYTHON_API, owner, name, definition.signature(), definition.place());
    }

    private static boolean exports(PythonModule module, String name) {
        return module.exported().map(names -> names.contains(name)).orElse(!name.startsWith("_"));
    }

    /** Remembers a name; whether the module offers it to others, and not just uses it. */
    private boolean alias(Known known, Import imported) {
        String target = absolute(known, imported);
        if (imported.name().equals("*")) {
            stars.computeIfAbsent(target, key -> new TreeSet<>()).add(known.name());
            return false;
        }
        String alias = known.name() + "." + imported.alias();
        if (exports(known.module(), imported.alias())) {
            bound.add(alias);
        }
        if (imported.name().isEmpty()) {
            return false;
        }
        String full = target + "." + imported.name();
        boolean isPublic = isOffered(known, imported.alias(), target) && !modules.contains(full);
        aliases.computeIfAbsent(full, key -> new TreeSet<>()).add(alias);
        if (isPublic) {
            publicAliases.add(alias);
        }
        return isPublic;
    }

    /** Whether the module lists a name that it imports, or else is a package that imports it from one of its own. */
    private static boolean isOffered(Known known, String alias, String target) {
        boolean own = known.init() && root(target).equals(root(known.name()));
        return PythonPackages.isPublic(known.name())
                && known.module().exported().map(names -> names.contains(alias)).orElse(own && !alias.startsWith("_"));
    }

    private static String absolute(Known known, Import imported) {
        if (imported.level() == 0) {
            return imported.module();
        }
        String base = known.name();
        for (int i = known.init() ? 1 : 0; i < imported.level(); i++) {
            base = base.substring(0, Math.max(0, base.lastIndexOf('.')));
        }
        boolean both = !base.isEmpty() && !imported.module().isEmpty();
        return base + (both ? "." : "") + imported.module();
    }

    private static String root(String module) {
        return module.split("\\.", 2)[0];
    }

    Collection<Defined> defined() {
        return defined.values();
    }

    /** The member that a class has from a class of its own file. */
    Optional<Symbol> inherited(String owner, String member) {
        Set<String> seen = new HashSet<>();
        Deque<String> pending = new ArrayDeque<>(bases.getOrDefault(owner, List.of()));
        while (!pending.isEmpty() && seen.size() < ANCESTOR_LIMIT) {
            String base = pending.pop();
            if (seen.add(base)) {
                Optional<Symbol> found = Optional.ofNullable(defined.get(base)).stream()
                        .flatMap(definition -> definition.symbols().stream())
                        .filter(symbol -> symbol.name().equals(base + "." + member))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
                bases.getOrDefault(base, List.of()).forEach(pending::add);
            }
        }
        return Optional.empty();
    }

    /** What changed modules import for others, with its place. */
    Map<String, Place> offered() {
        return offered;
    }

    boolean offers(String name) {
        Defined definition = defined.get(name);
        return definition != null && definition.offered() || offered.containsKey(name);
    }

    /** Whether a name stands for something here, whatever that is. To be asked when everything has been taken. */
    boolean binds(String name) {
        if (reachable.isEmpty()) {
            defined.keySet().forEach(definition -> reachable.addAll(allAliases(definition)));
            reachable.addAll(bound);
            defined.keySet().stream().filter(this::offers).forEach(reachable::add);
        }
        return reachable.contains(name);
    }

    /** The other names of a name that are meant for others. */
    Set<String> publicAliases(String name) {
        Set<String> names = new TreeSet<>(allAliases(name));
        names.removeIf(alias -> !publicAliases.contains(alias) && !isStarred(alias));
        return names;
    }

    private boolean isStarred(String alias) {
        String module = alias.substring(0, alias.lastIndexOf('.'));
        return PythonPackages.isPublic(alias)
                && stars.values().stream().anyMatch(importers -> importers.contains(module));
    }

    /** The names under which it can be had besides its own, by however many imports. */
    Set<String> allAliases(String name) {
        Set<String> found = new TreeSet<>();
        List<String> pending = new ArrayList<>(List.of(name));
        while (!pending.isEmpty()) {
            for (String alias : directAliases(pending.remove(0))) {
                if (found.add(alias)) {
                    pending.add(alias);
                }
            }
        }
        return found;
    }

    private Set<String> directAliases(String name) {
        Set<String> names = new TreeSet<>(aliases.getOrDefault(name, Set.of()));
        int dot = name.lastIndexOf('.');
        String simple = name.substring(dot + 1);
        Set<String> importers = Optional.ofNullable(stars.get(name.substring(0, Math.max(0, dot))))
                .orElse(Set.of());
        if (!simple.startsWith("_")) {
            importers.forEach(importer -> names.add(importer + "." + simple));
        }
        return names;
    }
}
