package dev.guardrail.collect.source.script;

import dev.guardrail.fact.ImportScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the statements {@code import} and {@code export}. */
final class Modules {

    private static final Set<String> PHASES = Set.of("defer", "source");

    /** A clause up to the module's name, or to where it turned out to be none. */
    private static final class Clause {
        private final List<String> names = new ArrayList<>();
        private boolean types;
        private boolean values;
        private int at;

        private Clause(int at) {
            this.at = at;
        }

        private ImportScope scope() {
            return types && !values ? ImportScope.TYPE_CHECKING : ImportScope.TOP_LEVEL;
        }
    }

    /** What a specifier imports, and under which name. */
    private record Local(String imported, String name) {}

    private final Code code;
    private final Found found;

    Modules(Code code, Found found) {
        this.code = code;
        this.found = found;
    }

    /** Reads the statement at an index and returns where to go on; that index where it is none. */
    int importStatement(int start, Scope scope) {
        if (code.isString(start + 1)) {
            found.add(start + 1, List.of(), ImportScope.TOP_LEVEL);
            return behind(start + 1);
        }
        Clause clause = new Clause(start + 1);
        List<Local> locals = new ArrayList<>();
        modifiers(clause);
        for (int specifiers = 0; specifiers < 3 && !isFrom(clause.at); specifiers++) {
            int before = clause.at;
            specifier(clause, locals);
            if (code.is(clause.at, "=")) {
                return assignment(clause, locals, scope);
            } else if (clause.at == before) {
                return start;
            }
        }
        if (!isFrom(clause.at) || !code.isString(clause.at + 1)) {
            return start;
        }
        String module = code.literal(clause.at + 1);
        locals.forEach(
                local -> found.names().alias(local.name, scope, Meaning.of(Found.qualified(module, local.imported))));
        found.add(clause.at + 1, clause.names, clause.scope());
        return behind(clause.at + 1);
    }

    private boolean isFrom(int i) {
        return code.is(i, "from") && !code.is(i + 1, "from") && !code.is(i + 1, "=") && !code.is(i + 1, ",");
    }

    /** {@code import type} and the like, where the word does not name the default import. */
    private void modifiers(Clause clause) {
        int next = clause.at + 1;
        boolean name = code.is(next, ",") || code.is(next, "=") || code.is(next, "from") && code.isString(next + 1);
        if (code.is(clause.at, "type") && !name) {
            clause.types = true;
            clause.at++;
        } else if (code.is(clause.at, PHASES) && !name) {
            clause.at++;
        }
    }

    private void specifier(Clause clause, List<Local> locals) {
        int i = clause.at;
        if (code.is(i, "{")) {
            braces(clause, locals);
        } else if (code.is(i, "*") && code.is(i + 1, "as")) {
            clause.names.add("*");
            locals.add(new Local("", code.text(i + 2)));
            clause.values |= !clause.types;
            clause.at = i + 3;
        } else if (code.isName(i)) {
            clause.names.add("default");
            locals.add(new Local("", code.text(i)));
            clause.values |= !clause.types;
            clause.at = i + 1;
        } else if (code.is(i, ",")) {
            clause.at = i + 1;
        }
    }

    private void braces(Clause clause, List<Local> locals) {
        int close = code.match(clause.at);
        boolean all = clause.types;
        int i = clause.at + 1;
        while (i < close) {
            int end = i;
            while (end < close && !code.is(end, ",")) {
                if (code.at(end).depth() != 0) {
                    return;
                }
                end++;
            }
            if (end > i) {
                locals.add(named(i, end, clause, all));
            }
            i = end + 1;
        }
        if (close == clause.at + 1) {
            clause.values |= !all;
        }
        clause.at = close + 1;
    }

    private Local named(int start, int end, Clause clause, boolean allTypes) {
        // "type A" and "type A as B" have an even number of words, "A" and "A as B" an odd one.
        boolean type = code.is(start, "type") && (end - start) % 2 == 0;
        int name = type ? start + 1 : start;
        clause.names.add(code.text(name));
        clause.types |= type;
        clause.values |= !type && !allTypes;
        return new Local(code.is(name, "default") ? "" : "." + code.text(name), code.text(end - 1));
    }

    /** {@code import x = require("m")}, or another name for something in a namespace. */
    private int assignment(Clause clause, List<Local> locals, Scope scope) {
        int value = clause.at + 1;
        boolean module = code.is(value, "require") && code.is(value + 1, "(") && code.isString(value + 2);
        Meaning meaning = module ? Meaning.of(Found.qualified(code.literal(value + 2), "")) : Meaning.LOCAL;
        locals.forEach(local -> found.names().alias(local.name, scope, meaning));
        if (module) {
            found.add(value + 2, List.of(), clause.types ? ImportScope.TYPE_CHECKING : ImportScope.TOP_LEVEL);
            return value + 4;
        }
        return value;
    }

    /** Reads the statement at an index and returns where to go on; behind the keyword where it exports what follows. */
    int exportStatement(int start) {
        Clause clause = new Clause(start + 1);
        if (code.is(start + 1, "type") && (code.is(start + 2, "{") || code.is(start + 2, "*"))) {
            clause.types = true;
            clause.at++;
        }
        boolean all = code.is(clause.at, "*");
        if (all) {
            clause.names.add("*");
            clause.values = !clause.types;
            clause.at += code.is(clause.at + 1, "as") ? 3 : 1;
        } else if (code.is(clause.at, "{")) {
            braces(clause, new ArrayList<>());
        } else {
            return start + 1;
        }
        if (code.is(clause.at, "from") && code.isString(clause.at + 1)) {
            found.add(clause.at + 1, clause.names, clause.scope());
            return behind(clause.at + 1);
        }
        return clause.at;
    }

    /** Behind the module's name and its attributes. */
    private int behind(int string) {
        boolean attributes = code.is(string + 1, Set.of("with", "assert")) && code.is(string + 2, "{");
        return attributes ? code.match(string + 2) + 1 : string + 1;
    }
}
