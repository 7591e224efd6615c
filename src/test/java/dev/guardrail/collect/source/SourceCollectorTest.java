package dev.guardrail.collect.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Sides;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.SnapshotComparison;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Boundary;
import dev.guardrail.fact.BoundedFile;
import dev.guardrail.fact.Call;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Import;
import dev.guardrail.fact.ImportCycle;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SourceCollectorTest {

    private static final Boundary BOUNDARY =
            new Boundary(Place.line("p.yaml", 3), List.of("subprocess"), List.of("eval"), "app/**", List.of(), "why");

    private final Map<String, String> before = new TreeMap<>(Map.of("app/a.py", "import json\n", "app/b.py", ""));
    private final Map<String, String> after = new TreeMap<>(before);

    @Test
    void importsOfTheFilesThatTheRangeTouchesAreCollectedOnBothSides() {
        after.put("app/a.py", "import json\nimport os\n");

        Sides sides = collect();

        assertThat(modules(sides.base())).containsExactly("json");
        assertThat(modules(sides.head())).containsExactly("json", "os");
    }

    @Test
    void importsOfOtherFilesAreCollectedWhereABoundaryIsAboutThem() {
        before.put("tools/run.py", "import sys\n");
        before.put("app/c.py", "import re\n");
        after.putAll(before);

        assertThat(collect().head()).isEmpty();
        Sides sides = collect(BOUNDARY);
        assertThat(modules(sides.base())).containsExactly("json", "re");
        assertThat(modules(sides.head())).containsExactly("json", "re");
    }

    @Test
    void aBoundarySaysWhichOfItsFilesTheRangeTouches() {
        after.put("app/b.py", "import os\n");

        assertThat(only(BoundedFile.class, collect(BOUNDARY).head()))
                .extracting(BoundedFile::path, BoundedFile::changed)
                .containsExactly(tuple("app/a.py", false), tuple("app/b.py", true));
    }

    @Test
    void callsAreCollectedWhereABoundaryForbidsSome() {
        after.put("app/b.py", "import os\nos.getcwd()\n");
        after.put("tools/run.py", "import os\nos.getcwd()\n");

        assertThat(only(Call.class, collect().head())).isEmpty();
        assertThat(only(Call.class, collect(BOUNDARY).head()))
                .extracting(call -> call.path() + " " + call.name())
                .containsExactly("app/b.py os.getcwd");
    }

    @Test
    void aRelativeNameIsResolvedInCalls() {
        after.put("app/__init__.py", "");
        after.put("app/core/__init__.py", "");
        after.put("app/core/run.py", "from ..clock import now\nfrom . import ids\nnow()\nids.fresh()\n");

        assertThat(only(Call.class, collect(BOUNDARY).head()))
                .extracting(Call::name)
                .containsExactly("app.clock.now", "app.core.ids.fresh");
    }

    @Test
    void aFileThatCannotBeReadIsAGapAndHidesNoOther() {
        after.put("app/a.py", "import os\nprint(\n");
        after.put("app/b.py", "import re\n");

        Sides sides = collect(BOUNDARY);

        assertThat(only(Gap.class, sides.head()))
                .extracting(Gap::toString)
                .singleElement()
                .asString()
                .contains("app/a.py:2", "its imports are not known: ");
        assertThat(modules(sides.head())).containsExactly("re");
        assertThat(only(BoundedFile.class, sides.head()))
                .extracting(BoundedFile::path)
                .containsExactly("app/b.py");
    }

    @Test
    void manyFilesAreReadAheadAndSayTheSame() {
        for (int i = 100; i < 700; i++) {
            after.put("app/m" + i + ".py", i % 100 == 0 ? "print(\n" : "import m" + i + "\n");
        }

        Sides sides = collect(BOUNDARY);

        assertThat(modules(sides.head()))
                .hasSize(595)
                .contains("json", "m101", "m699")
                .doesNotContain("m100");
        assertThat(only(Gap.class, sides.head()))
                .extracting(Gap::path)
                .containsExactly(
                        "app/m100.py", "app/m200.py", "app/m300.py", "app/m400.py", "app/m500.py", "app/m600.py");
    }

    @Test
    void testDataMayBeBrokenOnPurpose() {
        after.put("tests/data/broken.py", "print(\n");
        after.put("tools/broken.py", "print(\n");

        assertThat(only(Gap.class, collect().head())).extracting(Gap::path).containsExactly("tools/broken.py");
    }

    @Test
    void whatOthersHaveWrittenIsNotReadUnlessABoundaryIsAboutIt() {
        after.put("app/vendor/x.py", "import subprocess\n");

        assertThat(collect().head()).isEmpty();
        assertThat(modules(collect(BOUNDARY).head())).containsExactly("json", "subprocess");
    }

    @Test
    void anImportKnowsTheFilesThatItMeans() {
        after.put("app/b.py", "from app import a\nimport os\n");

        assertThat(only(Import.class, collect().head()))
                .extracting(Import::targets)
                .containsExactly(List.of("app/a.py"), List.of());
    }

    @Test
    void aCycleThroughFilesThatTheRangeDoesNotTouchIsFound() {
        before.put("app/a.py", "from app import b\n");
        before.put("app/b.py", "from app import c\n");
        before.put("app/c.py", "");
        after.putAll(before);
        after.put("app/c.py", "from app import a\n");

        assertThat(cycles()).containsExactly("app/c.py:1 [app/c.py, app/a.py, app/b.py]");
    }

    @Test
    void aSecondCycleOfAFileIsReportedWhereItsOtherFileIs() {
        after.put("app/a.py", "from app import b\nfrom app import c\n");
        after.put("app/b.py", "from app import a\n");
        after.put("app/c.py", "from app import a\n");

        assertThat(cycles()).containsExactly("app/a.py:1 [app/a.py, app/b.py]", "app/c.py:1 [app/c.py, app/a.py]");
    }

    @Test
    void aFileThatJoinsAnOldCycleIsReportedOnce() {
        before.put("src/index.ts", "export * from './a';\nexport * from './b';\n");
        before.put("src/a.ts", "import { b } from '.';\n");
        before.put("src/b.ts", "import { a } from '.';\n");
        after.putAll(before);
        after.put("src/index.ts", before.get("src/index.ts") + "export * from './c';\n");
        after.put("src/c.ts", "import { a } from './a';\nimport { b } from './b';\n");

        assertThat(cycles()).containsExactly("src/c.ts:1 [src/c.ts, src/a.ts, src/index.ts]");
    }

    @Test
    void aFileThatImportsItselfIsNoCycle() {
        after.put("app/a.py", "from app import a\n");

        assertThat(cycles()).isEmpty();
    }

    @Test
    void aRenamedPackageKeepsItsCycles() {
        String page = "package com.acme.web;\nimport com.acme.store.Rows;\nclass Page { int a; int b; int c; }\n";
        String rows = "package com.acme.store;\nimport com.acme.web.Page;\nclass Rows { int a; int b; int c; }\n";
        before.put("src/com/acme/web/Page.java", page);
        before.put("src/com/acme/store/Rows.java", rows);
        after.put("src/com/acme/page/Page.java", page.replace("acme.web", "acme.page"));
        after.put("src/com/acme/store/Rows.java", rows.replace("acme.web", "acme.page"));

        assertThat(cycles()).isEmpty();
    }

    private List<String> cycles() {
        return only(ImportCycle.class, collect().head()).stream()
                .map(cycle -> cycle.place() + " " + cycle.members())
                .toList();
    }

    private Sides collect(Boundary... boundaries) {
        Snapshot base = FilesSnapshot.ofTexts(before);
        Snapshot head = FilesSnapshot.ofTexts(after);
        List<ChangedFile> changed = only(ChangedFile.class, SnapshotComparison.of(base, head));
        return new SourceCollector(changed, List.of(boundaries), List.of(), new Readings()).collect(base, head);
    }

    private static List<String> modules(List<Fact> facts) {
        return only(Import.class, facts).stream().map(Import::module).toList();
    }

    private static <T> List<T> only(Class<T> type, List<Fact> facts) {
        List<T> only = new ArrayList<>();
        facts.stream().filter(type::isInstance).map(type::cast).forEach(only::add);
        return only;
    }
}
