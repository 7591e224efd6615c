package dev.guardrail.collect.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ComparedSurface;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.fact.SurfaceChangeKind;
import dev.guardrail.fact.SurfaceKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurfaceCollectorTest {

    @Test
    void migrationsAreKnownByPathAndBytes() {
        assertThat(new Surfaces()
                        .unchanged("app/migrations/__init__.py", "")
                        .added("app/migrations/0002_more.py", "class Migration: ...\n")
                        .file("db/migration/V1__init.sql", "create\n", "create -- why\n")
                        .deleted("src/main/resources/db/changelog/one.xml", "<x/>")
                        .renamed("db/migrate/1_a.rb", "a", "db/migrate/2_a.rb", "a")
                        .added("alembic/versions/abc_x.py", "")
                        .added("prisma/migrations/1/migration.sql", "")
                        .added("tests/migrations/0001.sql", "")
                        .changes())
                .extracting(change -> change.substring(0, change.indexOf(':')))
                .containsExactly(
                        "added alembic/versions/abc_x.py",
                        "added app/migrations/0002_more.py",
                        "removed db/migrate/1_a.rb",
                        "added db/migrate/2_a.rb",
                        "changed db/migration/V1__init.sql",
                        "added prisma/migrations/1/migration.sql",
                        "removed src/main/resources/db/changelog/one.xml");
    }

    @Test
    void aFileOfWhichOnlyTheModeChangesIsNoChange() {
        Map<String, String> files = Map.of("db/migrate/1.rb", "a", "src/a/b.py", "def f(): ...\n");

        assertThat(SurfaceCollector.collect(
                        List.of(
                                Surfaces.file("db/migrate/1.rb", "db/migrate/1.rb", FileStatus.MODIFIED),
                                Surfaces.file("src/a/b.py", "src/a/b.py", FileStatus.MODIFIED)),
                        FilesSnapshot.ofTexts(files),
                        FilesSnapshot.ofTexts(files),
                        new Readings()))
                .containsExactly(
                        new ComparedSurface(Place.file("db/migrate/1.rb"), SurfaceKind.MIGRATION),
                        new ComparedSurface(Place.file("src/a/b.py"), SurfaceKind.PYTHON_API));
    }

    @Test
    void whatIsCopiedIsNew() {
        String text = "def f(): ...\n";

        assertThat(SurfaceCollector.collect(
                        List.of(Surfaces.file("src/b.py", "src/a.py", FileStatus.COPIED)),
                        FilesSnapshot.ofTexts(Map.of("src/a.py", text)),
                        FilesSnapshot.ofTexts(Map.of("src/a.py", text, "src/b.py", text)),
                        new Readings()))
                .containsExactly(
                        new ComparedSurface(Place.file("src/b.py"), SurfaceKind.PYTHON_API),
                        new SurfaceChange(
                                new Place("src/b.py", 1, 5, 1, 6),
                                SurfaceKind.PYTHON_API,
                                "b.f",
                                SurfaceChangeKind.ADDED,
                                "",
                                "def f()"));
    }

    @Test
    void whatOffersNothingOnEitherSideOrCannotBeReadIsNotCompared() {
        assertThat(new Surfaces()
                        .file("tool.py", "def f(): ...\n", "def g(): ...\n")
                        .file("README.md", "a", "b")
                        .file("src/_own.py", "def f(): ...\n", "def f(a): ...\n")
                        .file("tests/test_a.py", "def test_a(): ...\n", "def test_b(): ...\n")
                        .file("web/page.js", "let a = 1;\n", "let a = 2;\n")
                        .file("data.json", "{}", "[]")
                        .file("src/broken.py", "def f(): ...\n", "def f(:\n")
                        .compared())
                .isEmpty();
    }

    @Test
    void whatIsOfferedIsComparedEvenIfItStays() {
        String options = "import argparse\np = argparse.ArgumentParser()\np.add_argument('--all')\n";

        assertThat(new Surfaces()
                        .file("src/a.py", "def f(): ...\n", "def f(): pass\n")
                        .file("src/A.java", "public class A {}\n", "public class A { private int a; }\n")
                        .file("cli.py", options, options + "X = 1\n")
                        .file("a.schema.json", "{\"title\": \"A\"}", "{\"title\": \"A\" }")
                        .file("openapi.yaml", "openapi: 3.0.0\n", "openapi: 3.0.0\n\n")
                        .compared())
                .containsExactly(
                        "a.schema.json: JSON schema",
                        "cli.py: command-line option",
                        "openapi.yaml: OpenAPI operation",
                        "src/A.java: Java API",
                        "src/a.py: Python API");
    }

    @Test
    void everyChangeIsOfASurfaceThatWasCompared() {
        Surfaces surfaces = new Surfaces()
                .renamed("src/a.py", "def f(): ...\n", "src/b.py", "def f(): ...\n")
                .renamed("a.schema.json", "{}", "b.schema.json", "{}")
                .deleted("src/B.java", "public class B {}\n")
                .added("db/migrate/2.rb", "b");

        assertThat(surfaces.changes()).hasSize(5);
        assertThat(surfaces.compared())
                .containsExactly(
                        "a.schema.json: JSON schema",
                        "b.schema.json: JSON schema",
                        "db/migrate/2.rb: database migration",
                        "src/B.java: Java API",
                        "src/a.py: Python API",
                        "src/b.py: Python API");
    }

    @Test
    void aFileThatIsTooLargeIsAGapUnlessNothingSaysThatItOffersSomething() {
        String large = " ".repeat(SideFiles.SIZE_LIMIT + 1);

        List<Fact> facts = new Surfaces()
                .file("src/a.py", "", large)
                .file("data.json", "", large)
                .file("notes.txt", "", large)
                .facts();

        assertThat(facts)
                .containsExactly(new Gap(
                        Evidence.PLAN,
                        Place.file("src/a.py"),
                        "its public surface is not known: too large to read: 4194305 bytes, the limit is 4194304"));
    }

    @Test
    void aFileThatIsATestOnOneSideOffersSomethingOnTheOther() {
        assertThat(new Surfaces()
                        .renamed("tests/help.py", "def f(): ...\n", "src/help.py", "def f(): ...\n")
                        .changes())
                .containsExactly("added help.f:  => def f() @1");
    }
}
