package dev.guardrail.collect.surface.python;

import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import dev.guardrail.collect.surface.python.PythonModule.Assigned;
import dev.guardrail.collect.surface.python.PythonModule.Definition;
import dev.guardrail.collect.surface.python.PythonModule.Import;
import dev.guardrail.collect.surface.python.PythonModule.Option;
import dev.guardrail.fact.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Reads the logical lines of a module in their order. */
final class ModuleReader {

    private enum Kind {
        /** What it binds is bound around it. */
        BLOCK,
        CLASS,
        /** What it binds is nobody else's. */
        HIDDEN
    }

    private record Scope(int indent, Kind kind, String name) {}

    private record Function(String owner, Token name, Set<String> signatures) {}

    private static final Set<String> COMPOUND =
            Set.of("if", "elif", "else", "for", "while", "try", "except", "finally", "with", "async", "match", "case");

    /** The function of a module that Python asks for names that it does not bind (PEP 562). */
    private static final String GETATTR = "__getattr__";

    /** More than any class has that people write. */
    private static final int ANCESTOR_LIMIT = 100;

    private final String path;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final List<List<Token>> decorators = new ArrayList<>();
    private final Map<String, ClassDraft> classes = new LinkedHashMap<>();
    private final Map<String, List<String>> bases = new TreeMap<>();
    private final Map<String, Function> functions = new LinkedHashMap<>();
    private final List<Import> imports = new ArrayList<>();
    private final Map<String, Assigned> assigned = new TreeMap<>();
    private final Exported exported = new Exported();
    private final Set<String> literals = new HashSet<>();

    ModuleReader(String path) {
        this.path = path;
    }

    void read(LogicalLine line) {
        while (!scopes.isEmpty() && line.indent() <= scopes.element().indent()) {
            scopes.pop();
        }
        List<Token> tokens = line.tokens();
        tokens.stream().filter(Token::isString).map(Rendering::value).forEach(literals::add);
        Token first = tokens.get(0);
        boolean coroutine =
                first.is("async") && tokens.size() > 1 && tokens.get(1).is("def");
        if (first.is("@")) {
            decorators.add(tokens.subList(1, tokens.size()));
            return;
        }
        if (first.is("class") && tokens.size() > 2) {
            readClass(line.indent(), tokens);
        } else if (first.is("def") || coroutine) {
            readFunction(line.indent(), tokens, coroutine ? 2 : 1);
        } else {
            readStatements(line.indent(), tokens);
        }
        decorators.clear();
    }

    PythonModule module(List<Option> options) {
        List<Definition> all = new ArrayList<>();
        classes.forEach((name, draft) -> {
            ClassDraft.Fields kind = draft.kind(inherited(name));
            all.add(new Definition("", name, draft.signature(kind), draft.place()));
            all.addAll(draft.members(kind));
        });
        functions
                .values()
                .forEach(function -> all.add(new Definition(
                        function.owner(),
                        function.name().text(),
                        String.join("; ", function.signatures()),
                        place(function.name()))));
        return new PythonModule(all, bases, imports, assigned, exported.names(), answered(), options);
    }

    /** A lazy name is compared with a literal, or is the key of a table. */
    private Set<String> answered() {
        return functions.containsKey("." + GETATTR)
                ? literals.stream().filter(SourceVersion::isIdentifier).collect(Collectors.toSet())
                : Set.of();
    }

    /** The last names of the bases and decorators of a class and of those that it extends in this file. */
    private Set<String> inherited(String name) {
        Set<String> seen = new HashSet<>();
        Deque<String> pending = new ArrayDeque<>(List.of(name));
        while (!pending.isEmpty() && seen.size() < ANCESTOR_LIMIT) {
            String next = pending.pop();
            if (seen.add(next) && classes.containsKey(next)) {
                pending.addAll(classes.get(next).marks());
            }
        }
        return seen;
    }

