package dev.guardrail.collect.source.python;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one scope binds one name to, in all of its statements together. */
final class Binding {

    private final int since;
    private final Set<String> imports = new LinkedHashSet<>();
    private List<String> alias = List.of();
    private int others;

    /**
     * A binding.
     *
     * @param since the first statement that binds the name
     */
    Binding(int since) {
        this.since = since;
    }

    int since() {
        return since;
    }

    void addOther() {
        others++;
    }

    void addImport(String qualified) {
        imports.add(qualified);
    }

    void addAlias(List<String> chain) {
        others++;
        alias = chain;
    }

    /** The qualified names that are imported by this name. */
    Set<String> imports() {
        return imports;
    }

    /** The dotted name that it stands for and never for anything else; empty if there is none. */
    List<String> alias() {
        return others == 1 && imports.isEmpty() ? alias : List.of();
    }
}
