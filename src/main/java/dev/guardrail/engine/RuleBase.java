package dev.guardrail.engine;

import dev.guardrail.UnusableInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.drools.model.Model;

/** Compiled rules, ready to run on facts. Immutable; every run has a session of its own. */
public final class RuleBase {

    /** The version of rules and facts: rules that were compiled against other facts do not run. */
    public static final String VERSION = "1";

    /** The resource that lists what the build compiled: the version, then the names of the models. */
    public static final String MODELS = "META-INF/guardrail/models";

    /** The resource with what each built-in guardrail needs, on a line of its own. */
    public static final String NEEDS = "META-INF/guardrail/needs";

    /** The resource with {@link #build}. */
    public static final String BUILD = "META-INF/guardrail/build";

    /** The entry point with the facts of the base, in a session with those of the head. */
    public static final String BASE = "base";

    /** No rules. */
    public static final RuleBase EMPTY = new RuleBase(List.of());

    static final String VERDICT = "guardrail.verdict.";

    static final String CLAIMS = "guardrail.claims.";

    private final Networks networks;
    private final Set<String> left;
    private final Set<String> rules;
    private final Optional<Guard> guard;

    private RuleBase(List<Model> models) {
        this(models, Optional.empty());
    }

    private RuleBase(List<Model> models, Optional<Guard> guard) {
        this(new Networks.Whole(models), guard, Set.of());
    }

    private RuleBase(Networks networks, Optional<Guard> guard, Set<String> left) {
        this.networks = networks;
        this.guard = guard;
        this.left = Set.copyOf(left);
        this.rules = new TreeSet<>(networks.rules());
        rules.removeAll(left);
    }

    /** These rules but one. */
    public RuleBase without(String rule) {
        return new RuleBase(networks, guard, Set.of(rule));
    }

    /** The built-in guardrails. */
    public static RuleBase guardrails() {
        return new RuleBase(new Networks.Growing(), Optional.empty(), Set.of());
    }

    /** The rules that conclude gates and the verdict from findings; no other rule runs with them. */
    public static RuleBase verdict() {
        return new RuleBase(BuiltInRules.models(name -> name.startsWith(VERDICT)));
    }

    /** The rules that conclude the status of claims; no other rule runs with them. */
    public static RuleBase claims() {
        return new RuleBase(BuiltInRules.models(name -> name.startsWith(CLAIMS)));
    }

    /**
     * The digest of all that compiled rules depend on: facts, violations, the compiler and Drools. Rules that another build
     * compiled do not run.
     */
    public static String build() {
        return BuiltInRules.resource(BUILD);
    }

    /**
     * Compiled guardrails of a project, in classes of their own.
     *
     * @throws UnusableInputException if the classes name or do what no rule may, wherever they come from
     */
    public static RuleBase of(CompiledRules compiled) {
        return of(compiled, Limits.DEFAULT);
    }

    static RuleBase of(CompiledRules compiled, Limits limits) {
        return of(compiled, limits, name -> !name.startsWith(CLAIMS));
    }

    /**
     * Compiled rules of a project that judge claims, in classes of their own. No guardrail runs with them.
     *
     * @throws UnusableInputException if the classes name or do what no rule may, wherever they come from
     */
    public static RuleBase claimsOf(CompiledRules compiled) {
        return of(compiled, Limits.DEFAULT, name -> name.startsWith(CLAIMS));
    }

    private static RuleBase of(CompiledRules compiled, Limits limits, Predicate<String> wanted) {
        ClassVetting.check(compiled.classes());
        if (!compiled.classes()
                .keySet()
                .containsAll(compiled.models().stream().map(RuleBase::file).toList())) {
            throw new UnusableInputException("the compiled rules lack one of their models");
        }
        List<Model> models = models(compiled).stream()
                .filter(model -> wanted.test(model.getClass().getName()))
                .toList();
        return models.isEmpty() ? EMPTY : watched(models, limits);
    }

