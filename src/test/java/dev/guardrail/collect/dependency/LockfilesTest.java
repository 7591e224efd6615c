package dev.guardrail.collect.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Dependency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LockfilesTest {

    private static final String MANIFEST = """
            {"name": "root", "workspaces": ["packages/*"],
              "dependencies": {"a": "^1.0.0"},
              "devDependencies": {"b": "2.0.0"}}
            """;

    @Test
    void readsTheFirstVersionOfPackageLock() {
        Given given = new Given(Map.of("package.json", MANIFEST, "package-lock.json", """
                {"lockfileVersion": 1, "dependencies": {
                  "a": {"version": "1.2.0"},
                  "b": {"version": "2.0.1"},
                  "of-a": {"version": "3.0.0"}
                }}
                """));

        assertThat(given.lockfiles()).containsExactly("package-lock.json of package.json: 3");
        assertThat(given.locked()).containsExactly("package-lock.json:2 a  1.2.0", "package-lock.json:3 b  2.0.1");
        assertThat(given.differences())
                .containsExactly(
                        "package.json:3: `package.json` requires `b 2.0.0`, but `package-lock.json` has `2.0.1`");
    }

    @Test
    void readsTheFirstVersionOfYarn() {
        Given given = new Given(Map.of(
                "package.json", MANIFEST, "packages/p/package.json", """
                {"name": "p", "dependencies": {"a": "^1.1.0", "@s/c": "1 || 2", "root": "*"}}
                """, "tools/package.json", """
                {"name": "tools", "dependencies": {"x": "*"}}
                """, "yarn.lock", """
                # yarn lockfile v1

                "@s/c@1 || 2", "@s/c@^2.0.0":
                  version "2.5.0"
                  dependencies:
                    a "^1.0.0"

                a@^1.0.0:
                  version "1.2.0"

                b@2.0.0:
                  version "2.0.0"
                """));

        assertThat(given.lockfiles())
                .containsExactly("yarn.lock of package.json: 3", "yarn.lock of packages/p/package.json: 3");
        assertThat(given.differences())
                .containsExactly(
                        "packages/p/package.json:1: `packages/p/package.json` requires `a ^1.1.0`, but `yarn.lock`"
                                + " was made for `^1.0.0`");
    }

    @Test
    void readsLaterVersionsOfYarn() {
        Given given = new Given(Map.of("package.json", MANIFEST, "packages/p/package.json", """
                {"name": "p", "dependencies": {"a": "^1.0.0"}, "peerDependencies": {"b": "*"}}
                """, "yarn.lock", """
                __metadata:
                  version: 8

                ? "a@npm:^1.0.0, a@npm:^1.1.0"
                :
                  version: 1.2.0
                  resolution: "a@npm:1.2.0"

                "p@workspace:packages/p":
                  version: 0.0.0-use.local
                  dependencies:
                    a: "npm:^1.0.0"
                    gone: "npm:^1.0.0"
                  peerDependencies:
                    b: "*"
                  languageName: unknown

                "root@workspace:.":
                  version: 0.0.0-use.local
                  dependencies:
                    a: ^1.0.0
                    b: 2.0.0
                """));

        assertThat(given.locked())
                .containsExactly(
                        "yarn.lock:12 a ^1.0.0 1.2.0",
                        "yarn.lock:13 gone ^1.0.0 ",
                        "yarn.lock:21 a ^1.0.0 1.2.0",
                        "yarn.lock:22 b 2.0.0 ");
        assertThat(given.differences())
                .containsExactly(
                        "yarn.lock:13: `yarn.lock` has `gone ^1.0.0`, but `packages/p/package.json` does not require it");
    }

    @Test
    void readsTheOlderFormsOfPnpm() {
        Given given = new Given(Map.of("package.json", MANIFEST, "pnpm-lock.yaml", """
                lockfileVersion: 5.4
                overrides:
                  x>b: 3.0.0
                specifiers:
                  a: ^1.1.0
                  b: 3.0.0
                dependencies:
                  a: 1.2.0_react@18.0.0
                devDependencies:
                  b: 3.0.0
                packages:
                  /a/1.2.0:
                    resolution: {integrity: x}
                  /b/3.0.0:
                    resolution: {integrity: x}
                """));

        assertThat(given.lockfiles()).containsExactly("pnpm-lock.yaml of package.json: 2");
        assertThat(given.locked())
                .containsExactly("pnpm-lock.yaml:8 a ^1.1.0 1.2.0", "pnpm-lock.yaml:10 b 3.0.0 3.0.0");
        assertThat(given.differences())
                .containsExactly(
                        "package.json:2: `package.json` requires `a ^1.0.0`, but `pnpm-lock.yaml` was made for `^1.1.0`");
    }

    @Test
    void takesTheNearestLockfileThatIsAboutTheManifest() {
        Given given = new Given(Map.of(
                "Cargo.toml",
                "[workspace]\nmembers = [\"a\"]\n[workspace.dependencies]\nserde = \"1\"\nnone = \"1\"",
                "Cargo.lock",
                """
                [[package]]
                name = "a"
                version = "0.1.0"
                dependencies = [
                 "serde",
                ]

                [[package]]
                name = "serde"
                version = "1.0.0"
                source = "r"
                """,
                "a/Cargo.toml",
                "[package]\nname = \"a\"\n[dependencies]\nserde.workspace = true\n",
                "other/Cargo.toml",
                "[package]\nname = \"other\"\n[dependencies]\nrand = \"*\"\n"));

        assertThat(given.lockfiles()).containsExactly("Cargo.lock of Cargo.toml: 2", "Cargo.lock of a/Cargo.toml: 2");
        assertThat(given.differences()).isEmpty();
        assertThat(given.only(Dependency.class))
                .extracting(one -> one.path() + " " + one.name() + " " + one.lockfile())
                .containsExactly(
                        "Cargo.toml serde Cargo.lock",
                        "Cargo.toml none ",
                        "a/Cargo.toml serde Cargo.lock",
                        "other/Cargo.toml rand ");
    }

    @Test
    void pythonNamesAndVersionsAreComparedAsPepsSay() {
        Given given = new Given(Map.of("pyproject.toml", """
                [project]
                name = "app"
                dependencies = ["A.b_C==1.0", "d==2.0.0rc1", "e>=1.0, <2", "f==1.0", "app[x]"]
                [dependency-groups]
                dev = ["pytest"]
                [build-system]
                requires = ["hatchling"]
                """, "uv.lock", """
                [[package]]
                name = "a-b-c"
                version = "1.0.0"
                source = { registry = "r" }

                [[package]]
                name = "app"
                source = { editable = "." }

                [package.metadata]
                requires-dist = [
                    { name = "a-b-c", specifier = "==1.0" },
                    { name = "app", extras = ["x"] },
                    { name = "d", specifier = "==2.0.0rc1" },
                    { name = "e", specifier = "<2,>=1.0" },
                    { name = "f", git = "https://example.org/f" },
                ]

                [package.metadata.requires-dev]
                dev = [{ name = "pytest", specifier = ">=8" }]

                [[package]]
                name = "d"
                version = "2.0.0rc1"
                source = { registry = "r" }
                """));

        assertThat(given.differences())
                .containsExactly(
                        "pyproject.toml:5: `pyproject.toml` requires `pytest`, but `uv.lock` was made for `>=8`");
    }

    @Test
    void aCompiledFileIsTheLockfileOfItsSourcesAndNoManifest() {
        String source = "flask\nsetuptools\ncolorama; sys_platform == 'win32'\nboto3\n";
        String made = """
                # This file was autogenerated by uv via the following command:
                #    uv pip compile requirements/base.in -o requirements/base.txt
                flask==3.0.0
                werkzeug==3.0.1
                """;
        Given given = new Given(Map.of("requirements/base.in", source, "requirements/base.txt", made));

        assertThat(given.lockfiles()).containsExactly("requirements/base.txt of requirements/base.in: 2");
        assertThat(given.differences())
                .containsExactly("requirements/base.in:4: `requirements/base.in` requires `boto3`,"
                        + " but `requirements/base.txt` does not have it");
    }

    @Test
    void aCompiledFileMayBeMadeOfPyproject() {
        Given given = new Given(Map.of(
                "pyproject.toml",
                "[project]\nname = \"app\"\ndependencies = [\"anyio==4.1\"]\n",
                "requirements.lock",
                """
                #
                # This file is autogenerated by pip-compile with Python 3.11
                #    pip-compile --output-file=requirements.lock pyproject.toml
                #
                anyio==4.0.0
                """));

        assertThat(given.lockfiles()).containsExactly("requirements.lock of pyproject.toml: 1");
        assertThat(given.differences())
                .containsExactly(
                        "pyproject.toml:3: `pyproject.toml` requires `anyio ==4.1`, but `requirements.lock` has `4.0.0`");
    }

    @Test
    void checksumsOfAWorkspaceOfGoMayBeElsewhere() {
        Map<String, String> alone = Map.of(
                "a/go.mod", "module a\nrequire (\n\tx.org/y v1.0.0\n\tx.org/z v1.0.0\n)\n",
                "a/go.sum", "x.org/z v1.0.0/go.mod h1:x=\n");
        Map<String, String> workspace = new java.util.HashMap<>(alone);
        workspace.put("go.work", "use ./a\n");

        assertThat(new Given(alone).differences())
                .containsExactly("a/go.mod:3: `a/go.mod` requires `x.org/y v1.0.0`, but `a/go.sum` does not have it");
        assertThat(new Given(workspace).differences()).isEmpty();
    }

    @Test
    void gradlesLockfileSettlesWhatItHas() {
        Given given = new Given(Map.of(
                "gradle/libs.versions.toml", "[libraries]\na = \"g:a:1.+\"\nb = \"g:b:+\"\n",
                "gradle.lockfile", "# made by Gradle\ng:a:1.9=compileClasspath\nempty=x\n"));

        assertThat(given.only(Dependency.class))
                .extracting(one -> one.name() + " " + one.lockfile())
                .containsExactly("g:a gradle.lockfile", "g:b ");
        assertThat(given.differences()).isEmpty();
    }

    @Test
    void anUnreadableLockfileIsAGapAndLeavesAllUndecided() {
        Given given = new Given(Map.of("package.json", MANIFEST, "package-lock.json", "{"));

        assertThat(given.gaps()).singleElement().asString().startsWith("package-lock.json:1: ");
        assertThat(given.differences()).isEmpty();
        assertThat(given.only(Dependency.class))
                .extracting(Dependency::lockfile)
                .containsOnly("package-lock.json");
    }
}
