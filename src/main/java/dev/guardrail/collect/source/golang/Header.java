package dev.guardrail.collect.source.golang;

import dev.guardrail.collect.language.Escapes;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.language.braces.TokenPlaces;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.collect.source.unit.StarImports;
import dev.guardrail.fact.ImportScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The package clause of a file and its imports, which come before all other declarations. */
final class Header {

    private final String path;
    private final List<Token> tokens;
    private final List<ImportStatement> imports = new ArrayList<>();
    private final Map<String, String> packages = new HashMap<>();
    private final StarImports stars = new StarImports();
    private final String packageName;
    private int at;

    Header(String path, List<Token> tokens) throws MalformedException {
        this.path = path;
        this.tokens = tokens;
        if (!is("package") || tokens.size() < 2 || !tokens.get(1).isWord()) {
            int line = tokens.isEmpty() ? 0 : tokens.get(0).line();
            throw new MalformedException(line, "expected a package clause");
        }
        packageName = tokens.get(1).text();
        at = 2;
        Map<String, String> guesses = new HashMap<>();
        while (is(";") || is("import")) {
            at++;
            if (tokens.get(at - 1).is("import")) {
                declaration(guesses);
            }
        }
        guesses.forEach(packages::putIfAbsent);
    }

    String packageName() {
        return packageName;
    }

    List<ImportStatement> imports() {
        return imports;
    }

    /** The paths of the imported packages, by the names that the file has for them. */
    Map<String, String> packages() {
        return packages;
    }

    /** The packages that are imported with a dot. */
    StarImports stars() {
        return stars;
    }

    /** The index of the token behind it. */
    int end() {
        return at;
    }

    private void declaration(Map<String, String> guesses) {
        if (!is("(")) {
            statement(guesses);
            return;
        }
        at++;
        while (at < tokens.size() && !is(")")) {
            if (is(";")) {
                at++;
            } else if (!statement(guesses)) {
                return;
            }
        }
        at++;
    }

    /** Reads an import; false if there is none. */
    private boolean statement(Map<String, String> guesses) {
        String alias = "";
        if (at < tokens.size() && (tokens.get(at).isWord() || is("."))) {
            alias = tokens.get(at).text();
            at++;
        }
        if (at >= tokens.size() || !tokens.get(at).isString()) {
            return false;
        }
        Token literal = tokens.get(at);
        String module = Escapes.decode(literal.text());
        at++;
        List<String> names = alias.equals(".") ? List.of("*") : List.of();
        imports.add(new ImportStatement(TokenPlaces.inside(path, literal), 0, module, names, ImportScope.TOP_LEVEL));
        if (alias.isEmpty()) {
            List<String> candidates = PackageNames.of(module);
            packages.putIfAbsent(candidates.get(0), module);
            candidates.forEach(name -> guesses.putIfAbsent(name, module));
        } else if (alias.equals(".")) {
            stars.add(module);
        } else if (!alias.equals("_")) {
            packages.put(alias, module);
        }
        return true;
    }

    private boolean is(String text) {
        return at < tokens.size() && tokens.get(at).is(text);
    }
}
