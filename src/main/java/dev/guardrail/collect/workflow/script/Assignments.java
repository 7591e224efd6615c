package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the variables of a script are made of, wherever it assigns them. */
final class Assignments {

    private static final Set<String> DECLARATIONS = Set.of("export", "local", "readonly", "declare", "typeset");
    private static final Set<String> READERS = Set.of("read", "mapfile", "readarray");

    private final Nested nested;
    private final Map<String, Content> assigned = new HashMap<>();

    Assignments(Nested nested) {
        this.nested = nested;
    }

    void add(Sequence script) {
        for (Simple command : new Listing(nested).commands(script)) {
            List<Token> words = command.words();
            if (words.isEmpty()) {
                continue;
            }
            String name = words.get(0).raw();
            boolean declares = DECLARATIONS.contains(name) || !command.runsSomething();
            words.stream()
                    .filter(word -> declares && Words.isAssignment(word.raw()))
                    .forEach(this::assignment);
            if (READERS.contains(name)) {
                words.stream().skip(1).forEach(word -> of(word.raw()).computed = true);
            }
        }
    }

    private void assignment(Token word) {
        int at = word.raw().indexOf('=');
        String name = word.raw().substring(0, at).replaceAll("\\[.*|\\+", "");
        of(name).word(new Token(word.kind(), word.start() + at + 1, word.raw().substring(at + 1), ""), nested);
    }

    private Content of(String name) {
        return assigned.computeIfAbsent(name, key -> new Content());
    }

    /** A content in which only variables of the environment are left; a variable that names itself was one of these. */
    Content resolved(Content content) {
        Content resolved = new Content();
        resolved.expressions.addAll(content.expressions);
        resolved.computed = content.computed;
        content.variables.forEach(variable -> resolve(variable, resolved, new HashSet<>()));
        return resolved;
    }

    private void resolve(String variable, Content into, Set<String> seen) {
        Content value = assigned.get(variable);
        if (value == null || !seen.add(variable)) {
            into.variables.add(variable);
            return;
        }
        into.expressions.addAll(value.expressions);
        into.computed |= value.computed;
        value.variables.forEach(inner -> resolve(inner, into, seen));
    }
}
