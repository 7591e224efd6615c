package dev.guardrail.collect.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

    @Test
    void readsPackageJson() {
        Given given = Given.file("web/package.json", """
                {
                  "name": "web",
                  "dependencies": {
                    "react": "^18.2.0",
                    "fsevents": "1.0.0"
                  },
                  "devDependencies": {
                    "@types/node": "20.1.0"
                  },
                  "optionalDependencies": {
                    "fsevents": "2.3.3"
                  },
                  "peerDependencies": {
                    "vue": ">=3"
                  }
                }
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "4 react ^18.2.0 bounded runtime",
                        "8 @types/node 20.1.0 exact development",
                        "11 fsevents 2.3.3 exact optional",
                        "14 vue >=3 open peer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1.2.3                  ; exact
            =1.2.3                 ; exact
            v1.2.3-rc.1            ; exact
            npm:other@1.2.3        ; exact
            npm:@scope/other@1.2.3 ; exact
            https://e.org/a.tgz    ; exact
            owner/repo#0123456789abcdef0123456789abcdef01234567 ; exact
            ^1.2.3                 ; bounded
            ~1.2                   ; bounded
            1                      ; bounded
            1.x                    ; bounded
            >=1 <2                 ; bounded
            1.0.0 - 2.0.0          ; bounded
            ^1 || ^2               ; bounded
            1.0.0 || 2.0.0         ; bounded
            npm:@scope/other@^1    ; bounded
            *                      ; open
            ''                     ; open
            x                      ; open
            latest                 ; open
            >=1                    ; open
            ^1 || *                ; open
            npm:other              ; open
            owner/repo             ; open
            git+https://e.org/a.git#v1 ; open
            github:owner/repo      ; open
            catalog:               ; managed
            catalog:react18        ; managed
            workspace:^            ; local
            file:../a              ; local
            link:../a              ; local
            ./a                    ; local
            """)
    void aRangeOfNpmLeavesAsMuchOpenAsItSays(String range, String kind) {
        assertThat(Given.file("package.json", "{\"dependencies\": {\"a\": \"" + range + "\"}}")
                        .dependencies())
                .singleElement()
                .asString()
                .endsWith(kind + " runtime");
    }

    @Test
    void readsCargoToml() {
        Given given = Given.file("Cargo.toml", """
                [package]
                name = "app"
                [dependencies]
                serde = { version = "=1.0.100", features = ["derive"] }
                log = "*"
                rand_core = { package = "rand", version = "0.8", optional = true }
                shared.workspace = true
                lib = { path = "../lib", version = "1" }
                fork = { git = "https://example.org/fork", rev = "0123456" }
                branch = { git = "https://example.org/b", branch = "main" }
                [target.'cfg(unix)'.dependencies]
                libc = ">=0.2, <0.3"
                [dev-dependencies]
                criterion = "0.5"
                [build-dependencies.cc]
                version = "1"
                [workspace.dependencies]
                shared = "1.2"
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "4 serde =1.0.100 exact runtime",
                        "5 log * open runtime",
                        "6 rand 0.8 bounded optional",
                        "7 shared - managed runtime",
                        "8 lib ../lib local runtime",
                        "9 fork https://example.org/fork#0123456 exact runtime",
                        "10 branch https://example.org/b#main open runtime",
                        "12 libc >=0.2, <0.3 bounded runtime",
                        "14 criterion 0.5 bounded development",
                        "15 cc 1 bounded build",
                        "18 shared 1.2 bounded managed");
    }

    @Test
    void readsGoMod() {
        Given given = Given.file("go.mod", """
                module example.com/app // the app
                go 1.22
                toolchain go1.22.1
                require example.com/a v1.2.3
                require (
                	example.com/b v0.1.0 // indirect
                	// example.com/c v1.0.0
                	"example.com/d" v2.0.0+incompatible
                	example.com/e v1.0.0
                )
                replace example.com/d => ../d
                replace (
                	example.com/e v1.0.0 => example.com/f v1.1.0
                )
                exclude example.com/g v1.0.0
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "4 example.com/a v1.2.3 exact runtime",
                        "6 example.com/b v0.1.0 exact indirect",
                        "8 example.com/d ../d local runtime",
                        "9 example.com/e => example.com/f v1.1.0 exact runtime");
    }

    @Test
    void readsCatalogues() {
        Given given = Given.file("gradle/libs.versions.toml", """
                [versions]
                kotlin = "2.0.0"
                guava = { strictly = "[32,33[", prefer = "32.1" }
                [libraries]
                guava = { module = "com.google.guava:guava", version.ref = "guava" }
                junit = { group = "org.junit", name = "junit-bom", version = "5.+" }
                slf4j = "org.slf4j:slf4j-api:2.0.9"
                managed = { module = "a:b" }
                [bundles]
                all = ["guava", "junit"]
                [plugins]
                kotlin = { id = "org.jetbrains.kotlin.jvm", version.ref = "kotlin" }
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "5 com.google.guava:guava [32,33[ bounded managed",
                        "6 org.junit:junit-bom 5.+ bounded managed",
                        "7 org.slf4j:slf4j-api 2.0.9 exact managed",
                        "8 a:b - managed managed",
                        "12 org.jetbrains.kotlin.jvm:org.jetbrains.kotlin.jvm.gradle.plugin 2.0.0 exact build");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node_modules/a/package.json",
                "a/vendor/b/go.mod",
                "testdata/Cargo.toml",
                "a/fixtures/pom.xml",
                "__fixtures__/pyproject.toml",
                "requirements-of-ours.md",
                "package.json.bak"
            })
    void leavesAloneWhatIsNoManifestOfTheProject(String path) {
        assertThat(Given.file(path, "{").facts()).isEmpty();
    }

    @Test
    void oneUnreadableFileHidesNoOther() {
        Given given = new Given(Map.of(
                "a/package.json", "{",
                "b/pom.xml", "<project><dependencies>",
                "c/Cargo.toml", "[dependencies",
                "d/go.mod", "require (",
                "e/go.mod", "module e\nrequire example.com/a v1.0.0\n",
                "f/pom.xml", "<html/>"));

        assertThat(given.gaps())
                .hasSize(5)
                .contains("d/go.mod:1: the block of \"require\" does not end")
                .contains("f/pom.xml:1: expected <project>, found <html>");
        assertThat(given.dependencies()).containsExactly("2 example.com/a v1.0.0 exact runtime");
    }
}