    private void readClass(int indent, List<Token> tokens) {
        Token name = tokens.get(1);
        boolean visible = visible() && owner().isEmpty();
        int header = Tokens.find(tokens, ":", 2);
        scopes.push(new Scope(indent, visible ? Kind.CLASS : Kind.HIDDEN, name.text()));
        if (visible) {
            Set<String> marks = new HashSet<>();
            decorators.forEach(decorator -> marks.add(Tokens.lastName(decorator)));
            int open = Tokens.find(tokens, "(", 2);
            if (open > 0) {
                List<String> extended = Tokens.split(Tokens.inside(tokens, open), ",").stream()
                        .map(Tokens::lastName)
                        .toList();
                bases.put(name.text(), extended);
                marks.addAll(extended);
            }
            classes.computeIfAbsent(name.text(), key -> new ClassDraft(key, place(name), marks))
                    .join(marks);
        }
        readInline(tokens, header);
    }

    private void readFunction(int indent, List<Token> tokens, int at) {
        int open = Tokens.find(tokens, "(", at);
        if (open > 0 && visible()) {
            Token name = tokens.get(at);
            int header = Tokens.find(tokens, ":", open);
            List<Token> call = tokens.subList(0, header < 0 ? tokens.size() : header);
            if (owner().isEmpty() || !name.is("__init__")) {
                define(name, FunctionSignature.of(decorators, call, open));
            } else {
                constructor(Tokens.inside(tokens, open));
            }
        }
        scopes.push(new Scope(indent, Kind.HIDDEN, ""));
    }

    private void constructor(List<Token> parameters) {
        ClassDraft draft = classes.get(owner());
        if (draft != null) {
            draft.construct(parameters);
        }
    }

    /** Overloads, setters and alternatives of one name add up. */
    private void define(Token name, String signature) {
        functions
                .computeIfAbsent(owner() + "." + name.text(), key -> new Function(owner(), name, new LinkedHashSet<>()))
                .signatures()
                .add(signature);
    }

    private void readStatements(int indent, List<Token> tokens) {
        boolean block =
                COMPOUND.contains(tokens.get(0).text()) && !tokens.get(0).isString();
        int header = block ? Tokens.find(tokens, ":", 0) : -1;
        if (header < 2 && !opensBlock(tokens)) {
            statements(tokens);
            return;
        }
        scopes.push(new Scope(indent, isMain(tokens) ? Kind.HIDDEN : Kind.BLOCK, ""));
        readInline(tokens, header);
    }

    /** {@code else:} and {@code try:}, and not {@code match: int = 1}. */
    private static boolean opensBlock(List<Token> tokens) {
        return COMPOUND.contains(tokens.get(0).text())
                && tokens.size() > 1
                && tokens.get(1).is(":")
                && !tokens.get(0).is("match")
                && !tokens.get(0).is("case");
    }

    private static boolean isMain(List<Token> tokens) {
        boolean tests = tokens.get(0).is("if") || tokens.get(0).is("elif");
        return tests
                && tokens.stream().anyMatch(token -> token.is("__name__"))
                && tokens.stream()
                        .anyMatch(token ->
                                token.isString() && Rendering.value(token).equals("__main__"));
    }

    private void readInline(List<Token> tokens, int header) {
        int colon = header < 0 ? Tokens.find(tokens, ":", 0) : header;
        if (colon >= 0 && colon + 1 < tokens.size()) {
            statements(tokens.subList(colon + 1, tokens.size()));
        }
    }

    private void statements(List<Token> tokens) {
        if (!visible()) {
            return;
        }
        for (List<Token> statement : Tokens.split(tokens, ";")) {
            ClassDraft draft = classes.get(owner());
            if (draft != null) {
                draft.statement(statement, place(statement.get(0)));
            } else {
                exported.read(statement);
                imports.addAll(Imports.of(statement, this::place));
                Assignments.of(statement)
                        .forEach((name, annotation) ->
                                assigned.putIfAbsent(name.text(), new Assigned(annotation, place(name))));
            }
        }
    }

    private boolean visible() {
        return scopes.stream().noneMatch(scope -> scope.kind() == Kind.HIDDEN);
    }

    private String owner() {
        return scopes.stream()
                .filter(scope -> scope.kind() == Kind.CLASS)
                .map(Scope::name)
                .findFirst()
                .orElse("");
    }

    private Place place(Token token) {
        int end = token.column() + token.text().codePointCount(0, token.text().length());
        return new Place(path, token.line(), token.column(), token.line(), end);
    }
}
