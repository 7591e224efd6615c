package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RangesTest {

    @TempDir
    Path temp;

    private TestRepository repository;
    private String first;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.init(temp.resolve("repo"));
        first = repository.write("a", "1\n").commit("first");
    }

    private GitRange resolve(RangeRequest request) {
        return resolve(repository.dir(), request);
    }

    private static GitRange resolve(Path dir, RangeRequest request) {
        try (GitRepository opened = GitRepository.open(dir)) {
            return opened.resolve(request).described();
        }
    }

    @Test
    void threeDotsCompareWithTheMergeBase() {
        repository.git("checkout", "-q", "-b", "topic");
        String topic = repository.write("b", "1\n").commit("topic");
        repository.git("checkout", "-q", "main");
        repository.write("c", "1\n").commit("main goes on");

        assertThat(resolve(RangeRequest.parse("main...topic")))
                .isEqualTo(new GitRange("main...topic", RangeKind.NAMED, first, topic, first));
    }

    @Test
    void twoDotsCompareTheEnds() {
        repository.git("checkout", "-q", "-b", "topic");
        String topic = repository.write("b", "1\n").commit("topic");
        repository.git("checkout", "-q", "main");
        String main = repository.write("c", "1\n").commit("main goes on");

        assertThat(resolve(RangeRequest.parse("main..topic")))
                .isEqualTo(new GitRange("main..topic", RangeKind.NAMED, main, topic, first));
    }

    @Test
    void anEndThatIsLeftOutIsHead() {
        String second = repository.commit("second");

        assertThat(resolve(RangeRequest.parse(first + "..")).head()).isEqualTo(second);
        assertThat(resolve(RangeRequest.parse("..." + first)))
                .isEqualTo(new GitRange("HEAD..." + first, RangeKind.NAMED, first, first, first));
        assertThat(resolve(RangeRequest.since("main~1")).base()).isEqualTo(first);
    }

    @Test
    void tagsAndAbbreviatedIdsNameCommits() {
        repository.git("tag", "-a", "-m", "one", "v1");
        String second = repository.commit("second");

        assertThat(resolve(RangeRequest.parse("v1..." + second.substring(0, 8))).base())
                .isEqualTo(first);
    }

    @Test
    void textThatIsNoRangeIsRefused() {
        assertThatThrownBy(() -> RangeRequest.parse("main"))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("main...HEAD");
        assertThatThrownBy(() -> RangeRequest.parse("a....b")).isInstanceOf(UnusableInputException.class);
        assertThatThrownBy(() -> RangeRequest.parse("a..b..c")).isInstanceOf(UnusableInputException.class);
    }

    @Test
    void anUnknownRevisionIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> resolve(RangeRequest.parse("mian...HEAD")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("unknown revision `mian`; did you mean `main`?");
        assertThatThrownBy(() -> resolve(RangeRequest.parse("0123456789012345678901234567890123456789..")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageStartingWith("unknown revision");
        assertThatThrownBy(() -> resolve(RangeRequest.parse("a b^{..HEAD")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageStartingWith("unknown revision");
    }

    @Test
    void aFileIsNoCommit() {
        assertThatThrownBy(() -> resolve(RangeRequest.parse("HEAD:a..HEAD")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("not a commit");
    }

    @Test
    void byDefaultTheRangeStartsWhereTheBranchLeftItsUpstream() {
        repository.git("branch", "upstream");
        repository.git("checkout", "-q", "-b", "topic", "--track", "upstream");
        String topic = repository.write("b", "1\n").commit("topic");

        assertThat(resolve(RangeRequest.byDefault()))
                .isEqualTo(new GitRange(first.substring(0, 7) + "...HEAD", RangeKind.BRANCH, first, topic, first));
    }

    @Test
    void withoutUpstreamTheDefaultRangeStartsWhereTheBranchLeftTheDefaultBranch() {
        repository.git("checkout", "-q", "-b", "topic");
        repository.write("b", "1\n").commit("one");
        repository.write("b", "2\n").commit("two");

        assertThat(resolve(RangeRequest.byDefault()).base()).isEqualTo(first);
    }

    @Test
    void theDefaultBranchOfTheRemoteGoesBeforeTheLocalOne() {
        String second = repository.write("b", "1\n").commit("second");
        repository.git("update-ref", "refs/remotes/origin/trunk", second);
        repository.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");
        repository.git("checkout", "-q", "--detach");
        repository.git("branch", "-q", "-f", "main", first);
        repository.write("b", "2\n").commit("third");

        assertThat(resolve(RangeRequest.byDefault()).base()).isEqualTo(second);
    }

    @Test
    void onTheDefaultBranchTheDefaultRangeIsTheLastCommit() {
        String second = repository.commit("second");

        assertThat(resolve(RangeRequest.byDefault()))
                .isEqualTo(new GitRange(first.substring(0, 7) + "..HEAD", RangeKind.LAST_COMMIT, first, second, first));
    }

    @Test
    void aMergeAsLastCommitIsComparedWithItsFirstParent() {
        repository.git("checkout", "-q", "-b", "topic");
        repository.write("b", "1\n").commit("topic");
        repository.git("checkout", "-q", "main");
        String main = repository.write("c", "1\n").commit("main goes on");
        repository.git("merge", "-q", "--no-edit", "topic");

        assertThat(resolve(RangeRequest.byDefault()).base()).isEqualTo(main);
        assertThat(Collected.of(repository.dir(), RangeRequest.byDefault()).summary())
                .containsExactly("A 1 0 b");
    }

    @Test
    void aRootCommitIsComparedWithTheEmptyTree() {
        Collected collected = Collected.of(repository.dir(), RangeRequest.byDefault());

        assertThat(collected.range()).isEqualTo(new GitRange("HEAD", RangeKind.LAST_COMMIT, "", first, ""));
        assertThat(collected.summary()).containsExactly("A 1 0 a");
        assertThat(collected.commits()).hasSize(1);
    }

    @Test
    void oneCommitIsComparedWithItsFirstParentAndAFirstOneWithNothing() {
        repository.git("checkout", "-q", "--orphan", "other");
        String root = repository.write("z", "1\n").commit("unrelated");
        repository.git("checkout", "-q", "main");
        String second = repository.write("b", "1\n").commit("second");
        repository.commit("third");

        assertThat(resolve(RangeRequest.only("other")))
                .isEqualTo(new GitRange(root.substring(0, 7), RangeKind.NAMED, "", root, ""));
        assertThat(resolve(RangeRequest.only("HEAD~1")))
                .isEqualTo(new GitRange(
                        first.substring(0, 7) + ".." + second.substring(0, 7), RangeKind.NAMED, first, second, first));
    }

    @Test
    void aRepositoryWithoutCommitsIsRefused() {
        TestRepository empty = TestRepository.init(temp.resolve("empty"));

        assertThatThrownBy(() -> resolve(empty.dir(), RangeRequest.byDefault()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("no commit yet");
        assertThatThrownBy(() -> resolve(empty.dir(), RangeRequest.worktree()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("no commit yet");
    }

    @Test
    void aFolderOutsideOfAnyRepositoryIsRefused() {
        assertThatThrownBy(() -> GitRepository.open(temp))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("is not in a git repository");
    }

    @Test
    void unrelatedHistoriesHaveNoMergeBase() {
        repository.git("checkout", "-q", "--orphan", "other");
        repository.write("z", "1\n").commit("unrelated");

        assertThatThrownBy(() -> resolve(RangeRequest.parse("main...other")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("no merge base")
                .hasMessageContaining("main..other");
        assertThat(resolve(RangeRequest.parse("main..other")).mergeBase()).isEmpty();
    }

    @Test
    void aShallowCloneSaysHowToGetTheHistory() {
        repository.write("b", "1\n").commit("second");
        TestRepository clone = shallowClone(1);

        assertThatThrownBy(() -> resolve(clone.dir(), RangeRequest.byDefault()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("git fetch --unshallow")
                .hasMessageContaining("fetch-depth: 0");
        assertThatThrownBy(() -> resolve(clone.dir(), RangeRequest.parse(first + "...HEAD")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("fetch-depth: 0");
    }

    @Test
    void aRangeThatReachesTheEndOfAShallowCloneHasAGap() {
        repository.write("b", "1\n").commit("second");
        repository.git("checkout", "-q", "--orphan", "other");
        String other = repository.write("z", "1\n").commit("unrelated");
        repository.git("checkout", "-q", "main");
        TestRepository clone = shallowClone(1);
        clone.git("fetch", "-q", "--depth=1", "origin", "other");

        Collected collected = Collected.of(clone.dir(), RangeRequest.between(other, "HEAD"));

        assertThat(collected.commits())
                .singleElement()
                .satisfies(commit -> assertThat(commit.parents()).isEqualTo(1));
        assertThat(collected.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason()).contains("fetch-depth: 0"));
    }

    private TestRepository shallowClone(int depth) {
        Path clone = temp.resolve("clone");
        repository.git(
                "clone", "-q", "--depth=" + depth, repository.dir().toUri().toString(), clone.toString());
        return TestRepository.at(clone);
    }

    @Test
    void aBareRepositoryALinkedWorkTreeAndAFolderInsideAreOpened() {
        String second = repository.write("sub/b", "1\n").commit("second");
        Path bare = temp.resolve("bare.git");
        repository.git("clone", "-q", "--bare", repository.dir().toString(), bare.toString());
        Path linked = temp.resolve("linked");
        repository.git("worktree", "add", "-q", "--detach", linked.toString(), first);

        assertThat(resolve(bare, RangeRequest.byDefault()).head()).isEqualTo(second);
        assertThat(resolve(linked, RangeRequest.byDefault()).head()).isEqualTo(first);
        assertThat(resolve(linked, RangeRequest.worktree()).head()).isEqualTo(first);
        assertThat(resolve(repository.dir().resolve("sub"), RangeRequest.byDefault())
                        .head())
                .isEqualTo(second);
        assertThatThrownBy(() -> resolve(bare, RangeRequest.worktree()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("bare");
    }

    @Test
    void aSubmoduleIsARepositoryOfItsOwn() {
        TestRepository outer = TestRepository.init(temp.resolve("outer"));
        outer.commit("outer");
        outer.git("submodule", "--quiet", "add", repository.dir().toUri().toString(), "lib");

        assertThat(resolve(outer.dir().resolve("lib"), RangeRequest.byDefault()).head())
                .isEqualTo(first);
    }
}
