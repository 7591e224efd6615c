package dev.guardrail.engine.compile;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.SimpleName;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.rule.FactTypes;
import dev.guardrail.rule.Names;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.MVELExprDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.printer.PrintUtil;
import org.jspecify.annotations.Nullable;

/** Looks at the conditions of a rule, and learns what they bind. */
final class ConditionVetting {

    private static final Set<Class<?>> GROUPS =
            Set.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class);
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=", "&&", "||");
    private static final Pattern BINDING = Pattern.compile("\\$[A-Za-z]\\w*");
    private static final Pattern COLLECTED = Pattern.compile("\\$[A-Za-z]\\w*(?:\\.[a-z]\\w*)*");
    private static final int LONGEST = 4000;

    private final RuleFile file;
    private final RuleTypes types;
    private final Map<String, Class<?>> bindings;
    private final Problems problems;

    /** In how many groups of alternatives it is: each of these may bind the same. */
    private int alternatives;

    ConditionVetting(RuleFile file, RuleTypes types, Map<String, Class<?>> bindings, Problems problems) {
        this.file = file;
        this.types = types;
        this.bindings = bindings;
        this.problems = problems;
    }

    /** Vets a condition and all that it consists of. */
    void vet(BaseDescr condition) {
        if (condition instanceof AnnotatedBaseDescr annotated
                && !annotated.getAnnotations().isEmpty()) {
            problems.add(at(condition), "a condition has no annotation");
        }
        if (condition.getClass() == PatternDescr.class) {
            vetPattern((PatternDescr) condition);
        } else if (GROUPS.contains(condition.getClass())) {
            vetGroup((ConditionalElementDescr) condition);
        } else {
            problems.add(at(condition), "a condition is a pattern, `not`, `exists`, `and`, `or` or `accumulate`");
        }
    }

    private void vetGroup(ConditionalElementDescr group) {
        Map<String, Class<?>> before = new TreeMap<>(bindings);
        int outside = alternatives;
        alternatives += group.getClass() == OrDescr.class ? 1 : 0;
        group.getDescrs().forEach(one -> vet((BaseDescr) one));
        alternatives = outside;
        if (group.getClass() == NotDescr.class || group.getClass() == ExistsDescr.class) {
            bindings.keySet().retainAll(before.keySet());
        }
    }

    private void vetPattern(PatternDescr pattern) {
        // What is accumulated is bound before the conditions on the result are read.
        PatternSourceDescr source = pattern.getSource();
        if (source instanceof AccumulateDescr accumulate) {
            vetAccumulate(accumulate);
        } else if (source != null) {
            problems.collect(() -> vetSource(pattern, source));
        }
        Cursor cursor = new Cursor(file.text(), at(pattern), end(pattern));
        Class<?> type =
                problems.<Class<?>>attempt(() -> matched(pattern, cursor)).orElse(Members.Unknown.class);
        problems.collect(() -> vetHead(pattern, type, cursor));
        pattern.getDescrs().forEach(constraint -> problems.collect(() -> vetConstraint(constraint, type)));
    }

    private void vetHead(PatternDescr pattern, Class<?> type, Cursor cursor) {
        if (pattern.getIdentifier() != null) {
            bind(pattern.getIdentifier(), type, cursor);
        }
        if (pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getBehaviors().isEmpty()) {
            throw cursor.refuse("a condition has no query, no `:=` and no `over`");
        }
    }

    /** The type that a pattern matches on. */
    private Class<?> matched(PatternDescr pattern, Cursor cursor) {
        String name = pattern.getObjectType();
        if (name == null) {
            throw cursor.refuse("a condition begins with the name of a fact");
        }
        boolean fromElsewhere = pattern.getSource() != null && !Patterns.isOfEntryPoint(pattern);
        if (pattern.getSource() instanceof AccumulateDescr && name.equals("Object")) {
            return Object.class;
        }
        cursor.to(name.substring(name.lastIndexOf('.') + 1));
        Optional<Class<?>> type =
                fromElsewhere ? types.find(name) : types.fact(name).filter(RuleTypes::isMatchable);
        if (!FactTypes.isForGuardrails(name)) {
            throw cursor.refuse("`" + name + "` is for reports alone, and no guardrail sees it");
        }
        if (pattern.getGenericType() != null && pattern.getGenericType().hasGenerics()) {
            throw cursor.refuse("a condition has no type arguments");
        }
        return type.orElseThrow(
                () -> cursor.refuse(
                        types.fact(name).isPresent()
                                ? "a rule may not match on `" + name + "`: name the fact"
                                : "unknown fact `" + name + "`"
                                        + Names.nearest(name, RuleTypes.matchable())
                                                .map(near -> "; did you mean `" + near + "`?")
                                                .orElse(
                                                        "; rules may match on the facts of `dev.guardrail.fact` that they import")));
    }

    private void bind(String name, Class<?> type, Cursor cursor) {
        if (!BINDING.matcher(name).matches()) {
            throw cursor.refuse("the name of a binding begins with `$`; found `" + name + "`");
        } else if (bindings.containsKey(name) && alternatives == 0) {
            throw cursor.refuse("`" + name + "` is bound already");
        }
        bindings.put(name, type);
    }

    private void vetSource(PatternDescr pattern, PatternSourceDescr source) {
        Cursor cursor = new Cursor(file.text(), at(pattern), file.text().length());
        cursor.to("from");
        if (source.getClass() == EntryPointDescr.class) {
            String id = ((EntryPointDescr) source).getEntryId();
            cursor.to("entry-point");
            if (!id.equals(RuleBase.BASE)) {
                throw cursor.refuse("unknown entry point `" + id + "`; expected `" + RuleBase.BASE + "`");
            }
        } else if (source.getClass() == FromDescr.class
                && ((FromDescr) source).getDataSource().getClass() == MVELExprDescr.class) {
            String expression = ((FromDescr) source).getExpression().strip();
            if (!COLLECTED.matcher(expression).matches()) {
                throw cursor.refuse("`from` takes a binding or a property of one, such as `from $setting.values`");
            }
            Class<?> listed = typeOf(expression, null, cursor);
            if (!Members.takes(Collection.class, listed)) {
                throw cursor.refuse("`from` takes a list or a set, but this is a " + Members.simple(listed));
            }
        } else {
            throw cursor.refuse("a condition matches on facts, `from entry-point \"base\"`, `from` a property or `from`"
                    + " an `accumulate`");
        }
    }

    private void vetAccumulate(AccumulateDescr accumulate) {
        Cursor cursor = new Cursor(file.text(), at(accumulate), end(accumulate));
        boolean inline = accumulate.getClass() != AccumulateDescr.class
                || !Stream.of(
                                Optional.ofNullable(accumulate.getInitCode()),
                                Optional.ofNullable(accumulate.getActionCode()),
                                Optional.ofNullable(accumulate.getReverseCode()),
                                Optional.ofNullable(accumulate.getResultCode()))
                        .allMatch(Optional::isEmpty);
        if (inline || accumulate.getFunctions().isEmpty()) {
            problems.add(at(accumulate), "`accumulate` has functions and no code: " + Accumulated.NAMES);
        }
        Set<String> before = Set.copyOf(bindings.keySet());
        vet(accumulate.getInput());
        Set<String> within = new TreeSet<>(bindings.keySet());
        within.removeAll(before);
        cursor.skip(end(accumulate.getInput()));
        accumulate.getFunctions().forEach(function -> problems.collect(() -> vetFunction(function, cursor)));
        bindings.keySet().removeAll(within);
    }

    private void vetFunction(AccumulateFunctionCallDescr function, Cursor cursor) {
        String bind = function.getBind();
        if (bind != null) {
            cursor.to(bind);
        }
        cursor.to(function.getFunction());
        if (function.isUnification() || !Accumulated.isKnown(function.getFunction(), function.getParams().length)) {
            throw cursor.refuse("`accumulate` has no function `" + function.getFunction() + "` of "
                    + function.getParams().length + " values; it has " + Accumulated.NAMES);
        }
        Class<?> value = Object.class;
        for (String parameter : function.getParams()) {
            value = typeOf(parameter, null, cursor);
        }
        if (!Accumulated.takes(function.getFunction(), value)) {
            throw cursor.refuse(
                    "`" + function.getFunction() + "` takes numbers, but this is a " + Members.simple(value));
        }
        Class<?> result = Accumulated.result(function.getFunction(), value);
        if (bind != null) {
            bind(bind, result, cursor);
        }
    }

    private void vetConstraint(BaseDescr constraint, Class<?> type) {
        int start = at(constraint);
        if (constraint.getClass() != ExprConstraintDescr.class
                || ((ExprConstraintDescr) constraint).getType() != ExprConstraintDescr.Type.NAMED) {
            throw new Refusal(start, "a condition names the properties that it compares");
        }
        String expression = ((ExprConstraintDescr) constraint).getExpression();
        Cursor cursor = new Cursor(file.text(), start, end(constraint));
        DrlxExpression parsed = parse(expression, cursor);
        SimpleName bind = parsed.getBind();
        if (bind != null) {
            cursor.to(bind.asString());
            bind(bind.asString(), Members.Unknown.class, cursor);
        }
        Class<?> found = new Expressions(types, bindings, type, cursor).typeOf(parsed.getExpr());
        if (bind != null) {
            bindings.put(bind.asString(), found);
        }
        boolean compares = parsed.getExpr() instanceof BinaryExpr binary
                && COMPARISONS.contains(binary.getOperator().asString());
        if (bind != null && compares) {
            throw new Refusal(start, "bind the property, and compare it in a condition of its own");
        } else if (bind == null && !Members.takes(Boolean.class, found)) {
            throw new Refusal(
                    start, "expected a condition, found a " + Members.simple(found) + "; `$name : property` binds it");
        }
    }

    private Class<?> typeOf(String expression, @Nullable Class<?> matched, Cursor cursor) {
        DrlxExpression parsed = parse(expression, cursor);
        if (parsed.getBind() != null) {
            throw cursor.refuse("nothing is bound here");
        }
        return new Expressions(types, bindings, matched, cursor).typeOf(parsed.getExpr());
    }

    /** Drools' parser stops where it understands no more, and says nothing of the rest. */
    private static DrlxExpression parse(String expression, Cursor cursor) {
        if (expression.length() > LONGEST) {
            throw cursor.refuse("a condition has at most " + LONGEST + " characters");
        }
        try {
            DrlxExpression parsed = DrlxParseUtil.parseExpression(expression);
            String bind = parsed.getBind() == null ? "" : parsed.getBind().asString() + ":";
            if (!bare(expression).equals(bare(bind + PrintUtil.printNode(parsed.getExpr())))) {
                throw cursor.refuse("cannot read all of this condition; write comments above it");
            }
            return parsed;
        } catch (ParseProblemException | NumberFormatException | ClassCastException | LinkageError e) {
            throw cursor.refuse("cannot read this condition");
        }
    }

    /** Without what printing changes. */
    private static String bare(String expression) {
        return expression.replaceAll("[\\s()]", "");
    }

    private static int at(BaseDescr part) {
        return Math.max(0, part.getStartCharacter());
    }

    private int end(BaseDescr part) {
        return part.getEndCharacter() < 0 ? file.text().length() : part.getEndCharacter() + 1;
    }
}
