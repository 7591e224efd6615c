package dev.guardrail.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * A type that rules may name, with the words of its documentation: a fact, a group of facts, or a set of constants.
 *
 * @param name its simple name
 * @param form what it is
 * @param groups the types that it belongs to
 * @param text what it is about; the first paragraph says what it is
 * @param members its properties, its questions or its constants, in the order of the source
 */
public record FactType(String name, Form form, List<String> groups, String text, List<Member> members) {

    public FactType {
        groups = List.copyOf(groups);
        members = List.copyOf(members);
    }

    /** What a type is. */
    public enum Form {
        /** A record: a type of facts, or of what facts consist of. */
        RECORD,
        /** An interface: a group of types. */
        GROUP,
        /** An enum: a set of constants. */
        CONSTANTS
    }

    /**
     * A property or another member.
     *
     * @param kind what it is
     * @param name how rules name it; with the names of its parameters where it has some
     * @param type its type, as the source has it; empty for a constant
     * @param text what it means
     */
    public record Member(Kind kind, String name, String type, String text) {

        /** What a member is. */
        public enum Kind {
            /** A component of the record, which JSON has, too. */
            PROPERTY,
            /** What a condition may ask besides. */
            QUESTION,
            CONSTANT
        }
    }

    /** Its members of a kind. */
    public Stream<Member> all(Member.Kind kind) {
        return members.stream().filter(member -> member.kind() == kind);
    }

    /** The first paragraph of its text. */
    public String summary() {
        return text.lines().findFirst().orElse("");
    }
}
