package dev.guardrail.collect.surface.script;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.braces.Dialect;
import dev.guardrail.collect.language.braces.Lexer;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.surface.symbol.Symbol;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SurfaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command-line options that commander, yargs, and Go's flag and pflag are told in literals. */
public final class ScriptOptions {

    private static final Set<String> COMMANDER = Set.of("option", "requiredOption", "Option");
    private static final Set<String> YARGS = Set.of(
            "alias",
            "array",
            "boolean",
            "choices",
            "count",
            "default",
            "demandOption",
            "nargs",
            "number",
            "required",
            "requiresArg",
            "string",
            "type");
    private static final Pattern LONG = Pattern.compile("--[\\w-]+");
    private static final Pattern GO_METHOD = Pattern.compile(
            "(Bool|BoolFunc|Count|Duration|Float32|Float64|Func|IP|Int|Int32|Int64|String|Text|Uint|Uint32|Uint64)"
                    + "(Slice|Array)?(Var)?(P)?");

    private final String path;
    private final List<Token> tokens;
    private final List<Symbol> symbols = new ArrayList<>();

    private ScriptOptions(SourceFile file, Dialect dialect) {
        this.path = file.path();
        this.tokens = Lexer.tokens(file, dialect);
    }

    /** Those of JavaScript or TypeScript. */
    public static List<Symbol> ofJavaScript(SourceFile file) {
        ScriptOptions options = new ScriptOptions(file, Dialect.of(file.path()));
        boolean yargs = options.tokens.stream()
                .anyMatch(token -> token.isString() && token.text().startsWith("yargs"));
        for (int i = 1; i + 1 < options.tokens.size(); i++) {
            Token before = options.tokens.get(i - 1);
            boolean member = before.is(".") || before.is("new");
            if (member
                    && COMMANDER.contains(options.tokens.get(i).text())
                    && options.tokens.get(i + 1).is("(")) {
                options.javaScript(Call.at(options.tokens, i + 1), options.tokens.get(i), yargs);
            }
        }
        return options.symbols;
    }

    /** Those of Go. */
    public static List<Symbol> ofGo(SourceFile file) {
        ScriptOptions options = new ScriptOptions(file, Dialect.GO);
        for (int i = 2; i + 1 < options.tokens.size(); i++) {
            Token method = options.tokens.get(i);
            Matcher matcher = GO_METHOD.matcher(method.text());
            if (method.isWord()
                    && options.tokens.get(i + 1).is("(")
                    && options.tokens.get(i - 1).is(".")
                    && options.isFlagSet(i - 2)
                    && matcher.matches()) {
                options.go(Call.at(options.tokens, i + 1), matcher);
            }
        }
        return options.symbols;
    }

    private void javaScript(Call call, Token method, boolean yargs) {
        if (!call.isString(0)) {
            return;
        }
        Token flags = call.first(0);
        if (flags.text().startsWith("-")) {
            commander(call, method, flags);
        } else if (yargs && call.size() == 2 && call.first(1).is("{")) {
            Set<String> noticed = new TreeSet<>();
            for (List<Token> entry : Call.at(call.arguments().get(1), 0).arguments()) {
                if (entry.size() > 2
                        && entry.get(1).is(":")
                        && YARGS.contains(entry.get(0).text())) {
                    noticed.add(entry.get(0).text() + "=" + Call.text(entry.subList(2, entry.size())));
                }
            }
            String name = "--" + flags.text();
            add(name, (name + " " + String.join(" ", noticed)).strip(), flags);
        }
    }

    /** Flags, a description, and then a default, perhaps behind a function that reads the value. */
    private void commander(Call call, Token method, Token flags) {
        StringBuilder signature = new StringBuilder(flags.text().strip().replaceAll("\\s+", " "));
        if (method.is("requiredOption")) {
            signature.append(" required");
        }
        for (int i = 1; i < call.size(); i++) {
            boolean function = call.arguments().get(i).stream().anyMatch(token -> token.is("{") || token.is(">"));
            boolean description = i == 1 && (call.isString(i) || call.first(i).isString());
            if (!function && !description) {
                signature.append(" default=").append(call.text(i));
            }
        }
        Matcher name = LONG.matcher(flags.text());
        add(name.find() ? name.group() : flags.text().strip(), signature.toString(), flags);
    }

    /** {@code flag}, {@code cmd.Flags()} and what is named like them. */
    private boolean isFlagSet(int index) {
        Token receiver = tokens.get(index);
        if (receiver.is(")") && index >= 2) {
            return tokens.get(index - 2).text().endsWith("Flags");
        }
        String name = receiver.text().toLowerCase(Locale.ROOT);
        return receiver.isWord()
                && (name.endsWith("flag") || name.endsWith("flags") || name.equals("fs") || name.endsWith("flagset"));
    }

    private void go(Call call, Matcher method) {
        int name = method.group(3) == null ? 0 : 1;
        boolean shorthand = method.group(4) != null;
        if (!call.isString(name)) {
            return;
        }
        StringBuilder signature = new StringBuilder();
        if (shorthand && call.isString(name + 1) && !call.first(name + 1).text().isEmpty()) {
            signature.append('-').append(call.first(name + 1).text()).append(", ");
        }
        signature.append("--").append(call.first(name).text()).append(" type=").append(method.group(1));
        if (method.group(2) != null) {
            signature.append(method.group(2));
        }
        int value = name + (shorthand ? 2 : 1);
        if (value < call.size() - 1) {
            signature.append(" default=").append(call.text(value));
        }
        add("--" + call.first(name).text(), signature.toString(), call.first(name));
    }

    private void add(String name, String signature, Token token) {
        int dot = path.lastIndexOf('.');
        int end = token.column() + token.text().codePointCount(0, token.text().length()) + 2;
        symbols.add(new Symbol(
                SurfaceKind.CLI_OPTION,
                "",
                path.substring(0, dot) + " " + name,
                signature,
                new Place(path, token.line(), token.column(), token.line(), end)));
    }
}
