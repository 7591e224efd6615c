package dev.guardrail.collect.source.script;

import dev.guardrail.fact.ImportScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads names with their members, and the calls that import. */
final class Chains {

    /** Words that look like a name, or a function that is called. */
    private static final Set<String> KEYWORDS = Set.of(
            "arguments",
            "await",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "import",
            "in",
            "instanceof",
            "let",
            "new",
            "null",
            "return",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "undefined",
            "var",
            "void",
            "while",
            "with",
            "yield");

    private final Code code;
    private final Types types;
    private final Found found;
    private final Functions functions;
    private final Map<Integer, List<String>> destructured = new HashMap<>();

    Chains(Code code, Types types, Found found, Functions functions) {
        this.code = code;
        this.types = types;
        this.found = found;
        this.functions = functions;
    }

    /** Reads the name at an index and returns where to go on. */
    int read(int i) {
        boolean binary = code.is(i, "of") && code.endsOperand(i - 1) && !code.startsLine(i);
        if (code.is(i, KEYWORDS) || binary) {
            return i + 1;
        } else if (code.isArrow(i + 1)) {
            Scope scope = new Scope(i);
            found.names().local(code.text(i), scope);
            functions.body(i + 1, scope);
            return i + 1;
        } else if (isAsynchronous(i)) {
            return i + 1;
        }
        int last = last(i);
        found.add(i, last, code.text(i), members(i, last), isCalled(last) || code.is(i - 1, "new"));
        return last + 1;
    }

    private boolean isAsynchronous(int i) {
        int open = code.is(i, "async") && code.is(i + 1, "<") ? types.arguments(i + 1) : i + 1;
        return code.is(i, "async") && code.is(open, "(") && functions.isArrow(open);
    }

    /** The last member of the chain that has a name, or a closing bracket, at an index. */
    private int last(int start) {
        int i = start;
        while (true) {
            int next = code.is(i + 1, "!") && !code.is(i + 2, "=") ? i + 2 : i + 1;
            next = code.pair(next, "?", ".") ? next + 1 : next;
            if (!code.is(next, ".") || !code.isName(next + 1)) {
                return i;
            }
            i = next + 1;
        }
    }

    private String members(int first, int last) {
        StringBuilder members = new StringBuilder();
        for (int i = first + 1; i <= last; i++) {
            if (code.isName(i)) {
                members.append('.').append(code.text(i));
            }
        }
        return members.toString();
    }

    /** Whether the angle bracket at an index opens the type arguments of a call. */
    boolean hasArguments(int i) {
        int end = code.is(i, "<") && code.isName(i - 1) && code.touches(i) ? types.arguments(i) : -1;
        return end > 0 && (code.is(end, "(") || code.isTemplate(end));
    }

    private boolean isCalled(int last) {
        int i = code.is(last + 1, "!") ? last + 2 : last + 1;
        i = code.pair(i, "?", ".") ? i + 2 : i;
        if (hasArguments(i)) {
            int end = types.arguments(i);
            code.quiet(i, end);
            i = end;
        }
        return code.is(i, "(") || code.isTemplate(i);
    }

    void element(int index) {
        String tag = code.text(index);
        int dot = tag.indexOf('.');
        String root = dot < 0 ? tag : tag.substring(0, dot);
        boolean intrinsic = dot < 0 && !tag.isEmpty() && Character.isLowerCase(tag.charAt(0));
        if (!root.isEmpty() && !intrinsic) {
            found.element(index, root, tag.substring(root.length()));
        }
    }

    /** Reads {@code require}, or {@code import} as a call, and returns where to go on. */
    int importCall(int i, ImportScope scope) {
        boolean resolve = code.is(i, "require") && code.is(i + 1, ".") && code.is(i + 2, "resolve");
        int open = resolve ? i + 3 : i + 1;
        if (!isImport(open)) {
            return read(i);
        }
        found.add(open + 1, destructured.getOrDefault(i, List.of()), scope);
        int close = code.match(open);
        int last = last(close);
        if (code.is(i, "require") && !resolve && code.is(close, ")") && (last > close || isCalled(close))) {
            String name = Found.qualified(code.text(open + 1), members(close, last));
            found.qualified(i, last, name, isCalled(last) || code.is(i - 1, "new"));
        }
        return open;
    }

    private boolean isImport(int open) {
        return code.is(open, "(") && code.isLiteral(open + 1) && (code.is(open + 2, ")") || code.is(open + 2, ","));
    }

    /** What a value that starts at an index stands for, if it is a module, another name or a member of one, and nothing else. */
    Meaning meaning(int start) {
        int call = call(start);
        boolean module = isImport(call + 1) && code.is(call, Set.of("require", "import"));
        int first = module ? code.match(call + 1) : start;
        int last = last(first);
        int behind = code.is(last + 1, "!") ? last + 2 : last + 1;
        if (!code.endsBefore(behind) || !module && (!code.isName(start) || code.is(start, KEYWORDS))) {
            return Meaning.LOCAL;
        }
        String members = members(first, last);
        return module
                ? Meaning.of(Found.qualified(code.text(call + 2), members))
                : Meaning.later(code.text(start), start, members);
    }

    /** Notes which names the call at the start of a value gives. */
    void destructured(int start, List<String> names) {
        int call = call(start);
        int close = code.match(call + 1);
        if (last(close) == close) {
            destructured.put(call, names);
        }
    }

    private int call(int start) {
        return code.is(start, "await") ? start + 1 : start;
    }
}
