package dev.guardrail.collect.check.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one file says about scripts.
 *
 * @param scripts the scripts by their names, in the order of the file
 * @param first the scripts that run if none is named
 * @param fallback the script of names that the file does not list, if it has one
 * @param includes the files whose scripts are scripts of this file, too
 * @param canFail whether it says somewhere that it fails, if it is a program
 */
record ScriptFile(
        Map<String, RepositoryScript> scripts,
        List<String> first,
        Optional<RepositoryScript> fallback,
        List<String> includes,
        boolean canFail) {

    static final ScriptFile EMPTY = new ScriptFile(Map.of(), List.of(), Optional.empty());

    /** A file that includes no other. */
    ScriptFile(Map<String, RepositoryScript> scripts, List<String> first, Optional<RepositoryScript> fallback) {
        this(scripts, first, fallback, List.of(), true);
    }

    /** This as a program that says nowhere that it fails. */
    ScriptFile harmless() {
        return new ScriptFile(scripts, first, fallback, includes, false);
    }

    /** This with the scripts of the files that it includes. */
    ScriptFile including(Function<String, Optional<ScriptFile>> files) {
        Map<String, RepositoryScript> all = new LinkedHashMap<>(scripts);
        includes.forEach(include -> files.apply(include).ifPresent(file -> file.scripts.forEach(all::putIfAbsent)));
        return new ScriptFile(all, first, fallback, List.of(), canFail);
    }

    ScriptFile {
        // Keeps the order: a default is the first of them.
        scripts = new LinkedHashMap<>(scripts);
        first = List.copyOf(first);
    }

    Optional<RepositoryScript> find(String name) {
        return Optional.ofNullable(scripts.get(name)).or(() -> fallback);
    }
}
