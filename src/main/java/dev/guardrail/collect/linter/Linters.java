package dev.guardrail.collect.linter;

import dev.guardrail.fact.Linter;
import java.util.List;
import java.util.Map;

/** Runs linters. */
@FunctionalInterface
public interface Linters {

    /**
     * What a linter prints about some files.
     *
     * @param options how it is called, before the names of the files
     * @param files the texts of the files by their names, which are those of files in one folder
     * @throws UnusableLinterException if it is not installed, cannot be run, or does not end in time
     */
    String run(Linter linter, List<String> options, Map<String, String> files) throws UnusableLinterException;
}
