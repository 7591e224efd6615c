package dev.guardrail.audit;

import dev.guardrail.engine.RuleBase;
import dev.guardrail.rule.Catalogue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The built-in rules. Other threads load them, because an audit first opens a repository and compares commits, which
 * needs no rules and takes about as long.
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
