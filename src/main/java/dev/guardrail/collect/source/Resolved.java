package dev.guardrail.collect.source;

import java.util.List;

/**
 * What an import means within the repository.
 *
 * @param module the module's absolute name, as {@link dev.guardrail.fact.Import#module}
 * @param targets the files that it means, in the order of their paths
 */
record Resolved(String module, List<String> targets) {

    Resolved {
        targets = targets.stream().distinct().sorted().toList();
    }
}
