package dev.guardrail.engine;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.model.Consequence;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;
import org.drools.model.View;
import org.jspecify.annotations.Nullable;

/**
 * Variants of a rule that were compiled together, each under a name of its own, and that run one at a time under the name of
 * the rule.
 */
public final class RuleVariants {

    private RuleVariants() {}

    /**
     * A rule base for each rule that was compiled, in the order of their names.
     *
     * @param name the name that each rule has there
     * @throws dev.guardrail.UnusableInputException if the classes name or do what no rule may
     */
    public static List<RuleBase> of(CompiledRules compiled, String name) {
        ClassVetting.check(compiled.classes());
        SortedMap<String, Model> alone = new TreeMap<>();
        for (Model model : RuleBase.models(compiled)) {
            model.getRules().forEach(rule -> alone.put(rule.getName(), new Alone(model, new Renamed(rule, name))));
        }
        return alone.values().stream()
                .map(model -> RuleBase.watched(List.of(model), Limits.DEFAULT))
                .toList();
    }

    /** One rule of a model. */
    private record Alone(Model model, Rule rule) implements Model {

        @Override
        public String getName() {
            return model.getName();
        }

        @Override
        public String getPackageName() {
            return model.getPackageName();
        }

        @Override
        @SuppressWarnings("rawtypes") // so the interface has it
        public List<Global> getGlobals() {
            return model.getGlobals();
        }

        @Override
        public List<Rule> getRules() {
            return List.of(rule);
        }

        @Override
        public List<Query> getQueries() {
            return model.getQueries();
        }

        @Override
        public List<TypeMetaData> getTypeMetaDatas() {
            return model.getTypeMetaDatas();
        }

        @Override
        public List<EntryPoint> getEntryPoints() {
            return model.getEntryPoints();
        }
    }

    /** A rule under another name. */
    private record Renamed(Rule rule, String name) implements Rule {

        @Override
        public View getView() {
            return rule.getView();
        }

        @Override
        public Consequence getDefaultConsequence() {
            return rule.getDefaultConsequence();
        }

        @Override
        public Map<String, Consequence> getConsequences() {
            return rule.getConsequences();
        }

        @Override
        public <T> @Nullable T getAttribute(Attribute<T> attribute) {
            return rule.getAttribute(attribute);
        }

        @Override
        public Map<String, Object> getMetaData() {
            return rule.getMetaData();
        }

        @Override
        public @Nullable Object getMetaData(String key) {
            return rule.getMetaData(key);
        }

        @Override
        public @Nullable String getUnit() {
            return rule.getUnit();
        }

        @Override
        public String getPackage() {
            return rule.getPackage();
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
