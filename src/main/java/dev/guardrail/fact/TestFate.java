package dev.guardrail.fact;

/** What became of a test that is no longer where it was. */
public enum TestFate {
    /** The same name, or the like code, stands elsewhere or under another name. */
    MOVED,
    /** Another test has its cases, too. */
    MERGED,
    /** Several tests have a part of it each. */
    SPLIT,
    /** Another test with the same code stays. */
    DUPLICATE,
    /** The file that its own file is named after is deleted, too. */
    SUBJECT_DELETED,
    /** It uses a name that the production code had, and has no more. */
    NAME_GONE,
    /** The range takes back the commit that added it: in its source files, exactly its lines went and came back. */
    REVERTED,
    /** Nothing of this is known. */
    GONE
}
