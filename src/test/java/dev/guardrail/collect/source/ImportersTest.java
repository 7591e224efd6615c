package dev.guardrail.collect.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Importer;
import dev.guardrail.fact.ImporterSearch;
import dev.guardrail.fact.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ImportersTest {

    private final Map<String, String> files = new TreeMap<>();

    @Test
    void aFileThatImportsATouchedOneIsFound() {
        files.put("app/__init__.py", "");
        files.put("app/sweep.py", "");
        files.put("app/cli.py", "import os\nfrom app.sweep import run\n");
        files.put("tests/test_sweep.py", "from app import sweep\n");
        files.put("app/other.py", "# says sweep, and imports nothing of it\nimport json\n");

        assertThat(importers("app/sweep.py"))
                .extracting(importer -> importer.place().toString(), Importer::kind, Importer::targets)
                .containsExactly(
                        tuple("app/cli.py:2", FileKind.SOURCE, List.of("app/sweep.py")),
                        tuple("tests/test_sweep.py:1", FileKind.TEST, List.of("app/sweep.py")));
    }

    @Test
    void aPackageIsFoundByItsFolder() {
        files.put("app/__init__.py", "");
        files.put("run.py", "import app\n");

        assertThat(importers("app/__init__.py")).extracting(Importer::path).containsExactly("run.py");
    }

    @Test
    void importersOfEachLanguageAreFound() {
        files.put("src/a/B.java", "package a; class B {}");
        files.put("src/c/D.java", "package c; import a.B; class D {}");
        files.put("src/c/E.kt", "package c\nimport a.B\n");
        files.put("web/user.service.ts", "export const a = 1;");
        files.put("web/index.js", "export * from './user.service';");
        files.put("go.mod", "module example.org/m\n");
        files.put("m.go", "package m\n");
        files.put("cmd/main.go", "package main\nimport \"example.org/m\"\n");
        files.put("pkg/x/x.go", "package x\n");
        files.put("pkg/y/y.go", "package y\nimport \"example.org/m/pkg/x\"\n");

        assertThat(importers("src/a/B.java")).extracting(Importer::path).containsExactly("src/c/D.java", "src/c/E.kt");
        assertThat(importers("web/user.service.ts")).extracting(Importer::path).containsExactly("web/index.js");
        assertThat(importers("m.go")).extracting(Importer::path).containsExactly("cmd/main.go");
        assertThat(importers("pkg/x/x.go")).extracting(Importer::path).containsExactly("pkg/y/y.go");
    }

    @Test
    void aTouchedFileIsNoImporter() {
        files.put("a.py", "import b\n");
        files.put("b.py", "");

        assertThat(importers("a.py", "b.py")).isEmpty();
    }

    @Test
    void whatWasSearchedIsCounted() {
        files.put("a.py", "");
        files.put("b.py", "import a\n");
        files.put("c.py", "x".repeat(3 << 20));

        assertThat(facts("a.py")).contains(new ImporterSearch(List.of(Language.PYTHON), 1, 1, 1));
    }

    private List<Importer> importers(String... touched) {
        return facts(touched).stream()
                .filter(Importer.class::isInstance)
                .map(Importer.class::cast)
                .toList();
    }

    private List<Fact> facts(String... touched) {
        return new Importers(
                        new SideSources(FilesSnapshot.ofTexts(files), new SourceUnits(new Readings())),
                        List.of(touched))
                .facts();
    }
}
