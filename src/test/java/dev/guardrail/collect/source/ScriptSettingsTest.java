package dev.guardrail.collect.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.fact.ImportScope;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the settings of TypeScript and of packages lead. */
class ScriptSettingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"extends": "./base"}                       | {"compilerOptions": {"paths": {"@a/*": ["./lib/*"]}}}                       | lib/x.ts
                    {"extends": "./base.json"}                  | {"compilerOptions": {"baseUrl": "..", "paths": {"@a/*": ["other/*"]}}}      | other/x.ts
                    {"extends": ["./base", "./none"]}           | {"compilerOptions": {"paths": {"@a/*": ["./lib/*"]}}}                       | lib/x.ts
                    {"extends": "@acme/config/base"}            | {"compilerOptions": {"paths": {"@a/*": ["${configDir}/own/*"]}}}            | a/own/x.ts
                    {"extends": "./base", "compilerOptions": {"paths": {"@a/*": ["own/*"]}}} | {"compilerOptions": {"baseUrl": "../lib"}}     | lib/own/x.ts
                    {"extends": "./tsconfig.json"}              | {}                                                                          | ''
                    {"extends": "./base"}                       | {"extends": "./tsconfig.json", "compilerOptions": {"paths": {"@a/*": ["./lib/*"]}}} | lib/x.ts
                    {"files": [], "references": [{"path": "./base.json"}]} | {"compilerOptions": {"paths": {"@a/*": ["./lib/*"]}}}            | lib/x.ts
                    """)
    void whatConfigurationsExtendIsRelativeToTheFileThatStatesIt(String config, String base, String expected) {
        Map<String, String> files = Map.of(
                "a/tsconfig.json",
                config,
                "a/base.json",
                base.replace("./lib/", "../lib/"),
                "config/base.json",
                base,
                "config/package.json",
                "{\"name\": \"@acme/config\"}");
        ScriptResolver scripts = new ScriptResolver(
                Set.of("lib/x.ts", "other/x.ts", "a/own/x.ts", "lib/own/x.ts", "a/main.ts"),
                () -> ScriptSettings.of(FilesSnapshot.ofTexts(files)));

        assertThat(targets(scripts, "a/main.ts", "@a/x")).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    #one            | pkg/src/one.ts
                    #dir/two.js     | pkg/src/dir/two.ts
                    #dir/special    | pkg/src/special.ts
                    #cond           | pkg/src/browser.ts pkg/src/node.ts
                    #list           | pkg/src/node.ts
                    #gone           | ''
                    #elsewhere      | ''
                    #out            | ''
                    @acme/pkg/fast  | pkg/src/node.ts
                    @acme/pkg       | pkg/src/one.ts
                    """)
    void packagesSayWhatTheirOwnNamesMean(String module, String expected) {
        String manifest = """
                {"name": "@acme/pkg",
                 "exports": {".": {"import": "./src/one.js", "types": "./types/one.d.ts"}, "./fast": "./src/node.js"},
                 "imports": {
                   "#one": "./src/one.js", "#dir/*": "./src/dir/*", "#dir/special": "./src/special.js",
                   "#cond": {"browser": "./src/browser.js", "default": {"node": "./src/node.js"}},
                   "#list": ["react", "./src/node.js"], "#gone": null, "#elsewhere": "react", "#out": "./../../x.js"}}
                """;
        ScriptResolver scripts = new ScriptResolver(
                Set.of(
                        "pkg/src/one.ts",
                        "pkg/src/node.ts",
                        "pkg/src/browser.ts",
                        "pkg/src/special.ts",
                        "pkg/src/dir/two.ts",
                        "pkg/src/dir/special.ts",
                        "pkg/src/main.ts"),
                () -> ScriptSettings.of(
                        FilesSnapshot.ofTexts(Map.of("pkg/package.json", manifest, "package.json", "{}"))));

        assertThat(String.join(" ", targets(scripts, "pkg/src/main.ts", module)))
                .isEqualTo(expected);
    }

    private static List<String> targets(ScriptResolver scripts, String path, String module) {
        return scripts.resolve(path, new ImportStatement(Place.file("x"), 0, module, List.of(), ImportScope.TOP_LEVEL))
                .targets();
    }
}
