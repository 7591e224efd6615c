package dev.guardrail.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;

/** What runs rules: one network of all of them, or networks that are made when there are facts that they need. */
sealed interface Networks {

    /** The names of the rules. */
    Set<String> rules();

    /** The rules that look at both sides. */
    BothSides bothSides();

    /** The models of the rules. */
    List<Model> models();

    /** The networks of all selected rules that can conclude something of the facts. */
    List<Network> of(Collection<?> facts, Collection<?> ofBase, Predicate<String> selected);

    /** All rules in one network. */
    record Whole(List<Model> models, Network network) implements Networks {

        Whole(List<Model> models) {
            this(List.copyOf(models), new Network(models));
        }

        @Override
        public Set<String> rules() {
            return network.rules();
        }

        @Override
        public BothSides bothSides() {
            return network.bothSides();
        }

        @Override
        public List<Network> of(Collection<?> facts, Collection<?> ofBase, Predicate<String> selected) {
            return List.of(network);
        }
    }

    /**
     * Built-in guardrails, most of which conclude nothing of most changes: to make their network takes a fifth of a small
     * audit. Safe on several threads.
     */
    final class Growing implements Networks {

        /** The last one has all the rest: each network has its own session in each run. */
        private static final int MOST = 3;

        private final List<Needs> needs = BuiltInRules.needs();
        private final Set<String> rules = new TreeSet<>();
        private final BothSides bothSides = new BothSides();
        private final List<Network> made = new ArrayList<>();
        private final Set<String> known = new HashSet<>();

        Growing() {
            for (Needs one : needs) {
                rules.add(one.rule());
                bothSides.add(one);
            }
        }

        @Override
        public Set<String> rules() {
            return rules;
        }

        @Override
        public BothSides bothSides() {
            return bothSides;
        }

        @Override
        public List<Model> models() {
            return BuiltInRules.guardrails();
        }

        @Override
        public synchronized List<Network> of(Collection<?> facts, Collection<?> ofBase, Predicate<String> selected) {
            Set<String> types = names(facts);
            Set<String> baseTypes = names(ofBase);
            Set<String> able = new HashSet<>();
            List<Needs> missing = new ArrayList<>();
            for (Needs one : needs) {
                if (one.areMet(types, baseTypes) && selected.test(one.rule())) {
                    able.add(one.rule());
                    if (!known.contains(one.rule())) {
                        missing.add(one);
                    }
                }
            }
            if (!missing.isEmpty()) {
                add(made.size() < MOST - 1 ? missing : needs);
            }
            return made.stream()
                    .filter(network -> network.rules().stream().anyMatch(able::contains))
                    .toList();
        }

        private void add(List<Needs> wanted) {
            ModelImpl model = new ModelImpl();
            for (Needs one : wanted) {
                if (known.add(one.rule())) {
                    model.addRule(BuiltInRules.rule(one));
                }
            }
            made.add(new Network(List.of(model)));
        }

        /** The names of all types that some facts have. */
        private static Set<String> names(Collection<?> facts) {
            Set<Class<?>> classes = new HashSet<>();
            facts.forEach(fact -> classes.add(fact.getClass()));
            Set<String> names = new HashSet<>();
            classes.stream().flatMap(Growing::all).forEach(type -> names.add(type.getName()));
            return names;
        }

        private static Stream<Class<?>> all(Class<?> type) {
            return Stream.concat(
                    Stream.of(type),
                    Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                            .flatMap(Growing::all));
        }
    }
}
