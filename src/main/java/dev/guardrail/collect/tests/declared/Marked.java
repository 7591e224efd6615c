package dev.guardrail.collect.tests.declared;

import dev.guardrail.fact.TestMark;
import dev.guardrail.fact.TestMarkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file, a group of tests or a test, with its marks. */
final class Marked {

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
        return new Marked(Optional.of(this), name.isEmpty() ? simpleName : name + separator + simpleName);
    }

    /** Its name within its file; empty for the file. */
    String name() {
        return name;
    }

    void add(TestMark mark) {
        marks.add(mark);
    }

    /** What keeps it from counting, whatever the circumstances: its own mark, or one of what it is in. */
    Optional<TestMark> mute() {
        Optional<TestMark> own = marks.stream()
                .filter(mark -> !mark.conditional() && mark.kind() != TestMarkKind.FOCUSED)
                .findFirst();
        return own.isPresent() ? own : parent.flatMap(Marked::mute);
    }
}
