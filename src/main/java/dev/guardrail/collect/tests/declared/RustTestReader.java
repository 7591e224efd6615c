package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.fact.TestMarkKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Reads tests of Rust by their attributes: {@code #[test]}, {@code #[tokio::test]}, {@code #[rstest]}. */
final class RustTestReader {

    private static final Pattern TEST =
            Pattern.compile("(?:\\w+::)*(?:test|rstest|test_case|proptest|quickcheck|bench|wasm_bindgen_test)\\b.*");

    /** Configurations of which one holds for each build of the tests. */
    private static final Pattern USUAL = Pattern.compile("cfg\\(test\\)");

    private static final Pattern NEVER = Pattern.compile("cfg\\((?:any\\(\\)|false|FALSE|not\\(test\\))\\)");

    /** A module whose braces are open. */
    private record Module(Marked marked, int end) {}

    /** An attribute, from its sign to behind its bracket. */
    private record Attribute(int start, int end, String text) {}

    private final Outline outline;
    private final BraceTokens tokens;
    private final Deque<Module> open = new ArrayDeque<>();
    private final List<Attribute> attributes = new ArrayList<>();

    private RustTestReader(SourceFile file, Outline outline) {
        this.outline = outline;
        this.tokens = new BraceTokens(RustTokens.of(file));
    }

    static void read(SourceFile file, Outline outline) {
        RustTestReader reader = new RustTestReader(file, outline);
        outline.file(reader.tokens.between(0, reader.tokens.size()));
        int at = 0;
        while (at < reader.tokens.size()) {
            at = reader.token(at);
        }
    }

    /** The index to go on at. */
    private int token(int index) {
        while (!open.isEmpty() && open.element().end() <= index) {
            open.pop();
        }
        if (tokens.is(index, "#") && tokens.is(index + 1, "[")) {
            int end = tokens.closing(index + 1) + 1;
            attributes.add(new Attribute(index, end, text(index + 2, end - 1)));
            return end;
        } else if (tokens.is(index, "mod") && tokens.is(index + 2, "{")) {
            return module(index);
        } else if (tokens.is(index, "fn") && tokens.at(index + 1).isWord()) {
            return function(index);
        } else if (tokens.is(index, ";") || tokens.is(index, "{") || tokens.is(index, "}")) {
            attributes.clear();
        }
        return index + 1;
    }

    private int module(int index) {
        Marked marked = innermost().inner(tokens.at(index + 1).text(), "::");
        marks(marked);
        open.push(new Module(marked, tokens.closing(index + 2)));
        return index + 3;
    }

    private int function(int index) {
        int body = index + 2;
        while (body < tokens.size() && !tokens.is(body, "{") && !tokens.is(body, ";")) {
            body = tokens.is(body, "(") || tokens.is(body, "[") ? tokens.closing(body) + 1 : body + 1;
        }
        boolean test =
                attributes.stream().anyMatch(one -> TEST.matcher(one.text()).matches());
        if (!test || !tokens.is(body, "{")) {
            attributes.clear();
            return index + 1;
        }
        String name = tokens.at(index + 1).text();
        Marked marked = innermost().inner(name, "::");
        List<Token> content = new ArrayList<>(tokens.between(attributes.get(0).start(), index));
        content.addAll(tokens.between(index + 2, tokens.closing(body) + 1));
        marks(marked);
        outline.test(marked, tokens.at(index + 1).line(), name, content);
        return tokens.closing(body) + 1;
    }

    private void marks(Marked marked) {
        for (Attribute attribute : attributes) {
            String text = attribute.text();
            boolean ignored = text.equals("ignore")
                    || text.startsWith("ignore=")
                    || NEVER.matcher(text).matches();
            boolean conditional =
                    text.startsWith("cfg(") && !USUAL.matcher(text).matches()
                            || text.startsWith("cfg_attr(") && text.matches(".*,\\s*ignore\\b.*");
            if (ignored || conditional) {
                Token first = tokens.at(attribute.start());
                outline.mark(marked, first.line(), TestMarkKind.SKIPPED, "#[" + text + "]", !ignored);
            }
        }
        attributes.clear();
    }

    private String text(int from, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < end; i++) {
            Token token = tokens.at(i);
            text.append(token.isString() ? "\"" + token.text() + "\"" : token.text());
        }
        return text.toString();
    }

    private Marked innermost() {
        return open.isEmpty() ? outline.file() : open.element().marked();
    }
}
