package dev.guardrail.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.rule.RuleIndex;
import java.util.List;
import org.drools.model.Condition;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

class GroupsTest {

    @Test
    void theConditionsOfEachCompiledRuleAreThoseOfItsFile() throws Exception {
        RuleIndex index = RuleIndex.builtIn();
        for (Rule rule : LoosenedRule.rules()) {
            List<String> texts = index.source(rule.getName()).conditions().stream()
                    .map(dev.guardrail.rule.Condition::text)
                    .toList();
            List<List<Condition>> groups = Groups.of(rule);
            assertThat(groups).as(rule.getName()).hasSameSizeAs(texts);
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                assertThat(groups.get(i).stream().flatMap(Runs::types).map(Class::getSimpleName))
                        .as(rule.getName())
                        .allMatch(type -> text.contains(type)
                                || text.contains("accumulate(")
                                        && (!text.contains(" from ")
                                                || type.equals("Long") && text.contains("count(")));
            }
        }
    }
}
