package dev.guardrail.engine;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the classes may name that Drools' compiler makes of rules: what rules may use, and what these classes consist of. */
final class CompiledCode {

    /** Members that the compiler uses, by the name of their class; {@code _1} and the like stand without their number. */
    private static final SortedMap<String, SortedSet<String>> MEMBERS = Helpers.parse("""
            dev.guardrail.claim.ClaimConclusion: <init> withBearing withReading
            dev.guardrail.finding.Violation: <init> withConfidence withFix withRelated withRepair
            dev.guardrail.rule.Confidence: HIGH LOW MEDIUM
            java.lang.Boolean: TYPE booleanValue valueOf
            java.lang.Double: TYPE doubleValue valueOf
            java.lang.Enum: <init> valueOf
            java.lang.Integer: TYPE intValue valueOf
            java.lang.Long: TYPE longValue valueOf
            java.lang.Object: <init> equals
            java.lang.RuntimeException: <init>
            java.lang.String: hashCode
            java.lang.System: arraycopy
            java.math.BigDecimal: <init>
            java.time.format.DateTimeFormatterBuilder: <init> appendPattern parseCaseInsensitive toFormatter
            java.util.Arrays: asList
            java.util.Collections: emptyList
            java.util.Locale: ENGLISH
            java.util.regex.Matcher: matches
            java.util.regex.Pattern: compile matcher
            org.drools.core.rule.consequence.KnowledgeHelper: getRule insertLogical
            org.drools.model.DomainClassMetadata: getPropertyIndex
            org.drools.model.Index$ConstraintType: EQUAL GREATER_OR_EQUAL GREATER_THAN LESS_OR_EQUAL LESS_THAN NOT_EQUAL
            org.drools.model.PatternDSL$PatternDef: and bind endAnd endOr expr or passive watch
            org.drools.model.consequences.ConsequenceBuilder$_: execute
            org.drools.model.functions.PredicateInformation: <init> addRuleNames setMoreThanMaxRuleDefs
            org.drools.model.functions.accumulate.AccumulateFunction: as
            org.drools.model.impl.RuleBuilder: build metadata
            org.drools.model.operators.ContainsOperator: INSTANCE
            org.drools.model.operators.InOperator: INSTANCE
            org.drools.model.operators.MemberOfOperator: INSTANCE
            org.drools.model.operators.StringEndsWithOperator: INSTANCE
            org.drools.model.operators.StringLengthWithOperator: INSTANCE
            org.drools.model.operators.StringStartsWithOperator: INSTANCE
            org.drools.modelcompiler.consequence.DroolsImpl: asKnowledgeHelper
            org.drools.modelcompiler.dsl.pattern.D: accFunction accumulate alphaIndexedBy and betaIndexedBy declarationOf
             entryPoint eval execute exists forall from not on or pattern reactOn rule
            org.drools.modelcompiler.util.EvaluationUtil: areNullSafeEquals areNumbersNullSafeEquals greaterOrEqual
             greaterOrEqualNumbers greaterThan greaterThanNumbers lessOrEqual lessOrEqualNumbers lessThan
             lessThanNumbers toBigDecimal
            org.drools.util.DateUtils: getDateFormatMask
            org.kie.api.definition.rule.Rule: getName
            """);

    /** Types that are only named: as parameters, results, interfaces and type arguments. */
    private static final Set<String> TYPES =
            Stream.of("""
            java.lang.CharSequence java.lang.Class java.lang.Comparable java.lang.Exception java.lang.Iterable
            java.lang.Number java.lang.invoke.CallSite java.lang.invoke.LambdaMetafactory java.lang.invoke.MethodHandle
            java.lang.invoke.MethodHandles java.lang.invoke.MethodHandles$Lookup java.lang.invoke.MethodType
            java.lang.invoke.StringConcatFactory java.time.chrono.ChronoLocalDate java.time.format.DateTimeFormatter
            java.util.function.Supplier
            org.drools.compiler.kie.builder.MaterializedLambda org.drools.model.AlphaIndex org.drools.model.Argument
            org.drools.model.BetaIndex org.drools.model.Declaration org.drools.model.DeclarationSource
            org.drools.model.Drools org.drools.model.EntryPoint org.drools.model.From org.drools.model.Global
            org.drools.model.Index org.drools.model.Model org.drools.model.PatternDSL org.drools.model.PatternDSL$ReactOn
            org.drools.model.Query org.drools.model.Rule org.drools.model.RuleItemBuilder org.drools.model.TypeMetaData
            org.drools.model.Variable org.drools.model.consequences.ConsequenceBuilder
            org.drools.model.functions.HashedExpression org.drools.model.functions.Operator
            org.drools.model.functions.Block org.drools.model.functions.Function org.drools.model.functions.Predicate
            org.drools.model.view.ExprViewItem org.drools.model.view.ViewItem org.drools.model.view.ViewItemBuilder
            org.kie.api.runtime.rule.FactHandle
            """.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());

    /** What the classes of rules implement. */
    private static final Pattern INTERFACES = Pattern.compile(
            "org/drools/model/(Model|DomainClassMetadata|functions/(HashedExpression|(Block|Function|Predicate)\\d*))");

    private static final String ACCUMULATORS = "org/drools/core/base/accumulators/";

    private static final Pattern ACCUMULATOR = Pattern.compile(ACCUMULATORS + "(CollectList|CollectSet|Count"
            + "|(BigDecimal|BigInteger|Integer|Long|Numeric)?(Sum|Min|Max)|(BigDecimal)?Average)AccumulateFunction");

    private static final Pattern NUMBER = Pattern.compile("\\d+$");

    private CompiledCode() {}

    /** Whether a class of rules may name a type, by its name in class files. */
    static boolean mayName(String name) {
        String type = type(name);
        return TYPES.contains(type)
                || MEMBERS.containsKey(type)
                || Helpers.published().containsKey(type)
                || ACCUMULATOR.matcher(name).matches()
                || factType(name).isPresent();
    }

    static boolean mayImplement(String name) {
        return INTERFACES.matcher(name).matches();
    }

    /** Whether the constructor of a function of {@code accumulate} may be named. */
    static boolean isAccumulator(String name) {
        return ACCUMULATOR.matcher(name).matches();
    }

    /** Whether a class of rules may have the class itself of a type, to match on it or to cast to it. */
    static boolean mayMatchOn(String name) {
        return Helpers.published().containsKey(type(name)) || factType(name).isPresent();
    }

    /** Whether a class of rules may call a method of another type. */
    static boolean mayCall(String name, String method) {
        String type = type(name);
        return MEMBERS.getOrDefault(type, Collections.emptySortedSet()).contains(method)
                || Helpers.allow(type, method)
                || factType(name)
                        .filter(fact -> FactMembers.methods(fact).contains(method))
                        .isPresent();
    }

    /** Whether a class of rules may read a static field of another type. */
    static boolean mayRead(String name, String field) {
        return MEMBERS.getOrDefault(type(name), Collections.emptySortedSet()).contains(field)
                || factType(name)
                        .filter(fact -> FactMembers.constants(fact).contains(field))
                        .isPresent();
    }

    private static Optional<Class<?>> factType(String name) {
        return FactMembers.type(name.replace('/', '.'));
    }

    private static String type(String name) {
        String type = name.replace('/', '.');
        return type.startsWith("org.drools.model.") ? NUMBER.matcher(type).replaceFirst("") : type;
    }
}
