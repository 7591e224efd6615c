package dev.guardrail.collect.supply;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.StepInput;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The inputs that steps give to their actions, by name without regard to case. */
final class Inputs {

    private record Key(String path, String job, int step, String name) {}

    private final Map<Key, StepInput> inputs = new HashMap<>();

    Inputs(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof StepInput input) {
                inputs.put(
                        new Key(
                                input.path(),
                                input.job(),
                                input.step(),
                                input.name().toLowerCase(Locale.ROOT)),
                        input);
            }
        }
    }

    Optional<StepInput> of(Step step, String name) {
        return Optional.ofNullable(
                inputs.get(new Key(step.path(), step.job(), step.index(), name.toLowerCase(Locale.ROOT))));
    }

    /** The value; empty where it is not given. */
    String value(Step step, String name) {
        return of(step, name).map(StepInput::value).orElse("");
    }
}
