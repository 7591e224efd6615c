package dev.guardrail.collect.source.script;

import java.util.Set;

/** Finds the parameters and the bodies of functions and classes before they are walked. */
final class Functions {

    /** In tokens, without those in brackets: how far the body of a class and the end of a statement are looked for. */
    private static final int LIMIT = 200;

    private final Code code;
    private final Types types;
    private final Patterns patterns;
    private final Names names;
    private final Plan plan;

    Functions(Code code, Types types, Patterns patterns, Names names, Plan plan) {
        this.code = code;
        this.types = types;
        this.patterns = patterns;
        this.names = names;
        this.plan = plan;
    }

    /** Reads on behind the keyword at an index, up to the parameters. */
    int function(int keyword, Scope scope) {
        int i = code.is(keyword + 1, "*") ? keyword + 2 : keyword + 1;
        if (code.isName(i)) {
            names.local(code.text(i), scope);
            i++;
        }
        i = typeParameters(i);
        if (code.is(i, "(")) {
            parameters(i);
        }
        return i;
    }

    /** Behind the type parameters that open at an index, if any do. */
    int typeParameters(int i) {
        int end = code.is(i, "<") ? types.arguments(i) : -1;
        code.quiet(i, end);
        return Math.max(i, end);
    }

    /** Whether a parenthesis is around the parameters of an arrow. */
    boolean isArrow(int open) {
        int behind = code.match(open) + 1;
        if (!code.is(behind, ":")) {
            return code.isArrow(behind);
        }
        boolean choice = code.is(open - 1, "?") || code.is(open - 1, "case");
        return !choice && code.isArrow(types.end(behind + 1));
    }

    /** Declares the parameters in the parenthesis at an index, and notes where the body is. */
    void parameters(int open) {
        Scope scope = new Scope(open);
        patterns.bind(open, scope);
        plan.put(open, Frame.Kind.PARAMETERS, scope);
        int i = code.match(open) + 1;
        if (code.is(i, ":")) {
            int type = i;
            i = types.end(type + 1);
            code.quiet(type, i);
        }
        body(i, scope);
    }

    /** Notes the body of a function, which is at an index or behind the arrow there. */
    void body(int index, Scope scope) {
        int block = code.isArrow(index) ? index + 2 : index;
        if (code.is(block, "{")) {
            plan.put(block, Frame.Kind.FUNCTION, scope);
            scope.end(code.match(block) + 1);
        } else if (block > index) {
            plan.arrow(index, scope);
        } else {
            scope.end(index);
        }
    }

    /** The parameter and the block of {@code catch}. */
    void handler(int keyword) {
        if (code.is(keyword + 1, "(")) {
            Scope scope = new Scope(keyword);
            patterns.bind(keyword + 1, scope);
            int block = code.match(keyword + 1) + 1;
            plan.put(block, Frame.Kind.BLOCK, scope);
            scope.end(code.match(block) + 1);
        }
    }

    /** What {@code for} declares is known in its body, too. */
    void loop(int keyword) {
        int open = code.is(keyword + 1, "await") ? keyword + 2 : keyword + 1;
        if (code.is(open, "(")) {
            Scope scope = new Scope(open);
            plan.put(open, Frame.Kind.EXPRESSION, scope);
            int i = code.match(open) + 1;
            scope.end(code.is(i, "{") ? code.match(i) + 1 : statementEnd(i));
        }
    }

    private int statementEnd(int start) {
        int i = start;
        for (int steps = 0; steps < LIMIT && code.at(i).depth() >= 0; steps++) {
            if (code.is(i, ";") && !code.is(i + 1, "else")) {
                return i;
            }
            i = code.at(i).depth() > 0 ? code.match(i) + 1 : i + 1;
        }
        return i;
    }

    /** Reads on behind the keyword and the name of a class, and notes its body. */
    int classBody(int keyword, Scope scope) {
        int name = keyword + 1;
        boolean named = code.isName(name) && !code.is(name, Set.of("extends", "implements"));
        if (named) {
            names.local(code.text(name), scope);
        }
        int i = named ? name + 1 : name;
        while (i < keyword + LIMIT && i < code.size() && !code.is(i, "{") && !code.is(i, ";")) {
            i = heritage(i);
        }
        if (code.is(i, "{")) {
            Scope body = new Scope(i);
            body.end(code.match(i));
            plan.put(i, Frame.Kind.CLASS, body);
        }
        return named ? name + 1 : name;
    }

    private int heritage(int i) {
        if (code.is(i, "implements")) {
            int end = types.end(i + 1);
            while (code.is(end, ",")) {
                end = types.end(end + 1);
            }
            code.quiet(i, end);
            return Math.max(i + 1, end);
        } else if (code.is(i, "<")) {
            return Math.max(i + 1, typeParameters(i));
        }
        return code.at(i).depth() > 0 ? code.match(i) + 1 : i + 1;
    }
}
