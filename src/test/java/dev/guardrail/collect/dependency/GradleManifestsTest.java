package dev.guardrail.collect.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Dependency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradleManifestsTest {

    @Test
    void readsTheLiteralsOfGroovy() {
        Given given = Given.file("build.gradle", """
                buildscript { dependencies { classpath 'a.b:tool:1.0' } }
                plugins {
                  id 'java'
                  id "org.springframework.boot" version "3.2.0"
                  id 'com.x.y' version '1.1' apply false
                }
                ext.guavaVersion = '33.0'
                dependencyManagement {
                  imports { mavenBom "org.cloud:bom:2023.0" }
                  dependencies { dependency 'm:managed:1.0' }
                }
                dependencies {
                  // implementation 'no:comment:1'
                  implementation "com.google.guava:guava:${guavaVersion}-jre", /* "no:no:1" */
                                 'second:line:2.+'
                  api group: 'g', name: 'named', version: '1.2'
                  implementation platform('b.o:m:1')
                  implementation('with:block:1') { exclude group: 'x', module: 'y' }
                  implementation project(':core')
                  runtimeOnly files('a.jar')
                  testImplementation 'org.junit:junit:5'
                  annotationProcessor 'p:r'
                  constraints { implementation 'only:constrained:1' }
                  if (x) { compileOnly "q:w:$unknown" }
                }
                println "z:z:1"
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "1 a.b:tool 1.0 exact build",
                        "4 org.springframework.boot:org.springframework.boot.gradle.plugin 3.2.0 exact build",
                        "5 com.x.y:com.x.y.gradle.plugin 1.1 exact build",
                        "9 org.cloud:bom 2023.0 exact build",
                        "10 m:managed 1.0 exact managed",
                        "14 com.google.guava:guava 33.0-jre exact runtime",
                        "15 second:line 2.+ bounded runtime",
                        "16 g:named 1.2 exact runtime",
                        "17 b.o:m 1 exact build",
                        "18 with:block 1 exact runtime",
                        "21 org.junit:junit 5 exact development",
                        "22 p:r - managed build",
                        "23 only:constrained 1 exact indirect",
                        "24 q:w $unknown managed runtime");
        assertThat(given.gaps()).isEmpty();
    }

    @Test
    void readsTheLiteralsOfKotlin() {
        Given given = Given.file("app/build.gradle.kts", """
                plugins {
                    kotlin("jvm") version "2.0.0"
                    alias(libs.plugins.detekt)
                    `java-library`
                }
                val ktor = "2.3.0"
                dependencies {
                    implementation("io.ktor:ktor-server:$ktor")
                    implementation(kotlin("reflect"))
                    "extra"("e:x:1")
                    testImplementation(project(":core"))
                }
                kotlin { sourceSets { commonMain.dependencies { api("k:m:1") } } }
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "2 org.jetbrains.kotlin.jvm:org.jetbrains.kotlin.jvm.gradle.plugin 2.0.0 exact build",
                        "8 io.ktor:ktor-server 2.3.0 exact runtime",
                        "9 org.jetbrains.kotlin:kotlin-reflect - managed runtime",
                        "10 e:x 1 exact build",
                        "13 k:m 1 exact runtime");
        assertThat(given.gaps()).isEmpty();
    }

    @Test
    void namesAndLinesEndWhereTheyDoInGroovyAndInKotlin() {
        Given given = Given.file("build.gradle.kts", """
                plugins { `java-library`; id("a.b") version "1" }
                dependencies {
                    /* of
                       two lines */ api("g:one:1")
                    api(\"""g:two:1\""")
                    implementation(group = "g",

                        name = "three",  version = "1")
                    implementation("g:four:1")
                        .because("of / it") // a / b
                    api(libs
                        .x)
                    runtimeOnly("g:five:1"); compileOnly("g:six:1")
                }
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "1 a.b:a.b.gradle.plugin 1 exact build",
                        "4 g:one 1 exact runtime",
                        "5 g:two 1 exact runtime",
                        "6 g:three 1 exact runtime",
                        "9 g:four 1 exact runtime",
                        "13 g:five 1 exact runtime",
                        "13 g:six 1 exact runtime");
    }

    @Test
    void whatAVersionCatalogueNamesIsUsed() {
        String catalogue = """
                [libraries]
                okhttp = "com.squareup:okhttp:4.12"
                ktor-server_core = { module = "io.ktor:server-core", version = "2.3" }
                ktor-json = { group = "io.ktor", name = "json", version = "2.3" }
                [bundles]
                ktor-all = ["ktor-server_core", "ktor-json"]
                """;
        Given given = new Given(Map.of(
                "gradle/libs.versions.toml",
                catalogue,
                "sub/gradle/x.versions.toml",
                catalogue,
                "app/build.gradle",
                """
                        dependencies {
                          implementation project(':core'), libs.okhttp
                          testImplementation(libs.bundles.ktor.all)
                          api libs.ktor.server.core.get()
                          runtimeOnly(libs.findLibrary("ktor-json").get())
                          kapt(x.okhttp)
                          add("testKsp", libs.okhttp)
                          add("api", "g:a:1")
                          implementation libs.okio
                          implementation(libs.plugins.some.asDependency())
                        }
                        """));

        assertThat(given.only(Dependency.class))
                .filteredOn(one -> one.path().equals("app/build.gradle"))
                .extracting(one -> one.line() + " " + one.name() + " " + one.kind() + " " + one.scope())
                .containsExactly(
                        "2 com.squareup:okhttp managed runtime",
                        "3 io.ktor:json managed development",
                        "3 io.ktor:server-core managed development",
                        "4 io.ktor:server-core managed runtime",
                        "5 io.ktor:json managed runtime",
                        "7 com.squareup:okhttp managed development",
                        "8 g:a exact runtime");
        assertThat(given.gaps())
                .containsExactly(
                        "app/build.gradle:6: the name of a dependency is computed and not known",
                        "app/build.gradle:9: the name of a dependency is computed and not known");
    }

    @Test
    void bundlesAreNotUsedWithoutEnd() {
        String many = "\"a\", ".repeat(1_000);
        Given given = new Given(Map.of(
                "gradle/libs.versions.toml", "[libraries]\na = \"g:a:1\"\n[bundles]\nb = [" + many + "]\n",
                "build.gradle", "dependencies {\n" + "  api libs.bundles.b\n".repeat(1_000) + "}\n"));

        assertThat(given.only(Dependency.class)).hasSizeLessThanOrEqualTo(100_001);
        assertThat(given.gaps()).hasSize(900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deps.guava", "\"$group:$name:1\"", "\"guava\"", "group: g, name: n", "find(\"a\")"})
    void aNameThatIsComputedIsAGap(String notation) {
        Given given = Given.file("build.gradle", "dependencies {\n  implementation " + notation + "\n}\n");

        assertThat(given.gaps()).containsExactly("build.gradle:2: the name of a dependency is computed and not known");
        assertThat(given.dependencies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dependencies {", "dependencies { a(", "plugins { id '", "dependencies { implementation \"", "/*"
            })
    void whatIsCutOffIsRead(String text) {
        assertThat(Given.file("build.gradle", text).dependencies()).isEmpty();
    }
}
