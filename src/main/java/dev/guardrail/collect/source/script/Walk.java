package dev.guardrail.collect.source.script;

import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.source.script.Frame.Kind;
import dev.guardrail.fact.ImportScope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks over a file once, and knows in which function, class or object it is. */
final class Walk {

    private static final Set<String> CONTINUE_LINE = Set.of("in", "instanceof", "of", "as", "satisfies", "extends");
    private static final Set<String> BEFORE_LABEL = Set.of(";", "{", "}", ")", "else", "do");
    private static final Set<String> BEFORE_BLOCK = Set.of("do", "else", "try", "finally", "of");

    private final Code code;
    private final Found found;
    private final Functions functions;
    private final Chains chains;
    private final Declarations declarations;
    private final Modules modules;
    private final Members members;
    private final Types types;
    private final Plan plan = new Plan();
    private final Deque<Frame> frames = new ArrayDeque<>();
    /** The last colon of a {@code case}, or the keyword as long as it has none. */
    private int label = -1;

    Walk(Code code, Found found) {
        this.code = code;
        this.found = found;
        this.types = new Types(code);
        Patterns patterns = new Patterns(code, types, found.names(), plan);
        this.functions = new Functions(code, types, patterns, found.names(), plan);
        this.chains = new Chains(code, types, found, functions);
        this.declarations = new Declarations(code, types, found.names(), patterns, chains, plan);
        this.modules = new Modules(code, found);
        this.members = new Members(code, types, functions, chains, plan);
    }

    void run() {
        Scope file = new Scope(0);
        frames.push(new Frame(Kind.BLOCK, Integer.MAX_VALUE, file, file, false));
        for (int i = 0; i < code.size(); ) {
            i = Math.max(i + 1, step(i));
        }
    }

    private Frame frame() {
        return frames.element();
    }

    private int step(int i) {
        Frame frame = frame();
        if (code.isQuiet(i)) {
            return quiet(i);
        } else if (frame.hasStatements() && startsStatement(i)) {
            frame.endStatement(i);
        }
        Token token = code.at(i);
        return switch (token.kind()) {
            case ELEMENT -> {
                chains.element(i);
                yield push(i, Kind.ELEMENT);
            }
            case END -> pop(i);
            case SYMBOL -> symbol(i, frame);
            case WORD -> word(i, frame);
            case STRING -> frame.member ? members.behindKey(i, frame) : i + 1;
            default -> i + 1;
        };
    }

    /** Types call nothing, but they may import. */
    private int quiet(int i) {
        if (code.is(i, "import") && code.is(i + 1, "(") && code.isLiteral(i + 2)) {
            found.add(i + 2, List.of(), ImportScope.TYPE_CHECKING);
        }
        return i + 1;
    }

    /** Whether a line break ends the statement before. */
    private boolean startsStatement(int i) {
        if (!code.startsLine(i) || !code.endsOperand(i - 1) && !code.isQuiet(i - 1)) {
            return false;
        }
        Token token = code.at(i);
        return switch (token.kind()) {
            case WORD -> !CONTINUE_LINE.contains(token.text());
            case STRING, ELEMENT -> true;
            case SYMBOL -> token.is("{") || token.is("@");
            default -> false;
        };
    }

    private int symbol(int i, Frame frame) {
        switch (code.text(i)) {
            case "(" -> {
                if (plan.role(i).isEmpty() && functions.isArrow(i)) {
                    functions.parameters(i);
                }
                return push(i, Kind.EXPRESSION);
            }
            case "[", "${" -> {
                return push(i, Kind.EXPRESSION);
            }
            case "{" -> {
                return push(i, brace(i, frame));
            }
            case ")", "]", "}" -> {
                return pop(i);
            }
            default -> {
                return separator(i, frame);
            }
        }
    }

    private int separator(int i, Frame frame) {
        switch (code.text(i)) {
            case ";" -> frame.endStatement(i);
            case "," -> {
                frame.endExpression(i);
                frame.member = frame.hasMembers() && frame.kind != Kind.CLASS;
                if (!frame.declaring.isEmpty()) {
                    return declarations.variable(i + 1, frame.declaring.get(0));
                }
            }
            case ":" -> label = label >= 0 && frame.hasStatements() && !isColon(label) ? i : label;
            case "=" -> {
                Optional<Scope> arrow = code.isArrow(i) ? plan.arrow(i) : Optional.empty();
                arrow.ifPresent(frame::begin);
                return code.isArrow(i) ? i + 2 : i + 1;
            }
            case "<" -> {
                if (!code.endsOperand(i - 1) || code.is(i - 1, "async") || chains.hasArguments(i)) {
                    code.quiet(i, types.arguments(i));
                }
            }
            default -> {}
        }
        return i + 1;
    }

