package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.python.LogicalLine;
import java.util.Set;

/** Reads the logical lines of a file in their order: which blocks they open, and what is in their headers. */
final class Statements {

    private static final Set<String> COLON = Set.of(":");
    private static final Set<String> SEMICOLON = Set.of(";");
    private static final Set<String> IF = Set.of("if");
    private static final Set<String> IN = Set.of("in");
    private static final Set<String> BLOCKS =
            Set.of("if", "elif", "else", "for", "while", "try", "except", "finally", "with");

    private final Blocks blocks = new Blocks();
    private final References references;
    private final Expressions expressions;
    private final SimpleStatements simple;
    private final Definitions definitions;

    Statements(Imports imports, References references) {
        this.references = references;
        this.expressions = new Expressions(references);
        this.simple = new SimpleStatements(imports, references, expressions);
        this.definitions = new Definitions(references, expressions);
    }

    void read(LogicalLine line) throws MalformedException {
        Code code = new Code(line.tokens());
        blocks.enter(line.indent());
        references.begin(blocks.current().typeChecking());
        int header = header(code, line.indent());
        references.begin(blocks.current().typeChecking());
        Scope scope = blocks.current().scope();
        while (header < code.size()) {
            int end = code.next(header, code.size(), SEMICOLON);
            simple.read(code, header, end, scope);
            references.begin(blocks.current().typeChecking());
            header = end + 1;
        }
    }

    /** Reads what opens a block, and returns where the statements start that stand on its line. */
    private int header(Code code, int indent) throws MalformedException {
        Scope scope = blocks.current().scope();
        int first = code.is(0, "async") ? 1 : 0;
        int colon = code.next(first, code.size(), COLON);
        if (code.is(first, "@")) {
            definitions.decorator(code, scope);
            return code.size();
        }
        if (code.is(first, "def")) {
            return open(indent, definitions.function(code, first, scope), colon);
        }
        if (code.is(first, "class")) {
            return open(indent, definitions.type(code, first, colon, scope), colon);
        }
        if (code.isWord(first) && BLOCKS.contains(code.at(first).text()) && colon < code.size()) {
            return block(code, indent, first, colon);
        }
        return cases(code, indent, colon);
    }

    private int open(int indent, Scope scope, int colon) {
        blocks.open(indent, scope, TypeChecking.UNRELATED);
        return colon + 1;
    }

    private int block(Code code, int indent, int first, int colon) throws MalformedException {
        Scope scope = blocks.current().scope();
        boolean tests = code.is(first, "if") || code.is(first, "elif");
        TypeChecking condition =
                tests ? TypeChecking.of(code, first + 1, colon, scope, references.statement()) : TypeChecking.UNRELATED;
        int from = first + 1;
        if (code.is(first, "for")) {
            from = code.next(first + 1, colon, IN);
            expressions.targets().bind(code, first + 1, from, scope);
        }
        expressions.scan(code, from, colon, scope);
        if (code.is(first, "elif") || code.is(first, "else")) {
            blocks.openBranch(indent, condition);
        } else {
            blocks.open(indent, scope, condition);
        }
        return colon + 1;
    }

    /** {@code match} and {@code case} are words like others elsewhere. */
    private int cases(Code code, int indent, int colon) throws MalformedException {
        Scope scope = blocks.current().scope();
        if (code.is(0, "match") && code.size() > 2 && colon == code.size() - 1) {
            expressions.scan(code, 1, colon, scope);
            blocks.openMatch(indent);
            return code.size();
        }
        if (code.is(0, "case") && blocks.current().match() && colon < code.size()) {
            int guard = code.next(1, colon, IF);
            expressions.targets().pattern(code, 1, guard, scope);
            expressions.scan(code, guard, colon, scope);
            return open(indent, scope, colon);
        }
        return 0;
    }
}
