package dev.guardrail.collect.surface.python;

import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a statement assigns. */
final class Assignments {

    private static final Set<String> UNPACKING = Set.of(",", "(", ")", "*");

    private Assignments() {}

    /** The assigned names with their annotations, which are empty where there are none. */
    static Map<Token, String> of(List<Token> statement) {
        Map<Token, String> names = new LinkedHashMap<>();
        if (statement.size() > 2
                && statement.get(0).is("type")
                && statement.get(1).isWord()) {
            names.put(statement.get(1), "type");
        } else if (statement.size() > 2
                && statement.get(0).isWord()
                && statement.get(1).is(":")) {
            int value = Tokens.find(statement, "=", 2);
            names.put(
                    statement.get(0), Parameter.annotation(statement.subList(2, value < 0 ? statement.size() : value)));
        } else if (Tokens.find(statement, "=", 0) > 0) {
            List<List<Token>> targets = Tokens.split(statement, "=");
            targets.subList(0, targets.size() - 1).forEach(target -> unpack(target, names));
        }
        return names;
    }

    private static void unpack(List<Token> target, Map<Token, String> found) {
        List<Token> names = target.get(0).is("[") ? Tokens.inside(target, 0) : target;
        if (names.stream().allMatch(token -> token.isWord() || UNPACKING.contains(token.text()))) {
            names.stream().filter(Token::isWord).forEach(name -> found.put(name, ""));
        }
    }
}
