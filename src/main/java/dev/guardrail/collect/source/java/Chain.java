package dev.guardrail.collect.source.java;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Names with dots between them. Empty where an expression is something else. */
record Chain(List<Segment> segments) {

    /** One of the names; its end is the column behind it. */
    record Segment(String text, Position begin, Position end) {}

    /** A node of a chain: its last name, and what stands before it. */
    private record Link(String text, Node named, Optional<? extends Node> before) {}

    Chain {
        segments = List.copyOf(segments);
    }

    /** The chain that ends with a node: of a name, of a type, or of fields on a name. */
    static Chain of(Node last) {
        Deque<Segment> segments = new ArrayDeque<>();
        Optional<? extends Node> next = Optional.of(last);
        while (next.isPresent()) {
            Optional<Link> link = link(next.get());
            if (link.isEmpty()) {
                return new Chain(List.of());
            }
            segments.addFirst(segment(link.get()));
            next = link.get().before();
        }
        return new Chain(List.copyOf(segments));
    }

    private static Optional<Link> link(Node node) {
        if (node instanceof FieldAccessExpr field) {
            return Optional.of(link(field.getName(), Optional.of(field.getScope())));
        } else if (node instanceof ClassOrInterfaceType type) {
            return Optional.of(link(type.getName(), type.getScope()));
        } else if (node instanceof NameExpr name) {
            return Optional.of(link(name.getName(), Optional.empty()));
        } else if (node instanceof Name name) {
            return Optional.of(new Link(name.getIdentifier(), name, name.getQualifier()));
        }
        return node instanceof TypeExpr type ? link(type.getType()) : Optional.empty();
    }

    private static Link link(SimpleName name, Optional<? extends Node> before) {
        return new Link(name.getIdentifier(), name, before);
    }

    private static Segment segment(Link link) {
        Range range = link.named().getRange().orElse(Range.range(1, 1, 1, 1));
        Position end = range.end.right(1);
        // A qualified name's range starts with its first segment.
        Position begin = link.named() instanceof Name && link.before().isPresent()
                ? new Position(range.end.line, end.column - link.text().length())
                : range.begin;
        return new Segment(UnicodeEscapes.decode(link.text()), begin, end);
    }

    boolean isEmpty() {
        return segments.isEmpty();
    }

    int size() {
        return segments.size();
    }

    String first() {
        return segments.get(0).text();
    }

    String last() {
        return segments.get(size() - 1).text();
    }

    Position begin() {
        return segments.get(0).begin();
    }

    Position end() {
        return segments.get(size() - 1).end();
    }

    /** The names with dots between them. */
    String name() {
        return join(0);
    }

    /** The names behind the first, each with a dot before it. */
    String rest() {
        return size() == 1 ? "" : "." + join(1);
    }

    /** All but the last name. */
    Chain before() {
        return upTo(size() - 1);
    }

    /** The first names. */
    Chain upTo(int count) {
        return new Chain(segments.subList(0, count));
    }

    Chain with(SimpleName name) {
        Deque<Segment> longer = new ArrayDeque<>(segments);
        longer.addLast(segment(link(name, Optional.empty())));
        return new Chain(List.copyOf(longer));
    }

    /** How many names lead to the first that starts with a capital, with it; 0 where none does. */
    int upToType() {
        for (int i = 0; i < size(); i++) {
            if (Character.isUpperCase(segments.get(i).text().codePointAt(0))) {
                return i + 1;
            }
        }
        return 0;
    }

    private String join(int from) {
        return String.join(".", segments.stream().skip(from).map(Segment::text).toList());
    }
}
