package dev.guardrail.collect.tests.declared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the names of a JavaScript file stand for among the functions of tests, as its imports and declarations say. */
final class ScriptNames {

    /**
     * A test function, perhaps with modifiers: {@code it} of {@code const only = it.only} with {@code only}.
     *
     * @param name what it is called where it comes from
     */
    record Function(String name, List<String> modifiers) {}

    private static final Pattern MODULE = Pattern.compile(
            "vitest|@jest/globals|mocha|(?:node:)?test|@playwright/.+|bun:test|ava|tape|tap|uvu|qunit|.*testing/bdd.*");

    private static final Pattern CUSTOM = Pattern.compile("[a-z]\\w*(?:Test|It|Spec)|(?:test|it)[A-Z]\\w*");

    private static final Set<String> KEYWORDS = Set.of("const", "let", "var");

    /** As far as the end of a list of names, or the value of a constant, is looked for. */
    private static final int NEAR = 400;

    private final BraceTokens tokens;
    private final Map<String, Function> functions = new HashMap<>();
    private final Set<String> namespaces = new HashSet<>(Set.of("Deno", "QUnit"));
    private final Set<String> custom = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    ScriptNames(BraceTokens tokens) {
        this.tokens = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "import") && tokens.around(i) < 0) {
                imported(i + 1);
            } else if (tokens.at(i).isWord() && KEYWORDS.contains(tokens.at(i).text())) {
                declared(i + 1);
            } else if (ScriptCall.isMark(tokens.at(i))) {
                mentioned(i);
            }
        }
    }

    /** What a name stands for; empty where it is no function of tests. */
    Optional<Function> function(String name) {
        if (functions.containsKey(name)) {
            return Optional.ofNullable(functions.get(name));
        }
        return ScriptCall.isFunction(name) && !others.contains(name)
                ? Optional.of(new Function(name, List.of()))
                : Optional.empty();
    }

    /** Whether a name has the functions of tests as its members: {@code import * as vt from "vitest"}. */
    boolean isNamespace(String name) {
        return namespaces.contains(name);
    }

    /** Whether a name is imported and looks like that of a test function of the project's own. */
    boolean isCustom(String name) {
        return custom.contains(name);
    }

    private void imported(int start) {
        int from = start;
        while (from < start + NEAR && from < tokens.size() && !tokens.at(from).isString()) {
            from++;
        }
        boolean module = MODULE.matcher(tokens.at(from).text()).matches();
        for (int i = start; i < from; i++) {
            boolean renamed = tokens.is(i + 1, "as") && !tokens.is(i, "*");
            if (tokens.is(i, "*") && tokens.is(i + 1, "as") && module) {
                namespaces.add(tokens.at(i + 2).text());
                i += 2;
            } else if (tokens.at(i).isWord() && !tokens.is(i, "type") && !tokens.is(i, "from")) {
                String name = tokens.at(i).text();
                boolean whole = tokens.around(i) < 0;
                name(
                        whole || name.equals("default") ? "" : name,
                        tokens.at(renamed ? i + 2 : i).text(),
                        module);
                i += renamed ? 2 : 0;
            }
        }
    }

    /** A name of a module under another name, or the module itself where its name is empty. */
    private void name(String name, String alias, boolean ofTests) {
        if (name.isEmpty() && ofTests) {
            functions.put(alias, new Function("test", List.of()));
            namespaces.add(alias);
        } else if (ScriptCall.isFunction(name) && !name.equals(alias)) {
            functions.put(alias, new Function(name, List.of()));
        } else if (!ScriptCall.isFunction(alias) && CUSTOM.matcher(alias).matches()) {
            custom.add(alias);
        } else if (ScriptCall.isMark(alias) && !ofTests) {
            others.add(alias);
        }
    }

    private void declared(int start) {
        if (tokens.is(start, "{")) {
            destructured(start);
        } else if (tokens.at(start).isWord()) {
            int equals = start + 1;
            while (equals < start + NEAR
                    && !tokens.is(equals, "=")
                    && !tokens.is(equals, ";")
                    && tokens.at(equals).line() == tokens.at(start).line()) {
                equals++;
            }
            if (tokens.is(equals, "=") && !tokens.is(equals + 1, ">")) {
                constant(tokens.at(start).text(), equals + 1);
            }
        }
    }

    /** {@code const { it: spec } = require("vitest")}. */
    private void destructured(int open) {
        int close = tokens.closing(open);
        boolean module = tokens.is(close + 1, "=")
                && (isRequired(close + 2) || isNamespace(tokens.at(close + 2).text()));
        for (int i = open + 1; i < close; i++) {
            if (tokens.at(i).isWord() && tokens.around(i) == open) {
                boolean renamed = tokens.is(i + 1, ":");
                name(tokens.at(i).text(), tokens.at(renamed ? i + 2 : i).text(), module);
                i += renamed ? 2 : 0;
            }
        }
    }

    private boolean isRequired(int at) {
        int require = tokens.is(at, "await") ? at + 1 : at;
        return (tokens.is(require, "require") || tokens.is(require, "import"))
                && tokens.is(require + 1, "(")
                && MODULE.matcher(tokens.at(require + 2).text()).matches();
    }

    private void constant(String name, int value) {
        if (isRequired(value)) {
            int behind = tokens.closing(tokens.is(value, "await") ? value + 2 : value + 1) + 1;
            name(tokens.is(behind, ".") ? tokens.at(behind + 1).text() : "", name, true);
            return;
        }
        boolean merged = tokens.is(value, "mergeTests") && tokens.is(value + 1, "(");
        int first = merged ? value + 2 : value;
        int at = isNamespace(tokens.at(first).text())
                        && tokens.is(first + 1, ".")
                        && ScriptCall.isFunction(tokens.at(first + 2).text())
                ? first + 2
                : first;
        Optional<Function> function = function(tokens.at(at).text());
        List<String> modifiers = new ArrayList<>();
        at++;
        while (tokens.is(at, ".") && ScriptCall.isModifier(tokens.at(at + 1).text())) {
            modifiers.add(tokens.at(at + 1).text());
            at += 2;
        }
        boolean extended = tokens.is(at, ".") && tokens.is(at + 1, "extend");
        boolean ends = !tokens.is(at, "(") && !tokens.is(at, ".") && !tokens.is(at, "?") && !tokens.is(at, "=");
        if (function.isPresent() && (merged || extended || ends)) {
            modifiers.addAll(0, function.get().modifiers());
            functions.put(name, new Function(function.get().name(), List.copyOf(modifiers)));
        } else if (ScriptCall.isMark(name)) {
            others.add(name);
        }
    }

    /** A name that is a parameter, or that a function or a pattern declares. */
    private void mentioned(int at) {
        boolean declared = tokens.is(at - 1, "function")
                || (tokens.is(at - 1, "{") || tokens.is(at - 1, "(") || tokens.is(at - 1, ","))
                        && (tokens.is(at + 1, "}") || tokens.is(at + 1, ",") || tokens.is(at + 1, ")"))
                        && (isParameter(tokens.around(at)) || isParameter(tokens.around(tokens.around(at))));
        if (declared) {
            others.add(tokens.at(at).text());
        }
    }

    private boolean isParameter(int open) {
        int close = tokens.closing(open);
        return open >= 0 && tokens.is(open, "(") && (tokens.are(close + 1, "=", ">") || tokens.is(close + 1, "{"));
    }
}
