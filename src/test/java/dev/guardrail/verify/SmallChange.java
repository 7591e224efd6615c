package dev.guardrail.verify;

import java.nio.file.Path;
import java.util.Collections;

/** A change of a workflow, a plan, a source file and its tests. */
final class SmallChange {

    private SmallChange() {}

    static AuditedChange in(Path dir) {
        return new AuditedChange(dir)
                .with("src/pkg/old.py", "def old():", "    return 1")
                .with("src/lib/kept.py", "KEPT = 1")
                .with("tests/test_old.py", "def test_old():", "    assert True")
                .with("docs/plan.md", "# Plan", "", "To be written.")
                .with(".github/workflows/ci.yml", "on: push", "jobs:", "  ci:", "    runs-on: ubuntu-latest")
                .base()
                .with("src/pkg/old.py", "def old():", "    return 2", "", "def fresh():", "    return 3")
                .with(
                        "tests/test_old.py",
                        "def test_old():",
                        "    assert True",
                        "",
                        "def test_more():",
                        "    assert True")
                .with(
                        "docs/plan.md",
                        Collections.nCopies(60, "A line of the plan.").toArray(String[]::new))
                .with(
                        ".github/workflows/ci.yml",
                        "on: push",
                        "jobs:",
                        "  ci:",
                        "    runs-on: ubuntu-latest",
                        "  extra:",
                        "    runs-on: ubuntu-latest");
    }
}
