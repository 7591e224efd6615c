package dev.guardrail.collect.source.script;

import dev.guardrail.collect.source.script.Frame.Kind;
import java.util.Set;

/** Reads the keys of objects, and the names of what classes and enumerations have. */
final class Members {

    private static final Set<String> MODIFIERS = Set.of(
            "abstract",
            "accessor",
            "async",
            "declare",
            "get",
            "override",
            "private",
            "protected",
            "public",
            "readonly",
            "set",
            "static");

    private final Code code;
    private final Types types;
    private final Functions functions;
    private final Chains chains;
    private final Plan plan;

    Members(Code code, Types types, Functions functions, Chains chains, Plan plan) {
        this.code = code;
        this.types = types;
        this.functions = functions;
        this.chains = chains;
        this.plan = plan;
    }

    /** Reads the word at an index, where a key or a member's name is expected, and returns where to go on. */
    int read(int i, Frame frame) {
        if (code.is(i, "static") && code.is(i + 1, "{")) {
            Scope scope = new Scope(i + 1);
            scope.end(code.match(i + 1));
            plan.put(i + 1, Kind.BLOCK, scope);
            return i + 1;
        }
        return code.is(i, MODIFIERS) && startsKey(i + 1) ? i + 1 : behindKey(i, frame);
    }

    private boolean startsKey(int i) {
        return code.at(i).isWord() || code.isString(i) || code.is(i, "[") || code.is(i, "*");
    }

    /** Reads on behind the key that ends at an index. */
    int behindKey(int key, Frame frame) {
        frame.member = false;
        int i = key + 1;
        if (frame.kind == Kind.OBJECT && (code.is(i, ",") || code.is(i, "}") || code.is(i, "="))) {
            return code.isName(key) ? chains.read(key) : i;
        }
        while (code.is(i, "?") || code.is(i, "!")) {
            i++;
        }
        i = functions.typeParameters(i);
        if (code.is(i, "(")) {
            functions.parameters(i);
        } else if (code.is(i, ":") && frame.kind == Kind.CLASS) {
            int type = i;
            i = types.end(type + 1);
            code.quiet(type, i);
        } else if (code.is(i, ":")) {
            i++;
        }
        return i;
    }
}
