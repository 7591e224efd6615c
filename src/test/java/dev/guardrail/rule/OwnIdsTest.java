package dev.guardrail.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"acme/no-latest-tag", "my-team/x", "a1/b2", "news/x"})
    void aProjectCanHaveThis(String id) {
        assertThat(OwnIds.problem(id, Set.of("ci"))).isEmpty();
        assertThat(SourceVersion.isName(OwnIds.packageName(id))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ci/x",
                "verdict/x",
                "acme",
                "acme/",
                "Acme/x",
                "acme/x/y",
                "1a/x",
                "acme/x_y",
                "../x",
                "acme/\u0430"
            })
    void aProjectCannotHaveThis(String id) {
        assertThat(OwnIds.problem(id, Set.of("ci"))).isPresent();
    }

    @Test
    void everyWordOfThisJavaIsRefusedAsAPack() {
        for (String word :
                new String[] {"int", "new", "class", "default", "package", "assert", "goto", "enum", "true", "null"}) {
            assertThat(SourceVersion.isName("guardrail." + word)).as(word).isFalse();
            assertThat(OwnIds.problem(word + "/x", Set.of())).as(word).isPresent();
        }
    }
}
