package dev.guardrail.collect.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names that a block declares, with those of the blocks around it. */
public final class Scope {

    private final Optional<Scope> outer;
    private final Map<String, String> names = new HashMap<>();

    private Scope(Optional<Scope> outer) {
        this.outer = outer;
    }

    /** The scope of a file. */
    public static Scope file() {
        return new Scope(Optional.empty());
    }

    /** A scope within this one. */
    public Scope inner() {
        return new Scope(Optional.of(this));
    }

    /** The scope around this one; for the scope of a file, that scope itself. */
    public Scope outer() {
        return outer.orElse(this);
    }

    /** Declares a name whose meaning is the name itself. */
    public void declare(String name) {
        declare(name, name);
    }

    /** Declares a name. The first declaration in a block counts. */
    public void declare(String name, String meaning) {
        names.putIfAbsent(name, meaning);
    }

    /** Whether the name is declared in this block or around it. */
    public boolean declares(String name) {
        return meaning(name).isPresent();
    }

    /** The meaning of the name here; empty where nothing declares it. */
    public Optional<String> meaning(String name) {
        Optional<Scope> scope = Optional.of(this);
        while (scope.isPresent()) {
            String meaning = scope.get().names.get(name);
            if (meaning != null) {
                return Optional.of(meaning);
            }
            scope = scope.get().outer;
        }
        return Optional.empty();
    }
}
