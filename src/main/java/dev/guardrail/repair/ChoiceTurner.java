package dev.guardrail.repair;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.RepairChange.ReplaceText;
import dev.guardrail.finding.RepairChange.TurnChoice;
import dev.guardrail.repair.Operators.Part;
import java.util.List;
import java.util.regex.Pattern;

/** Writes {@code a != b && other || ''} for {@code a == b && '' || other}. */
final class ChoiceTurner {

    private static final Pattern SIMPLE = Pattern.compile("[\\w.*-]+(\\[[^\\[\\]]*])*|\\w+\\([^()]*\\)");

    private final Outline outline;

    ChoiceTurner(Outline outline) {
        this.outline = outline;
    }

    ReplaceText turned(TurnChoice change) throws RepairException {
        FileText text = outline.text();
        Place place = change.place();
        int at = text.offset(place.line(), place.column());
        int line = text.start(text.lineOf(at));
        Part fence = fence(at);
        String expression = fence.of(text.text());
        if (!text.text().startsWith(change.value(), at)) {
            throw new RepairException("line " + place.line() + " has no longer `" + change.value() + "`");
        }
        if (fence.start() < line || expression.contains("\n")) {
            throw new RepairException("the choice has more than one line");
        }
        Part level = Operators.around(expression, at - fence.start());
        List<Part> choices = Operators.split(expression, level, "||");
        if (choices.size() < 2) {
            throw new RepairException("the choice is written in an unusual form");
        }
        Part choice = choices.get(choices.size() - 2);
        Part other = choices.get(choices.size() - 1);
        String written = turned(expression, choice, other, change.value());
        return new ReplaceText(
                text.place(fence.start() + choice.start(), fence.start() + other.end()),
                expression.substring(choice.start(), other.end()),
                written);
    }

    private static String turned(String expression, Part choice, Part other, String value) throws RepairException {
        List<Part> both = Operators.split(expression, choice, "&&");
        Part last = both.get(both.size() - 1);
        if (both.size() < 2 || !last.of(expression).equals(value)) {
            throw new RepairException("another value follows in the choice");
        }
        String condition =
                expression.substring(choice.start(), both.get(both.size() - 2).end());
        return negated(condition) + " && " + other.of(expression) + " || " + value;
    }

    private static String negated(String condition) {
        boolean chain = Operators.has(condition, "&&") || Operators.has(condition, "||");
        List<Part> equal = Operators.split(condition, "==");
        List<Part> unequal = Operators.split(condition, "!=");
        boolean ordered = Operators.has(condition, "<") || Operators.has(condition, ">");
        if (!chain && !ordered && equal.size() + unequal.size() == 3) {
            List<Part> sides = equal.size() == 2 ? equal : unequal;
            int from = sides.get(0).end();
            int to = sides.get(1).start();
            String operator = condition
                    .substring(from, to)
                    .replace(equal.size() == 2 ? "==" : "!=", equal.size() == 2 ? "!=" : "==");
            return condition.substring(0, from) + operator + condition.substring(to);
        }
        if (condition.startsWith("!")
                && SIMPLE.matcher(condition.substring(1).strip()).matches()) {
            return condition.substring(1).strip();
        }
        return SIMPLE.matcher(condition).matches() ? "!" + condition : "!(" + condition + ")";
    }

    /** The expression that has a place: in its fence, or the whole value. */
    private Part fence(int at) throws RepairException {
        String text = outline.text().text();
        int open = text.lastIndexOf("${{", at);
        int close = open < 0 ? -1 : text.indexOf("}}", open);
        if (open >= 0 && close >= at) {
            return Part.stripped(text, open + 3, close);
        }
        Part value = outline.scalarAt(at).orElseThrow(() -> new RepairException("no value has the choice"));
        char first = text.charAt(value.start());
        if (first == '"' || first == '\'') {
            throw new RepairException("the choice is in a value with quotes around it");
        }
        return value;
    }
}
