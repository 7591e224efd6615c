package dev.guardrail.engine;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rules compiled to classes.
 *
 * @param models the names of the classes that are Drools models, sorted
 * @param classes the bytes of all classes, by their path in a jar
 */
public record CompiledRules(List<String> models, SortedMap<String, byte[]> classes) {

    public CompiledRules {
        models = models.stream().sorted().toList();
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }
}
