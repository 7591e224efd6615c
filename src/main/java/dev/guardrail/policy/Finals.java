package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Severity;
import java.util.Optional;

/** Refuses what would soften a guardrail that an extended policy calls final. */
final class Finals {

    private final Problems problems;

    Finals(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reports each softening.
     *
     * @param holding what holds so far; it is final if an earlier file said so
     * @param later what a later file says
     */
    void check(Guardrail guardrail, RuleChoice holding, RuleChoice later) {
        Optional<Place> said = holding.finalAt();
        if (said.isEmpty()) {
            return;
        }
        if (holding.on().value() && !later.on().value()) {
            refuse(later.on().place(), "`" + guardrail.id() + "` cannot be switched off", said.get());
        }
        Severity severity = holding.severity()
                .map(PolicyValue::value)
                .orElse(guardrail.grading().severity());
        later.severity()
                .filter(lowered -> !lowered.value().isAtLeast(severity))
                .ifPresent(lowered -> refuse(
                        lowered.place(),
                        "`" + guardrail.id() + "` cannot be lowered from " + severity + " to " + lowered.value(),
                        said.get()));
        for (Setting setting : later.settings()) {
            if (holding.settings().stream()
                    .anyMatch(held ->
                            held.name().equals(setting.name()) && !held.values().equals(setting.values()))) {
                refuse(
                        setting.place(),
                        "the parameter `" + setting.name() + "` of `" + guardrail.id() + "` cannot be changed",
                        said.get());
            }
        }
    }

    void refuse(Place place, String what, Place said) {
        problems.add(place, what + ": " + said + " says `final: true`");
    }
}
