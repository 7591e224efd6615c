package dev.guardrail.collect.surface.symbol;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.SurfaceKind;

/**
 * Something that others may rely on, on one side of a range.
 *
 * @param kind what it is
 * @param owner the name of the type that it is a member of; empty where it is no member
 * @param name its name, by which both sides are compared
 * @param signature what its users depend on, in a form that layout and comments do not change; never empty
 * @param inherited whether its owner would have something of this name without it, too: to add or to remove it is no change
 * @param place where its name stands
 */
public record Symbol(SurfaceKind kind, String owner, String name, String signature, boolean inherited, Place place) {

    /** The signature of a name that is imported from a file that was not read: it may be any. */
    public static final String REEXPORT = "re-export";

    /** Something that is there because it is written here. */
    public Symbol(SurfaceKind kind, String owner, String name, String signature, Place place) {
        this(kind, owner, name, signature, false, place);
    }

    /** This under another name, as a member of another owner. */
    public Symbol named(String newOwner, String newName) {
        return new Symbol(kind, newOwner, newName, signature, inherited, place);
    }
}
