package dev.guardrail.audit;

import dev.guardrail.fact.DeferralState.State;
import dev.guardrail.fact.DeferredItem;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Located;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Inspected;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What one side shows of deferred items. Only a guardrail that looked at the file of an item can show that the item is
 * resolved.
 *
 * @param catalogue the guardrails that there are
 * @param context says which of them run, and where
 * @param facts what they look at
 * @param found which items they find
 * @param paths the path of a file of the base on this side
 */
record ItemEvidence(
        Catalogue catalogue, PolicyContext context, List<Fact> facts, FoundItems found, UnaryOperator<String> paths) {

    /** What is known of an item. */
    record Known(State state, String why) {

        private static Optional<Known> gone(String why) {
            return Optional.of(new Known(State.GONE, why));
        }

        private static Optional<Known> unknown(String why) {
            return Optional.of(new Known(State.UNKNOWN, why));
        }
    }

    Known of(DeferredItem item) {
        return settled(item).orElseGet(() -> quiet(guardrail(item), path(item)));
    }

    private Known quiet(Guardrail guardrail, String path) {
        if (guardrail.isAboutChanges()) {
            return new Known(
                    State.UNKNOWN, "its guardrail judges what a range does, and no later audit finds that again");
        }
        return looksAt(guardrail, path)
                ? new Known(State.RESOLVED, "its guardrail looks at `" + path + "` and does not find it")
                : new Known(State.UNKNOWN, "its guardrail does not look at `" + path + "` in this audit");
    }

    /** What is known of an item whatever its guardrail does not find; empty where that it finds nothing shows something. */
    Optional<Known> settled(DeferredItem item) {
        if (found.have(item.id())) {
            return Optional.of(new Known(
                    State.OPEN,
                    item.isOpen()
                            ? "its guardrail finds it"
                            : "its guardrail finds it again, after `" + item.resolved() + "` resolved it"));
        }
        if (!item.isOpen()) {
            return Optional.of(new Known(State.RESOLVED, "the ledger says so of `" + item.resolved() + "`"));
        }
        Optional<ExitCheck> check = ExitCheck.of(item);
        if (check.isPresent()) {
            return Optional.of(checked(check.get()));
        }
        if (item.rule().isEmpty()) {
            return item.unlisted().isEmpty()
                    ? Known.unknown("no guardrail looks for it")
                    : Known.gone(
                            "the register of `" + item.unlisted() + "` no longer has it, and no audit resolves it");
        }
        return unseen(item);
    }

    /** What the guardrail of an exit criterion shows: that it finds nothing shows something only if it looked. */
    private Known checked(ExitCheck check) {
        if (!catalogue.ids().contains(check.rule())) {
            return new Known(State.UNKNOWN, "there is no guardrail `" + check.rule() + "`");
        }
        Guardrail guardrail = catalogue.get(check.rule());
        if (!context.runs(guardrail) || guardrail.isAboutChanges()) {
            return new Known(
                    State.UNKNOWN,
                    check.name()
                            + (context.runs(guardrail) ? " judges what a range does" : " is turned off by the policy"));
        }
        if (found.contradict(check)) {
            return new Known(State.OPEN, check.name() + " finds something");
        }
        Optional<Fact> gap = facts.stream()
                .filter(fact -> fact instanceof Gap missing && hides(missing, guardrail, check.path()))
                .findFirst();
        if (gap.isPresent()) {
            return new Known(State.UNKNOWN, ((Gap) gap.get()).reason());
        }
        return looksAt(guardrail, check.path())
                ? new Known(State.RESOLVED, "`" + check.rule() + "` is quiet, as its exit criterion demands")
                : new Known(State.UNKNOWN, check.name() + " looks at nothing in this audit");
    }

    /** Why a guardrail does not look for an item, or cannot. */
    private Optional<Known> unseen(DeferredItem item) {
        String path = path(item);
        if (!catalogue.ids().contains(item.rule())) {
            return Known.gone("there is no guardrail `" + item.rule() + "` any more");
        }
        Guardrail guardrail = guardrail(item);
        if (!context.runs(guardrail) || !context.scopes().isOn(item.rule(), path)) {
            return Known.gone("the policy turns its guardrail off");
        }
        if (!context.includes(path)) {
            return Known.gone("the policy excludes `" + path + "`");
        }
        return facts.stream()
                .filter(fact -> fact instanceof Gap gap && hides(gap, guardrail, path))
                .findFirst()
                .flatMap(gap -> Known.unknown(((Gap) gap).reason()));
    }

    private static boolean hides(Gap gap, Guardrail guardrail, String path) {
        return guardrail.purpose().needs().contains(gap.evidence())
                && gap.kind() != Gap.Kind.REFUSED
                && (gap.path().isEmpty() || path.isEmpty() || gap.path().equals(path));
    }

    private boolean looksAt(Guardrail guardrail, String path) {
        Inspected inspected = guardrail.purpose().inspected();
        return facts.stream()
                .anyMatch(fact -> inspected.type().isInstance(fact)
                        && (path.isEmpty()
                                || fact instanceof Located located
                                        && located.path().equals(path))
                        && (inspected.isUnconditional() || inspected.covers(fact)));
    }

    private Guardrail guardrail(DeferredItem item) {
        return catalogue.get(item.rule());
    }

    private String path(DeferredItem item) {
        return paths.apply(item.file());
    }
}
