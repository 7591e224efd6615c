package dev.guardrail.collect.check.build;

import dev.guardrail.collect.check.build.GradleFile.Guard;
import dev.guardrail.collect.language.settings.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tokens of a statement of Gradle. */
final class GradleWords {

    private static final Set<String> SELECTORS =
            Set.of("named", "register", "getByName", "create", "task", "maybeCreate", "findByName", "getAt");
    private static final Set<String> DELEGATES = Set.of("registering", "existing", "getting", "creating");

    /** Words in the chain of a task that do not name it. */
    private static final Set<String> CHAIN = Set.of(
            "tasks",
            "get",
            "provider",
            "project",
            "rootProject",
            "it",
            "this",
            "listOf",
            "setOf",
            "arrayOf",
            "map",
            "flatMap",
            "path",
            "files",
            "orNull",
            "true",
            "false");

    private GradleWords() {}

    static boolean has(List<Token> tokens, String word) {
        return tokens.stream().anyMatch(token -> token.is(word));
    }

    static List<String> strings(List<Token> tokens) {
        return tokens.stream().filter(Token::isString).map(Token::text).toList();
    }

    /** The id of a plugin in a block of plugins; a name of a catalogue as it is written there. */
    static Optional<String> plugin(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Token first = tokens.get(0);
        List<String> strings = strings(tokens);
        if (first.is("kotlin") && !strings.isEmpty()) {
            return Optional.of("org.jetbrains.kotlin." + strings.get(0));
        }
        if (first.is("id") && !strings.isEmpty()) {
            return Optional.of(strings.get(0));
        }
        if (first.is("alias") || first.is("id")) {
            List<String> names = tokens.stream()
                    .skip(1)
                    .filter(Token::isWord)
                    .map(Token::text)
                    .toList();
            int end = names.indexOf("apply") < 0 ? names.size() : names.indexOf("apply");
            return Optional.of(String.join(".", names.subList(0, end)));
        }
        return first.isWord() || first.isString() ? Optional.of(first.text()) : Optional.empty();
    }

    /** The place of the first of some members that a statement sets or calls; below 0 where there is none. */
    static int member(List<Token> tokens, Set<String> some, Set<String> others) {
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            boolean names = tokens.get(i).isWord() && (some.contains(text) || others.contains(text));
            boolean stands = i == 0 || tokens.get(i - 1).is(".");
            if (names && stands) {
                return i;
            }
        }
        return -1;
    }

    /** The task that a statement is about, or its type behind a colon; empty where it is about none. */
    static String label(List<Token> tokens) {
        String last = "";
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (!token.isWord()) {
                continue;
            }
            if (token.is("withType")) {
                return type(tokens.subList(i, tokens.size()))
                        .map(type -> ":" + type)
                        .orElse("");
            }
            boolean indexed = token.is("tasks")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("[");
            if (SELECTORS.contains(token.text()) || indexed) {
                Optional<String> name = selected(tokens, i + 1);
                if (name.isPresent()) {
                    return name.get();
                }
            }
            if (DELEGATES.contains(token.text())) {
                return declared(tokens, i).orElse("");
            }
            boolean names = depth == 0 && !token.is("get") && !token.is("val") && !token.is("def");
            last = names && !token.is("configureEach") && !token.is("configure") ? token.text() : last;
        }
        return last;
    }

    /** The string, or in Groovy the word, behind a selector. */
    private static Optional<String> selected(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 8); i++) {
            if (tokens.get(i).isString()) {
                return Optional.of(last(tokens.get(i).text()));
            }
        }
        boolean groovy = from < tokens.size()
                && tokens.get(from - 1).is("task")
                && tokens.get(from).isWord();
        return groovy ? Optional.of(tokens.get(from).text()) : Optional.empty();
    }

    /** The name in {@code val name by}. */
    private static Optional<String> declared(List<Token> tokens, int end) {
        for (int i = 1; i < end; i++) {
            if (tokens.get(i).is("by") && tokens.get(i - 1).isWord()) {
                return Optional.of(tokens.get(i - 1).text());
            }
        }
        return Optional.empty();
    }

    /** The type that a statement names: {@code Test}. */
    static Optional<String> type(List<Token> tokens) {
        return tokens.stream()
                .filter(token ->
                        token.isWord() && Character.isUpperCase(token.text().charAt(0)))
                .map(Token::text)
                .findFirst();
    }

    /** The tasks that an argument names, or their types behind a colon. */
    static List<String> tasks(List<Token> tokens) {
        List<String> names = new ArrayList<>();
        String chain = "";
        boolean selects = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isString()) {
                if (token.text().indexOf('$') < 0) {
                    names.add(last(token.text()));
                }
            } else if (token.is("withType")) {
                type(tokens.subList(i, Math.min(tokens.size(), i + 4))).ifPresent(type -> names.add(":" + type));
                selects = true;
            } else if (token.isWord()) {
                selects |= SELECTORS.contains(token.text());
                boolean names1 = !CHAIN.contains(token.text()) && !SELECTORS.contains(token.text());
                chain = names1 ? token.text() : chain;
            } else if (token.is(",") || token.is("]")) {
                add(chain, selects, names);
                chain = "";
                selects = false;
            }
        }
        add(chain, selects, names);
        return names;
    }

    private static void add(String chain, boolean selects, List<String> names) {
        if (!chain.isEmpty() && !selects && Character.isLowerCase(chain.charAt(0))) {
            names.add(chain);
        }
    }

    private static String last(String task) {
        return task.substring(task.lastIndexOf(':') + 1);
    }

    /** A condition that asks whether a property is set. */
    static Guard guard(List<Token> tokens) {
        int at = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("hasProperty")) {
                at = i;
            } else if (tokens.get(i).is("&") || tokens.get(i).is("|")) {
                return Guard.UNKNOWN;
            }
        }
        List<String> strings = strings(tokens);
        boolean negated = tokens.stream().anyMatch(token -> token.is("!"));
        return at >= 0 && strings.size() == 1 ? new Guard(strings.get(0), negated, true) : Guard.UNKNOWN;
    }
}
