package dev.guardrail.engine.compile;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.Map;
import org.drools.mvel.parser.ast.expr.FullyQualifiedInlineCastExpr;
import org.drools.mvel.parser.ast.expr.InlineCastExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/** Why a rule may not have an expression, and what to write instead. */
final class Refused {

    private static final String NO_LAMBDA = "a rule has no lambda and no method reference";
    private static final String NO_CAST = "a rule does not cast: match on the type that has the property";
    private static final String NO_NULL = "a fact has no nulls: what is absent is `\"\"`";

    private static final Map<Class<?>, String> REASONS = Map.ofEntries(
            Map.entry(ArrayAccessExpr.class, "a rule has no `[ ]`; write `.get( 0 )`"),
            Map.entry(ArrayCreationExpr.class, "a rule makes no array"),
            Map.entry(AssignExpr.class, "a rule assigns nothing; `==` compares"),
            Map.entry(CastExpr.class, NO_CAST),
            Map.entry(CharLiteralExpr.class, "write a text in double quotes"),
            Map.entry(ClassExpr.class, "a rule has no class as a value"),
            Map.entry(ConditionalExpr.class, "a condition has no `? :`; write `||` and `&&`"),
            Map.entry(FullyQualifiedInlineCastExpr.class, NO_CAST),
            Map.entry(InlineCastExpr.class, NO_CAST),
            Map.entry(InstanceOfExpr.class, NO_CAST),
            Map.entry(LambdaExpr.class, NO_LAMBDA),
            Map.entry(MethodReferenceExpr.class, NO_LAMBDA),
            Map.entry(NullLiteralExpr.class, NO_NULL),
            Map.entry(NullSafeFieldAccessExpr.class, NO_NULL),
            Map.entry(NullSafeMethodCallExpr.class, NO_NULL),
            Map.entry(ObjectCreationExpr.class, "a rule makes no object but the violation that it inserts"),
            Map.entry(ThisExpr.class, "`this` is the fact that a condition matches on, and there is none here"));

    private Refused() {}

    static String reason(Expression expression) {
        String reason = REASONS.get(expression.getClass());
        return reason == null ? "`" + PrintUtil.printNode(expression) + "` is no expression of a rule" : reason;
    }
}
