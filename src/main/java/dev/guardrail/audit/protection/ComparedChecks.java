package dev.guardrail.audit.protection;

import dev.guardrail.audit.Change;
import dev.guardrail.collect.FileRenames;
import dev.guardrail.collect.check.CheckCollector;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Check;
import dev.guardrail.fact.CheckLoss;
import dev.guardrail.fact.CheckLossKind;
import dev.guardrail.fact.ComparedCheck;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Strengthening;
import dev.guardrail.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the checks of both sides beside each other, with what each of them lost and gained. */
public final class ComparedChecks {

    private static final Comparator<ComparedCheck> ORDER = Comparator.comparing(
                    (ComparedCheck one) -> one.check().kind())
            .thenComparing(one -> one.check().scope().workflow())
            .thenComparing(ComparedCheck::place)
            .thenComparing(one -> one.check().shown())
            .thenComparing(one -> one.check().job());

    private final FileRenames renames;
    private final List<CheckLoss> losses;
    private final List<Strengthening> gains;
    private final List<ComparedCheck> all = new ArrayList<>();

    private ComparedChecks(FileRenames renames, Collection<CheckLoss> losses, Collection<Strengthening> gains) {
        this.renames = renames;
        this.losses = List.copyOf(losses);
        this.gains = List.copyOf(gains);
    }

    /**
     * Those of a change, in their order. Where it cannot change what protects the branch, the checks of the head stand for
     * both sides.
     *
     * @param base the facts of the base
     * @param head the facts of the head and of the range
     */
    public static List<ComparedCheck> of(
            Change change, Policy policy, Readings readings, Collection<Fact> base, Collection<Fact> head) {
        if (!CheckCollector.isConcerned(change.facts(), base, head)) {
            CheckCollector collector = new CheckCollector(readings, policy.settings(), policy.known(), List.of());
            return accepted(of(collector.collect(change.head(), head)), head);
        }
        List<ComparedCheck> compared = of(
                only(Check.class, base),
                only(Check.class, head),
                FileRenames.of(change.facts()),
                only(CheckLoss.class, head),
                only(Strengthening.class, head));
        return accepted(compared, head);
    }

    /** Those of workflows that GitHub does not refuse: what a refused one runs is nothing. */
    static List<ComparedCheck> accepted(Collection<ComparedCheck> checks, Collection<? extends Fact> facts) {
        Set<String> refused = facts.stream()
                .filter(fact -> fact instanceof Gap gap && gap.kind() == Gap.Kind.REFUSED)
                .map(fact -> ((Gap) fact).path())
                .collect(Collectors.toSet());
        return checks.stream()
                .filter(one -> !refused.contains(one.check().scope().workflow()))
                .toList();
    }

    static <T> List<T> only(Class<T> type, Collection<? extends Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Those of one side, in their order. */
    public static List<ComparedCheck> of(Collection<Check> checks) {
        return checks.stream()
                .map(check -> new ComparedCheck(check, ComparedCheck.Standing.KEPT, List.of(), List.of()))
                .sorted(ORDER)
                .toList();
    }

    /**
     * Those of both sides, in their order.
     *
     * @param losses what the range takes from checks of the base
     * @param gains what the range gives checks of the head
     */
    public static List<ComparedCheck> of(
            Collection<Check> base,
            Collection<Check> head,
            FileRenames renames,
            Collection<CheckLoss> losses,
            Collection<Strengthening> gains) {
        ComparedChecks compared = new ComparedChecks(renames, losses, gains);
        compared.compare(base, head);
        return compared.all.stream().sorted(ORDER).toList();
    }

    private void compare(Collection<Check> base, Collection<Check> head) {
        List<Check> lasting = base.stream().filter(check -> !isRemoved(check)).toList();
        CheckPairs pairs = new CheckPairs(lasting, head, renames);
        for (Check now : head) {
            List<String> lost = pairs.before(now).map(this::lost).orElse(List.of());
            ComparedCheck.Standing standing =
                    pairs.before(now).isPresent() ? ComparedCheck.Standing.KEPT : ComparedCheck.Standing.ADDED;
            all.add(new ComparedCheck(now, standing, lost, gained(now)));
        }
        pairs.gone().forEach(was -> {
            List<String> lost = lost(was);
            ComparedCheck.Standing standing =
                    lost.isEmpty() ? ComparedCheck.Standing.REPLACED : ComparedCheck.Standing.REMOVED;
            all.add(new ComparedCheck(was, standing, lost, List.of()));
        });
        base.stream()
                .filter(this::isRemoved)
                .forEach(was -> all.add(new ComparedCheck(was, ComparedCheck.Standing.REMOVED, lost(was), List.of())));
    }

    private boolean isRemoved(Check was) {
        return losses.stream()
                .anyMatch(loss -> isOf(loss, was)
                        && loss.ofBase()
                        && (loss.kind() == CheckLossKind.REMOVED || loss.kind() == CheckLossKind.HOLLOWED));
    }

    private List<String> lost(Check was) {
        return losses.stream()
                .filter(loss -> isOf(loss, was))
                .map(CheckLoss::change)
                .distinct()
                .toList();
    }

    private boolean isOf(CheckLoss loss, Check was) {
        Place place = was.place();
        Place atHead = new Place(
                renames.atHead(place.path()), place.line(), place.column(), place.endLine(), place.endColumn());
        return loss.was().contains(atHead) && loss.checks().contains(was.shown());
    }

    private List<String> gained(Check now) {
        return gains.stream()
                .filter(gain -> gain.kind() == Strengthening.Kind.CHECK
                        && gain.path().equals(now.path())
                        && gain.subject().contains("`" + now.shown() + "`"))
                .map(Strengthening::change)
                .distinct()
                .toList();
    }
}
