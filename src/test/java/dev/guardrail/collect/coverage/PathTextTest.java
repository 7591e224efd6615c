package dev.guardrail.collect.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            src/a.py                     | src/a.py
            ./src/a.py                   | src/a.py
            ././/src//./a.py             | src/a.py
            src/././a.py                 | src/a.py
            src/x/../a.py                | src/a.py
            ../../src/a.py               | src/a.py
            src/                         | src
            .                            | ~~
            ./                           | ~~
            /                            | /
            /builds/build/../src/a.c       | /builds/src/a.c
            /../a.c                      | /a.c
            \\src\\a.cs                  | /src/a.cs
            src\\a.cs                    | src/a.cs
            C:\\builds\\src\\a.cs           | C:/builds/src/a.cs
            C:/builds/./src/a.cs           | C:/builds/src/a.cs
            file:///builds/src/a.py        | /builds/src/a.py
            file:/builds/src/a.py          | /builds/src/a.py
            file:///C:/builds/a.cs         | C:/builds/a.cs
            ~ src/a.py ~                 | src/a.py
            ...                          | ...
            .../a.py                     | .../a.py
            """)
    void aPathIsNormalised(String path, String expected) {
        assertThat(PathText.normalized(path)).isEqualTo(expected);
        assertThat(PathText.normalized(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"/a, true", "C:/a, true", "c:/a, true", "a, false", "C:a, false", "::/a, false", "'', false"})
    void anAbsolutePathBeginsWithASlashOrADrive(String path, boolean absolute) {
        assertThat(PathText.isAbsolute(path)).isEqualTo(absolute);
    }

    @Test
    void theSuffixesOfAPathBeginWithWholeSegments() {
        assertThat(PathText.suffixes("a/bc/d")).containsExactly("bc/d", "d");
        assertThat(PathText.suffixes("/a/b")).containsExactly("a/b", "b");
        assertThat(PathText.suffixes("a")).isEmpty();
        assertThat(PathText.suffixes("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a/b/c.py, a/b/d.py, 2",
        "a/b/c.py, a/bb/c.py, 1",
        "a/b, a/b/c, 1",
        "a, a, 0",
        "'', a/b, 0",
        "ab/c, ac/c, 0"
    })
    void foldersAreSharedFromTheStart(String one, String other, int shared) {
        assertThat(PathText.sharedFolders(one, other)).isEqualTo(shared);
        assertThat(PathText.sharedFolders(other, one)).isEqualTo(shared);
    }

    @ParameterizedTest
    @CsvSource({
        "x/a/b.py, y/a/b.py, a/b.py",
        "xa/b.py, ya/b.py, b.py",
        "a/b.py, a/b.py, a/b.py",
        "x/a/b.py, a/b.py, a/b.py",
        "/a/b.py, a/b.py, a/b.py",
        "xb.py, yb.py, ''",
        "b.py, xb.py, ''"
    })
    void endsAreSharedInWholeSegments(String one, String other, String shared) {
        assertThat(PathText.sharedEnd(one, other)).isEqualTo(shared.length());
        assertThat(PathText.sharedEnd(other, one)).isEqualTo(shared.length());
    }
}
