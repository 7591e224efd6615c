package dev.guardrail.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What something is part of within its file, from the outside: {@code workflow › job › step}, {@code class › member}, the
 * pointer into a document.
 *
 * @param parts the parts, each within the one before it; none for the file as a whole
 */
public record ScopePath(List<Part> parts) {

    /** Part of nothing but the file. */
    public static final ScopePath FILE = new ScopePath(List.of());

    public ScopePath {
        parts = List.copyOf(parts);
    }

    /** A job and a step of it; without a job for a step of a composite action, without a step for the job itself. */
    public static ScopePath ofStep(String job, int step) {
        ScopePath path = FILE.then(Kind.JOB, job);
        return step == 0 ? path : path.then(Kind.STEP, String.valueOf(step));
    }

    /** A part of this; an empty name is none. */
    public ScopePath then(Kind kind, String name) {
        return name.isEmpty() ? this : within(new Part(kind, name, ""), parts);
    }

    /** This as a part of something. */
    public ScopePath in(Kind kind, String name) {
        return name.isEmpty() ? this : new ScopePath(List.of(new Part(kind, name, ""))).followedBy(parts);
    }

    /** This, with what people call its step. */
    public ScopePath withStepLabel(String label) {
        return new ScopePath(parts.stream()
                .map(part -> part.kind() == Kind.STEP ? new Part(Kind.STEP, part.name(), label) : part)
                .toList());
    }

    private static ScopePath within(Part last, List<Part> parts) {
        return new ScopePath(parts).followedBy(List.of(last));
    }

    private ScopePath followedBy(List<Part> more) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(more);
        return new ScopePath(all);
    }

    /** The id of the job; empty outside of jobs. */
    public String job() {
        return part(Kind.JOB).map(Part::name).orElse("");
    }

    /** The number of the step within its job, counted from 1; 0 outside of steps. */
    public int step() {
        return part(Kind.STEP).map(part -> Integer.parseInt(part.name())).orElse(0);
    }

    /** The part of a kind, if there is one. */
    public Optional<Part> part(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst();
    }

    /** {@code test › 2}. */
    @Override
    public String toString() {
        return parts.stream().map(Part::name).collect(Collectors.joining(" › "));
    }

    /**
     * One part.
     *
     * @param kind what it is
     * @param name what it is called: the id of a job, the number of a step
     * @param label what people call it where that is something else, as the name of a step; empty where it is not
     */
    public record Part(Kind kind, String name, String label) {}

    /** What a part of a file is. */
    public enum Kind {
        /** A workflow, called by its name, or by its path where it has none. */
        WORKFLOW,
        /** A job, called by its id. */
        JOB,
        /** A step, called by its number within the job or the composite action, counted from 1. */
        STEP,
        /** A class or another type that has members. */
        CLASS,
        /** What a class, a module or a command line offers by name. */
        MEMBER,
        /** A test, called by its name within its file. */
        TEST,
        /** A part of a document, called by a JSON pointer. */
        POINTER;

        /** The word that reports use. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
