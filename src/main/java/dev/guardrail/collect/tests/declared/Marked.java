package dev.guardrail.collect.tests.declared;

import dev.guardrail.fact.TestMark;
import dev.guardrail.fact.TestMarkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file, a group of tests or a test, with its marks. */
final class Marked {

    /** In characters; a title is a sentence, and groups that nest without an end must not fill the memory with names. */
    private static final int LONGEST_NAME = 1000;

    private final Optional<Marked> parent;
    private final String name;
    private final List<TestMark> marks = new ArrayList<>();

    private Marked(Optional<Marked> parent, String name) {
        this.parent = parent;
        this.name = name;
    }

    static Marked file() {
        return new Marked(Optional.empty(), "");
    }

    Marked inner(String simpleName, String separator) {
        String full = name.isEmpty() ? simpleName : name + separator + simpleName;
        boolean tooLong = full.codePointCount(0, full.length()) > LONGEST_NAME;
        String kept = tooLong ? full.substring(0, full.offsetByCodePoints(0, LONGEST_NAME)) : full;
        return new Marked(Optional.of(this), kept);
    }

    /** A part of it without a name of its own. */
    Marked part() {
        return new Marked(Optional.of(this), name);
    }

    /** Its name within its file, up to where it is too long; empty for the file. */
    String name() {
        return name;
    }

    void add(TestMark mark) {
        marks.add(mark);
    }

    /** The marks under whose conditions it runs or counts: its own, and those of what it is in. */
    List<TestMark> conditions() {
        List<TestMark> conditions = new ArrayList<>();
        Optional<Marked> next = Optional.of(this);
        while (next.isPresent()) {
            next.get().marks.stream()
                    .filter(mark -> mark.conditional() && mark.kind() != TestMarkKind.FOCUSED)
                    .forEach(conditions::add);
            next = next.get().parent;
        }
        return conditions;
    }

    /** What keeps it from counting, whatever the circumstances: its own mark, or one of what it is in. */
    Optional<TestMark> skip() {
        Optional<Marked> next = Optional.of(this);
        while (next.isPresent()) {
            Optional<TestMark> own = next.get().marks.stream()
                    .filter(mark -> !mark.conditional() && mark.kind() != TestMarkKind.FOCUSED)
                    .findFirst();
            if (own.isPresent()) {
                return own;
            }
            next = next.get().parent;
        }
        return Optional.empty();
    }
}
