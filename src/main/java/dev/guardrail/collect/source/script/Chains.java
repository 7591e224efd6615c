package dev.guardrail.collect.source.script;

import dev.guardrail.fact.ImportScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final Set<String> LOADERS = Set.of("import", "require");
    private static final String REQUIRE = "require";
    private static final String CREATE_REQUIRE = "module.createRequire";

    /** A member that could stand behind a dot. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*+");

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

    /** Reads the name at an index, which imports nothing, and returns where to go on. */
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
            int bracket = code.is(next, ".") ? next + 1 : next;
            if (isKey(bracket)) {
                i = bracket + 2;
            } else if (code.is(next, ".") && code.isName(next + 1)) {
                i = next + 1;
            } else {
                return i;
            }
        }
    }

    /** Whether a bracket with a literal opens at an index, which means the same as a member behind a dot. */
    private boolean isKey(int open) {
        return code.is(open, "[")
                && code.isLiteral(open + 1)
                && code.is(open + 2, "]")
                && KEY.matcher(code.literal(open + 1)).matches();
    }

    private String members(int first, int last) {
        StringBuilder members = new StringBuilder();
        for (int i = first + 1; i <= last; i++) {
            if (code.isName(i)) {
                members.append('.').append(code.text(i));
            } else if (code.isLiteral(i)) {
                members.append('.').append(code.literal(i));
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

    /** Reads a name, {@code require} and {@code import} as a call too, and returns where to go on. */
    int read(int i, ImportScope scope) {
        int word = code.is(i, "module") && code.is(i + 1, ".") ? i + 2 : i;
        boolean resolve = code.is(word + 1, ".") && code.is(word + 2, "resolve");
        int open = resolve ? word + 3 : around(word, word) + 1;
        if (!isImport(open) || !loads(word)) {
            return read(i);
        }
        found.add(open + 1, destructured.getOrDefault(word, List.of()), scope);
        int close = code.match(open);
        int end = around(word, close);
        int last = last(end);
        boolean awaited = code.is(word - 1, "await") && end > close;
        boolean value = !resolve && (!code.is(word, "import") || awaited);
        if (value && code.is(close, ")") && (last > end || isCalled(end))) {
            String name = Found.qualified(code.literal(open + 1), members(end, last));
            found.qualified(word, last, name, isCalled(last) || code.is(word - 1, "new"));
        }
        return open;
    }

    /** Whether the word at an index is {@code import}, {@code require} or another name for this. */
    private boolean loads(int i) {
        return code.is(i, LOADERS) || code.isName(i) && stands(Meaning.later(code.text(i), i, ""), REQUIRE);
    }

    private boolean stands(Meaning meaning, String name) {
        return found.names().follow(meaning).qualified().equals(name);
    }

    /** Where the brackets around a word, and what it calls, are closed: {@code (require)}, {@code (0, require)}. */
    private int around(int word, int last) {
        boolean prefixed = code.is(word - 1, ".") || code.is(word - 1, ",") && code.is(word - 2, "0");
        int before = prefixed ? word - 3 : code.is(word - 1, "await") ? word - 2 : word - 1;
        int end = last;
        while (code.is(before, "(") && code.match(before) <= end + 1 && !code.endsOperand(before - 1)) {
            end = Math.max(end, code.match(before));
            before--;
        }
        return end;
    }

    private boolean isImport(int open) {
        return code.is(open, "(") && code.isLiteral(open + 1) && (code.is(open + 2, ")") || code.is(open + 2, ","));
    }

    /** What a value that starts at an index stands for, if it is a module, another name or a member of one, and nothing else. */
    Meaning meaning(int start) {
        int call = call(start);
        int open = around(call, call) + 1;
        boolean module = isImport(open) && loads(call);
        if (!module && (!code.isName(start) || code.is(start, KEYWORDS))) {
            return Meaning.LOCAL;
        }
        int first = module ? around(call, code.match(open)) : start;
        int last = last(first);
        String members = members(first, last);
        Meaning meaning = module
                ? Meaning.of(Found.qualified(code.literal(open + 1), members))
                : Meaning.later(code.text(start), start, members);
        int behind = code.is(last + 1, "!") ? last + 2 : last + 1;
        boolean created =
                code.is(behind, "(") && code.endsBefore(code.match(behind) + 1) && stands(meaning, CREATE_REQUIRE);
        return created ? Meaning.of(REQUIRE) : code.endsBefore(behind) ? meaning : Meaning.LOCAL;
    }

    /** Notes which names the call at the start of a value gives. */
    void destructured(int start, List<String> names) {
        int call = call(start);
        int close = around(call, code.match(around(call, call) + 1));
        if (last(close) == close) {
            destructured.put(call, names);
        }
    }

    /** The word that names what a value calls. */
    private int call(int start) {
        int i = start;
        while (code.is(i, "(") || code.is(i, "await")) {
            i++;
        }
        i = code.is(i, "0") && code.is(i + 1, ",") ? i + 2 : i;
        return code.is(i, "module") && code.is(i + 1, ".") ? i + 2 : i;
    }
}
