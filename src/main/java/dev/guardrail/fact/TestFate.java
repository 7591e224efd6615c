package dev.guardrail.fact;

/** What became of a test that is no longer where it was. */
public enum TestFate {
    /** A test with the same name is elsewhere, or a test with similar code has another name. */
    MOVED,
    /** Its cases are now part of another test. */
    MERGED,
    /** Several tests each have a part of it. */
    SPLIT,
    /** Another test with the same code is still there. */
    DUPLICATE,
    /** The file that its own file is named after is deleted, too. */
    SUBJECT_DELETED,
    /** It uses a name that the range removed from the production code. */
    NAME_GONE,
    /** The range reverts the commit that added it: in the source files, exactly the lines of that commit are undone. */
    REVERTED,
    /** None of these: it was removed. */
    GONE
}
