package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyClaimsTest {

    @TempDir
    Path dir;

    private AuditedChange change(String... dependencies) {
        return new AuditedChange(dir)
                .with("pyproject.toml", "[project]", "name = \"x\"", "dependencies = [\"click~=8.1\"]")
                .base()
                .with(
                        "pyproject.toml",
                        "[project]",
                        "name = \"x\"",
                        "dependencies = [" + String.join(", ", dependencies) + "]");
    }

    @Test
    void anAddedDependencyIsFoundWithItsRequirement() {
        assertThat(change("\"click~=8.1\"", "\"jsonschema>=4.0\"")
                        .statuses(ClaimKind.DEPENDENCY, "**Added:** `jsonschema>=4.0`"))
                .containsExactlyInAnyOrder("jsonschema>=4.0: supported", "jsonschema>=4.0: supported");
    }

    @Test
    void aLowerBoundIsNoPinButAnUpperBoundMayBeCalledOne() {
        assertThat(change("\"click~=8.1\"", "\"jsonschema>=4.0\"")
                        .statuses(
                                ClaimKind.DEPENDENCY,
                                "- jsonschema dependency is pinned (>=4.0)",
                                "- click is pinned (~=8.1)"))
                .containsExactly(
                        "jsonschema dependency is pinned (>=4.0): contradicted", "click is pinned (~=8.1): supported");
    }

    @Test
    void aLockedVersionIsPinned() {
        AuditedChange change = change("\"click~=8.1\"", "\"jsonschema>=4.0\"")
                .with(
                        "uv.lock",
                        "[[package]]",
                        "name = \"x\"",
                        "source = { editable = \".\" }",
                        "[package.metadata]",
                        "requires-dist = [{ name = \"click\", specifier = \"~=8.1\" }, { name = \"jsonschema\", specifier = \">=4.0\" }]",
                        "",
                        "[[package]]",
                        "name = \"jsonschema\"",
                        "version = \"4.23.0\"",
                        "source = { registry = \"r\" }");
        assertThat(change.statuses(ClaimKind.DEPENDENCY, "jsonschema dependency is pinned (>=4.0)"))
                .containsExactly("jsonschema dependency is pinned (>=4.0): supported");
    }

    @Test
    void noNewDependencyIsFalseWhereOneWasAdded() {
        assertThat(change("\"click~=8.1\"", "\"jsonschema>=4.0\"")
                        .statuses(ClaimKind.DEPENDENCY, "- No new dependencies"))
                .containsExactly("No new dependencies: contradicted");
    }

    @Test
    void nothingChangedIsSeen() {
        assertThat(change("\"click~=8.1\"")
                        .statuses(
                                ClaimKind.DEPENDENCY,
                                "- No new dependencies",
                                "- No dependency changes",
                                "",
                                "## Dependencies",
                                "",
                                "**Removed:** None"))
                .containsExactly(
                        "No new dependencies: supported",
                        "No dependency changes: supported",
                        "**Removed:** None: supported");
    }

    @Test
    void whatModulesDependOnIsNoPackage() {
        assertThat(change("\"click~=8.1\"")
                        .statuses(
                                ClaimKind.DEPENDENCY,
                                "- No dependencies on other modules",
                                "- No circular dependencies"))
                .isEmpty();
    }
}
