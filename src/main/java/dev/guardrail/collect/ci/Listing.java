package dev.guardrail.collect.ci;

import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One list of checks.
 *
 * @param owner the node that has the list, such as a run; the list itself where there is no such node
 * @param items the listed nodes
 * @param commit the commit of all checks; empty where the owner does not say
 * @param workflow the workflow of all checks; empty where the owner does not say
 */
record Listing(YamlNode owner, List<YamlNode> items, String commit, String workflow) {

    /** In digits: the shortest abbreviation of an id, as in git. */
    private static final int SHORTEST_ID = 4;

    Listing {
        items = List.copyOf(items);
    }

    List<Check> checks(String head, Gaps gaps) {
        if (!isAbout(commit, head)) {
            gaps.add(Gap.Kind.STALE, Keys.find(owner, Keys.COMMIT).orElse(owner).place(), otherCommit(commit, head));
            return List.of();
        }
        unfinished(gaps);
        if (items.isEmpty()) {
            gaps.add(Gap.Kind.ABSENT, owner.place(), "lists no checks");
        }
        List<Check> checks = new ArrayList<>();
        Set<String> others = new HashSet<>();
        for (YamlNode item : items) {
            String about = Keys.first(item, Keys.COMMIT);
            if (!(item instanceof YamlNode.Mapping)) {
                gaps.unreadable(item.place(), "expected a check, found " + item.description());
            } else if (isAbout(about, head)) {
                checks.add(new Check(item, workflow));
            } else if (others.add(about)) {
                Place place = Keys.find(item, Keys.COMMIT).orElse(item).place();
                gaps.add(Gap.Kind.STALE, place, otherCommit(about, head));
            }
        }
        contradiction(checks, gaps);
        return checks;
    }

    /**
     * Adds a gap if a run failed without a failed job: the list is then incomplete, or lists the jobs of another run.
     */
    private void contradiction(List<Check> checks, Gaps gaps) {
        if (owner.get("jobs").isPresent()) {
            owner.get("conclusion")
                    .filter(word -> Check.isTrouble(word.text().toLowerCase(Locale.ROOT)))
                    .filter(word -> checks.stream().noneMatch(check -> Check.isTrouble(check.state())))
                    .ifPresent(word -> gaps.add(
                            Gap.Kind.CONTRADICTORY,
                            word.place(),
                            "the run of " + (workflow.isEmpty() ? "a workflow" : workflow) + " ended with \""
                                    + word.text() + "\", but none of its listed jobs did"));
        }
    }

    /** Adds a gap if a run has not ended: it may start jobs that are not listed yet. */
    private void unfinished(Gaps gaps) {
        if (owner.get("jobs").isPresent()) {
            owner.get("status")
                    .filter(status -> !status.text().isEmpty()
                            && !status.text().toLowerCase(Locale.ROOT).equals("completed"))
                    .ifPresent(status -> gaps.add(
                            Gap.Kind.UNFINISHED,
                            status.place(),
                            "the run of " + (workflow.isEmpty() ? "a workflow" : workflow) + " has not ended: "
                                    + status.text()));
        }
    }

    private static boolean isAbout(String commit, String head) {
        if (commit.isEmpty() || head.isEmpty()) {
            return true;
        }
        int length = Math.min(commit.length(), head.length());
        return length >= SHORTEST_ID && commit.regionMatches(true, 0, head, 0, length);
    }

    private static String otherCommit(String commit, String head) {
        return "is about commit " + commit + ", but the head is " + head;
    }
}
