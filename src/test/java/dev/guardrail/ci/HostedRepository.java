package dev.guardrail.ci;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;

/**
 * A repository as a service hosts it, with pull request 7: two commits of another branch, and their merge into what the
 * default branch has become.
 *
 * @param root the first commit, where the branch left
 * @param base the tip of {@code main}
 * @param head the tip of the branch
 * @param merge the merge of both, which only {@code refs/pull/7/merge} names
 */
public record HostedRepository(TestRepository files, String root, String base, String head, String merge) {

    public static final String WORKFLOW = ".github/workflows/ci.yml";

    /** A workflow whose test can fail. */
    public static final String CHECKED = """
            name: CI
            on: [pull_request]
            permissions:
              contents: read
            jobs:
              test:
                runs-on: ubuntu-24.04
                timeout-minutes: 10
                steps:
                  - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
                  - name: Test
                    run: pytest -q
            """;

    /** The same with a test that cannot. */
    public static final String UNCHECKED = CHECKED.replace("pytest -q", "pytest -q || true");

    /** A repository whose pull request changes one file beside its documentation. */
    public static HostedRepository with(Path dir, String path, String text) {
        TestRepository files = TestRepository.init(dir);
        files.git("config", "uploadpack.allowAnySHA1InWant", "true");
        String root =
                files.write(WORKFLOW, CHECKED).write("README.md", "# Hello\n").commit("Begin");
        files.git("checkout", "-q", "-b", "changes");
        files.write(path, text).commit("Change");
        String head = files.write("README.md", "# Hello, world\n").commit("Greet");
        files.git("checkout", "-q", "main");
        String base = files.write("other.md", "# Other\n").commit("Write more");
        files.git("checkout", "-q", "--detach");
        files.git("merge", "-q", "--no-ff", "-m", "Merge", "changes");
        String merge = files.git("rev-parse", "HEAD");
        files.git("update-ref", "refs/pull/7/merge", merge);
        files.git("update-ref", "refs/pull/7/head", head);
        files.git("checkout", "-q", "main");
        return new HostedRepository(files, root, base, head, merge);
    }

    /** A repository whose pull request changes documentation alone. */
    public static HostedRepository harmless(Path dir) {
        return with(dir, "guide.md", "# Guide\n");
    }

    /** A repository whose pull request keeps a test from failing. */
    public static HostedRepository harmful(Path dir) {
        return with(dir, WORKFLOW, UNCHECKED);
    }

    /** A clone as {@code actions/checkout} makes it. Depth 0 is all of the history, with all branches. */
    public TestRepository checkedOut(Path dir, int depth, String ref, String commit) {
        TestRepository clone = TestRepository.init(dir);
        clone.git("remote", "add", "origin", "file://" + files.dir().toAbsolutePath());
        if (depth == 0) {
            clone.git("fetch", "-q", "--no-tags", "origin", "+refs/heads/*:refs/remotes/origin/*");
        }
        String[] shallow = depth == 0 ? new String[0] : new String[] {"--depth=" + depth};
        String[] arguments = new String[5 + shallow.length];
        arguments[0] = "fetch";
        arguments[1] = "-q";
        arguments[2] = "--no-tags";
        System.arraycopy(shallow, 0, arguments, 3, shallow.length);
        arguments[arguments.length - 2] = "origin";
        arguments[arguments.length - 1] = "+" + commit + ":refs/remotes/" + ref;
        clone.git(arguments);
        clone.git("checkout", "-q", "--detach", commit);
        return clone;
    }

    /** A clone with the merge of the pull request checked out, which is what a job of it has. */
    public TestRepository mergeCheckedOut(Path dir, int depth) {
        return checkedOut(dir, depth, "pull/7/merge", merge);
    }
}
