package dev.guardrail.collect.source.kotlin;

import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.language.braces.TokenPlaces;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.collect.source.unit.StarImports;
import dev.guardrail.fact.ImportScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands before the declarations of a file: annotations of the file, its package and its imports. */
final class Header {

    private final String path;
    private final List<Token> tokens;
    private final List<ImportStatement> imports = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> wholePackages = new ArrayList<>();
    private final StarImports stars = new StarImports();
    private String packageName = "";
    private int at;

    Header(String path, List<Token> tokens) {
        this.path = path;
        this.tokens = tokens;
        while (is("@") && isAt(at + 1, "file")) {
            annotation();
        }
        if (is("package") && isWord(at + 1)) {
            Chain chain = Chain.at(tokens, at + 1);
            packageName = chain.name();
            at = chain.end();
        }
        while (is(";") || is("import") && isWord(at + 1)) {
            if (is(";")) {
                at++;
            } else {
                statement();
            }
        }
    }

    String packageName() {
        return packageName;
    }

    List<ImportStatement> imports() {
        return imports;
    }

    /** The qualified names of what is imported, by the names that the file has for it. */
    Map<String, String> names() {
        return names;
    }

    /** The packages, or types, that are imported with all that is in them. */
    List<String> wholePackages() {
        return wholePackages;
    }

    /** Those of them that may have functions; the packages of Java itself have none. */
    StarImports stars() {
        return stars;
    }

    /** The index of the token behind it. */
    int end() {
        return at;
    }

    private void statement() {
        Chain chain = Chain.at(tokens, at + 1);
        at = chain.end();
        boolean whole = is(".") && isAt(at + 1, "*");
        String local = Chain.plain(chain.last());
        if (whole) {
            at += 2;
            wholePackages.add(chain.name());
            if (chain.upToType() > 0
                    || !chain.first().is("java") && !chain.first().is("javax")) {
                stars.add(chain.name());
            }
        } else if (is("as") && isWord(at + 1)) {
            local = Chain.plain(tokens.get(at + 1));
            at += 2;
        }
        if (!whole) {
            names.putIfAbsent(local, chain.name());
        }
        imports.add(new ImportStatement(
                TokenPlaces.between(path, chain.first(), chain.last()),
                0,
                chain.name(),
                whole ? List.of("*") : List.of(),
                ImportScope.TOP_LEVEL));
    }

    /** One with a name and perhaps arguments, or several in square brackets. */
    private void annotation() {
        at += 2;
        at += is(":") ? 1 : 0;
        if (isWord(at)) {
            at = Chain.at(tokens, at).end();
        }
        if (is("(") || is("[")) {
            int depth = 0;
            do {
                depth += tokens.get(at).depth();
                at++;
            } while (depth > 0 && at < tokens.size());
        }
    }

    private boolean is(String text) {
        return isAt(at, text);
    }

    private boolean isAt(int index, String text) {
        return index < tokens.size() && tokens.get(index).is(text);
    }

    private boolean isWord(int index) {
        return index < tokens.size() && tokens.get(index).isWord();
    }
}
