package dev.guardrail.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write for a path; how globs match whole paths is tested with the policy. */
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
}
