package dev.guardrail.engine;

import dev.guardrail.UnusableInputException;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.ClassRemapper;

/**
 * The second wall against hostile rules: looks at compiled classes, whatever they were compiled from and wherever they
 * were kept. They may name only what compiled rules need, and what rules may use.
 */
public final class ClassVetting {

    private ClassVetting() {}

    /**
     * Checks the classes of a project's rules.
     *
     * @param classes the bytes of all classes, by their path in a jar
     * @throws UnusableInputException if one of them names or does what no rule may; its message has a line for each class
     */
    public static void check(SortedMap<String, byte[]> classes) {
        SortedSet<String> problems = new TreeSet<>();
        classes.forEach((path, bytes) -> problems(path, bytes, classes.keySet()).stream()
                .findFirst()
                .ifPresent(problem -> problems.add(path + ": " + problem)));
        if (!problems.isEmpty()) {
            throw new UnusableInputException(String.join("\n", problems));
        }
    }

    private static SortedSet<String> problems(String path, byte[] bytes, Set<String> paths) {
        SortedSet<String> problems = new TreeSet<>();
        try {
            ClassVetter vetter = new ClassVetter(path, problem -> problems.add(problem));
            new ClassReader(bytes)
                    .accept(
                            new ClassRemapper(vetter, new NamedTypes(paths, problem -> problems.add(problem))),
                            ClassReader.SKIP_DEBUG | ClassReader.EXPAND_FRAMES);
        } catch (RuntimeException e) {
            // ASM reads past the end of what is no class, and does not say what is wrong with it.
            problems.add("is not a class that rules are compiled to");
        }
        return problems;
    }
}
