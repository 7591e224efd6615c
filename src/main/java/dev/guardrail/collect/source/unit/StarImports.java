package dev.guardrail.collect.source.unit;

import dev.guardrail.collect.language.MalformedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The modules of which a file imports everything: each may be where a name comes from that nothing in the file explains. */
public final class StarImports {

    /** Of names that one file may mean; far above what code needs. */
    private static final int LIMIT = 200_000;

    private final Set<String> modules = new LinkedHashSet<>();
    private int spent;

    /** Adds a module. A module that is imported twice counts once. */
    public void add(String module) {
        modules.add(module);
    }

    /**
     * What a name may mean, in the order of the imports.
     *
     * @throws MalformedException if the names of the file mean too much to be held in memory
     */
    public List<String> meanings(String name, int line) throws MalformedException {
        spent += modules.size();
        if (spent > LIMIT) {
            throw new MalformedException(line, "its names may come from too many modules");
        }
        return modules.stream().map(module -> module + "." + name).toList();
    }
}
