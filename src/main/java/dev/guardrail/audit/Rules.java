package dev.guardrail.audit;

import dev.guardrail.engine.RuleBase;
import dev.guardrail.rule.Catalogue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The built-in rules. They are loaded beside the thread that asks for them: what an audit does first, opening a
 * repository and comparing commits, needs none, and both take about as long.
 */
final class Rules {

    private final CompletableFuture<RuleBase> guardrails = CompletableFuture.supplyAsync(RuleBase::guardrails);
    private final CompletableFuture<Catalogue> catalogue =
            guardrails.thenApply(rules -> BuiltInCatalogue.of(rules.rules()));

    RuleBase guardrails() {
        return await(guardrails);
    }

    Catalogue catalogue() {
        return await(catalogue);
    }

    /** Begins to load the rules of the verdict, which an audit needs last. */
    static Supplier<RuleBase> verdict() {
        CompletableFuture<RuleBase> verdict = CompletableFuture.supplyAsync(RuleBase::verdict);
        return () -> await(verdict);
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
