package dev.guardrail.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.Rule;

/** The rules that the build compiled. */
final class BuiltInRules {

    private BuiltInRules() {}

    /** The models whose name is wanted. */
    static List<Model> models(Predicate<String> wanted) {
        List<Model> models = new ArrayList<>();
        List<String> lines = resource(RuleBase.MODELS).lines().toList();
        RuleBase.requireVersion(lines.get(0));
        try {
            for (String name : lines.subList(1, lines.size())) {
                if (wanted.test(name)) {
                    models.add(RuleBase.model(name, RuleBase.class.getClassLoader()));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("built with unusable rules", e);
        }
        return models;
    }

    /** The models of all guardrails. */
    static List<Model> guardrails() {
        return models(BuiltInRules::isGuardrail);
    }

    static boolean isGuardrail(String model) {
        return !model.startsWith(RuleBase.VERDICT) && !model.startsWith(RuleBase.CLAIMS);
    }

    /** What each guardrail needs. */
    static List<Needs> needs() {
        return resource(RuleBase.NEEDS).lines().map(Needs::of).toList();
    }

    /** A rule, with conditions of its own. */
    static Rule rule(Needs needs) {
        try {
            return (Rule) Class.forName(needs.owner(), true, RuleBase.class.getClassLoader())
                    .getMethod(needs.method())
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("built with unusable rules", e);
        }
    }

    /** A type that rules match on. */
    static Class<?> type(String name) {
        try {
            return Class.forName(name, false, RuleBase.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("built with unusable rules", e);
        }
    }

    /** The text of a resource that the build wrote. */
    static String resource(String name) {
        try (InputStream in = RuleBase.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("built without rules: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
