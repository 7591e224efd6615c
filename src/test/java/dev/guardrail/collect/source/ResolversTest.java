package dev.guardrail.collect.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.fact.ImportScope;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What imports mean within the repository. */
class ResolversTest {

    private static final PythonResolver PYTHON = new PythonResolver(Set.of(
            "backend/app/__init__.py",
            "backend/app/clarity/__init__.py",
            "backend/app/clarity/sweep.py",
            "backend/app/clarity/models.py",
            "backend/app/clarity/json.py",
            "backend/tests/helpers.py",
            "backend/tests/test_sweep.py",
            "lib/src/shared/__init__.py",
            "lib/src/shared/clock.py",
            "tools/run.py",
            "stubs/fast.pyi"));

    private static final TypeResolver TYPES = new TypeResolver(
            Set.of(
                    "core/src/main/java/com/acme/core/Rows.java",
                    "core/src/main/java/com/acme/core/Index.java",
                    "core/src/test/java/com/acme/core/RowsTest.java",
                    "app/src/main/kotlin/com/acme/app/functions.kt",
                    "app/src/main/kotlin/com/acme/app/Page.kt"),
            path -> "");

    private static final ScriptResolver SCRIPTS = new ScriptResolver(
            Set.of(
                    "web/src/page.tsx",
                    "web/src/lib/index.ts",
                    "web/src/lib/clock.ts",
                    "web/src/legacy.js",
                    "web/src/types.d.ts",
                    "web/src/app.vue.ts",
                    "packages/core/src/index.ts",
                    "packages/core/src/fp/map.ts",
                    "packages/core/testing.ts",
                    "apps/shop/app/cart.ts",
                    "apps/shop/main.ts"),
            () -> ScriptSettings.of(FilesSnapshot.ofTexts(Map.of(
                    "packages/core/package.json", "{\"name\": \"@acme/core\"}",
                    "tsconfig.base.json", "{\"compilerOptions\": {\"paths\": {\"#shop/*\": [\"./apps/shop/app/*\"],}}}",
                    "apps/shop/tsconfig.json", "// The base has the paths.\n{\"extends\": \"../../tsconfig.base\"}",
                    "web/tsconfig.json", "{\"compilerOptions\": {\"baseUrl\": \"src\"}}",
                    "node_modules/react/package.json", "{\"name\": \"react\"}",
                    "broken/package.json", "{"))));

    @Test
    void pythonFindsModulesFromTheFoldersThatAreNoPackages() {
        assertThat(python("backend/tests/test_sweep.py", "app.clarity.sweep"))
                .containsExactly("backend/app/clarity/sweep.py");
        assertThat(python("backend/app/clarity/sweep.py", "app.clarity"))
                .containsExactly("backend/app/clarity/__init__.py");
        assertThat(python("backend/tests/test_sweep.py", "helpers")).containsExactly("backend/tests/helpers.py");
    }

    @Test
    void aModuleOfTheSamePackageDoesNotHideOneOfTheStandardLibrary() {
        assertThat(python("backend/app/clarity/sweep.py", "json")).isEmpty();
    }

    @Test
    void pythonFindsPackagesOfOtherProjectsOfTheRepository() {
        assertThat(python("tools/run.py", "app.clarity.models")).containsExactly("backend/app/clarity/models.py");
        assertThat(python("tools/run.py", "shared.clock")).containsExactly("lib/src/shared/clock.py");
        assertThat(python("lib/run.py", "shared.clock")).containsExactly("lib/src/shared/clock.py");
        assertThat(python("stubs/a.py", "fast")).containsExactly("stubs/fast.pyi");
        assertThat(python("tools/run.py", "requests")).isEmpty();
    }

    @Test
    void whatIsImportedByNameIsASubmoduleOrTheModuleItself() {
        assertThat(python("tools/run.py", "app.clarity", "models", "sweep"))
                .containsExactly("backend/app/clarity/models.py", "backend/app/clarity/sweep.py");
        assertThat(python("tools/run.py", "app.clarity", "models", "VERSION"))
                .containsExactly("backend/app/clarity/__init__.py", "backend/app/clarity/models.py");
        assertThat(python("tools/run.py", "app.clarity.models", "*")).containsExactly("backend/app/clarity/models.py");
    }

