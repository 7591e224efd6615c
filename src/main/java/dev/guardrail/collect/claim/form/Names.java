package dev.guardrail.collect.claim.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the backticks back around what can only be a name of code, a glob or a folder. */
final class Names {

    private static final String NOUNS =
            "(?:data)?class(?:es)?|functions?|methods?|modules?|enums?|interfaces?|types?|protocols?|exceptions?|fixtures?|constants?|structs?|records?|hooks?|components?";

    private static final String CAMEL = "_?[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+";

    private static final Pattern NAME = Pattern.compile("(?<![\\w`./:@#-])(?:"
            // f(), a.b.f()
            + "[A-Za-z_]\\w*(?:\\.\\w+)*\\(\\)"
            // snake_case, a.snake_case, _private
            + "|(?=[\\w.]*_)[A-Za-z_][\\w]*(?:\\.[A-Za-z_]\\w*)*"
            // a class that is called one
            + "|" + CAMEL + "(?=\\s+(?:" + NOUNS + ")\\b)"
            + "|(?<=\\bclass )" + CAMEL
            // folders that have such names
            + "|(?:src|tests?|lib|app|apps|packages|backend|frontend|docs|scripts|modules|\\.github|tools)(?:/[\\w-]+)+(?=[\\s,;:)]|$)"
            // folder/*, folder/
            + "|(?:[\\w.-]+/)+(?:[\\w.-]*\\*[\\w.*/-]*|(?=[\\s,;)]|$))"
            + ")(?![\\w`/*-]|\\.\\w|:\\d)");

    private static final Pattern WORD_PAIR = Pattern.compile("[A-Z][A-Za-z]*/|(?:and|or|n)/.*|\\w/");

    private Names() {}

    /** The same line with backticks around its names. */
    static SourceLine marked(SourceLine line) {
        if (line.text().indexOf('`') >= 0) {
            return line;
        }
        Matcher name = NAME.matcher(line.text());
        LineBuilder marked = new LineBuilder(line.origins().get(0).line());
        int at = 0;
        while (name.find()) {
            if (!WORD_PAIR.matcher(name.group()).matches() && !isFile(name.group())) {
                marked.take(line, at, name.start())
                        .make("`")
                        .take(line, name.start(), name.end())
                        .make("`");
                at = name.end();
            }
        }
        return at == 0 ? line : marked.take(line, at, line.text().length()).build();
    }

    /** Paths are found without backticks. */
    private static boolean isFile(String name) {
        return name.matches(".*\\.(?:py|md|ts|js|json|ya?ml|toml|txt|sh|cfg|ini|xml|html|go|rs|java)");
    }
}
