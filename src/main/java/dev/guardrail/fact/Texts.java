package dev.guardrail.fact;

import java.util.Collection;
import java.util.List;

/** What rules need for their messages. */
public final class Texts {

    private Texts() {}

    /** Texts that an {@code accumulate} collected, in their order, each once. */
    public static List<String> sorted(Collection<?> texts) {
        return texts.stream().map(String::valueOf).distinct().sorted().toList();
    }
}
