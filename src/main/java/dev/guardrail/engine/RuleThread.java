package dev.guardrail.engine;

import dev.guardrail.Interruption;
import dev.guardrail.UnusableInputException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what nobody vouches for on a thread of its own, and watches its time and its memory. Java cannot end a thread; this
 * one ends itself when it next calls {@link Budget}. Its caller goes on without it in any case.
 */
final class RuleThread extends Thread {

    /** Room for regular expressions and parsers that call themselves. */
    private static final long STACK = 64L << 20;

    private static final int STEP_MILLIS = 20;
    private static final int GRACE_SECONDS = 3;
    private static final long NANOS = 1_000_000_000L;

    /** For how many steps hardly any memory may be free, so that a collection of garbage in between is no reason. */
    private static final int FULL_STEPS = 25;

    private static final int FULL = 16;

    private final Limits limits;
    private final Map<String, Integer> combinations = new HashMap<>();
    private String counted = "";
    private int count;
    private volatile boolean stopped;

    private RuleThread(Limits limits, Runnable work) {
        super(null, work, "rules", STACK);
        this.limits = limits;
        setDaemon(true);
    }

    /** Ends this thread if it had enough. */
    void check() {
        if (stopped) {
            throw new Stop("stopped");
        }
    }

    /** Counts a combination of facts for a rule, and ends this thread if these are too many. */
    void count(String rule) {
        check();
        if (!rule.equals(counted)) {
            combinations.put(counted, count);
            counted = rule;
            count = combinations.getOrDefault(rule, 0);
        }
        if (++count > limits.combinations()) {
            throw new Stop("makes more than " + limits.combinations() + " combinations of facts");
        }
    }

    /**
     * Runs something, and waits for it.
     *
     * @throws Ended if it does not end in time or in memory, or throws
     * @throws UnusableInputException if it throws that
     */
    static <T> T run(Limits limits, Supplier<T> work) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        RuleThread thread = new RuleThread(limits, () -> {
            try {
                result.set(work.get());
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        thread.start();
        thread.watch();
        Throwable problem = thrown.get();
        T made = result.get();
        if (problem instanceof UnusableInputException unusable) {
            throw unusable;
        } else if (problem instanceof Ended ended) {
            throw ended;
        } else if (problem != null) {
            throw new Ended(Ended.reason(problem), problem);
        } else if (made == null) {
            throw new IllegalStateException("a run has neither a result nor a problem");
        }
        return made;
    }

    private void watch() {
        int full = 0;
        long begun = System.nanoTime();
        while (isAlive() && System.nanoTime() - begun < limits.seconds() * NANOS) {
            await();
            full = isFull() ? full + 1 : 0;
            if (full == FULL_STEPS) {
                end("needs more memory than there is");
            }
        }
        end("does not end within " + limits.seconds() + " s" + limits.how());
    }

    private void end(String reason) {
        if (!isAlive()) {
            return;
        }
        stopped = true;
        long stopping = System.nanoTime();
        while (isAlive() && System.nanoTime() - stopping < GRACE_SECONDS * NANOS) {
            await();
        }
        throw new Ended(reason, new Stop(reason));
    }

    private static boolean isFull() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        return free < runtime.maxMemory() / FULL;
    }

    private void await() {
        try {
            join(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
            Interruption.ofCurrent().check();
        }
    }

    /** Ends the thread; no error that Drools would take for one of a rule. */
    private static final class Stop extends Error {

        private static final long serialVersionUID = 1L;

        Stop(String reason) {
            super(reason, null, false, false);
        }
    }

    /** Why a run has no result. */
    static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        Ended(String reason, Throwable cause) {
            super(reason, cause);
            this.reason = reason;
        }

        /** What happened, as a predicate: {@code does not end within 20 s}. */
        String reason() {
            return reason;
        }

        private static String reason(Throwable thrown) {
            Throwable root = thrown;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            if (root instanceof OutOfMemoryError) {
                return "needs more memory than there is";
            } else if (root instanceof Stop stop) {
                return String.valueOf(stop.getMessage());
            } else if (root instanceof StackOverflowError) {
                return "needs more stack than there is, such as for a regular expression that repeats too often";
            }
            String message = root.getMessage() == null ? "" : ": " + root.getMessage();
            return "throws " + root.getClass().getSimpleName() + message;
        }
    }
}