    /** Rules of a project, which run within limits. */
    static RuleBase watched(List<Model> models, Limits limits) {
        return new RuleBase(models, Optional.of(new Guard(models, RuleBase::new, limits)));
    }

    /** The models of rules that were vetted, or that were made of such rules. */
    static List<Model> models(CompiledRules compiled) {
        RuleClasses classes = new RuleClasses(compiled.classes());
        List<Model> models = new ArrayList<>();
        try {
            for (String name : compiled.models()) {
                models.add(model(name, classes));
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException("compiled to unusable classes", e);
        }
        return models;
    }

    /** The models of the guardrails among compiled rules that come with Guardrail. */
    public static List<Model> guardrailsOf(CompiledRules compiled) {
        return models(compiled).stream()
                .filter(model -> BuiltInRules.isGuardrail(model.getClass().getName()))
                .toList();
    }

    private static String file(String model) {
        return model.replace('.', '/') + ".class";
    }

    static Model model(String name, ClassLoader classes) throws ReflectiveOperationException {
        return Class.forName(name, true, classes)
                .asSubclass(Model.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    /** A model of the same class, with conditions of its own. */
    static Model copy(Model model) {
        try {
            return model(model.getClass().getName(), model.getClass().getClassLoader());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("built with unusable rules", e);
        }
    }

    static void requireVersion(String version) {
        if (!version.equals(VERSION)) {
            throw new UnusableInputException("the compiled rules have version " + version
                    + ", but this Guardrail reads version " + VERSION
                    + "; delete the build output and build again");
        }
    }

    /** The names of the rules, sorted. */
    public Set<String> rules() {
        return Collections.unmodifiableSet(rules);
    }

    /** Whether a selected rule matches on facts of a type at the base, from the entry point {@code base}. */
    public boolean asksBaseFor(Class<?> type, Predicate<String> selected) {
        return networks.bothSides().asksFor(type, selected);
    }

    /**
     * Runs the rules that look at one side, until nothing more follows.
     *
     * @param facts the facts that the rules match on; their order does not change the conclusions
     * @param type the conclusions that are wanted
     * @param selected the names of the rules that may fire
     * @return what the rules concluded, in no particular order
     */
    public <T> List<Conclusion<T>> conclude(Collection<?> facts, Class<T> type, Predicate<String> selected) {
        return run(
                facts,
                List.of(),
                type,
                rule -> selected.test(rule) && !networks.bothSides().uses(rule));
    }

    /**
     * Runs the rules on the facts of the head, those among them that look at both sides.
     *
     * @param base the facts of the base that {@linkplain #asksBaseFor selected rules ask for}, by the names of the head
     */
    public <T> List<Conclusion<T>> conclude(
            Collection<?> facts, Collection<?> base, Class<T> type, Predicate<String> selected) {
        return run(facts, base, type, selected);
    }

    private <T> List<Conclusion<T>> run(
            Collection<?> facts, Collection<?> ofBase, Class<T> type, Predicate<String> selected) {
        return guard.isPresent()
                ? guard.get().conclude(this, facts, ofBase, type, rule -> !left.contains(rule) && selected.test(rule))
                : conclude(facts, ofBase, type, selected, Integer.MAX_VALUE);
    }

    /** Runs rules that come to so many conclusions at most. */
    <T> List<Conclusion<T>> conclude(
            Collection<?> facts, Collection<?> ofBase, Class<T> type, Predicate<String> selected, int most) {
        Predicate<String> running = rule -> !left.contains(rule) && selected.test(rule);
        return networks.of(facts, ofBase, running).stream()
                .flatMap(network -> network.conclude(facts, ofBase, type, running, most).stream())
                .toList();
    }

    /**
     * A search of facts for what the conditions of a rule match on.
     *
     * @param ofBase the facts of the base, for a rule that looks at both sides
     */
    public Search search(String rule, Collection<?> facts, Collection<?> ofBase) {
        return Search.of(networks.models(), guard.map(Guard::limits), rule, facts, ofBase);
    }
}
