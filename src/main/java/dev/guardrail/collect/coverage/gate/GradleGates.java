package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.language.settings.Token;
import dev.guardrail.collect.language.settings.Token.Kind;
import dev.guardrail.collect.language.settings.Tokens;
import dev.guardrail.fact.Counter;
import dev.guardrail.fact.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the rules of JaCoCo and Kover from a build script in Groovy or Kotlin. It follows blocks and what is assigned in
 * them; the rest of the program is not looked at.
 */
final class GradleGates {

    private static final String RULES = "violationRules";
    private static final Set<String> PROPERTIES = Set.of(
            "element",
            "counter",
            "value",
            "minimum",
            "maximum",
            "enabled",
            "isEnabled",
            "failOnViolation",
            "isFailOnViolation",
            "minBound",
            "minValue");

    /** Deeper than any build script. */
    private static final int DEPTH_LIMIT = 100;

    /** How many tokens an assignment or the arguments of a call have at most. */
    private static final int REACH = 100;

    private final String path;
    private final GateSink sink;
    private final List<Token> tokens;
    private final Map<String, Token> variables = new HashMap<>();
    private final Deque<Block> blocks = new ArrayDeque<>();

    /** A block with braces, and what is assigned directly in it. */
    private record Block(String name, Map<String, Token> values, List<Map<String, Token>> limits) {

        Block(String name) {
            this(name, new HashMap<>(), new ArrayList<>());
        }

        String text(String... names) {
            for (String name : names) {
                if (values.containsKey(name)) {
                    return values.get(name).text();
                }
            }
            return "";
        }
    }

    private GradleGates(String path, List<Token> tokens, GateSink sink) {
        this.path = path;
        this.tokens = tokens;
        this.sink = sink;
    }

    static void read(String path, byte[] content, GateSink sink) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.contains(RULES) || text.contains("kover")) {
            new GradleGates(path, Tokens.of(text), sink).read();
        }
    }

    private void read() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (blocks.size() > DEPTH_LIMIT) {
                sink.gap(placeOf(token), "nested deeper than " + DEPTH_LIMIT + " levels");
                return;
            }
            if (token.is("{")) {
                blocks.push(new Block(name(i)));
            } else if (token.is("}") && !blocks.isEmpty()) {
                close(blocks.pop());
            } else if (token.kind() == Kind.WORD) {
                word(i);
            }
        }
    }

    /** What a block is called: the word before its brace, and before the arguments in parentheses that may stand there. */
    private String name(int brace) {
        int i = brace - 1;
        int depth = 0;
        while (i >= Math.max(0, brace - REACH) && (depth > 0 || tokens.get(i).is(")"))) {
            depth += tokens.get(i).is(")") ? 1 : tokens.get(i).is("(") ? -1 : 0;
            i--;
        }
        return i >= 0 && tokens.get(i).kind() == Kind.WORD ? tokens.get(i).text() : "";
    }

    private void word(int index) {
        Token word = tokens.get(index);
        boolean assigns = index + 1 < tokens.size() && tokens.get(index + 1).is("=");
        Optional<Token> value = literal(index);
        if (PROPERTIES.contains(word.text()) && !blocks.isEmpty() && value.isPresent()) {
            blocks.element().values().putIfAbsent(word.text(), value.get());
        } else if (assigns && value.isPresent() && value.get().kind() == Kind.NUMBER) {
            variables.put(word.text(), value.get());
        }
    }

    /** The first literal after a word on its line, or the variable there; none where the line ends or a block opens. */
    private Optional<Token> literal(int index) {
        Token last = tokens.get(index);
        Optional<Token> name = Optional.empty();
        int end = Math.min(tokens.size(), index + REACH);
        for (int i = index + 1; i < end && tokens.get(i).line() == last.line(); i++) {
            Token token = tokens.get(i);
            if (token.is("{") || token.is("}") || token.is(";")) {
                break;
            }
            if (token.kind() == Kind.NUMBER || token.kind() == Kind.STRING) {
                return Optional.of(token);
            }
            boolean isValue = token.kind() == Kind.WORD && !token.text().matches("set|BigDecimal|new");
            name = isValue ? Optional.of(variables.getOrDefault(token.text(), token)) : name;
        }
        return name;
    }

    private void close(Block block) {
        if (block.name().equals("limit") && !blocks.isEmpty()) {
            blocks.element().limits().add(block.values());
        } else if (block.name().equals("rule") && isWithin(RULES)) {
            rule(block);
        }
        if (isWithin("verify")) {
            kover(block);
        }
    }

    private void rule(Block rule) {
        if (rule.text("enabled", "isEnabled").equals("false")) {
            return;
        }
        boolean reports = blocks.stream()
                .anyMatch(block ->
                        block.text("failOnViolation", "isFailOnViolation").equals("false"));
        List<String> enforcers = reports ? List.of() : Enforcers.gradle("jacocoTestCoverageVerification");
        for (Map<String, Token> limit : rule.limits()) {
            JacocoRule jacoco =
                    new JacocoRule(rule.text("element"), text(limit, "counter"), text(limit, "value"), enforcers);
            Optional.ofNullable(limit.get("minimum"))
                    .ifPresent(number -> jacoco.minimum(placeOf(number), number(number), sink));
            Optional.ofNullable(limit.get("maximum"))
                    .ifPresent(number -> jacoco.maximum(placeOf(number), number(number), sink));
        }
    }

    private void kover(Block block) {
        Gate gate = new Gate("Kover", Gate.TOTAL, Counter.LINE.toString(), Enforcers.gradle("koverVerify"));
        for (String name : List.of("minBound", "minValue")) {
            Optional.ofNullable(block.values().get(name))
                    .ifPresent(number -> sink.percentage(placeOf(number), gate, number(number)));
        }
    }

    private boolean isWithin(String name) {
        return blocks.stream().anyMatch(block -> block.name().equals(name));
    }

    private static String text(Map<String, Token> values, String name) {
        return values.containsKey(name) ? values.get(name).text() : "";
    }

    /** Without the suffix that gives a number its type. */
    private static String number(Token token) {
        String text = token.text();
        return token.kind() == Kind.NUMBER ? text.replaceFirst("[a-zA-Z]$", "") : text;
    }

    private Place placeOf(Token token) {
        return Place.line(path, token.line());
    }
}
