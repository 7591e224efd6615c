package dev.guardrail.collect.source.python;

import dev.guardrail.collect.source.python.Reference.Moment;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.fact.ImportScope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads import statements, and binds what they import. */
final class Imports {

    private static final Set<String> COMMA = Set.of(",");
    private static final Set<String> AS = Set.of("as");
    private static final Set<String> IMPORT = Set.of("import");

    private final String path;
    private final List<ImportStatement> statements = new ArrayList<>();
    private final Set<String> stars = new LinkedHashSet<>();

    Imports(String path) {
        this.path = path;
    }

    List<ImportStatement> statements() {
        return statements;
    }

    /** What stands before the names of modules of which everything is imported, with a dot at its end. */
    Set<String> stars() {
        return stars;
    }

    /** Reads {@code import a.b as c, d}. */
    void modules(Code code, int from, int to, Scope scope, Moment moment) {
        int i = from + 1;
        while (i < to) {
            int end = code.next(i, to, COMMA);
            int as = code.next(i, end, AS);
            if (i < as) {
                String module = text(code, i, as);
                boolean renamed = as + 1 < end;
                String bound = renamed ? code.name(as + 1) : code.name(i);
                scope.bindImport(bound, renamed ? module : bound, moment.statement());
                add(code, i, as, 0, module, List.of(), scope(scope, moment));
            }
            i = end + 1;
        }
    }

    /** Reads {@code from ..a import b as c, d}. */
    void names(Code code, int from, int to, Scope scope, Moment moment) {
        int keyword = code.next(from + 1, to, IMPORT);
        String origin = text(code, from + 1, keyword);
        int level = (int) origin.chars().takeWhile(c -> c == '.').count();
        int module = from + 1;
        while (module < keyword && code.at(module).text().startsWith(".")) {
            module++;
        }
        if (from + 1 == keyword || keyword >= to) {
            return;
        }
        boolean bracketed = code.is(keyword + 1, "(");
        int first = bracketed ? keyword + 2 : keyword + 1;
        String prefix = level == origin.length() ? origin : origin + ".";
        List<String> names = bind(code, first, bracketed ? code.closing(keyword + 1) : to, prefix, scope, moment);
        int start = module < keyword ? module : from + 1;
        add(code, start, keyword, level, origin.substring(level), names, scope(scope, moment));
    }

    private List<String> bind(Code code, int from, int to, String prefix, Scope scope, Moment moment) {
        List<String> names = new ArrayList<>();
        int i = from;
        while (i < to) {
            int end = code.next(i, to, COMMA);
            if (i < end) {
                String name = code.name(i);
                names.add(name);
                if (name.equals("*")) {
                    stars.add(prefix);
                } else {
                    scope.bindImport(code.name(end - 1), prefix + name, moment.statement());
                }
            }
            i = end + 1;
        }
        return names;
    }

    private void add(Code code, int from, int to, int level, String module, List<String> names, ImportScope scope) {
        statements.add(
                new ImportStatement(Places.of(path, code.at(from), code.at(to - 1)), level, module, names, scope));
    }

    /** When an import in such a scope and such a statement takes effect. */
    static ImportScope scope(Scope scope, Moment moment) {
        return moment.typeChecking()
                ? ImportScope.TYPE_CHECKING
                : scope.inFunction() ? ImportScope.IN_FUNCTION : ImportScope.TOP_LEVEL;
    }

    private static String text(Code code, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(code.name(i));
        }
        return text.toString();
    }
}
