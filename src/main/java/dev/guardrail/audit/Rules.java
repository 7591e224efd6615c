package dev.guardrail.audit;

import dev.guardrail.engine.RuleBase;
import dev.guardrail.rule.RuleIndex;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The built-in rules. Another thread loads Drools and what each rule needs, because an audit first opens a repository and
 * compares commits, which needs the index alone.
 */
final class Rules {

    private final CompletableFuture<RuleBase> guardrails;
    private final RuleIndex index;
    private @Nullable CompletableFuture<RuleBase> verdict;

    Rules() {
        guardrails = CompletableFuture.supplyAsync(RuleBase::guardrails);
        index = RuleIndex.builtIn();
    }

    private Rules(RuleBase guardrails, Rules others) {
        this.guardrails = CompletableFuture.completedFuture(guardrails);
        this.index = others.index;
        this.verdict = others.begunVerdict();
    }

    /** These rules, with other code of guardrails. */
    Rules running(RuleBase others) {
        return new Rules(others, this);
    }

    RuleBase guardrails() {
        return await(guardrails);
    }

    RuleIndex index() {
        return index;
    }

    RuleBase verdict() {
        return await(begunVerdict());
    }

    /** Begins to load the rules of the verdict: only audits need them, and need them last. */
    void beginVerdict() {
        var unused = begunVerdict();
    }

    private synchronized CompletableFuture<RuleBase> begunVerdict() {
        CompletableFuture<RuleBase> begun = verdict;
        if (begun == null) {
            begun = CompletableFuture.supplyAsync(RuleBase::verdict);
            verdict = begun;
        }
        return begun;
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
