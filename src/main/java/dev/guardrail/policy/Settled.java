package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import java.util.List;

/** A policy that holds, as a tree whose leaves know which line decided them. */
public sealed interface Settled {

    /**
     * A value.
     *
     * @param values its texts; one, unless it is a list
     * @param list whether it is a list
     * @param place the line that decided it
     * @param byDefault whether nobody decided it: it is the default of Guardrail or of the guardrail
     * @param override the glob of the override that decided it; empty if none did
     */
    record Value(List<String> values, boolean list, Place place, boolean byDefault, String override)
            implements Settled {

        public Value {
            values = List.copyOf(values);
        }
    }

    /** Keys with what they hold, in the order in which they are shown. */
    record Group(List<Entry> entries) implements Settled {

        public Group {
            entries = List.copyOf(entries);
        }
    }

    /** A list of groups. */
    record Items(List<Settled> items) implements Settled {

        public Items {
            items = List.copyOf(items);
        }
    }

    /** A key with what it holds. */
    record Entry(String key, Settled value) {}
}
