package dev.guardrail.collect.source.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An open bracket or element, and how far reading has come in it. */
final class Frame {

    /** What a bracket is around. */
    enum Kind {
        BLOCK,
        FUNCTION,
        CLASS,
        OBJECT,
        ENUM,
        ELEMENT,
        /** Parameters of a function. */
        PARAMETERS,
        /** Anything else that statements cannot stand in directly. */
        EXPRESSION
    }

    private static final Set<Kind> STATEMENTS = Set.of(Kind.BLOCK, Kind.FUNCTION, Kind.CLASS);

    final Kind kind;
    final int close;
    final Scope scope;
    /** Where {@code var} declares. */
    final Scope function;
    /** Whether the bracket itself stands in a function, or is one's. */
    private final boolean inFunction;
    /** The functions without a block whose expressions have begun here. */
    private final List<Scope> arrows = new ArrayList<>();

    /** Whether a key or the name of a member comes next. */
    boolean member;
    /** Where {@code const}, {@code let} or {@code var} declares what comes behind the next comma. */
    List<Scope> declaring = List.of();

    Frame(Kind kind, int close, Scope scope, Scope function, boolean inFunction) {
        this.kind = kind;
        this.close = close;
        this.scope = scope;
        this.function = function;
        this.inFunction = inFunction;
        this.member = hasMembers();
    }

    boolean hasMembers() {
        return kind == Kind.CLASS || kind == Kind.OBJECT || kind == Kind.ENUM;
    }

    boolean hasStatements() {
        return STATEMENTS.contains(kind);
    }

    boolean inFunction() {
        return inFunction || !arrows.isEmpty();
    }

    void begin(Scope arrow) {
        arrows.add(arrow);
    }

    void endExpression(int index) {
        arrows.forEach(arrow -> arrow.end(index));
        arrows.clear();
    }

    void endStatement(int index) {
        endExpression(index);
        declaring = List.of();
        member = kind == Kind.CLASS;
    }
}
