package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.language.braces.Token.Kind;
import dev.guardrail.collect.language.mask.CodeMask;
import dev.guardrail.collect.language.mask.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Splits Rust into tokens, well enough to find its tests: words, strings and single symbols. */
final class RustTokens {

    private RustTokens() {}

    static List<Token> of(SourceFile file) {
        CodeMask mask = CodeMask.of(file, Syntax.RUST);
        String text = mask.text();
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (mask.isComment(at) || Character.isWhitespace(c)) {
                at++;
                continue;
            }
            boolean code = mask.isCode(at);
            boolean word = code && Character.isJavaIdentifierPart(c);
            while (end < text.length()
                    && (word && mask.isCode(end) && Character.isJavaIdentifierPart(text.charAt(end))
                            || !code && !mask.isCode(end) && !mask.isComment(end))) {
                end++;
            }
            String written = text.substring(at, end);
            Kind kind = !code ? Kind.STRING : word ? Kind.WORD : Kind.SYMBOL;
            int line = mask.line(at);
            tokens.add(new Token(kind, code ? written : unquoted(written), line, at - mask.start(line) + 1));
            at = end;
        }
        return tokens;
    }

    private static String unquoted(String string) {
        return string.replaceAll("^[br]*#*[\"']|[\"']#*$", "");
    }
}
