package dev.guardrail.collect.surface.python;

import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A class while it is read: how it is called depends on all of its body. */
final class ClassDraft {

    /** What makes a class's fields the parameters of its constructor. */
    enum Fields {
        NONE,
        /** As with {@code @dataclass}: their order counts. */
        ORDERED,
        /** As with a model: they are given by name. */
        NAMED,
        /** The members of an enumeration. */
        MEMBERS
    }

    private static final Set<String> ORDERED =
            Set.of("dataclass", "define", "frozen", "mutable", "attrs", "attributes", "NamedTuple");
    private static final Set<String> NAMED =
            Set.of("BaseModel", "BaseSettings", "RootModel", "SQLModel", "TypedDict", "Struct");
    private static final Set<String> MEMBERS = Set.of("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "TextChoices");

    /** A field, written with its annotation and default. */
    private record Field(String name, String text, boolean annotated, Place place) {}

    private final String name;
    private final Place place;
    private final Set<String> marks;
    private final Set<String> calls = new LinkedHashSet<>();
    private final List<Field> fields = new ArrayList<>();

    /**
     * A class.
     *
     * @param marks the last names of its bases and its decorators
     */
    ClassDraft(String name, Place place, Set<String> marks) {
        this.name = name;
        this.place = place;
        this.marks = marks;
    }

    Place place() {
        return place;
    }

    /** The class that goes by this name in another branch, too. */
    void join(Set<String> moreMarks) {
        marks.addAll(moreMarks);
    }

    Set<String> marks() {
        return marks;
    }

    /** Takes the constructor, whose first parameter nobody passes. */
    void construct(List<Token> parameters) {
        List<String> passed =
                Tokens.split(parameters, ",").stream().map(Parameter::of).toList();
        boolean named = !passed.isEmpty() && !passed.get(0).startsWith("*");
        boolean positional = passed.size() > 1 && passed.get(1).equals("/");
        calls.add(String.join(", ", passed.subList(positional ? 2 : named ? 1 : 0, passed.size())));
    }

    /** Takes a statement of the body that may declare a field. */
    void statement(List<Token> statement, Place where) {
        if (statement.size() < 3
                || !statement.get(0).isWord()
                || statement.get(0).text().startsWith("_")) {
            return;
        }
        boolean annotated = statement.get(1).is(":");
        boolean constant = annotated && statement.get(2).is("ClassVar");
        if ((annotated || statement.get(1).is("=")) && !constant) {
            fields.add(new Field(statement.get(0).text(), Parameter.of(statement), annotated, where));
        }
    }

    Fields kind(Set<String> inherited) {
        if (inherited.stream().anyMatch(MEMBERS::contains)) {
            return Fields.MEMBERS;
        }
        if (inherited.stream().anyMatch(NAMED::contains)) {
            return Fields.NAMED;
        }
        boolean ordered = marks.stream().anyMatch(ORDERED::contains);
        return ordered ? Fields.ORDERED : Fields.NONE;
    }

    /** How it is called, as far as the class itself says so. */
    String signature(Fields kind) {
        String prefix = "class " + name;
        if (!calls.isEmpty()) {
            return calls.stream().map(call -> prefix + "(" + call + ")").collect(Collectors.joining("; "));
        }
        List<String> passed =
                fields.stream().filter(Field::annotated).map(Field::text).toList();
        return switch (kind) {
            case ORDERED -> prefix + "(" + String.join(", ", passed) + ")";
            case NAMED -> prefix + (passed.isEmpty() ? "()" : "(*, " + String.join(", ", new TreeSet<>(passed)) + ")");
            case NONE, MEMBERS -> prefix;
        };
    }

    /** The members of an enumeration. */
    List<PythonModule.Definition> members(Fields kind) {
        return fields.stream()
                .filter(field -> kind == Fields.MEMBERS && !field.annotated())
                .map(field -> new PythonModule.Definition(name, field.name(), field.text(), field.place()))
                .toList();
    }
}
