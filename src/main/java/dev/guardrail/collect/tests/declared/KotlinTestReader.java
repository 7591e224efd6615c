package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.language.kotlin.Lexer;
import dev.guardrail.fact.TestMarkKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Reads tests of JUnit and kotlin.test by their annotations. Kotest's, which are strings and lambdas, are not seen. */
final class KotlinTestReader {

    private static final Set<String> TYPES = Set.of("class", "object", "interface");
    private static final Set<String> DECLARATIONS =
            Set.of("class", "object", "interface", "fun", "val", "var", "typealias", "@", "}", ";", "");

    /** A class whose body is open. */
    private record Type(Marked marked, int end) {}

    /** An annotation, from its sign to before {@code end}. */
    private record Annotation(String name, int start, int end) {}

    private final Outline outline;
    private final BraceTokens tokens;
    private final Deque<Type> open = new ArrayDeque<>();
    private final List<Annotation> annotations = new ArrayList<>();

    private KotlinTestReader(SourceFile file, Outline outline) throws MalformedException {
        this.outline = outline;
        this.tokens = new BraceTokens(Lexer.tokens(file));
    }

    static void read(SourceFile file, Outline outline) throws MalformedException {
        KotlinTestReader reader = new KotlinTestReader(file, outline);
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
        if (tokens.is(index, "@") && tokens.at(index + 1).isWord()) {
            return annotation(index);
        } else if (TYPES.contains(tokens.at(index).text())
                && tokens.at(index + 1).isWord()
                && !tokens.is(index - 1, ":")) {
            return type(index);
        } else if (tokens.is(index, "fun")) {
            return function(index);
        } else if (tokens.is(index, "val") || tokens.is(index, "var")) {
            annotations.clear();
        }
        return index + 1;
    }

    private int annotation(int start) {
        int at = start + 1;
        while (tokens.is(at + 1, ".") || tokens.is(at + 1, ":")) {
            at += 2;
        }
        String name = tokens.at(at).text();
        boolean arguments = tokens.is(at + 1, "(")
                && tokens.at(at + 1).line() == tokens.at(at).line();
        int end = arguments ? tokens.closing(at + 1) + 1 : at + 1;
        annotations.add(new Annotation(name, start, end));
        return end;
    }

    private int type(int index) {
        Marked marked = innermost().inner(tokens.at(index + 1).text(), ".");
        marks(marked);
        int body = body(index + 2);
        if (tokens.is(body, "{")) {
            open.push(new Type(marked, tokens.closing(body)));
            return body + 1;
        }
        return index + 2;
    }

    private int function(int index) {
        int list = index + 1;
        while (!tokens.is(list, "(") && !DECLARATIONS.contains(tokens.at(list).text())) {
            list++;
        }
        boolean test = annotations.stream().anyMatch(annotation -> JvmMarks.isTest(annotation.name()));
        int body = body(tokens.closing(list) + 1);
        int end = tokens.is(body, "{") ? tokens.closing(body) : body - 1;
        if (test) {
            String name = tokens.at(list - 1).text().replace("`", "");
            Marked marked = innermost().inner(name, ".");
            List<Token> content =
                    new ArrayList<>(tokens.between(annotations.get(0).start(), index));
            content.addAll(tokens.between(list, end));
            marks(marked);
            outline.test(marked, tokens.at(list - 1).line(), name, content);
        }
        annotations.clear();
        return Math.max(index + 1, tokens.is(body, "{") ? tokens.closing(body) : body);
    }

    /** Where the body begins, or where something else does. */
    private int body(int from) {
        int at = from;
        while (!tokens.is(at, "{") && !DECLARATIONS.contains(tokens.at(at).text())) {
            at = tokens.is(at, "(") || tokens.is(at, "[") ? tokens.closing(at) + 1 : at + 1;
        }
        return at;
    }

    private void marks(Marked marked) {
        for (Annotation annotation : annotations) {
            boolean conditional = JvmMarks.isConditional(annotation.name());
            if (conditional || JvmMarks.isMute(annotation.name()) || isSwitchedOff(annotation)) {
                int line = tokens.at(annotation.start()).line();
                boolean oneLine = tokens.at(annotation.end() - 1).line() == line;
                int from = tokens.at(annotation.start()).column();
                int to = oneLine ? tokens.at(annotation.end() - 1).column() + 1 : Integer.MAX_VALUE;
                boolean plain = annotation.end() > annotation.start() && !tokens.is(annotation.end() - 1, ")");
                String text = plain ? "@" + annotation.name() : outline.slice(line, from, to);
                outline.mark(marked, line, TestMarkKind.SKIPPED, text, conditional);
            }
        }
        annotations.clear();
    }

    /** TestNG's way. */
    private boolean isSwitchedOff(Annotation annotation) {
        for (int i = annotation.start(); i < annotation.end(); i++) {
            if (annotation.name().equals("Test") && tokens.are(i, "enabled", "=", "false")) {
                return true;
            }
        }
        return false;
    }

    private Marked innermost() {
        return open.isEmpty() ? outline.file() : open.element().marked();
    }
}
