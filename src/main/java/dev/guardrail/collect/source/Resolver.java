package dev.guardrail.collect.source;

import dev.guardrail.collect.source.unit.ImportStatement;

/** Finds the files of one side that the imports of one language mean. */
interface Resolver {

    /** What an import of a file means. */
    Resolved resolve(String path, ImportStatement statement);
}
