package dev.guardrail.repair;

import dev.guardrail.finding.RepairChange.Owner;
import dev.guardrail.repair.Outline.Found;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a step finds the workflow's own commit in its workspace. */
final class Workspace {

    /** Inputs of a checkout that leave the workspace with something else, or elsewhere. */
    private static final Set<String> OTHER = Set.of("repository", "ref", "path", "sparse-checkout");

    private static final Pattern CHECKOUT = Pattern.compile("(?i)actions/checkout(@.*)?");
    private static final Pattern CHANGING = Pattern.compile("(^|[^\\w./-])git\\s|\\.github\\b");

    private final Outline outline;

    Workspace(Outline outline) {
        this.outline = outline;
    }

    /** Why a step may find something else, as a clause; empty where it does not. The call of a workflow never does. */
    String doubt(Owner owner) throws RepairException {
        if (owner.job().isEmpty()) {
            return "a composite action runs in the workspace of its caller";
        }
        if (owner.step() == 0) {
            return "";
        }
        if (outline.events().contains("workflow_call")) {
            return "a called workflow runs in the workspace of its caller";
        }
        Found job = outline.owner(new Owner(owner.job(), 0, owner.start()));
        List<YamlNode> before =
                steps(job.mapping()).stream().limit(owner.step() - 1L).toList();
        boolean there = before.stream().anyMatch(Workspace::isCheckout);
        boolean same = before.stream().noneMatch(Workspace::changes);
        return there && same ? "" : "the workspace may have something else than the commit of the workflow";
    }

    static List<YamlNode> steps(YamlNode job) {
        return job.get("steps").map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(step -> step.get("parallel").map(YamlNode::items).orElse(List.of(step)).stream())
                .toList();
    }

    private static boolean isCheckout(YamlNode step) {
        return CHECKOUT.matcher(step.text("uses").strip()).matches();
    }

    private static boolean changes(YamlNode step) {
        if (isCheckout(step)) {
            return step.get("if").isPresent()
                    || step.get("with").stream()
                            .flatMap(with -> with.entries().stream())
                            .anyMatch(entry -> OTHER.contains(entry.key().value()));
        }
        return CHANGING.matcher(step.text("run")).find();
    }
}
