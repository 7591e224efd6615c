package dev.guardrail.collect.source.unit;

import java.util.List;

/**
 * One source file.
 *
 * @param packageName the package that it says it is in; empty where it says none or the language has no such statement
 * @param imports in the order of the file
 * @param uses in the order of the file
 */
public record SourceUnit(String packageName, List<ImportStatement> imports, List<Use> uses) {

    public SourceUnit {
        imports = List.copyOf(imports);
        uses = List.copyOf(uses);
    }
}
