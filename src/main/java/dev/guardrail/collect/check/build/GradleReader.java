package dev.guardrail.collect.check.build;

import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.check.build.GradleFile.Guard;
import dev.guardrail.collect.check.build.GradleFile.Need;
import dev.guardrail.collect.check.build.GradleFile.Off;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.settings.Statement;
import dev.guardrail.collect.language.settings.Token;
import dev.guardrail.collect.language.settings.Tokens;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what scripts of Gradle, in Groovy or Kotlin, say of tasks. The rest of the program is not looked at. */
final class GradleReader {

    /** In bytes: a script that people write is far smaller. */
    private static final int SIZE_LIMIT = 2 << 20;

    static final Reading<GradleFile> READING =
            new Reading<>("gradle-tasks", GradleFile.class, path -> true, SIZE_LIMIT, GradleReader::read);

    private static final Set<String> CONDITIONS = Set.of("if", "when", "for", "while", "try", "catch");

    /** Blocks about what the block around them is about. */
    private static final Set<String> SAME = Set.of(
            "configureEach", "configure", "all", "apply", "run", "also", "let", "with", "else", "if", "it", "this");

    private static final Set<String> RUNNING = Set.of("dependsOn", "finalizedBy", "setDependsOn");

    private final String path;
    private final Scope own = new Scope();
    private final Scope all = new Scope();
    private final Scope below = new Scope();
    private final Map<String, String> declared = new HashMap<>();
    private final GradleSettings settings = new GradleSettings();

    /** What is said of some projects so far. */
    private static final class Scope {

        private final Map<String, Place> plugins = new LinkedHashMap<>();
        private final List<String> scripts = new ArrayList<>();
        private final List<Need> needs = new ArrayList<>();
        private final List<Off> off = new ArrayList<>();
        private final Map<String, String> types = new HashMap<>();

        GradleFile.Scope result() {
            return new GradleFile.Scope(plugins, scripts, needs, off, types);
        }
    }

    private GradleReader(String path) {
        this.path = path;
    }

    private static GradleFile read(SourceFile file) {
        GradleReader reader = new GradleReader(file.path());
        List<Statement> statements = Statement.of(Tokens.of(TextEncoding.text(file.content())));
        reader.block(statements, reader.own, "", Optional.empty());
        return new GradleFile(
                reader.own.result(),
                reader.all.result(),
                reader.below.result(),
                reader.declared,
                reader.settings.result());
    }

    private void block(List<Statement> statements, Scope scope, String task, Optional<Guard> guard) {
        declaration(statements);
        for (Statement statement : statements) {
            List<Token> tokens = statement.tokens();
            String first = tokens.isEmpty() ? "" : tokens.get(0).text();
            if (first.equals("plugins") && statement.opens()) {
                statement.block().forEach(plugin -> {
                    plugin(plugin.tokens(), scope);
                    declaration(plugin.block());
                });
            } else if (isAbout(tokens, "allprojects") && statement.opens()) {
                block(statement.block(), all, "", guard);
            } else if (isAbout(tokens, "subprojects") && statement.opens()) {
                block(statement.block(), below, "", guard);
            } else if (GradleWords.has(tokens, "apply") && !statement.opens()) {
                applied(tokens, scope);
            } else {
                settings.read(statement);
                about(statement, scope, task, guard);
            }
        }
    }

    private static boolean isAbout(List<Token> tokens, String projects) {
        return tokens.size() < 8 && GradleWords.has(tokens, projects) && !GradleWords.has(tokens, "apply");
    }

    /** A plugin that a build of plugins declares. */
    private void declaration(List<Statement> statements) {
        String id = "";
        String name = "";
        for (Statement statement : statements) {
            String value =
                    GradleWords.strings(statement.tokens()).stream().findFirst().orElse("");
            if (GradleWords.has(statement.tokens(), "implementationClass")) {
                name = value;
            } else if (!statement.tokens().isEmpty()
                    && statement.tokens().get(0).is("id")) {
                id = value;
            }
        }
        if (!id.isEmpty() && !name.isEmpty()) {
            declared.put(id, name.substring(name.lastIndexOf('.') + 1));
        }
    }

    private void plugin(List<Token> tokens, Scope scope) {
        boolean applies = true;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            applies &= !(tokens.get(i).is("apply") && tokens.get(i + 1).is("false"));
        }
        if (applies) {
            GradleWords.plugin(tokens)
                    .ifPresent(id -> scope.plugins.putIfAbsent(
                            id, Place.line(path, tokens.get(0).line())));
        }
    }

    private void applied(List<Token> tokens, Scope scope) {
        List<String> strings = GradleWords.strings(tokens);
        if (GradleWords.has(tokens, "from")) {
            scope.scripts.addAll(strings);
        } else if (strings.isEmpty()) {
            GradleWords.type(tokens)
                    .ifPresent(type -> scope.plugins.putIfAbsent(
                            type.replaceFirst("Plugin$", "").toLowerCase(java.util.Locale.ROOT),
                            Place.line(path, tokens.get(0).line())));
        } else {
            strings.forEach(id ->
                    scope.plugins.putIfAbsent(id, Place.line(path, tokens.get(0).line())));
        }
    }

    private void about(Statement statement, Scope scope, String outer, Optional<Guard> guard) {
        List<Token> tokens = statement.tokens();
        if (!tokens.isEmpty()
                && (CONDITIONS.contains(tokens.get(0).text()) || tokens.get(0).is("else"))) {
            block(statement.block(), scope, outer, Optional.of(GradleWords.guard(tokens)));
            return;
        }
        int member = GradleWords.member(tokens, RUNNING, Set.of("enabled", "isEnabled", "setEnabled", "onlyIf"));
        String label = GradleWords.label(member < 0 ? tokens : tokens.subList(0, member));
        String task = label.isEmpty() || SAME.contains(label) ? outer : label;
        GradleWords.type(tokens).ifPresent(type -> scope.types.putIfAbsent(task, type));
        if (member >= 0) {
            member(statement, tokens.get(member), tokens.subList(member + 1, tokens.size()), scope, task, guard);
        } else if (statement.opens()) {
            block(statement.block(), scope, task, guard);
        }
    }

    private void member(
            Statement statement, Token name, List<Token> values, Scope scope, String task, Optional<Guard> guard) {
        Place place = Place.line(path, name.line());
        if (RUNNING.contains(name.text())) {
            GradleWords.tasks(values).forEach(other -> scope.needs.add(new Need(task, other, place, guard)));
            if (statement.opens()) {
                block(statement.block(), scope, task, guard);
            }
        } else if (guard.isEmpty()) {
            List<Token> condition = statement.opens()
                    ? statement.block().stream()
                            .flatMap(one -> one.tokens().stream())
                            .toList()
                    : values;
            off(name, condition, place, scope, task);
        }
    }

    private void off(Token name, List<Token> condition, Place place, Scope scope, String task) {
        List<Token> words = condition.stream()
                .filter(token -> token.isWord() || token.isString() || token.is("!"))
                .toList();
        if (words.size() == 1 && words.get(0).is("false")) {
            scope.off.add(new Off(task, "`" + name.text() + " = false`", place, Optional.empty()));
            return;
        }
        Guard guard = GradleWords.guard(condition);
        if (guard.known()) {
            String property = (guard.negated() ? "with" : "without") + " the property `" + guard.property() + "`";
            scope.off.add(new Off(task, "it is off " + property, place, Optional.of(guard)));
        }
    }
}
