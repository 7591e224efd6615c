package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the requirements of GitHub on a matrix that the grammar does not express. */
final class MatrixChecks {

    private static final Set<String> FILTERS = Set.of("include", "exclude");

    private final Refusals refusals;

    MatrixChecks(Refusals refusals) {
        this.refusals = refusals;
    }

    void check(YamlNode strategy) {
        strategy.get("matrix").filter(YamlNode.Mapping.class::isInstance).ifPresent(matrix -> {
            vectors(matrix);
            if (!isComputed(strategy)) {
                known(matrix);
            }
        });
    }

    private void vectors(YamlNode matrix) {
        for (YamlNode.Entry vector : matrix.entries()) {
            String name = vector.key().value();
            if (isEmptyList(vector.value()) && !FILTERS.contains(name)) {
                refusals.add(vector.value().place(), "the matrix variable `" + name + "` has no values");
            }
        }
    }

    private void known(YamlNode matrix) {
        boolean nothing = matrix.entries().stream()
                .allMatch(entry -> entry.key().value().equals("exclude")
                        || entry.key().value().equals("include")
                                && entry.value().items().isEmpty());
        if (nothing) {
            refusals.add(matrix.place(), "expected a variable in `matrix`");
        }
        items(matrix, "include").forEach(this::filter);
        items(matrix, "exclude").forEach(exclusion -> exclusion(matrix, exclusion));
    }

    private void filter(YamlNode entry) {
        if (entry instanceof YamlNode.Mapping && entry.entries().isEmpty()) {
            refusals.add(entry.place(), "expected a variable in an item of `include` or `exclude`");
        }
    }

    private void exclusion(YamlNode matrix, YamlNode exclusion) {
        filter(exclusion);
        Set<String> names = matrix.entries().stream()
                .map(entry -> entry.key().value().toLowerCase(Locale.ROOT))
                .filter(name -> !FILTERS.contains(name))
                .collect(Collectors.toSet());
        for (YamlNode.Entry entry : exclusion.entries()) {
            String name = entry.key().value();
            if (!names.contains(name.toLowerCase(Locale.ROOT))) {
                refusals.add(
                        entry.key().place(),
                        "`exclude` names `" + name + "`, which is no variable of the matrix" + Hints.of(name, names));
            }
        }
    }

    private static List<YamlNode> items(YamlNode matrix, String key) {
        return matrix.get(key).map(YamlNode::items).orElse(List.of());
    }

    private static boolean isEmptyList(YamlNode node) {
        return node instanceof YamlNode.Sequence list && list.elements().isEmpty();
    }

    /** Whether a run computes a part of it: then GitHub checks it when it runs. */
    private static boolean isComputed(YamlNode node) {
        return Template.isIn(node.text())
                || node instanceof YamlNode.Sequence list
                        && list.elements().stream().anyMatch(MatrixChecks::isComputed)
                || node.entries().stream()
                        .anyMatch(entry -> Template.isIn(entry.key().value()) || isComputed(entry.value()));
    }
}
