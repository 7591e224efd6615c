package dev.guardrail.audit;

import dev.guardrail.fact.DependencyFact;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Import;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.WorkflowFact;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Copies facts of the base with the names that files, jobs and steps have at the head. */
final class HeadNames {

    private static final Set<String> PATHS_OF_DEPENDENCIES = Set.of("manifest", "lockfile");

    private final Renames renames;
    private final StepNumbers steps;

    HeadNames(Renames renames, StepNumbers steps) {
        this.renames = renames;
        this.steps = steps;
    }

    Fact copy(Fact fact) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                Object value = components[i].getAccessor().invoke(fact);
                values[i] = fact instanceof Located located ? atHead(located, components[i].getName(), value) : value;
            }
            return fact.getClass()
                    .getDeclaredConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot copy " + fact, e);
        }
    }

    private Object atHead(Located fact, String component, Object value) {
        if (value instanceof Place place) {
            return new Place(pathAtHead(fact, place), place.line(), place.column(), place.endLine(), place.endColumn());
        } else if (fact instanceof WorkflowFact part) {
            return atHead(part, component, value);
        } else if (fact instanceof DependencyFact && PATHS_OF_DEPENDENCIES.contains(component)) {
            return renames.pathAtHead((String) value);
        } else if (fact instanceof Import && component.equals("targets")) {
            return each(value, renames::pathAtHead);
        }
        return value;
    }

    /** The path of the file at the head; of what is part of a job, of the file with the job. */
    private String pathAtHead(Located fact, Place place) {
        boolean ofJob = fact instanceof WorkflowFact part && !part.job().isEmpty() && place.equals(part.place());
        return ofJob
                ? renames.atHead(place.path(), ((WorkflowFact) fact).job()).path()
                : renames.pathAtHead(place.path());
    }

    private Object atHead(WorkflowFact fact, String component, Object value) {
        boolean isJob = fact instanceof Job;
        if (component.equals("job") || isJob && component.equals("id")) {
            return fact.job().isEmpty()
                    ? ""
                    : renames.atHead(fact.path(), fact.job()).job();
        } else if (isJob && component.equals("needs")) {
            return each(value, job -> renames.jobAtHead(fact.path(), job));
        } else if (component.equals("step") || fact instanceof Step && component.equals("index")) {
            return steps.atHead(fact.path(), fact.job(), fact.step());
        }
        return value;
    }

    private static List<String> each(Object names, UnaryOperator<String> rename) {
        return ((List<?>) names)
                .stream().map(name -> rename.apply((String) name)).toList();
    }
}