    @Test
    void relativeImportsGetTheirAbsoluteName() {
        Resolved sibling = PYTHON.resolve("backend/app/clarity/sweep.py", relative(1, "models", "Axis"));
        assertThat(sibling).isEqualTo(new Resolved("app.clarity.models", List.of("backend/app/clarity/models.py")));
        Resolved own = PYTHON.resolve("backend/app/clarity/sweep.py", relative(1, "", "models"));
        assertThat(own).isEqualTo(new Resolved("app.clarity", List.of("backend/app/clarity/models.py")));
        Resolved above = PYTHON.resolve("backend/app/clarity/sweep.py", relative(2, "", "VERSION"));
        assertThat(above).isEqualTo(new Resolved("app", List.of("backend/app/__init__.py")));
        Resolved beyond = PYTHON.resolve("tools/run.py", relative(9, "x", "y"));
        assertThat(beyond.targets()).isEmpty();
    }

    @Test
    void typesAreInFilesOfTheirNames() {
        assertThat(types("com.acme.core.Rows")).containsExactly("core/src/main/java/com/acme/core/Rows.java");
        assertThat(types("com.acme.core.Rows.Cursor")).containsExactly("core/src/main/java/com/acme/core/Rows.java");
        assertThat(types("com.acme.core", "*"))
                .containsExactly(
                        "core/src/main/java/com/acme/core/Index.java",
                        "core/src/main/java/com/acme/core/Rows.java",
                        "core/src/test/java/com/acme/core/RowsTest.java");
        assertThat(types("java.util.List")).isEmpty();
        assertThat(types("Rows")).isEmpty();
    }

    @Test
    void whatKotlinImportsMayBeInAnyFileOfItsPackage() {
        assertThat(types("com.acme.app.Page")).containsExactly("app/src/main/kotlin/com/acme/app/Page.kt");
        assertThat(types("com.acme.app.render"))
                .containsExactly(
                        "app/src/main/kotlin/com/acme/app/Page.kt", "app/src/main/kotlin/com/acme/app/functions.kt");
    }

    @Test
    void scriptsAreFoundWithTheEndingsThatBundlersTry() {
        assertThat(script("web/src/page.tsx", "./lib")).containsExactly("web/src/lib/index.ts");
        assertThat(script("web/src/page.tsx", "./lib/clock.js")).containsExactly("web/src/lib/clock.ts");
        assertThat(script("web/src/lib/clock.ts", "../page")).containsExactly("web/src/page.tsx");
        assertThat(script("web/src/lib/clock.ts", "../page.jsx")).containsExactly("web/src/page.tsx");
        assertThat(script("web/src/lib/clock.ts", "..")).isEmpty();
        assertThat(script("web/src/lib/clock.ts", ".")).containsExactly("web/src/lib/index.ts");
        assertThat(script("web/src/page.tsx", "./legacy?raw")).containsExactly("web/src/legacy.js");
        assertThat(script("web/src/page.tsx", "./types")).containsExactly("web/src/types.d.ts");
        assertThat(script("web/src/lib/clock.ts", "@/legacy")).containsExactly("web/src/legacy.js");
        assertThat(script("web/src/page.tsx", "../../../../etc/passwd")).isEmpty();
        assertThat(script("web/src/page.tsx", "react")).isEmpty();
    }

    @Test
    void scriptsAreFoundWhereTheSettingsLead() {
        assertThat(script("web/src/page.tsx", "lib/clock")).containsExactly("web/src/lib/clock.ts");
        assertThat(script("apps/shop/main.ts", "#shop/cart")).containsExactly("apps/shop/app/cart.ts");
        assertThat(script("web/src/page.tsx", "#shop/cart")).isEmpty();
        assertThat(script("apps/shop/main.ts", "@acme/core")).containsExactly("packages/core/src/index.ts");
        assertThat(script("apps/shop/main.ts", "@acme/core/fp/map")).containsExactly("packages/core/src/fp/map.ts");
        assertThat(script("apps/shop/main.ts", "@acme/core/testing")).containsExactly("packages/core/testing.ts");
        assertThat(script("apps/shop/main.ts", "@acme/corelib")).isEmpty();
    }