    private boolean isColon(int index) {
        return code.is(index, ":");
    }

    private Kind brace(int i, Frame frame) {
        if (frame.kind == Kind.ELEMENT) {
            return Kind.EXPRESSION;
        } else if (code.at(i - 1).isWord()) {
            return code.endsOperand(i - 1) || code.is(i - 1, BEFORE_BLOCK) ? Kind.BLOCK : Kind.OBJECT;
        } else if (code.at(i - 1).isString() || i == 0) {
            return Kind.BLOCK;
        }
        return switch (code.text(i - 1)) {
            case ")", "]", "}", ";" -> Kind.BLOCK;
            case ">" -> code.isQuiet(i - 1) ? Kind.OBJECT : Kind.BLOCK;
            case "{" -> frame.hasStatements() ? Kind.BLOCK : Kind.OBJECT;
            case ":" -> frame.hasStatements() && isLabel(i - 1) ? Kind.BLOCK : Kind.OBJECT;
            default -> Kind.OBJECT;
        };
    }

    private boolean isLabel(int colon) {
        return label == colon || code.isName(colon - 1) && (colon == 1 || BEFORE_LABEL.contains(code.text(colon - 2)));
    }

    private int push(int i, Kind kind) {
        Frame outer = frame();
        int close = code.match(i);
        Optional<Plan.Role> role = plan.role(i);
        Kind actual = role.map(Plan.Role::kind).orElse(kind);
        boolean function = actual == Kind.FUNCTION || actual == Kind.PARAMETERS;
        Scope scope = role.map(Plan.Role::scope).orElseGet(() -> actual == Kind.BLOCK ? block(i, close) : outer.scope);
        frames.push(new Frame(actual, close, scope, function ? scope : outer.function, function || outer.inFunction()));
        return i + 1;
    }

    private static Scope block(int open, int close) {
        Scope scope = new Scope(open);
        scope.end(close);
        return scope;
    }

    private int pop(int i) {
        Kind kind = Kind.EXPRESSION;
        while (frame().close <= i) {
            kind = frame().kind;
            frames.pop().endExpression(i);
        }
        Frame frame = frame();
        boolean block = kind == Kind.FUNCTION || kind == Kind.BLOCK;
        if (frame.kind == Kind.CLASS && block) {
            frame.endStatement(i);
        } else if (frame.member && code.is(i, "]")) {
            return members.behindKey(i, frame);
        }
        return i + 1;
    }

    private int word(int i, Frame frame) {
        if (code.isMember(i)) {
            return i + 1;
        } else if (frame.member && !code.is(i - 1, "@") && !code.is(i - 1, ".")) {
            return members.read(i, frame);
        } else if (!code.isName(i)) {
            return i + 1;
        }
        return switch (code.text(i)) {
            case "import" -> imports(i, frame);
            case "export" -> modules.exportStatement(i);
            case "function" -> functions.function(i, frame.scope);
            case "class" -> functions.classBody(i, frame.scope);
            case "const", "let", "var", "using" -> variables(i, frame);
            case "catch" -> handler(i);
            case "for" -> loop(i);
            case "type", "interface", "enum", "namespace", "module" -> type(i, frame);
            case "as", "satisfies" -> assertion(i);
            case "case", "default" -> label(i);
            default -> chains.read(i, scope(frame));
        };
    }

    private static ImportScope scope(Frame frame) {
        return frame.inFunction() ? ImportScope.IN_FUNCTION : ImportScope.TOP_LEVEL;
    }

    private int imports(int i, Frame frame) {
        if (code.is(i + 1, "(")) {
            return chains.read(i, scope(frame));
        }
        return code.is(i + 1, ".") ? i + 1 : modules.importStatement(i, frame.scope);
    }

    private int variables(int i, Frame frame) {
        if (!declarations.isVariable(i)) {
            return chains.read(i);
        }
        frame.declaring = List.of(code.is(i, "var") ? frame.function : frame.scope);
        return declarations.variable(i + 1, frame.declaring.get(0));
    }

    private int handler(int i) {
        functions.handler(i);
        return i + 1;
    }

    private int loop(int i) {
        functions.loop(i);
        return i + 1;
    }

    private int type(int i, Frame frame) {
        int next = declarations.type(i, frame.scope);
        return next > i || code.isQuiet(i) ? next : chains.read(i, scope(frame));
    }

    private int assertion(int i) {
        return code.endsOperand(i - 1) || code.isQuiet(i - 1) ? declarations.assertion(i) : chains.read(i);
    }

    private int label(int i) {
        label = i;
        return i + 1;
    }
}
