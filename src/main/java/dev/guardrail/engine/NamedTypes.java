package dev.guardrail.engine;

import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/** Sees the name of every type that a class names, in code, signatures, annotations and anywhere else, and maps none. */
final class NamedTypes extends Remapper {

    private final Set<String> ownPaths;
    private final Consumer<String> problems;

    NamedTypes(Set<String> ownPaths, Consumer<String> problems) {
        super(Opcodes.ASM9);
        this.ownPaths = ownPaths;
        this.problems = problems;
    }

    @Override
    public String map(String name) {
        if (!ownPaths.contains(name + ".class") && !CompiledCode.mayName(name)) {
            problems.accept("names `" + name.replace('/', '.') + "`, which no rule may use");
        }
        return name;
    }
}
