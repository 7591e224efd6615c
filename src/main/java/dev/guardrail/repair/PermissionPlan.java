package dev.guardrail.repair;

import dev.guardrail.finding.RepairChange;
import dev.guardrail.finding.RepairChange.Owner;
import dev.guardrail.finding.RepairChange.RemoveKey;
import dev.guardrail.finding.RepairChange.SetKey;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlNode.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plans the permissions of a workflow: read scopes for all jobs, and write scopes for those that use them. */
final class PermissionPlan {

    private static final String KEY = "permissions";

    /** Scopes that can be written or withheld, but not read. */
    private static final Set<String> WRITE_ONLY = Set.of("id-token");

    private final YamlNode root;
    private final boolean unsafe;
    private final SortedMap<String, TokenNeeds> heirs = new TreeMap<>();

    /**
     * A plan.
     *
     * @param means with unsafe ones, a job may get less than it perhaps needs
     */
    PermissionPlan(YamlNode root, Means means) {
        this.root = root;
        this.unsafe = means.unsafe();
        for (Entry job : root.get("jobs").map(YamlNode::entries).orElse(List.of())) {
            if (job.value().get(KEY).isEmpty()) {
                heirs.put(job.key().value(), TokenNeeds.of(root, job.value(), means));
            }
        }
    }

    /** The permissions that the jobs without their own need, where the workflow has none, or all. */
    List<RepairChange> declared() throws RepairException {
        for (TokenNeeds needs : heirs.values()) {
            if (!unsafe && !needs.unknown().isEmpty()) {
                throw RepairException.unsafe(needs.doubt() + " may need more than `contents: read`");
            }
        }
        List<RepairChange> changes = new ArrayList<>();
        NavigableMap<String, String> read = new TreeMap<>();
        for (TokenNeeds needs : heirs.values()) {
            if (!needs.writes()) {
                needs.scopes().forEach(read::putIfAbsent);
            }
            if (!needs.unknown().isEmpty()) {
                read.putIfAbsent("contents", "read");
            }
        }
        block("", read, changes);
        heirs.forEach((job, needs) -> {
            if (needs.writes()) {
                SortedMap<String, String> own = new TreeMap<>(needs.scopes());
                own.putIfAbsent("contents", "read");
                block(job, own, changes);
            }
        });
        return changes;
    }

    /** What moves a write scope of the workflow down to the jobs that use it, or may use it. */
    List<RepairChange> lowered(String scope) throws RepairException {
        YamlNode all = root.get(KEY).orElseThrow(() -> new RepairException("the file has no longer `permissions`"));
        List<RepairChange> changes = new ArrayList<>();
        SortedMap<String, String> granted = new TreeMap<>();
        all.entries()
                .forEach(entry -> granted.put(entry.key().value(), entry.value().text()));
        heirs.forEach((job, needs) -> {
            if (needs.writes(scope) || !needs.unknown().isEmpty()) {
                block(job, granted, changes);
            }
        });
        Owner workflow = owner("");
        if (!WRITE_ONLY.contains(scope)) {
            changes.add(new SetKey(workflow, List.of(KEY, scope), "read"));
        } else if (granted.size() > 1) {
            changes.add(new RemoveKey(workflow, List.of(KEY, scope)));
        } else {
            throw new RepairException("`" + scope + "` is the only permission of the workflow");
        }
        return changes;
    }

    private static void block(String job, SortedMap<String, String> scopes, List<RepairChange> changes) {
        if (scopes.isEmpty()) {
            changes.add(new SetKey(owner(job), List.of(KEY), "{}"));
        }
        scopes.forEach((scope, level) -> changes.add(new SetKey(owner(job), List.of(KEY, scope), level)));
    }

    private static Owner owner(String job) {
        return new Owner(job, 0, Optional.empty());
    }
}
