package dev.guardrail.collect.source.python;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that a module, a class, a function or a comprehension binds. */
final class Scope {

    /** What a scope is of; a lambda is a function. */
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        COMPREHENSION
    }

    private final Kind kind;
    private final Optional<Scope> outer;
    private final boolean inFunction;
    private final Scope module;
    private final Map<String, Binding> bindings = new HashMap<>();
    private final Set<String> globals = new HashSet<>();
    private final Set<String> nonlocals = new HashSet<>();

    private Scope(Kind kind, Optional<Scope> outer) {
        this.kind = kind;
        this.outer = outer;
        this.inFunction = kind == Kind.FUNCTION || outer.map(Scope::inFunction).orElse(false);
        this.module = outer.map(scope -> scope.module).orElse(this);
    }

    static Scope module() {
        return new Scope(Kind.MODULE, Optional.empty());
    }

    Scope inner(Kind kind) {
        return new Scope(kind, Optional.of(this));
    }

    /** Whether it runs only when a function is called. */
    boolean inFunction() {
        return inFunction;
    }

    void declareGlobal(String name) {
        globals.add(name);
    }

    void declareNonlocal(String name) {
        nonlocals.add(name);
    }

    /** Binds a name to something that no import says. */
    void bind(String name, int statement) {
        binding(name, statement).addOther();
    }

    void bindImport(String name, String qualified, int statement) {
        binding(name, statement).addImport(qualified);
    }

    /** Binds a name to what a dotted name means. */
    void bindAlias(String name, List<String> chain, int statement) {
        binding(name, statement).addAlias(chain);
    }

    /** Binds a name as {@code :=} does, which comprehensions pass on. */
    void bindAround(String name, int statement) {
        if (kind == Kind.COMPREHENSION && outer.isPresent()) {
            outer.get().bindAround(name, statement);
        } else {
            bind(name, statement);
        }
    }

    /**
     * What a name means here.
     *
     * @param statement the statement that asks: a class body sees what the statements before it have bound
     */
    Optional<Found> find(String name, int statement) {
        Optional<Scope> next = Optional.of(this);
        while (next.isPresent()) {
            Scope scope = next.get();
            if (scope.kind == Kind.CLASS && scope != this) {
                next = scope.outer;
                continue;
            }
            Optional<Binding> binding = scope.bound(name, statement);
            if (binding.isPresent()) {
                return Optional.of(new Found(scope, binding.get()));
            }
            next = scope.globals.contains(name) ? Optional.of(scope.module) : scope.outer;
        }
        return Optional.empty();
    }

    private Optional<Binding> bound(String name, int statement) {
        return Optional.ofNullable(bindings.get(name))
                .filter(binding -> kind != Kind.CLASS || binding.since() < statement);
    }

    private Binding binding(String name, int statement) {
        Scope owner = globals.contains(name) ? module : nonlocals.contains(name) ? around(name) : this;
        return owner.bindings.computeIfAbsent(name, key -> new Binding(statement));
    }

    /** The nearest function around this one that binds a name. */
    private Scope around(String name) {
        Optional<Scope> next = outer;
        while (next.isPresent()) {
            Scope scope = next.get();
            if (scope.kind == Kind.FUNCTION && scope.bindings.containsKey(name)) {
                return scope;
            }
            next = scope.outer;
        }
        return this;
    }

    /** A binding, and where it was found. */
    record Found(Scope scope, Binding binding) {}
}
