package dev.guardrail.engine.compile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The first wall against hostile rules: looks at a parsed rule file before anything of it is compiled. What a rule may
 * consist of is listed; everything else is refused. {@code rules/README.md} publishes the list.
 */
final class Vetting {

    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\[\"\\\\])*\"";
    private static final String KNOWN_ELSEWHERE = "[a-z][a-z-]*";

    private final RuleFile file;
    private final PackageDescr tree;
    private final Problems problems;

    private Vetting(RuleFile file) {
        this.file = file;
        this.tree = file.tree();
        this.problems = new Problems(file.path(), file.text());
    }

    /** What is wrong with a file, a line each; none if it may be compiled. */
    static List<String> problems(RuleFile file) {
        Vetting vetting = new Vetting(file);
        if (file.isGuardrail()) {
            vetting.vetPackage();
            vetting.vetRule(file.rules().get(0));
        } else {
            file.rules().forEach(vetting::vetConsequence);
        }
        return vetting.problems.lines();
    }

    private void vetPackage() {
        String expected = file.packageName();
        if (!tree.getName().equals(expected)) {
            problems.add(Math.max(0, file.text().indexOf("package")), "expected `package " + expected + "`");
        }
        tree.getImports().stream()
                .filter(one -> !RuleTypes.mayImport(one.getTarget(), file.isOfClaims()))
                .forEach(one -> problems.add(
                        at(one),
                        "a rule may not import `" + one.getTarget() + "`; it may import `dev.guardrail.fact.*`, "
                                + (file.isOfClaims()
                                        ? "`dev.guardrail.claim.*`"
                                        : "`dev.guardrail.finding.Violation`, `dev.guardrail.rule.Confidence`")
                                + " and what rules/README.md lists"));
        refuse(tree.getFunctionImports(), "imports no function");
        refuse(tree.getAccumulateImports(), "imports no function of `accumulate`");
        refuse(tree.getFunctions(), "has no function");
        refuse(tree.getGlobals(), "has no global");
        refuse(tree.getTypeDeclarations(), "declares no type");
        refuse(tree.getEnumDeclarations(), "declares no type");
        refuse(tree.getEntryPointDeclarations(), "declares no entry point");
        refuse(tree.getWindowDeclarations(), "declares no window");
        refuse(tree.getAttributes(), "has no attribute, such as a dialect");
        if (tree.getUnit() != null) {
            problems.add(at(tree.getUnit()), "a rule file has no unit");
        }
        refuse(file.rules().subList(1, file.rules().size()), "has one rule; put the next one into a folder of its own");
    }

    private void refuse(Collection<? extends BaseDescr> refused, String problem) {
        refused.forEach(one -> problems.add(at(one), "a rule file " + problem));
    }

    private void vetRule(RuleDescr rule) {
        if (!rule.getName().equals(file.id())) {
            problems.add(at(rule), "expected `rule \"" + file.id() + "\"`, the path of its folder");
        }
        if (rule.isQuery()) {
            problems.add(at(rule), "a rule file has no query");
        }
        if (rule.getParentName() != null || rule.getUnit() != null) {
            problems.add(at(rule), "a rule extends no other rule");
        }
        refuse(rule.getAttributes().values(), "has no attribute, such as `salience` or `enabled`");
        rule.getAnnotations().forEach(this::vetAnnotation);
        if (!rule.getNamedConsequences().isEmpty()) {
            problems.add(at(rule), "a rule has one consequence");
        }
        RuleTypes types = new RuleTypes(
                tree.getImports().stream().map(one -> one.getTarget()).toList());
        Map<String, Class<?>> bindings = new TreeMap<>();
        new ConditionVetting(file, types, bindings, problems).vet(rule.getLhs());
        problems.collect(() -> new ConsequenceVetting(file, types, bindings).vet(rule));
    }

    /** Which annotations there are, the reader of guardrails knows; here they have to be plain. */
    private void vetAnnotation(AnnotationDescr annotation) {
        Map<String, Object> values = annotation.getValueMap();
        boolean plain = values.keySet().equals(Set.of(AnnotationDescr.VALUE))
                && String.valueOf(annotation.getValue()).matches(LITERAL)
                && annotation.getName().matches(KNOWN_ELSEWHERE);
        if (!plain) {
            problems.add(
                    file.text().indexOf("@" + annotation.getName()),
                    "expected `@" + annotation.getName() + "( \"…\" )`: an annotation has one text");
        }
    }

    private void vetConsequence(RuleDescr rule) {
        problems.collect(() -> ConsequenceVetting.inserted(file, rule));
    }

    private static int at(BaseDescr part) {
        return Math.max(0, part.getStartCharacter());
    }
}
