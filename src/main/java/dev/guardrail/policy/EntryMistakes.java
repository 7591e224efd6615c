package dev.guardrail.policy;

import dev.guardrail.fact.ActionPattern;
import dev.guardrail.fact.WordPattern;
import dev.guardrail.rule.Parameter;
import java.util.Optional;

/** Finds entries of lists that can match nothing: what they were meant to allow or to forbid, they would not. */
final class EntryMistakes {

    private EntryMistakes() {}

    /** What is wrong with an entry of a list of a kind. */
    static Optional<String> of(Parameter.Kind kind, String text) {
        if (text.isBlank()) {
            return Optional.of("expected an entry, found nothing");
        }
        return switch (kind) {
            case GLOBS -> ofGlob(text);
            case ACTIONS -> ofAction(text);
            case PHRASES -> ofWords(text);
            case LIST, TEXT, INTEGER, BOOLEAN, PERCENTAGE, PERCENTAGES -> Optional.empty();
        };
    }

    private static Optional<String> ofGlob(String text) {
        if (text.startsWith("/") || text.startsWith("./")) {
            String rest = text.substring(text.indexOf('/') + 1);
            return Optional.of(
                    "`" + text + "` matches no path: paths begin at the root of the repository, without `/`; write `"
                            + rest + "`");
        }
        return text.endsWith("/")
                ? Optional.of("`" + text + "` matches no file; write `" + text + "**` for what is in the folder")
                : Optional.empty();
    }

    private static Optional<String> ofAction(String text) {
        ActionPattern pattern = ActionPattern.parse(text);
        boolean named = pattern.action().contains("/")
                && !pattern.action().startsWith(".")
                && !pattern.action().contains(":");
        if (!named && !pattern.action().contains("*")) {
            return Optional.of(
                    "`" + text + "` names no action; expected `owner/repository`, with or without `@` and a reference");
        }
        return pattern.ref().isEmpty()
                ? Optional.of("`" + text + "` names no reference after its `@`")
                : Optional.empty();
    }

    private static Optional<String> ofWords(String text) {
        return WordPattern.parse(text).phrase().isBlank()
                ? Optional.of("`" + text + "` names no words after its colon")
                : Optional.empty();
    }
}
