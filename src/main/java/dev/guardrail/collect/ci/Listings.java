package dev.guardrail.collect.ci;

import dev.guardrail.fact.Gap;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the lists of checks in a file, in any of the known shapes. */
final class Listings {

    /** The keys that hold a list of checks. */
    private static final List<String> KEYS =
            List.of("jobs", "check_runs", "statuses", "workflow_runs", "statusCheckRollup");

    /** Keys of a single check outside of a list; one of them suffices. */
    private static final List<String> STATES = List.of("conclusion", "state", "bucket", "status");

    private Listings() {}

    static List<Listing> of(YamlNode root, Gaps gaps) {
        List<Listing> listings = new ArrayList<>();
        List<YamlNode> parts = root instanceof YamlNode.Sequence ? root.items() : List.of(root);
        boolean pages =
                !parts.isEmpty() && parts.stream().allMatch(part -> key(part).isPresent());
        if (pages) {
            parts.forEach(part -> page(part, listings, gaps));
            incomplete(parts, gaps);
        } else if (root instanceof YamlNode.Sequence || isCheck(root)) {
            listings.add(new Listing(root, parts, "", ""));
        } else {
            refuse(root, gaps);
        }
        return listings;
    }

    private static void page(YamlNode page, List<Listing> listings, Gaps gaps) {
        YamlNode list = page.get(key(page).orElseThrow()).orElseThrow();
        // GitHub prints null for a pull request without checks.
        boolean nothing = list instanceof YamlNode.Scalar && list.text().isEmpty();
        if (!(list instanceof YamlNode.Sequence || nothing)) {
            gaps.unreadable(list.place(), "expected a list of checks, found " + list.description());
            return;
        }
        String workflow = page.text("workflowName").isEmpty() ? page.text("name") : page.text("workflowName");
        listings.add(new Listing(page, list.items(), Keys.first(page, Keys.COMMIT), workflow));
    }

    /** Adds a gap if checks are missing: by default, GitHub lists only thirty checks at once. */
    private static void incomplete(List<YamlNode> pages, Gaps gaps) {
        Map<String, Integer> listed = new TreeMap<>();
        for (YamlNode page : pages) {
            String key = key(page).orElseThrow();
            int size = page.get(key).map(list -> list.items().size()).orElse(0);
            listed.merge(key, size, Integer::sum);
        }
        for (YamlNode page : pages) {
            int size = listed.getOrDefault(key(page).orElseThrow(), 0);
            Optional<YamlNode> total = page.get("total_count");
            if (total.isPresent() && number(total.get()) > size) {
                gaps.add(
                        Gap.Kind.ABSENT,
                        total.get().place(),
                        "lists " + size + " of " + total.get().text() + " checks");
            }
        }
    }

    private static long number(YamlNode node) {
        return node.text().matches("\\d{1,9}") ? Long.parseLong(node.text()) : 0;
    }

    private static void refuse(YamlNode root, Gaps gaps) {
        String message = root.text("message");
        gaps.unreadable(
                root.place(),
                message.isEmpty()
                        ? "expected a list of checks, or one of the keys " + String.join(", ", KEYS) + ", found "
                                + root.description()
                        : "expected the checks of a commit, found GitHub's answer \"" + message + "\"");
    }

    private static boolean isCheck(YamlNode node) {
        return STATES.stream().anyMatch(key -> node.get(key).isPresent())
                && !Keys.first(node, Keys.NAME).isEmpty();
    }

    private static Optional<String> key(YamlNode node) {
        return KEYS.stream().filter(key -> node.get(key).isPresent()).findFirst();
    }
}
