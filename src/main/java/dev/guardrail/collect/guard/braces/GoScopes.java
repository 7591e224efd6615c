package dev.guardrail.collect.guard.braces;

import dev.guardrail.collect.guard.braces.Scopes.Block;
import java.util.ArrayList;
import java.util.List;

/** Finds the functions of Go. */
final class GoScopes {

    private GoScopes() {}

    static Scopes of(Code code) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            if (code.is(i, "func")) {
                boolean method = code.is(i + 1, "(")
                        && code.isName(code.match(i + 1) + 1)
                        && code.is(code.match(i + 1) + 2, "(");
                int name = method ? code.match(i + 1) + 1 : i + 1;
                String type = method ? type(code, i + 1) : "";
                int open = body(code, name);
                if (code.isName(name) && code.opens(open)) {
                    String full = type.isEmpty() ? code.text(name) : type + "." + code.text(name);
                    blocks.add(new Block(open, code.match(open), full, true));
                }
            }
        }
        return new Scopes(blocks);
    }

    /** The type of the receiver in a parenthesis: {@code Cart} of {@code (c *Cart[T])}. */
    private static String type(Code code, int open) {
        String type = "";
        for (int i = open + 1; i < code.match(open) && !code.is(i, "["); i++) {
            type = code.isName(i) ? code.text(i) : type;
        }
        return type;
    }

    /** The brace that opens the body of a function; where it has none, no bracket. */
    private static int body(Code code, int name) {
        int at = name + 1;
        while (at < code.size() && !code.is(at, ";") && !(code.startsLine(at) && code.is(at, "func"))) {
            boolean type = code.is(at - 1, "struct") || code.is(at - 1, "interface");
            if (code.is(at, "{") && !type) {
                return at;
            }
            at = code.opens(at) ? code.match(at) + 1 : at + 1;
        }
        return code.size();
    }
}
