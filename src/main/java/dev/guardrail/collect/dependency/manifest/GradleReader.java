package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.collect.dependency.manifest.GradleBuild.Use;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.language.settings.Token;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.VersionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the literals of Gradle's build files: dependencies by their coordinates, and plugins by their ids. What a version
 * catalogue names is resolved by {@link Catalogues}; where a module's name is computed there is a gap.
 */
final class GradleReader {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([\\w.]+)}?");
    private static final Pattern MODULE = Pattern.compile("([^:\\s$]+):([^:\\s$]+)(?::([^:@]*).*)?");

    private static final Pattern PROVIDER = Pattern.compile("\\.(?:get|asProvider)$");
    private static final Pattern LOOKUP = Pattern.compile("(\\w+\\.)find(Library|Bundle)");
    private static final Pattern PLUGIN = Pattern.compile("\\w+\\.(?:plugins|versions)\\..*");

    private static final Pattern RUNTIME =
            Pattern.compile(".*(?:implementation|api|runtime|runtimeonly|compile|compileonly|provided|shadow|include)");

    /** What is no code from elsewhere, or is said elsewhere. */
    private static final List<String> OTHERS =
            List.of("project", "projects", "files", "fileTree", "gradleApi", "gradleTestKit", "localGroovy");

    private static final List<String> WRAPPERS =
            List.of("platform", "enforcedPlatform", "testFixtures", "enforcedTestFixtures", "variantOf", "create");

    /** What is said of a dependency that no literal and no catalogue tells. */
    static final String COMPUTED = "the name of a dependency is computed and not known";

    private final String path;
    private final Draft draft;
    private final List<Use> uses = new ArrayList<>();
    private final List<Token> tokens;
    private final Map<String, String> variables = new HashMap<>();
    private boolean constraints;

    private GradleReader(String path, Draft draft, List<Token> tokens) {
        this.path = path;
        this.draft = draft;
        this.tokens = tokens;
    }

    static GradleBuild read(String path, byte[] content) {
        Draft draft = new Draft(path, Ecosystem.MAVEN);
        draft.notListed();
        GradleReader reader = new GradleReader(path, draft, GradleTokens.of(SourceText.decode(content)));
        reader.read();
        return new GradleBuild(draft.file(), reader.uses);
    }

    private void read() {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).isWord()
                    && tokens.get(i + 1).is("=")
                    && tokens.get(i + 2).isString()) {
                String name = tokens.get(i).text();
                variables.putIfAbsent(
                        name.substring(name.lastIndexOf('.') + 1),
                        tokens.get(i + 2).text());
            }
        }
        int i = 0;
        while (i < tokens.size()) {
            boolean block = i + 1 < tokens.size() && tokens.get(i + 1).is("{");
            if (block && tokens.get(i).isWord() && ("." + tokens.get(i).text()).endsWith(".dependencies")) {
                i = statements(i + 2, this::dependency);
            } else if (block && tokens.get(i).is("plugins")) {
                i = statements(i + 2, this::plugin);
            } else {
                if (tokens.get(i).is("mavenBom")) {
                    tokens.subList(i, Math.min(i + 3, tokens.size())).stream()
                            .filter(Token::isString)
                            .forEach(bom -> module(bom, bom.text(), DependencyScope.BUILD));
                }
                i++;
            }
        }
    }

    /** What is done with a statement of a block: its tokens, up to what it opens. */
    private interface Statement {
        void read(List<Token> statement);
    }

    /** Reads the statements of a block; the index behind it. */
    private int statements(int from, Statement statement) {
        int start = from;
        int round = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            round += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean end = round <= 0 && (token.is("\n") && !tokens.get(i - 1).is(",") || token.is(";"));
            if (end || token.is("{") || token.is("}")) {
                if (i > start) {
                    statement.read(tokens.subList(start, i));
                }
                if (token.is("}")) {
                    return i + 1;
                }
                boolean nested = token.is("{") && i > start && isGroup(tokens.get(start));
                i = token.is("{") && !nested ? closing(i) : i;
                i = nested ? nested(tokens.get(start), i + 1, statement) - 1 : i;
                start = i + 1;
            }
        }
        return tokens.size();
    }

    private int nested(Token word, int from, Statement statement) {
        boolean outside = constraints;
        constraints |= word.is("constraints");
        int behind = statements(from, statement);
        constraints = outside;
        return behind;
    }

    private static boolean isGroup(Token word) {
        return word.is("constraints") || word.is("if") || word.is("else");
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("{") ? 1 : tokens.get(i).is("}") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    /** {@code implementation "g:a:v"}, {@code api(platform("g:a:v"))}, {@code implementation group: "g", name: "a"}. */
    private void dependency(List<Token> statement) {
        Token first = statement.get(0);
        boolean call = statement.size() > 1
                && (first.isWord() || first.isString() && statement.get(1).is("("));
        if (!call || isGroup(first) || statement.get(1).is("=") || first.text().contains(".") || isDeclaration(first)) {
            return;
        }
        List<Token> given = statement.subList(1, statement.size()).stream()
                .filter(token -> !token.is("(") && !token.is(")") && !token.is("\n"))
                .toList();
        // Constraints settle the versions of what others bring.
        boolean added = first.is("add") && given.size() > 2 && given.get(0).isString();
        String configuration = added ? given.get(0).text() : first.text();
        given = added ? given.subList(2, given.size()) : given;
        DependencyScope scope = constraints ? DependencyScope.INDIRECT : scope(configuration);
        Map<String, String> named = named(given);
        if (named.containsKey("name")) {
            module(
                    first,
                    named.getOrDefault("group", "") + ":" + named.getOrDefault("name", "") + ":"
                            + named.getOrDefault("version", ""),
                    scope);
            return;
        }
        int at = 0;
        while (at < given.size() && WRAPPERS.contains(given.get(at).text())) {
            scope = given.get(at).text().endsWith("latform") ? DependencyScope.BUILD : scope;
            at++;
        }
        if (at < given.size()) {
            notations(given.subList(at, given.size()), scope);
        }
    }

    private static boolean isDeclaration(Token word) {
        return List.of("def", "val", "var", "exclude", "because", "return", "else", "for")
                .contains(word.text());
    }

    private void notations(List<Token> given, DependencyScope scope) {
        Token first = given.get(0);
        if (first.isString()) {
            given.stream()
                    .filter(token -> token.isString() && token.text().contains(":"))
                    .forEach(token -> module(token, token.text(), scope));
            if (!first.text().contains(":")) {
                computed(first);
            }
        } else if (first.is("kotlin") && given.size() > 1 && given.get(1).isString()) {
            String version =
                    given.size() > 3 && given.get(3).isString() ? given.get(3).text() : "";
            module(first, "org.jetbrains.kotlin:kotlin-" + given.get(1).text() + ":" + version, scope);
        } else if (first.isWord()) {
            use(given, scope);
        }
        for (int i = 1; i < given.size(); i++) {
            boolean accessor = given.get(i).isWord() && given.get(i).text().contains(".");
            if (accessor && given.get(i - 1).is(",")) {
                use(given.subList(i, given.size()), scope);
            }
        }
    }

    /** {@code libs.foo}, {@code libs.foo.get()}, {@code libs.findLibrary("foo")}; a catalogue's plugins stand in it. */
    private void use(List<Token> given, DependencyScope scope) {
        Token first = given.get(0);
        String accessor = PROVIDER.matcher(first.text()).replaceFirst("");
        Matcher lookup = LOOKUP.matcher(accessor);
        if (lookup.matches() && given.size() > 1 && given.get(1).isString()) {
            boolean bundle = lookup.group(2).equals("Bundle");
            accessor = lookup.group(1)
                    + (bundle ? "bundles." : "")
                    + CatalogueReader.alias(given.get(1).text());
        }
        if (OTHERS.contains(accessor.replaceFirst("\\..*", ""))
                || PLUGIN.matcher(accessor).matches()) {
            return;
        }
        if (accessor.contains(".")) {
            uses.add(new Use(Place.line(path, first.line()), accessor, scope));
        } else {
            computed(first);
        }
    }

    private Map<String, String> named(List<Token> given) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i + 2 < given.size(); i++) {
            boolean sign = given.get(i + 1).is(":") || given.get(i + 1).is("=");
            if (sign && given.get(i).isWord()) {
                Token value = given.get(i + 2);
                named.put(given.get(i).text(), value.isString() ? value.text() : "$" + value.text());
            }
        }
        return named;
    }

    private void module(Token at, String notation, DependencyScope scope) {
        Matcher module = MODULE.matcher(resolved(notation));
        if (!module.matches()) {
            computed(at);
            return;
        }
        String version = module.group(3) == null ? "" : module.group(3);
        VersionKind kind = version.contains("$") ? VersionKind.MANAGED : MavenVersion.kind(version.replace("!!", ""));
        draft.add(Place.line(path, at.line()), module.group(1) + ":" + module.group(2), version, kind, scope);
    }

    private String resolved(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(
                        found.group(1).substring(found.group(1).lastIndexOf('.') + 1), found.group())));
    }

    private void computed(Token at) {
        draft.gap(Place.line(path, at.line()), COMPUTED);
    }

    /** {@code id "x" version "1"}, {@code kotlin("jvm") version "1"}; those of Gradle itself have no dot. */
    private void plugin(List<Token> statement) {
        List<Token> given = statement.stream()
                .filter(token -> !token.is("(") && !token.is(")"))
                .toList();
        boolean kotlin = given.get(0).is("kotlin");
        if (given.size() < 2
                || !given.get(1).isString()
                || !kotlin && !given.get(0).is("id")) {
            return;
        }
        String id = (kotlin ? "org.jetbrains.kotlin." : "") + given.get(1).text();
        boolean versioned =
                given.size() > 3 && given.get(2).is("version") && given.get(3).isString();
        if (id.contains(".") && !id.startsWith("org.gradle.")) {
            String version = versioned ? ":" + given.get(3).text() : "";
            module(given.get(1), id + ":" + id + ".gradle.plugin" + version, DependencyScope.BUILD);
        }
    }

    private static DependencyScope scope(String configuration) {
        String word = configuration.toLowerCase(Locale.ROOT);
        if (word.contains("test") || word.startsWith("development")) {
            return DependencyScope.DEVELOPMENT;
        }
        if (word.equals("dependency")) {
            return DependencyScope.MANAGED;
        }
        // What another configuration has, a check's or a processor's, runs while something is built.
        boolean runtime = RUNTIME.matcher(word).matches();
        return runtime ? DependencyScope.RUNTIME : DependencyScope.BUILD;
    }
}
