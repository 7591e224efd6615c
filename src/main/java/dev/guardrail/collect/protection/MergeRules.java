package dev.guardrail.collect.protection;

import dev.guardrail.fact.Protection;
import dev.guardrail.fact.Protection.Kind;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the conditions of Mergify, and what bors waits for. */
final class MergeRules {

    private static final Pattern CHECK =
            Pattern.compile("(?:check-success|status-success|-check-failure)\\s*=\\s*(.+)");
    private static final Pattern REVIEWS = Pattern.compile("#approved-reviews-by\\s*>=\\s*([0-9]+)");

    private MergeRules() {}

    static List<Protection> read(YamlNode root) {
        List<Protection> found = new ArrayList<>();
        walk(root, found, 0);
        return found;
    }

    static List<Protection> ofBors(YamlNode root) {
        List<Protection> found = new ArrayList<>();
        root.get("status")
                .ifPresent(checks -> checks.items()
                        .forEach(check -> found.add(new Protection(check.place(), Kind.CHECK, check.text(), ""))));
        root.get("required_approvals")
                .ifPresent(reviews -> found.add(new Protection(reviews.place(), Kind.REVIEWS, "", reviews.text())));
        return found;
    }

    private static void walk(YamlNode node, List<Protection> found, int depth) {
        if (depth > 12) {
            return;
        }
        if (node instanceof YamlNode.Scalar) {
            condition(node, found);
        } else if (node instanceof YamlNode.Sequence) {
            node.items().forEach(item -> walk(item, found, depth + 1));
        }
        node.entries().forEach(entry -> walk(entry.value(), found, depth + 1));
    }

    private static void condition(YamlNode node, List<Protection> found) {
        Matcher check = CHECK.matcher(node.text().strip());
        Matcher reviews = REVIEWS.matcher(node.text().strip());
        if (check.matches()) {
            String name = check.group(1).replaceAll("^[\"']|[\"']$", "");
            found.add(new Protection(node.place(), Kind.CHECK, name, ""));
        } else if (reviews.matches()) {
            found.add(new Protection(node.place(), Kind.REVIEWS, "", reviews.group(1)));
        }
    }
}
