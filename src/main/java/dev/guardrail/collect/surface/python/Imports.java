package dev.guardrail.collect.surface.python;

import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import dev.guardrail.collect.surface.python.PythonModule.Import;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads import statements. */
final class Imports {

    private Imports() {}

    /** The names that an import statement binds; none of another statement. */
    static List<Import> of(List<Token> statement, Function<Token, Place> places) {
        if (statement.get(0).is("import")) {
            return modules(statement, places);
        }
        int keyword = Tokens.find(statement, "import", 0);
        return statement.get(0).is("from") && keyword > 0 ? names(statement, keyword, places) : List.of();
    }

    private static List<Import> modules(List<Token> statement, Function<Token, Place> places) {
        List<Import> imports = new ArrayList<>();
        for (List<Token> part : Tokens.split(statement.subList(1, statement.size()), ",")) {
            int as = Tokens.find(part, "as", 0);
            String module = text(as < 0 ? part : part.subList(0, as));
            Token bound = as < 0 ? part.get(0) : part.get(part.size() - 1);
            imports.add(new Import(0, module, "", bound.text(), places.apply(bound)));
        }
        return imports;
    }

    private static List<Import> names(List<Token> statement, int keyword, Function<Token, Place> places) {
        String from = text(statement.subList(1, keyword));
        int level = (int) from.chars().takeWhile(c -> c == '.').count();
        List<Token> list = statement.subList(keyword + 1, statement.size());
        List<Import> imports = new ArrayList<>();
        for (List<Token> part : Tokens.split(isBracketed(list) ? Tokens.inside(list, 0) : list, ",")) {
            Token bound = part.get(part.size() - 1);
            imports.add(
                    new Import(level, from.substring(level), part.get(0).text(), bound.text(), places.apply(bound)));
        }
        return imports;
    }

    private static boolean isBracketed(List<Token> list) {
        return !list.isEmpty() && list.get(0).is("(");
    }

    private static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return text.toString();
    }
}
