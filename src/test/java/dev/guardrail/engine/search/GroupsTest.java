package dev.guardrail.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.engine.RuleBase;
import dev.guardrail.rule.RuleIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

class GroupsTest {

    @Test
    void theConditionsOfEachCompiledRuleAreThoseOfItsFile() throws Exception {
        RuleIndex index = RuleIndex.builtIn();
        for (Rule rule : rules()) {
            List<String> texts = index.source(rule.getName()).conditions().stream()
                    .map(dev.guardrail.rule.Condition::text)
                    .toList();
            List<List<Condition>> groups = Groups.of(rule);
            assertThat(groups).as(rule.getName()).hasSameSizeAs(texts);
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                assertThat(groups.get(i).stream().flatMap(Runs::types).map(Class::getSimpleName))
                        .as(rule.getName())
                        .allMatch(type ->
                                text.contains(type) || !text.contains(" from ") && text.contains("accumulate("));
            }
        }
    }

    private static List<Rule> rules() throws ReflectiveOperationException, IOException {
        List<Rule> rules = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(RuleBase.class.getResourceAsStream("/" + RuleBase.MODELS))) {
            Stream<String> models = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1);
            for (String model : models.toList()) {
                rules.addAll(Class.forName(model)
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance()
                        .getRules());
            }
        }
        return rules;
    }
}
