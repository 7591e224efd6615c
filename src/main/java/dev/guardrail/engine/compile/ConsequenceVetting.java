package dev.guardrail.engine.compile;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.guardrail.claim.ClaimConclusion;
import dev.guardrail.finding.Violation;
import dev.guardrail.rule.Confidence;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.RuleDescr;

/** Looks at what a rule does: it inserts one conclusion in its own name, and nothing else. */
final class ConsequenceVetting {

    private static final String EXPECTED = "expected `insertLogical( ... );` and nothing else as the consequence";
    private static final String NAME = "drools.getRule().getName()";
    private static final int LONGEST = 4000;

    private static final Concluded VIOLATION = new Concluded(
            Violation.class,
            Set.of("withRelated", "withConfidence", "withFix", "withRepair"),
            "new Violation( " + NAME + ", $fact, \"…\" )",
            "a violation is made of " + NAME
                    + ", a fact and a message; a text before the message tells violations of one" + " fact apart");
    private static final Concluded CLAIM = new Concluded(
            ClaimConclusion.class,
            Set.of("withBearing", "withReading"),
            "new ClaimConclusion( " + NAME + ", $claim, $fact, $seen )",
            "a conclusion is made of " + NAME
                    + ", a claim, a fact and what is seen of it; without a fact where it is seen" + " at no place");

    /**
     * What rules conclude.
     *
     * @param type its type
     * @param additions what may be said behind it
     * @param form how it is written
     * @param parts what it is made of, as a sentence
     */
    private record Concluded(Class<?> type, Set<String> additions, String form, String parts) {

        String behind() {
            return additions.stream()
                    .sorted()
                    .map(addition -> "`." + addition + "( … )`")
                    .collect(Collectors.joining(" and "));
        }
    }

    private final RuleFile file;
    private final RuleTypes types;
    private final Map<String, Class<?>> bindings;
    private final Concluded concluded;

    ConsequenceVetting(RuleFile file, RuleTypes types, Map<String, Class<?>> bindings) {
        this.file = file;
        this.types = types;
        this.bindings = bindings;
        this.concluded = file.isOfClaims() ? CLAIM : VIOLATION;
    }

    /**
     * The expression that a consequence inserts.
     *
     * @throws Refusal if the consequence does anything else
     */
    static Expression inserted(RuleFile file, RuleDescr rule) {
        String text = String.valueOf(rule.getConsequence());
        int at = start(file, rule);
        if (text.length() > LONGEST) {
            throw new Refusal(at, "a consequence has at most " + LONGEST + " characters");
        }
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
        Optional<BlockStmt> block =
                new JavaParser(configuration).parseBlock("{" + text + "}").getResult();
        if (block.isEmpty()
                || block.get().getStatements().size() != 1
                || !(block.get().getStatement(0) instanceof ExpressionStmt statement)
                || !(statement.getExpression() instanceof MethodCallExpr call)
                || !call.getNameAsString().equals("insertLogical")
                || call.getScope().isPresent()
                || call.getArguments().size() != 1) {
            throw new Refusal(at, EXPECTED);
        }
        if (!block.get().getAllContainedComments().isEmpty()) {
            throw new Refusal(at, "write comments above the conditions and not into the consequence");
        }
        return call.getArgument(0);
    }

    private static int start(RuleFile file, RuleDescr rule) {
        String text = String.valueOf(rule.getConsequence());
        int start = file.text().lastIndexOf(text.strip());
        return start < 0 ? Math.max(0, rule.getStartCharacter()) : start;
    }

    void vet(RuleDescr rule) {
        Expression inserted = inserted(file, rule);
        Cursor cursor = new Cursor(file.text(), start(file, rule), file.text().length());
        Expressions expressions = new Expressions(types, bindings, null, cursor);
        cursor.to("insertLogical");
        Expression made = inserted;
        List<MethodCallExpr> additions = new ArrayList<>();
        while (made instanceof MethodCallExpr call
                && call.getScope().isPresent()
                && concluded.additions.contains(call.getNameAsString())) {
            additions.add(0, call);
            made = call.getScope().get();
        }
        vetCreation(made, expressions, cursor);
        additions.forEach(addition -> vetAddition(addition, expressions, cursor));
    }

    private void vetCreation(Expression made, Expressions expressions, Cursor cursor) {
        if (!(made instanceof ObjectCreationExpr creation)
                || !creation.getType().toString().equals(concluded.type.getSimpleName())
                || creation.getScope().isPresent()
                || creation.getAnonymousClassBody().isPresent()
                || creation.getTypeArguments().isPresent()) {
            throw cursor.refuse("expected `insertLogical( " + concluded.form + " );`, with nothing behind it but "
                    + concluded.behind());
        }
        requireImport(concluded.type, cursor);
        cursor.to(concluded.type.getSimpleName());
        int at = cursor.mark();
        NodeList<Expression> arguments = creation.getArguments();
        if (arguments.isEmpty() || !arguments.get(0).toString().equals(NAME)) {
            throw cursor.refuse("a conclusion begins with the name of its rule: `" + concluded.form + "`");
        }
        cursor.to("getName");
        List<Class<?>> given = new ArrayList<>(List.of(String.class));
        arguments.subList(1, arguments.size()).forEach(argument -> given.add(expressions.typeOf(argument)));
        if (given.size() > 4
                || Arrays.stream(concluded.type.getConstructors())
                        .map(Constructor::getParameterTypes)
                        .noneMatch(parameters -> Members.accepts(parameters, false, given))) {
            throw cursor.at(at).refuse(concluded.parts + "; found " + Members.described(given));
        }
    }

    private void vetAddition(MethodCallExpr addition, Expressions expressions, Cursor cursor) {
        String name = addition.getNameAsString();
        cursor.to(name);
        int at = cursor.mark();
        if (name.equals("withConfidence")) {
            requireImport(Confidence.class, cursor);
        }
        if (addition.getTypeArguments().isPresent()) {
            throw cursor.refuse("a call in a rule has no type arguments");
        }
        List<Class<?>> given = new ArrayList<>();
        addition.getArguments().forEach(argument -> given.add(expressions.typeOf(argument)));
        if (Arrays.stream(concluded.type.getMethods())
                .filter(method -> method.getName().equals(name))
                .noneMatch(method -> Members.accepts(method.getParameterTypes(), false, given))) {
            throw cursor.at(at).refuse("`" + name + "` does not take " + Members.described(given));
        }
    }

    private void requireImport(Class<?> type, Cursor cursor) {
        if (!types.imports(type)) {
            throw cursor.refuse("expected `import " + type.getName() + "`");
        }
    }
}
