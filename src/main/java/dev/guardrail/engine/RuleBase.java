package dev.guardrail.engine;

import dev.guardrail.Interruption;
import dev.guardrail.UnusableInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.EntryPointId;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;

/** Compiled rules, ready to run on facts. Immutable; every run has a session of its own. */
public final class RuleBase {

    /** The version of rules and facts: rules that were compiled against other facts do not run. */
    public static final String VERSION = "1";

    /** The resource that lists what the build compiled: the version, then the names of the models. */
    public static final String MODELS = "META-INF/guardrail/models";

    /** The resource with {@link #build}. */
    public static final String BUILD = "META-INF/guardrail/build";

    /** The entry point with the facts of the base, in a session with those of the head. */
    public static final String BASE = "base";

    /** No rules. */
    public static final RuleBase EMPTY = new RuleBase(List.of());

    private static final String VERDICT = "guardrail.verdict.";

    private static final String CLAIMS = "guardrail.claims.";

    private final List<Model> models;
    private final KieBase base;
    private final Set<String> left;
    private final Set<String> rules = new TreeSet<>();
    private final Map<Class<?>, Boolean> matched = new ConcurrentHashMap<>();
    private final BothSides bothSides;

    private final Optional<Guard> guard;

    private RuleBase(List<Model> models) {
        this(models, Optional.empty());
    }

    private RuleBase(List<Model> models, Optional<Guard> guard) {
        this.models = models;
        this.guard = guard;
        left = Set.of();
        bothSides = new BothSides();
        base = KieBaseBuilder.createKieBaseFromModel(models, RuleBaseFactory.newKnowledgeBaseConfiguration());
        for (KiePackage kiePackage : base.getKiePackages()) {
            for (Rule rule : kiePackage.getRules()) {
                rules.add(rule.getName());
                bothSides.add((RuleImpl) rule);
            }
        }
    }

    private RuleBase(RuleBase all, String left) {
        models = all.models;
        base = all.base;
        guard = all.guard;
        this.left = Set.of(left);
        bothSides = all.bothSides;
        all.rules.stream().filter(rule -> !rule.equals(left)).forEach(rules::add);
    }

    /** These rules but one. */
    public RuleBase without(String rule) {
        return new RuleBase(this, rule);
    }

    /** The built-in guardrails. */
    public static RuleBase guardrails() {
        return new RuleBase(BuiltInRules.models(name -> !name.startsWith(VERDICT) && !name.startsWith(CLAIMS)));
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

    /**
     * Whether a rule matches on facts of a type. Other facts are not inserted, because most facts of a large change are
     * lines.
     */
    private boolean isMatched(Class<?> type) {
        return matched.computeIfAbsent(
                type,
                key -> ((InternalRuleBase) base)
                        .getRete().getObjectTypeNodes(EntryPointId.DEFAULT).keySet().stream()
                                .anyMatch(node -> node instanceof ClassObjectType matching
                                        && matching.getClassType().isAssignableFrom(key)));
    }

    /** Whether a selected rule matches on facts of a type at the base, from the entry point {@code base}. */
    public boolean asksBaseFor(Class<?> type, Predicate<String> selected) {
        return bothSides.asksFor(type, selected);
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
        return run(facts, List.of(), type, rule -> selected.test(rule) && !bothSides.uses(rule));
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
        KieSession session = base.newKieSession();
        try {
            facts.stream().filter(fact -> isMatched(fact.getClass())).forEach(session::insert);
            // Where no rule looks at the base, there is no such entry point.
            ofBase.stream()
                    .filter(fact -> bothSides.asksFor(fact.getClass(), rule -> rules.contains(rule)))
                    .forEach(fact -> session.getEntryPoint(BASE).insert(fact));
            Interruption interruption = Interruption.ofCurrent();
            AgendaFilter filter = match -> {
                interruption.check();
                String name = match.getRule().getName();
                return !left.contains(name) && selected.test(name);
            };
            if (session.fireAllRules(filter, most) == most) {
                throw new RuleThread.Ended("comes to more than " + most + " conclusions", new IllegalStateException());
            }
            return conclusions(session, type);
        } finally {
            session.dispose();
        }
    }

    /**
     * A search of facts for what the conditions of a rule match on.
     *
     * @param ofBase the facts of the base, for a rule that looks at both sides
     */
    public Search search(String rule, Collection<?> facts, Collection<?> ofBase) {
        return Search.of(models, guard.map(Guard::limits), rule, facts, ofBase);
    }

    private static <T> List<Conclusion<T>> conclusions(KieSession session, Class<T> type) {
        List<Conclusion<T>> conclusions = new ArrayList<>();
        for (FactHandle handle : session.getFactHandles(type::isInstance)) {
            List<Match> matches = Justifications.of(handle);
            if (!matches.isEmpty()) {
                conclusions.add(new Conclusion<>(type.cast(session.getObject(handle)), matches));
            }
        }
        return conclusions;
    }
}
