package dev.guardrail.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundaryTest {

    private static final Place PLACE = Place.line("p.yaml", 3);

    @ParameterizedTest
    @CsvSource({
        "subprocess, PYTHON, subprocess, true",
        "subprocess, PYTHON, subprocess32, false",
        "os.*, PYTHON, os, true",
        "os.*, PYTHON, os.path, true",
        "os.*, PYTHON, osx, false",
        "r2l, PYTHON, r2l.core.run, true",
        "r2l.core, PYTHON, r2l, false",
        "java.sql, JAVA, java.sql.Connection, true",
        "java.sql.Connection, JAVA, java.sql, false",
        "lodash, JAVASCRIPT, lodash/fp, true",
        "lodash, JAVASCRIPT, lodash-es, false",
        "fs, TYPESCRIPT, node:fs/promises, true",
        "node:fs, TYPESCRIPT, node:fs, true",
        "node:fs, TYPESCRIPT, fs, false",
        "com.acme.*.internal, KOTLIN, com.acme.store.internal.Rows, true",
        "database/sql, GO, database/sql/driver, true",
        "@acme/core, TYPESCRIPT, @acme/core/src/x, true"
    })
    void aModuleCoversItsSubmodules(String module, Language language, String imported, boolean forbidden) {
        Import statement = imported(language, imported);

        assertThat(boundary(List.of(module), List.of()).forbiddenIn(statement)).isEqualTo(forbidden ? module : "");
    }

    @Test
    void aNameThatIsImportedMayBeTheModule() {
        Import statement = imported(Language.PYTHON, "vendor", "json", "r2l");

        assertThat(boundary(List.of("subprocess", "vendor.r2l"), List.of()).forbiddenIn(statement))
                .isEqualTo("vendor.r2l");
        assertThat(boundary(List.of("r2l"), List.of()).forbiddenIn(statement)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "datetime.datetime.now, datetime.datetime.now, true",
        "datetime.now, datetime.datetime.now, true",
        "now, datetime.datetime.now, false",
        "eval, eval, true",
        "eval, builtins.eval, false",
        "random.*, random.choice, true",
        "random.*, numpy.random.choice, true",
        "*.now, app.clock.now, true",
        "time.Now, time.Nows, false"
    })
    void aCallIsMeantByItsNameOrTheEndOfIt(String pattern, String name, boolean forbidden) {
        Call call = new Call(Place.line("app/a.py", 1), Language.PYTHON, name, true);

        assertThat(boundary(List.of(), List.of(pattern)).forbids(call)).isEqualTo(forbidden);
    }

    @Test
    void aFileBelongsToTheFirstLayerThatMatches() {
        LayerOrder order = new LayerOrder(PLACE, List.of("src/api.py", "src/**", "lib/**"), "why");

        assertThat(order.layerOf("src/api.py")).isEqualTo("src/api.py");
        assertThat(order.layerOf("src/store/rows.py")).isEqualTo("src/**");
        assertThat(order.layerOf("tools/run.py")).isEmpty();
    }

    @Test
    void onlyImportsUpwardsHaveATargetAbove() {
        LayerOrder order = new LayerOrder(PLACE, List.of("web/**", "store/**"), "why");

        assertThat(order.targetAbove(leading("store/a.py", "store/b.py", "web/c.py")))
                .isEqualTo("web/c.py");
        assertThat(order.targetAbove(leading("store/a.py", "store/b.py", "tools/c.py")))
                .isEmpty();
        assertThat(order.targetAbove(leading("web/a.py", "store/b.py", "web/b.py")))
                .isEmpty();
    }

    private static Boundary boundary(List<String> modules, List<String> calls) {
        return new Boundary(PLACE, modules, calls, "**", List.of(), "why");
    }

    private static Import imported(Language language, String module, String... names) {
        return new Import(Place.line("app/a", 1), language, module, List.of(names), ImportScope.TOP_LEVEL, List.of());
    }

    private static Import leading(String path, String... targets) {
        return new Import(
                Place.line(path, 1), Language.PYTHON, "m", List.of(), ImportScope.TOP_LEVEL, List.of(targets));
    }
}
