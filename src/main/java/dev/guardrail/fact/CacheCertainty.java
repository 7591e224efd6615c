package dev.guardrail.fact;

/** How sure it is that a step restores a cache. */
public enum CacheCertainty {
    /** The action has no input that would turn it off. */
    ALWAYS,
    /** The action does where an input is not given, and it is not. */
    BY_DEFAULT,
    /** An input turns it on. */
    TURNED_ON,
    /** An expression decides whether an input turns it on. */
    COMPUTED,
    /** Only some of the versions that the reference may mean do it by default. */
    BY_VERSION
}
