package dev.guardrail.engine.compile;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.guardrail.rule.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * Walks a parsed expression of a rule and says which type its value has. It knows what an expression may consist of;
 * everything else is refused, whatever it does.
 */
final class Expressions {

    private static final Map<Class<?>, Class<?>> LITERALS = Map.of(
            StringLiteralExpr.class, String.class,
            IntegerLiteralExpr.class, Integer.class,
            LongLiteralExpr.class, Long.class,
            DoubleLiteralExpr.class, Double.class);

    private final RuleTypes types;
    private final Map<String, Class<?>> bindings;
    private final @Nullable Class<?> matched;
    private final Cursor cursor;
    private final Operators operators;

    /**
     * A walk.
     *
     * @param types the types that the rule can name
     * @param bindings the types of what is bound so far, by name
     * @param matched the type that the condition matches on, whose properties have no prefix; null outside conditions
     * @param cursor where the expression is
     */
    Expressions(RuleTypes types, Map<String, Class<?>> bindings, @Nullable Class<?> matched, Cursor cursor) {
        this.types = types;
        this.bindings = bindings;
        this.matched = matched;
        this.cursor = cursor;
        this.operators = new Operators(this, cursor);
    }

    /** The type of an expression's value, boxed; {@code Object} if it is not known. */
    Class<?> typeOf(Expression expression) {
        Class<?> kind = expression.getClass();
        if (LITERALS.containsKey(kind)) {
            return literal((LiteralStringValueExpr) expression);
        } else if (kind == BooleanLiteralExpr.class) {
            cursor.to(expression.toString());
            return Boolean.class;
        } else if (kind == EnclosedExpr.class) {
            return typeOf(((EnclosedExpr) expression).getInner());
        } else if (kind == DrlNameExpr.class || kind == NameExpr.class) {
            return name((NameExpr) expression);
        } else if (kind == ThisExpr.class && matched != null) {
            cursor.to("this");
            return matched;
        } else if (kind == FieldAccessExpr.class) {
            return field((FieldAccessExpr) expression);
        } else if (kind == MethodCallExpr.class) {
            return call((MethodCallExpr) expression);
        }
        return operation(expression);
    }

    private Class<?> operation(Expression expression) {
        Class<?> kind = expression.getClass();
        if (kind == UnaryExpr.class) {
            return operators.unary((UnaryExpr) expression);
        } else if (kind == BinaryExpr.class) {
            return operators.binary((BinaryExpr) expression);
        } else if (kind == ConditionalExpr.class && matched == null) {
            return operators.conditional((ConditionalExpr) expression);
        } else if (kind == HalfBinaryExpr.class) {
            return operators.half((HalfBinaryExpr) expression);
        } else if (kind == PointFreeExpr.class) {
            return operators.pointFree((PointFreeExpr) expression);
        } else if (kind == HalfPointFreeExpr.class) {
            return operators.pointFree((HalfPointFreeExpr) expression);
        }
        throw cursor.refuse(Refused.reason(expression));
    }

    private Class<?> literal(LiteralStringValueExpr literal) {
        boolean text = literal instanceof StringLiteralExpr;
        cursor.to(text ? "\"" + literal.getValue() + "\"" : literal.getValue());
        if (!text && !literal.getValue().matches("[0-9]{1,18}L?|[0-9]{1,9}\\.[0-9]{1,9}")) {
            throw cursor.refuse("a number is written in decimal digits");
        } else if (literal instanceof IntegerLiteralExpr && Long.parseLong(literal.getValue()) > Integer.MAX_VALUE) {
            throw cursor.refuse("a number as large as this ends with `L`");
        }
        return LITERALS.getOrDefault(literal.getClass(), Object.class);
    }

    private Class<?> name(NameExpr name) {
        String text = name.getNameAsString();
        cursor.to(text);
        if (name instanceof DrlNameExpr drl && drl.getBackReferencesCount() > 0) {
            throw cursor.refuse("a rule does not look back with `../`");
        }
        Optional<Class<?>> known = text.startsWith("$")
                ? Optional.ofNullable(bindings.get(text))
                : Optional.ofNullable(matched).flatMap(type -> Members.property(type, text));
        return known.orElseThrow(() -> unknown(text));
    }

    private Refusal unknown(String name) {
        if (name.startsWith("$")) {
            return cursor.refuse("nothing is bound to `" + name + "`"
                    + Names.nearest(name, bindings.keySet())
                            .map(near -> "; did you mean `" + near + "`?")
                            .orElse(""));
        } else if (matched == null) {
            return cursor.refuse("`" + name + "` is no value here; expected a binding such as `$fact`");
        }
        return noProperty(matched, name);
    }

    private Refusal noProperty(Class<?> type, String name) {
        if (type == Object.class) {
            return cursor.refuse("the type of this value is not known; a pattern with `from` says it");
        }
        return cursor.refuse("`" + Members.simple(type) + "` has no property `" + name + "`"
                + Names.suggestion(name, Members.properties(type)));
    }

    private Class<?> field(FieldAccessExpr access) {
        Optional<Class<?>> type = type(access.getScope());
        String name = access.getNameAsString();
        if (type.isEmpty()) {
            Class<?> owner = typeOf(access.getScope());
            cursor.to(name);
            return Members.property(owner, name).orElseThrow(() -> noProperty(owner, name));
        }
        cursor.to(name);
        SortedSet<String> constants = RuleTypes.constants(type.get());
        if (!constants.contains(name)) {
            throw cursor.refuse("`" + Members.simple(type.get()) + "` has no constant `" + name + "`"
                    + Names.suggestion(name, constants));
        }
        try {
            return Members.boxed(type.get().getField(name).getType());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private Class<?> call(MethodCallExpr call) {
        String name = call.getNameAsString();
        Optional<Class<?>> statically = call.getScope().flatMap(this::type);
        Class<?> owner = statically.orElseGet(() -> call.getScope()
                .map(this::typeOf)
                .orElseGet(() -> Optional.<Class<?>>ofNullable(matched)
                        .orElseThrow(() -> cursor.refuse("`" + name + "` is called on nothing"))));
        cursor.to(name);
        if (call.getTypeArguments().isPresent()) {
            throw cursor.refuse("a call in a rule has no type arguments");
        }
        int before = cursor.mark();
        List<Class<?>> arguments = new ArrayList<>();
        call.getArguments().forEach(argument -> arguments.add(typeOf(argument)));
        return Members.call(owner, name, arguments, statically.isPresent(), cursor.at(before));
    }

    /** The type that an expression names, if it names one; types have names that begin with a capital. */
    private Optional<Class<?>> type(Expression expression) {
        if (expression instanceof FieldAccessExpr access) {
            return type(access.getScope()).flatMap(outer -> RuleTypes.nested(outer, access.getNameAsString()));
        } else if (expression instanceof NameExpr name
                && Character.isUpperCase(name.getNameAsString().charAt(0))) {
            cursor.to(name.getNameAsString());
            return Optional.of(types.find(name.getNameAsString())
                    .or(() -> matched == null ? types.confidence(name.getNameAsString()) : Optional.empty())
                    .orElseThrow(() -> cursor.refuse("unknown type `" + name.getNameAsString() + "`"
                            + Names.nearest(name.getNameAsString(), types.names())
                                    .map(near -> "; did you mean `" + near + "`?")
                                    .orElse(""))));
        }
        return Optional.empty();
    }
}
