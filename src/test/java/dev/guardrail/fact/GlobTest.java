package dev.guardrail.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "src/a.py,      src/a.py,          true",
        "src/a.py,      src/a.pyc,         false",
        "src,           src/x/a.py,        true",
        "src/,          src/x/a.py,        true",
        "src/,          srcs/a.py,         false",
        "src/x,         src/x/y/a.py,      true",
        "src/x,         src/xy/a.py,       false",
        "src/*,         src/a.py,          true",
        "src/*,         src/x/a.py,        true",
        "src/**,        src/x/a.py,        true",
        "src/*.py,      src/x/a.py,        false",
        "a.py,          src/x/a.py,        true",
        "*.py,          src/x/a.py,        true",
        "x,             src/x/a.py,        false",
        "x/a.py,        src/x/a.py,        false",
        "**/x,          src/x/a.py,        true",
        "docs/,         docs,              false",
        "'',            a.py,              false",
        "/,             a.py,              false"
    })
    void aPatternNamesAPathAFolderOrAFile(String pattern, String path, boolean names) {
        assertThat(new Glob(pattern).names(path)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "src/a.py,        src/a.py,        true",
        "src/a.py,        src/b.py,        false",
        "src/*.py,        src/a.py,        true",
        "src/*.py,        src/x/a.py,      false",
        "src/**/a.py,     src/a.py,        true",
        "src/**/a.py,     src/x/y/a.py,    true",
        "**/a.py,         a.py,            true",
        "**/a.py,         xa.py,           false",
        "src/**,          src/x/a.py,      true",
        "s**/a.py,        src/x/a.py,      true",
        "?rc/?.py,        src/a.py,        true",
        "?rc,             /rc,             false",
        "*,               a.py,            true",
        "**,              x/a.py,          true",
        "a*b*c,           abbc,            true",
        "a*bb*c,          abc,             false"
    })
    void aPatternMatchesWholePaths(String pattern, String path, boolean matches) {
        assertThat(new Glob(pattern).matches(path)).isEqualTo(matches);
    }

    @Test
    void anEmptyPatternMatchesNoFile() {
        assertThat(new Glob("").matches("a.py")).isFalse();
        assertThat(new Glob("").matches("")).isTrue();
    }
}
