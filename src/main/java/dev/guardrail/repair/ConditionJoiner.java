package dev.guardrail.repair;

import dev.guardrail.finding.RepairChange;
import dev.guardrail.finding.RepairChange.JoinCondition;
import dev.guardrail.finding.RepairChange.ReplaceText;
import dev.guardrail.yaml.YamlNode.Entry;
import dev.guardrail.yaml.YamlNode.Scalar;
import dev.guardrail.yaml.YamlNode.Style;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one expression of an {@code if} that has text outside of {@code ${{ }}}. */
final class ConditionJoiner {

    private static final Pattern FENCE = Pattern.compile("\\$\\{\\{\\s*((?:[^'}]|'[^']*'|}(?!}))*?)\\s*}}");
    private static final Pattern STRAY = Pattern.compile("[\\s}{;:,.\"`$]*");
    private static final Pattern BLOCK = Pattern.compile("([|>])([1-9]?)([+-]?)([1-9]?)");

    private final Outline outline;

    ConditionJoiner(Outline outline) {
        this.outline = outline;
    }

    List<RepairChange> joined(JoinCondition change) throws RepairException {
        Entry entry = Outline.entry(outline.owner(change.owner()).mapping(), "if")
                .orElseThrow(() -> new RepairException("the file has no longer its `if`"));
        if (!(entry.value() instanceof Scalar scalar) || outline.isAlias(entry)) {
            throw new RepairException("the condition is an alias");
        }
        List<MatchResult> fences = FENCE.matcher(scalar.value()).results().toList();
        String outside = FENCE.matcher(scalar.value()).replaceAll("");
        if (fences.isEmpty() || outside.contains("${{")) {
            throw new RepairException("the condition has no whole `${{ }}`");
        }
        boolean block = scalar.style() == Style.LITERAL || scalar.style() == Style.FOLDED;
        boolean one = fences.size() == 1;
        if (block && one && outside.isBlank()) {
            return List.of(withoutEnd(entry));
        }
        int start = block ? outline.text().end(entry.key().place().line()) : outline.start(scalar);
        int end = block ? outline.text().end(outline.lastLine(entry)) : outline.end(scalar);
        String raw = outline.text().text().substring(start, end);
        String written = one && STRAY.matcher(outside).matches() ? alone(raw, scalar) : joined(raw, scalar);
        return List.of(new ReplaceText(outline.text().place(start, end), raw, written));
    }

    /** The header of a block, so that the line end behind the expression is no part of the value. */
    private ReplaceText withoutEnd(Entry entry) throws RepairException {
        FileText text = outline.text();
        int colon = outline.colon(entry) + 1;
        int end = text.end(entry.key().place().line());
        Matcher header = BLOCK.matcher(text.text().substring(colon, end));
        if (!header.find()) {
            throw new RepairException("the block is written in an unusual form");
        }
        return new ReplaceText(
                text.place(colon + header.start(), colon + header.end()),
                header.group(),
                header.group(1) + header.group(2) + "-" + header.group(4));
    }

    /** Only the expression, in the quotes of the value. */
    private static String alone(String raw, Scalar scalar) throws RepairException {
        Matcher fence = FENCE.matcher(raw);
        if (scalar.style() != Style.PLAIN && scalar.style() != Style.QUOTED || !fence.find()) {
            throw new RepairException("the condition is written in an unusual form");
        }
        String quote = scalar.style() == Style.QUOTED ? raw.substring(0, 1) : "";
        return quote + fence.group() + quote;
    }

    /** Without fences; a plain value that begins with one keeps it around all, so that no sign of YAML comes first. */
    private static String joined(String raw, Scalar scalar) throws RepairException {
        String expression = unfenced(scalar.value());
        if (!Operators.isExpression(expression)) {
            throw new RepairException("the condition with its text is no expression");
        }
        if (scalar.style() == Style.QUOTED && raw.startsWith("\"") && raw.contains("\\")) {
            throw new RepairException("the condition is written in an unusual form");
        }
        String written = unfenced(raw);
        return scalar.style() == Style.PLAIN && raw.startsWith("${{") ? "${{ " + written + " }}" : written;
    }

    private static String unfenced(String text) {
        boolean chain = FENCE.matcher(text).replaceAll("").contains("&&")
                || FENCE.matcher(text).replaceAll("").matches("(?s).*[!=<>].*");
        return FENCE.matcher(text).replaceAll(fence -> {
            String inner = fence.group(1);
            boolean apart = chain && (Operators.has(inner, "||") || isCompared(text, fence, inner));
            return Matcher.quoteReplacement(apart ? "(" + inner + ")" : inner);
        });
    }

    /** Whether something binds the expression more tightly than its own operators. */
    private static boolean isCompared(String text, MatchResult fence, String inner) {
        String before = text.substring(0, fence.start()).stripTrailing();
        String after = text.substring(fence.end()).stripLeading();
        boolean tight = before.matches("(?s).*[!=<>]") || after.matches("(?s)[!=<>].*");
        return tight && !inner.matches("[\\w.-]+(\\(.*\\))?");
    }
}
