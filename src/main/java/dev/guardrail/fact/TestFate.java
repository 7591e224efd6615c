package dev.guardrail.fact;

/** What became of a test that is no longer where it was. */
public enum TestFate {
    /** A test with the same name is elsewhere, or a test with similar code has another name. */
    MOVED,
    /** Its cases are now part of another test. */
    MERGED,
    /** Several tests each have a part of it. */
    SPLIT,
    /** Another test had the same code, and still says most of it. */
    DUPLICATE,
    /** The file that its own file is named after is deleted, too. */
    SUBJECT_DELETED,
    /**
     * It uses a name that the range removed from the production code, or whose declaration it removed, or it has a text that
     * the range removed, or it is about a deprecation of which the range removed some.
     */
    NAME_GONE,
    /** The range reverts the commit that added it: in the source files, exactly the lines of that commit are undone. */
    REVERTED,
    /** It could not fail: its body was empty, or it was skipped or expected to fail already. */
    IDLE,
    /**
     * New tests have its place, a like name or much of what it said, or its file was rewritten with as many of them. They may
     * stand for it; whether they test the same is not known.
     */
    REPLACED,
    /** None of these: it was removed. */
    GONE
}
