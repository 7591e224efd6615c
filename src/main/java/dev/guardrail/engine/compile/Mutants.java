package dev.guardrail.engine.compile;

import dev.guardrail.engine.compile.Edit.Span;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * The mutants of a rule, each with one condition dropped or turned around. A mutant that every case takes for the rule
 * shows a condition that no case is about.
 *
 * <p>Not changed are the two constraints with which a rule reads a setting, which {@code rules lint} compares with the
 * page; a {@code this == $fact} is not dropped, because it repeats which fact is meant; a condition stays if its variables are
 * used elsewhere; and below a comment {@code // Never equal: …}, no {@code <} becomes {@code <=}, and below {@code // For
 * speed: …}, which is said of a condition that a later one repeats, none is dropped.
 */
public final class Mutants {

    private static final String SETTING = "Setting";
    private static final String FOR_SPEED = "// For speed: ";
    private static final String NEVER_EQUAL = "// Never equal: ";
    private static final Pattern SETTING_KEY = Pattern.compile("(?:rule|name) == \".*\"");
    private static final Pattern SAME_FACT = Pattern.compile("this == \\$\\w+");
    private static final Pattern VARIABLE = Pattern.compile("(\\$\\w+)\\s*:(?!:)");

    private final RuleFile file;
    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    private Mutants(RuleFile file) {
        this.file = file;
        this.text = file.text();
    }

    /**
     * The mutants of a rule, in the order of its conditions.
     *
     * @param path the path of the rule file
     * @param text its text
     * @throws dev.guardrail.UnusableInputException if it cannot be parsed
     */
    public static List<Mutant> of(String path, String text) {
        Mutants mutants = new Mutants(RuleFile.parse(path, text));
        RuleDescr rule = mutants.file.rules().get(0);
        mutants.group(rule.getLhs());
        Map<String, Mutant> distinct = new LinkedHashMap<>();
        for (Edit edit : mutants.edits) {
            Mutant mutant = mutants.mutant(edit);
            distinct.putIfAbsent(mutant.text(), mutant);
        }
        return List.copyOf(distinct.values());
    }

    private Mutant mutant(Edit edit) {
        Span span = edit.span();
        String condition = span.of(text).strip().replaceAll("\\s+", " ");
        return new Mutant(place(span), condition, edit.change(), edit.apply(text));
    }

    private Place place(Span span) {
        String before = text.substring(0, span.start());
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = 1 + before.substring(before.lastIndexOf('\n') + 1).codePointCount(0, column(before));
        return new Place(file.path(), line, column, line, column);
    }

    private static int column(String before) {
        return before.length() - before.lastIndexOf('\n') - 1;
    }

    /** The conditions of a group; each can go if nothing else needs its variables. */
    private void group(ConditionalElementDescr group) {
        List<BaseDescr> conditions = conditions(group);
        for (int i = 0; i < conditions.size(); i++) {
            BaseDescr condition = conditions.get(i);
            Span span = span(condition);
            boolean alone = conditions.size() == 1;
            if (!alone && !isNeeded(condition, span)) {
                edits.add(Edit.drop(span, i == 0 ? upTo(span, conditions.get(1)) : after(conditions.get(i - 1), span)));
            }
            change(condition, span);
        }
    }

    private void change(@Nullable Object condition, Span span) {
        if (condition instanceof NotDescr not) {
            edits.add(Edit.swap(span, new Span(span.start(), span.start() + 3), "exists", text));
            group(not);
        } else if (condition instanceof ExistsDescr exists) {
            edits.add(Edit.swap(span, new Span(span.start(), span.start() + 6), "not", text));
            group(exists);
        } else if (condition instanceof ConditionalElementDescr group) {
            group(group);
        } else if (condition instanceof PatternDescr pattern) {
            source(pattern.getSource());
            constraints(pattern);
        }
    }

    private void source(@Nullable PatternSourceDescr source) {
        if (source instanceof AccumulateDescr accumulate) {
            change(accumulate.getInput(), span(accumulate.getInput()));
        } else if (source instanceof CollectDescr collect) {
            change(collect.getInputPattern(), span(collect.getInputPattern()));
        }
    }

    private void constraints(PatternDescr pattern) {
        List<Span> spans = pattern.getConstraint().getDescrs().stream()
                .filter(ExprConstraintDescr.class::isInstance)
                .map(ExprConstraintDescr.class::cast)
                .map(constraint -> new Span(
                        constraint.getStartCharacter(),
                        constraint.getStartCharacter()
                                + constraint.getExpression().length()))
                .toList();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            String constraint = span.of(text);
            if (SETTING.equals(pattern.getObjectType())
                            && SETTING_KEY.matcher(constraint).matches()
                    || ConstraintChanges.isBinding(text, span)) {
                continue;
            }
            if (!SAME_FACT.matcher(constraint).matches()
                    && !saysAbove(pattern, FOR_SPEED)
                    && variables(span).noneMatch(name -> isUsedOutside(name, span))) {
                edits.add(Edit.drop(span, constraintWithSeparator(spans, i)));
            }
            ConstraintChanges.within(text, span).stream()
                    .filter(edit -> !edit.isOfLimit(text) || !saysAbove(pattern, NEVER_EQUAL))
                    .forEach(edits::add);
        }
    }

    /** Whether the comment above a pattern begins like this. */
    private boolean saysAbove(PatternDescr pattern, String comment) {
        List<String> lines = text.lines().toList();
        int above = pattern.getLine() - 2;
        return above >= 0 && lines.get(above).strip().startsWith(comment);
    }

    /** A constraint with the comma after it, or before it where it is the last; the only one of an accumulation with its semicolon. */
    private Span constraintWithSeparator(List<Span> spans, int index) {
        Span span = spans.get(index);
        if (index + 1 < spans.size()) {
            return new Span(span.start(), spans.get(index + 1).start());
        }
        int start = span.start();
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        boolean separated = text.charAt(start - 1) == ',' || text.charAt(start - 1) == ';';
        return separated ? new Span(start - 1, span.end()) : span;
    }

    private boolean isNeeded(BaseDescr condition, Span span) {
        return !(condition instanceof NotDescr)
                && !(condition instanceof ExistsDescr)
                && variables(span).anyMatch(name -> isUsedOutside(name, span));
    }

    private Stream<String> variables(Span span) {
        return VARIABLE.matcher(span.of(text)).results().map(variable -> variable.group(1));
    }

    private boolean isUsedOutside(String variable, Span span) {
        Matcher uses = Pattern.compile(Pattern.quote(variable) + "\\b").matcher(text);
        boolean used = false;
        while (!used && uses.find()) {
            used = uses.start() < span.start() || uses.start() >= span.end();
        }
        return used;
    }

    private Span upTo(Span span, BaseDescr next) {
        return new Span(span.start(), span(next).start());
    }

    private Span after(BaseDescr previous, Span span) {
        return new Span(span(previous).end(), span.end());
    }

    /** The conditions of a group, those of a group in it that has no parentheses of its own among them. */
    private static List<BaseDescr> conditions(ConditionalElementDescr group) {
        List<BaseDescr> conditions = new ArrayList<>();
        for (Object condition : group.getDescrs()) {
            if (condition instanceof AndDescr and && and.getDescrs().size() == 1) {
                conditions.addAll(conditions(and));
            } else if (condition instanceof BaseDescr base) {
                conditions.add(base);
            }
        }
        return conditions;
    }

    private Span span(BaseDescr condition) {
        return new Span(condition.getStartCharacter(), condition.getEndCharacter());
    }
}
