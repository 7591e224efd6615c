package dev.guardrail.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Model;

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
