package dev.guardrail.audit.gain;

import dev.guardrail.fact.Check;
import dev.guardrail.fact.CheckFact;
import dev.guardrail.fact.CheckLoss;
import dev.guardrail.fact.CheckLossKind;
import dev.guardrail.fact.GateLoss;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Strengthening;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns what the reversed range takes from checks and gates into what the range gives them. */
final class CheckGains {

    private static final String CONDITION = "unless `";

    /** How the base reads where the head runs a tool on everything: often its configuration says what that is. */
    private static final String EVERYTHING = "on anything but ";

    /** Phases of Maven and tasks of Gradle, of which one includes others. */
    private static final Pattern GOALS = Pattern.compile("(mvn|gradle) \\w+");

    private final Reversed reversed;
    private final Facts base;
    private final Facts head;
    private final Set<String> privileged;
    private final List<CheckLoss> losses;
    private final Set<String> scripts = new HashSet<>();

    /**
     * For one range.
     *
     * @param base the checks of the base, and what its workflows say
     * @param head the same of the head
     */
    CheckGains(Reversed reversed, Facts base, Facts head) {
        this.reversed = reversed;
        this.base = base;
        this.head = head;
        this.privileged = head.privileged();
        privileged.removeAll(base.privileged());
        this.losses = head.all(CheckLoss.class);
        base.all(Step.class).forEach(step -> scripts.add(script(step)));
    }

    /** None where it is not certain that the base had less. */
    Optional<Strengthening> of(CheckFact loss) {
        return loss instanceof CheckLoss check ? of(check) : Optional.of(of((GateLoss) loss));
    }

    private Strengthening of(GateLoss gate) {
        Place place = gate.ofBase()
                ? gate.place()
                : head.job(reversed.atHead(gate.place()).path(), gate.was());
        List<Place> was = gate.ofBase() ? List.of() : List.of(gate.place());
        return new Strengthening(place, Strengthening.Kind.GATE, "job `" + gate.was() + "`", change(gate), was, false);
    }

    private static String change(GateLoss loss) {
        String fails = loss.needed() + (loss.jobs().size() == 1 ? " fails" : " fail");
        String ends = loss.needed() + (loss.jobs().size() == 1 ? " ends" : " end");
        return switch (loss.kind()) {
            case REMOVED -> "now judges how " + ends;
            case WAITS_NO_LONGER -> "now also waits for " + loss.needed();
            case SKIPPED -> "is no longer skipped if " + fails;
            case RUNS_ANYWAY -> "no longer runs if " + fails;
            case ACCEPTS -> "no longer passes if " + ends + " in " + String.join(" or ", loss.results());
        };
    }

    private Optional<Strengthening> of(CheckLoss loss) {
        Place place = reversed.atHead(loss.was().get(0));
        Optional<Check> now = head.all(Check.class).stream()
                .filter(check -> check.place().equals(place) && loss.checks().contains(check.shown()))
                .findFirst();
        if (isLost(loss)
                || isUnchangedStep(loss, place)
                || now.filter(this::isDoubtful).isPresent()) {
            return Optional.empty();
        }
        if (isOfPart(loss) && now.filter(this::hasSeveral).isPresent()) {
            return Optional.empty();
        }
        if (loss.lost().stream().anyMatch(text -> text.startsWith(EVERYTHING))) {
            return Optional.empty();
        }
        List<Place> was = loss.ofBase() ? List.of() : List.of(loss.place());
        return Optional.of(
                new Strengthening(place, Strengthening.Kind.CHECK, loss.subject(), change(loss), was, false));
    }

    private static String change(CheckLoss loss) {
        String runs = loss.isOne() ? "runs" : "run";
        String where = loss.lost().isEmpty() ? "" : " " + loss.losses().replace(CONDITION, "without the condition `");
        return switch (loss.kind()) {
            case REMOVED, HOLLOWED, DISABLED -> "now " + runs + where;
            case MUTED -> "can now fail" + where;
            case NARROWED -> "now also " + runs + where;
        };
    }

    /** Whether a step of the base ran the same already: then only its condition is written otherwise. */
    private boolean isUnchangedStep(CheckLoss loss, Place place) {
        boolean added = loss.kind() == CheckLossKind.REMOVED || loss.kind() == CheckLossKind.HOLLOWED;
        return added
                && head.all(Step.class).stream()
                        .anyMatch(step -> step.path().equals(place.path())
                                && step.job().equals(loss.job())
                                && step.index() == loss.step()
                                && scripts.contains(script(step)));
    }

    private static String script(Step step) {
        return step.uses() + "\n" + step.run();
    }

    /** Whether a check of that name also lost something: then neither side is clearly the stronger one. */
    private boolean isLost(CheckLoss loss) {
        return losses.stream().anyMatch(other -> !Collections.disjoint(other.checks(), loss.checks()));
    }

    /** Whether a check runs for strangers with the secrets of the repository, or in the place of another goal. */
    private boolean isDoubtful(Check check) {
        return privileged.contains(check.scope().workflow())
                || isGoal(check)
                        && base.all(Check.class).stream()
                                .filter(other -> isGoal(other) && other.job().equals(check.job()))
                                .anyMatch(other -> head.all(Check.class).stream()
                                        .noneMatch(now -> now.job().equals(other.job())
                                                && now.tool().equals(other.tool())));
    }

    private static boolean isGoal(Check check) {
        return GOALS.matcher(check.tool()).matches();
    }

    /** Whether it is about what options and arguments leave out. */
    private static boolean isOfPart(CheckLoss loss) {
        return loss.lost().stream().anyMatch(text -> text.startsWith("what "));
    }

    /** Whether several commands of the base may together do what one does now. */
    private boolean hasSeveral(Check check) {
        return base.all(Check.class).stream()
                        .filter(other -> other.tool().equals(check.tool()))
                        .count()
                > 1;
    }
}
