package dev.guardrail.engine;

import java.util.SortedMap;

/** Defines the classes of compiled rules, and none besides; all others are those that Guardrail sees. */
final class RuleClasses extends ClassLoader {

    private final SortedMap<String, byte[]> classes;

    RuleClasses(SortedMap<String, byte[]> classes) {
        super("rules", RuleClasses.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
