package dev.guardrail.collect.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.Dependency;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonManifestsTest {

    @Test
    void readsTheStandardTablesOfPyproject() {
        Given given = Given.file("pyproject.toml", """
                [build-system]
                requires = ["hatchling"]
                [project]
                name = "my.app"
                dependencies = [
                    "uvicorn[standard]>=0.27.0, <1",
                    # "commented==1",
                    "tomli ~= 2.0 ; python_version < '3.11'",
                    "lib @ git+https://example.org/lib@0123456789abcdef0123456789abcdef01234567",
                ]
                [project.optional-dependencies]
                dev = ["Types_PyYAML~=6.0"]
                all = ["my-app[dev]"]
                [dependency-groups]
                test = ["pytest", {include-group = "lint"}]
                lint = ["ruff==0.9.1"]
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "2 hatchling - open build",
                        "6 uvicorn >=0.27.0,<1 bounded runtime",
                        "8 tomli ~=2.0 bounded runtime",
                        "9 lib git+https://example.org/lib@0123456789abcdef0123456789abcdef01234567 exact runtime",
                        "12 types-pyyaml ~=6.0 bounded optional",
                        "15 pytest - open development",
                        "16 ruff ==0.9.1 exact development");
        assertThat(given.gaps()).isEmpty();
    }

    @Test
    void readsTheTablesOfPoetry() {
        Given given = Given.file("pyproject.toml", """
                [tool.poetry]
                name = "app"
                [tool.poetry.dependencies]
                python = "^3.11"
                requests = {version = "^2.31", extras = ["socks"]}
                redis = {version = "5.0.1", optional = true}
                local = {path = "../local", develop = true}
                fork = {git = "https://example.org/fork.git", branch = "main"}
                numpy = [
                    {version = "<2", python = "<3.12"},
                    {version = "*", python = ">=3.12"},
                ]
                [tool.poetry.group.dev.dependencies]
                pytest = ">=8"
                [tool.poetry.dev-dependencies]
                black = "~24 || ^25"
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "5 requests ^2.31 bounded runtime",
                        "6 redis 5.0.1 exact optional",
                        "7 local ../local local runtime",
                        "8 fork git+https://example.org/fork.git@main open runtime",
                        "10 numpy <2 bounded runtime",
                        "11 numpy * open runtime",
                        "14 pytest >=8 open development",
                        "16 black ~24 || ^25 bounded development");
    }

    @Test
    void readsTheTablesOfUvAndPdm() {
        Given given = Given.file("pyproject.toml", """
                [project]
                name = "app"
                dependencies = ["lib", "fork"]
                [tool.uv]
                dev-dependencies = ["pytest==8.0.0"]
                [tool.uv.sources]
                lib = {workspace = true}
                fork = {git = "https://example.org/fork", rev = "0123456789abcdef0123456789abcdef01234567"}
                [tool.pdm.dev-dependencies]
                test = ["-e file:///${PROJECT_ROOT}/x", "tox>=4"]
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "3 lib - local runtime",
                        "3 fork git+https://example.org/fork@0123456789abcdef0123456789abcdef01234567 exact runtime",
                        "5 pytest ==8.0.0 exact development",
                        "10 tox >=4 open development");
    }

    @Test
    void readsRequirementsFiles() {
        Given given = Given.file("requirements/dev.txt", """
                # requests==1
                -r base.txt
                -c constraints.txt
                --index-url https://example.org/simple
                Flask[async] == 3.0.0 \\
                    --hash=sha256:aa \\
                    --hash=sha256:bb
                uvloop>=0.19; sys_platform != "win32"  # not there
                git+https://example.org/tool.git@v1#egg=the_tool
                https://example.org/files/numpy-1.26.0-cp311.whl
                -e git+ssh://git@example.org/x.git@0123456789abcdef0123456789abcdef01234567#egg=x
                -e .
                ./local
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "5 flask ==3.0.0 exact development",
                        "8 uvloop >=0.19 open development",
                        "9 the-tool git+https://example.org/tool.git@v1#egg=the_tool open development",
                        "10 numpy https://example.org/files/numpy-1.26.0-cp311.whl exact development",
                        "11 x git+ssh://git@example.org/x.git@0123456789abcdef0123456789abcdef01234567#egg=x"
                                + " exact development");
        assertThat(given.gaps()).isEmpty();
    }

    @Test
    void readsRequirementsAsAWindowsShellWritesThem() {
        byte[] content = "requests==2.31.0\r\nflask\r\n".getBytes(StandardCharsets.UTF_16);

        assertThat(new DependencyCollector().collect(new FilesSnapshot(Map.of("requirements.txt", content))))
                .filteredOn(Dependency.class::isInstance)
                .extracting(fact -> ((Dependency) fact).name())
                .containsExactly("requests", "flask");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a                  | open
            a>=1               | open
            a!=1               | open
            a>1,!=2            | open
            a<2                | bounded
            a (<=2)            | bounded
            a~=1.4             | bounded
            a==1.*             | bounded
            a>=1,<2            | bounded
            a==1.0             | exact
            a===1.0            | exact
            a==1.0+cpu         | exact
            a @ file:///x/a.whl  | local
            a @ https://e.org/a.zip ; python_version < "4" | exact
            """)
    void aRequirementLeavesAsMuchOpenAsItSays(String requirement, String kind) {
        assertThat(Given.file("requirements.in", requirement).dependencies())
                .singleElement()
                .asString()
                .contains(" " + kind + " ");
    }

    @Test
    void whatIsNoRequirementIsAGap() {
        assertThat(Given.file("requirements.txt", "flask\n<html>\n").gaps())
                .containsExactly("requirements.txt:2: expected a requirement, found \"<html>\"");
        assertThat(Given.file("pyproject.toml", "[project]\ndependencies = [\"!\"]")
                        .gaps())
                .containsExactly("pyproject.toml:2: expected a requirement, found `!`");
        assertThat(Given.file("pyproject.toml", "[project]\ndependencies = [").gaps())
                .hasSize(1);
        assertThat(Given.file("pyproject.toml", "project = 1").gaps())
                .containsExactly("pyproject.toml:1: expected \"project\" to be a mapping, found `1`");
    }

    @Test
    void readsPipfilesAndTheirLockfile() {
        Given given = new Given(Map.of("Pipfile", """
                [[source]]
                url = "https://pypi.org/simple"
                [packages]
                requests = "*"
                fork = {git = "https://example.org/fork.git", ref = "main"}
                here = {path = ".", editable = true}
                Old_Name = {version = "==1.0", markers = "python_version < '3'"}
                [dev-packages]
                pytest = "==8.0.0"
                [requires]
                python_version = "3.12"
                """, "Pipfile.lock", """
                {"_meta": {"hash": {"sha256": "x"}},
                 "default": {"requests": {"version": "==2.31.0"}, "fork": {"git": "x"}},
                 "develop": {"pytest": {"version": "==7.0.0"}}}
                """));

        assertThat(given.dependencies())
                .containsExactly(
                        "4 requests * open runtime",
                        "5 fork git+https://example.org/fork.git@main open runtime",
                        "6 here . local runtime",
                        "7 old-name ==1.0 exact runtime",
                        "9 pytest ==8.0.0 exact development");
        assertThat(given.lockfiles()).containsExactly("Pipfile.lock of Pipfile: 3");
        assertThat(given.differences())
                .containsExactly("Pipfile:9: `Pipfile` requires `pytest ==8.0.0`, but `Pipfile.lock` has `7.0.0`");
    }

    @Test
    void aFileThatSaysWhoAsksForEachPackageIsALockfile() {
        Given given = new Given(Map.of("requirements.in", "flask\n", "requirements.txt", """
                click==8.1.7
                    # via flask
                flask==3.0.0  # via -r requirements.in
                """));

        assertThat(given.dependencies()).containsExactly("1 flask - open runtime");
        assertThat(given.lockfiles()).containsExactly("requirements.txt of requirements.in: 2");
    }

    @ParameterizedTest
    @CsvSource({
        "requirements.txt, runtime",
        "dev-requirements.txt, development",
        "requirements/test.in, development",
        "docs/requirements.txt, development",
        "service/requirements.txt, runtime",
        "constraints.txt, indirect"
    })
    void theNameOfARequirementsFileOrItsFolderSaysWhatItIsFor(String path, String scope) {
        assertThat(Given.file(path, "a==1\n").dependencies()).containsExactly("1 a ==1 exact " + scope);
    }
}
