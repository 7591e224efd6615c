package dev.guardrail.collect.workflow.foreign;

import java.util.List;

/** A statement of a script. */
sealed interface Part {

    /** What a condition asks. */
    enum Test {
        /** Whether the last program failed. */
        FAILED,
        /** Whether it succeeded. */
        PASSED,
        OTHER
    }

    /** How a pipeline follows the one before. */
    enum Operator {
        FIRST,
        AND,
        OR
    }

    /** A pipeline, and how it follows the one before. */
    record Link(Operator operator, List<Item> pipe) {
        public Link {
            pipe = List.copyOf(pipe);
        }
    }

    /** Pipelines that follow each other by {@code &&} and {@code ||}. */
    record Chain(List<Link> links, boolean background) implements Part {
        public Chain {
            links = List.copyOf(links);
        }

        /** Whether nothing behind it runs. */
        boolean ends() {
            return links.size() == 1
                    && links.get(0).pipe().size() == 1
                    && links.get(0).pipe().get(0).ends();
        }
    }

    /** One of two ways. */
    record Choice(Test test, List<Part> then, List<Part> otherwise) implements Part {
        public Choice {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** What runs any number of times. */
    record Loop(List<Part> body) implements Part {
        public Loop {
            body = List.copyOf(body);
        }
    }

    /** {@code try}. */
    record Guarded(List<Part> body, List<List<Part>> handlers, List<Part> last) implements Part {
        public Guarded {
            body = List.copyOf(body);
            handlers = List.copyOf(handlers);
            last = List.copyOf(last);
        }
    }

    /** What runs at a time, or in a way, that is not known. */
    record Unclear(List<Part> body, String doubt) implements Part {
        public Unclear {
            body = List.copyOf(body);
        }
    }
}
