package dev.guardrail.engine.compile;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.guardrail.engine.RegularExpressions;
import dev.guardrail.fact.Located;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** The operators of a rule's expressions, and the types that they take. */
final class Operators {

    private static final Set<String> LOGICAL = Set.of("&&", "||");
    private static final Set<String> EQUALITY = Set.of("==", "!=");
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

    /** What the left side of an operator that is a word has to be. */
    private static final Map<String, Set<Class<?>>> WORDS = Map.of(
            "matches", Set.of(String.class),
            "contains", Set.of(String.class, Collection.class),
            "memberOf", Set.of(Object.class),
            "in", Set.of(Object.class));

    private final Expressions expressions;
    private final Cursor cursor;

    Operators(Expressions expressions, Cursor cursor) {
        this.expressions = expressions;
        this.cursor = cursor;
    }

    Class<?> unary(UnaryExpr unary) {
        String operator = unary.getOperator().asString();
        cursor.to(operator);
        Class<?> type = expressions.typeOf(unary.getExpression());
        if (unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return require(Boolean.class, type, operator);
        } else if (unary.getOperator() == UnaryExpr.Operator.MINUS) {
            return require(Number.class, type, operator);
        }
        throw cursor.refuse("a rule has no operator `" + operator + "`");
    }

    Class<?> binary(BinaryExpr binary) {
        String operator = binary.getOperator().asString();
        Class<?> left = expressions.typeOf(binary.getLeft());
        cursor.to(operator);
        int at = cursor.mark();
        Class<?> right = expressions.typeOf(binary.getRight());
        return result(left, operator, right, cursor.at(at));
    }

    private Class<?> result(Class<?> left, String operator, Class<?> right, Cursor place) {
        if (LOGICAL.contains(operator)) {
            require(Boolean.class, left, operator);
            return require(Boolean.class, right, operator);
        } else if (EQUALITY.contains(operator) || ORDER.contains(operator)) {
            if (!comparable(left, right) || ORDER.contains(operator) && !Members.takes(Comparable.class, left)) {
                throw place.refuse("`" + operator + "` does not compare " + Members.simple(left) + " with "
                        + Members.simple(right) + hint(left, right));
            }
            return Boolean.class;
        } else if (ARITHMETIC.contains(operator)) {
            return arithmetic(left, operator, right, place);
        }
        throw place.refuse("a rule has no operator `" + operator + "`");
    }

    /** How a constant is written, where a text stands in its place. */
    private static String hint(Class<?> left, Class<?> right) {
        return left.isEnum() && right == String.class
                ? "; write one of: "
                        + RuleTypes.constants(left).stream()
                                .limit(5)
                                .map(name -> Members.simple(left) + "." + name)
                                .collect(Collectors.joining(", "))
                : "";
    }

    private static boolean comparable(Class<?> left, Class<?> right) {
        return Members.isNumber(left) && Members.isNumber(right)
                || Members.takes(left, right)
                || Members.takes(right, left);
    }

    private static Class<?> arithmetic(Class<?> left, String operator, Class<?> right, Cursor place) {
        if (operator.equals("+") && (left == String.class || right == String.class)) {
            return String.class;
        }
        if (!Members.isNumber(left) || !Members.isNumber(right)) {
            throw place.refuse(
                    "`" + operator + "` does not take a " + Members.simple(left) + " and a " + Members.simple(right));
        }
        return Stream.of(BigDecimal.class, Double.class, Long.class)
                .filter(wide -> wide == left || wide == right)
                .<Class<?>>map(wide -> wide)
                .findFirst()
                .orElse(Integer.class);
    }

    Class<?> conditional(ConditionalExpr conditional) {
        require(Boolean.class, expressions.typeOf(conditional.getCondition()), "?");
        Class<?> then = expressions.typeOf(conditional.getThenExpr());
        Class<?> otherwise = expressions.typeOf(conditional.getElseExpr());
        if (then.isAssignableFrom(otherwise)) {
            return then;
        } else if (otherwise.isAssignableFrom(then)) {
            return otherwise;
        }
        return Located.class.isAssignableFrom(then) && Located.class.isAssignableFrom(otherwise)
                ? Located.class
                : Object.class;
    }

    /** The second half of {@code line > 3 && < 9}. */
    Class<?> half(HalfBinaryExpr half) {
        cursor.to(half.getOperator().asString());
        expressions.typeOf(half.getRight());
        return Boolean.class;
    }

    Class<?> pointFree(PointFreeExpr expression) {
        Class<?> left = expressions.typeOf(expression.getLeft());
        boolean plain = Stream.of(
                        Optional.ofNullable(expression.getArg1()),
                        Optional.ofNullable(expression.getArg2()),
                        Optional.ofNullable(expression.getArg3()),
                        Optional.ofNullable(expression.getArg4()))
                .noneMatch(Optional::isPresent);
        return word(Optional.of(left), expression.getOperator().asString(), expression.getRight(), plain);
    }

    Class<?> pointFree(HalfPointFreeExpr expression) {
        boolean plain = Stream.of(
                        Optional.ofNullable(expression.getArg1()),
                        Optional.ofNullable(expression.getArg2()),
                        Optional.ofNullable(expression.getArg3()),
                        Optional.ofNullable(expression.getArg4()))
                .noneMatch(Optional::isPresent);
        return word(Optional.empty(), expression.getOperator().asString(), expression.getRight(), plain);
    }

    private Class<?> word(Optional<Class<?>> left, String operator, List<Expression> right, boolean plain) {
        cursor.to(operator);
        if (!plain || !WORDS.containsKey(operator)) {
            throw cursor.refuse("a rule has no operator `" + operator
                    + "`; it has `contains`, `in`, `matches` and `memberOf`, each also with `not`");
        }
        left.filter(type -> WORDS.getOrDefault(operator, Set.of()).stream()
                        .noneMatch(wanted -> Members.takes(wanted, type)))
                .ifPresent(type -> {
                    throw cursor.refuse("`" + operator + "` does not take a " + Members.simple(type));
                });
        if (operator.equals("matches")) {
            vetPattern(right);
        } else {
            right.forEach(expressions::typeOf);
        }
        return Boolean.class;
    }

    /** What a fact or a setting says may be written to keep the evaluation busy for ever. */
    private void vetPattern(List<Expression> right) {
        if (right.size() == 1 && right.get(0) instanceof StringLiteralExpr literal) {
            expressions.typeOf(literal);
            if (literal.asString().indexOf('\b') >= 0) {
                throw cursor.refuse("`\\b` in a text is a backspace; write `\\\\b` for the edge of a word");
            }
            RegularExpressions.problem(literal.asString()).ifPresent(problem -> {
                throw cursor.refuse("the regular expression " + problem);
            });
        } else {
            throw cursor.refuse("`matches` takes a regular expression that is written in the rule;"
                    + " `Setting.covers` and `Setting.coversPath` match what a policy states");
        }
    }

    private Class<?> require(Class<?> wanted, Class<?> found, String operator) {
        if (!Members.takes(wanted, found)) {
            throw cursor.refuse("`" + operator + "` takes a "
                    + (wanted == Boolean.class ? "condition" : "number") + ", but this is a "
                    + Members.simple(found));
        }
        return wanted.isAssignableFrom(found) ? found : wanted;
    }
}