    @Test
    void packagesOfGoAreFoldersBelowTheirModule() {
        GoResolver go = new GoResolver(
                Set.of("cmd/main.go", "store/rows.go", "store/rows_test.go", "tools/gen/gen.go"),
                Map.of("example.org/shop", "", "example.org/tools", "tools"));

        assertThat(go.resolve("cmd/main.go", absolute("example.org/shop/store")).targets())
                .containsExactly("store/rows.go");
        assertThat(go.resolve("cmd/main.go", absolute("example.org/tools/gen")).targets())
                .containsExactly("tools/gen/gen.go");
        assertThat(go.resolve("cmd/main.go", absolute("example.org/shopping/store"))
                        .targets())
                .isEmpty();
        assertThat(go.resolve("cmd/main.go", absolute("fmt")).targets()).isEmpty();
    }

    private static List<String> python(String path, String module, String... names) {
        return PYTHON.resolve(path, absolute(module, names)).targets();
    }

    private static List<String> types(String module, String... names) {
        return TYPES.resolve("x/A.java", absolute(module, names)).targets();
    }

    private static List<String> script(String path, String module) {
        return SCRIPTS.resolve(path, absolute(module)).targets();
    }

    private static ImportStatement absolute(String module, String... names) {
        return relative(0, module, names);
    }

    private static ImportStatement relative(int level, String module, String... names) {
        return new ImportStatement(Place.line("x", 1), level, module, List.of(names), ImportScope.TOP_LEVEL);
    }

    @Test
    void typesAreFoundByThePackageThatTheirFileSays() {
        Map<String, String> packages = Map.of(
                "src/ui/Page.kt", "com.acme.ui",
                "src/ui/functions.kt", "com.acme.ui",
                "src/ui/List.java", "com.acme.ui",
                "src/other/Page.kt", "com.acme.other");
        TypeResolver types = new TypeResolver(packages.keySet(), path -> packages.getOrDefault(path, ""));

        assertThat(targets(types, "com.acme.ui.Page")).containsExactly("src/ui/Page.kt");
        assertThat(targets(types, "com.acme.ui.Page.Part")).containsExactly("src/ui/Page.kt");
        assertThat(targets(types, "com.acme.ui.draw")).containsExactly("src/ui/Page.kt", "src/ui/functions.kt");
        assertThat(targets(types, "com.acme.other.Page")).containsExactly("src/other/Page.kt");
        assertThat(targets(types, "java.util.List")).isEmpty();
        assertThat(targets(types, "com.elsewhere.ui.draw")).isEmpty();
    }

    private static List<String> targets(TypeResolver types, String module) {
        return types.resolve("src/a/A.kt", statement(module)).targets();
    }

    @Test
    void namespacePackagesHaveTheirPortionsInSeveralFolders() {
        PythonResolver python = new PythonResolver(Set.of(
                "one/src/org/one.py",
                "two/src/org/api/two.py",
                "two/src/org/api/deep/__init__.py",
                "three/setup.py",
                "three/org/api/three.py",
                "samples/org/api/four.py",
                "samples/yaml/loader.py",
                "app.py"));

        assertThat(targets(python, "one/src/org/one.py", "org.api", "two", "three", "four"))
                .containsExactly("samples/org/api/four.py", "three/org/api/three.py", "two/src/org/api/two.py");
        assertThat(targets(python, "app.py", "org.api", "two", "three", "four"))
                .containsExactly("three/org/api/three.py", "two/src/org/api/two.py");
        assertThat(targets(python, "app.py", "org.api.deep")).containsExactly("two/src/org/api/deep/__init__.py");
        assertThat(targets(python, "app.py", "yaml", "loader")).isEmpty();
        assertThat(targets(python, "app.py", "org")).isEmpty();
    }

    private static List<String> targets(PythonResolver python, String path, String module, String... names) {
        return python.resolve(
                        path, new ImportStatement(Place.file(path), 0, module, List.of(names), ImportScope.TOP_LEVEL))
                .targets();
    }

    private static ImportStatement statement(String module) {
        return new ImportStatement(Place.file("x"), 0, module, List.of(), ImportScope.TOP_LEVEL);
    }
}
