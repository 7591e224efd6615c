package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.collect.dependency.manifest.PythonValues.Text;
import dev.guardrail.collect.dependency.manifest.PythonValues.Value;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.language.python.Lexer;
import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the literals of {@code setup.py}: what the call of {@code setup} is given, directly or by name. The file is never run;
 * where a list is computed, what it adds is not known.
 */
final class SetupPyReader {

    private static final Map<String, DependencyScope> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put("install_requires", DependencyScope.RUNTIME);
        LISTS.put("setup_requires", DependencyScope.BUILD);
        LISTS.put("tests_require", DependencyScope.DEVELOPMENT);
    }

    private final String path;
    private final Draft draft;
    private final PythonValues values;

    private SetupPyReader(String path, Draft draft, PythonValues values) {
        this.path = path;
        this.draft = draft;
        this.values = values;
    }

    static ManifestFile read(String path, byte[] content) throws YamlException {
        Draft draft = new Draft(path, Ecosystem.PYPI);
        draft.notListed();
        List<LogicalLine> lines = lines(path, content);
        SetupPyReader reader = new SetupPyReader(path, draft, new PythonValues(lines));
        for (LogicalLine line : lines) {
            call(line.tokens()).ifPresent(reader::arguments);
        }
        return draft.file();
    }

    private static List<LogicalLine> lines(String path, byte[] content) throws YamlException {
        try {
            return Lexer.lines(SourceText.decode(content));
        } catch (MalformedException e) {
            throw new YamlException(e.line() == 0 ? Place.file(path) : Place.line(path, e.line()), e.getMessage());
        }
    }

    /** The arguments of a call of {@code setup}. */
    private static Optional<List<Token>> call(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean defined =
                    i > 0 && (tokens.get(i - 1).is("def") || tokens.get(i - 1).is("class"));
            if (tokens.get(i).is("setup") && tokens.get(i + 1).is("(") && !defined) {
                return Optional.of(Tokens.inside(tokens, i + 1));
            }
        }
        return Optional.empty();
    }

    private void arguments(List<Token> tokens) {
        for (List<Token> argument : Tokens.split(tokens, ",")) {
            if (argument.size() > 2
                    && argument.get(0).isWord()
                    && argument.get(1).is("=")) {
                argument(argument.get(0).text(), argument.get(0), argument.subList(2, argument.size()));
            } else if (argument.size() > 1 && argument.get(0).is("**")) {
                Value mapping = values.of(argument.subList(1, argument.size()));
                mapping.entries().forEach((name, value) -> argument(name, argument.get(0), value));
                if (mapping.isComputed()) {
                    draft.gap(place(argument.get(0)), "some arguments of `setup` are computed");
                }
            }
        }
    }

    private void argument(String name, Token at, List<Token> value) {
        DependencyScope scope = LISTS.get(name);
        if (name.equals("name")) {
            values.of(value).texts().stream()
                    .findFirst()
                    .ifPresent(own -> draft.name(PythonRequirement.name(own.value())));
        } else if (scope != null) {
            list(name, at, value, scope);
        } else if (name.equals("extras_require")) {
            Value extras = values.of(value);
            // An extra without a name is always needed where its condition holds.
            extras.entries()
                    .forEach((extra, list) -> list(
                            name,
                            at,
                            list,
                            extra.startsWith(":") ? DependencyScope.RUNTIME : DependencyScope.OPTIONAL));
            if (extras.isComputed()) {
                computed(name, at);
            }
        }
    }

    private void list(String name, Token at, List<Token> value, DependencyScope scope) {
        Value list = values.of(value);
        boolean computed = list.isComputed();
        for (Text text : list.texts()) {
            for (String line : text.value().lines().toList()) {
                Optional<PythonRequirement> read = PythonRequirement.of(line);
                read.filter(one -> !one.name().equals(draft.name()))
                        .ifPresent(one -> draft.add(one.declared(Place.line(path, text.line()), scope)));
                computed |= read.isEmpty() && !line.isBlank() && !line.strip().startsWith("#");
            }
        }
        if (computed) {
            computed(name, at);
        }
    }

    private void computed(String name, Token at) {
        draft.gap(place(at), "`" + name + "` is computed: some of its items are not known");
    }

    private Place place(Token token) {
        return Place.line(path, token.line());
    }
}
