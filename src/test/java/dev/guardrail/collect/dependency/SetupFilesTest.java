package dev.guardrail.collect.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What setuptools reads: {@code setup.cfg} and {@code setup.py}. */
class SetupFilesTest {

    @Test
    void readsTheListsOfSetupCfg() {
        Given given = Given.file("setup.cfg", """
                [metadata]
                name = My_App
                [options]
                install-requires =
                    requests >=2.31 ; python_version > "3"
                    # attrs
                    My.App[extra]

                    typing_extensions
                setup_requires = wheel; setuptools_scm<9
                [options.extras_require]
                tests =
                    pytest==8.0.0
                docs = file: docs/requirements.txt
                [flake8]
                ignore = E203, W503
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "5 requests >=2.31 open runtime",
                        "9 typing-extensions - open runtime",
                        "10 setuptools-scm <9 bounded build",
                        "10 wheel - open build",
                        "13 pytest ==8.0.0 exact optional");
        assertThat(given.gaps()).isEmpty();
        assertThat(Given.file("setup.cfg", "[options]\ninstall_requires =\n  a b\n")
                        .gaps())
                .containsExactly("setup.cfg:3: expected a requirement, found \"a b\"");
    }

    @Test
    void readsTheLiteralsOfSetupPy() {
        Given given = Given.file("setup.py", """
                from setuptools import setup
                BASE = ["requests>=2.31", "idna" ">=2"]
                extras = {"socks": ["PySocks>=1.5"], ':python_version<"3.8"': ["importlib-metadata"]}
                extras["test"] = ["pytest"] + BASE
                if True:
                    BASE.append("attrs==23.1.0")
                def setup_nothing(): pass
                setup(
                    name="app",
                    install_requires=BASE + [r"flask", *MORE],  # "django"
                    setup_requires="wheel\\nsetuptools",
                    extras_require=extras,
                )
                """);

        assertThat(given.dependencies())
                .containsExactly(
                        "2 idna >=2 open optional",
                        "2 idna >=2 open runtime",
                        "2 requests >=2.31 open optional",
                        "2 requests >=2.31 open runtime",
                        "3 importlib-metadata - open runtime",
                        "3 pysocks >=1.5 open optional",
                        "4 pytest - open optional",
                        "6 attrs ==23.1.0 exact optional",
                        "6 attrs ==23.1.0 exact runtime",
                        "10 flask - open runtime",
                        "11 setuptools - open build",
                        "11 wheel - open build");
        assertThat(given.gaps())
                .containsExactly("setup.py:10: `install_requires` is computed: some of its items are not known");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    setup(install_requires=open("r.txt").read())   | setup.py:1: `install_requires` is computed: some of its items are not known
                    setup(install_requires=[f"a=={V}"])            | setup.py:1: `install_requires` is computed: some of its items are not known
                    setup(extras_require={k: [v] for k, v in X})   | setup.py:1: `extras_require` is computed: some of its items are not known
                    setup(**arguments())                           | setup.py:1: some arguments of `setup` are computed
                    x = x; setup(install_requires=x + x)           | setup.py:1: `install_requires` is computed: some of its items are not known
                    setup(                                         | setup.py:1: `(` is not closed
                    """)
    void whatSetupPyComputesIsAGap(String text, String gap) {
        assertThat(Given.file("setup.py", text).gaps()).containsExactly(gap);
        assertThat(Given.file("setup.py", text).dependencies()).isEmpty();
    }

    @Test
    void aSetupPyWithoutListsHasNoGap() {
        Given given = Given.file("setup.py", "import setuptools\nkw = dict(name='a')\nsetuptools.setup(**kw)\n");

        assertThat(given.gaps()).isEmpty();
        assertThat(given.dependencies()).isEmpty();
    }
}
