package dev.guardrail.collect.trust;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Pin;
import dev.guardrail.fact.PinSubject;
import dev.guardrail.fact.Pinning;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.fact.Step;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the versions that the workflows of one side ask for. */
final class Pins {

    /** An input whose value is a version: {@code version}, {@code node-version}. */
    private static final Pattern VERSION_INPUT = Pattern.compile("(?:[a-z0-9_-]*[-_])?version");

    private static final String EXPRESSION = "${{";

    private Pins() {}

    static List<Pin> of(Collection<? extends Fact> facts, List<Pin> ofFiles) {
        return Stream.concat(facts.stream().flatMap(Pins::of), ofFiles.stream()).toList();
    }

    private static Stream<Pin> of(Fact fact) {
        if (fact instanceof ActionReference use) {
            return use.action().isEmpty() ? Stream.empty() : Stream.of(action(use));
        } else if (fact instanceof ContainerImage image) {
            return !image.isKnown() ? Stream.empty() : Stream.of(image(image));
        }
        if (fact instanceof Command command) {
            return Installs.of(command);
        }
        return fact instanceof Step step ? inputs(step) : Stream.empty();
    }

    private static Pin action(ActionReference use) {
        return new Pin(
                use.place(),
                use.job(),
                use.step(),
                PinSubject.ACTION,
                use.action().toLowerCase(Locale.ROOT),
                use.ref(),
                use.kind() == ReferenceKind.SHA ? Pinning.CONTENT : Versions.ofTag(use.ref()));
    }

    private static Pin image(ContainerImage image) {
        boolean digest = !image.digest().isEmpty();
        return new Pin(
                image.place(),
                image.job(),
                image.step(),
                PinSubject.IMAGE,
                image.name().toLowerCase(Locale.ROOT),
                digest ? image.digest() : image.tag(),
                digest ? Pinning.CONTENT : Versions.ofTag(image.tag()));
    }

    private static Stream<Pin> inputs(Step step) {
        return step.with().entrySet().stream()
                .filter(input -> VERSION_INPUT.matcher(input.getKey()).matches()
                        && !input.getValue().contains(EXPRESSION)
                        && !input.getValue().isBlank())
                .map(input -> new Pin(
                        step.place(),
                        step.job(),
                        step.step(),
                        PinSubject.INPUT,
                        step.action().toLowerCase(Locale.ROOT) + " " + input.getKey(),
                        input.getValue().strip(),
                        Versions.ofRequirement(input.getValue().strip())));
    }
}
