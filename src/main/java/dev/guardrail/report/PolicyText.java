package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.guardrail.policy.Settled;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints a policy as YAML that can be read again; a comment behind each value says which line decided it. */
final class PolicyText {

    /** Texts that YAML reads as they are. */
    private static final Pattern PLAIN =
            Pattern.compile("(?!(?:null|Null|NULL)$)[A-Za-z0-9_./][A-Za-z0-9_./@+-]*(?: [A-Za-z0-9_./@+-]+)*");

    /** Where the comments start, unless a line is longer; a list that is longer has a line for each item. */
    private static final int COMMENT = 56;

    private final StringBuilder text = new StringBuilder();

    String render(Settled.Group policy) {
        group(policy, "", "");
        return Printable.ofJson(text.toString());
    }

    private void group(Settled.Group group, String first, String indent) {
        String start = first;
        for (Settled.Entry entry : group.entries()) {
            entry(start + scalar(entry.key()) + ":", entry.value(), indent);
            start = indent;
        }
    }

    private void entry(String start, Settled value, String indent) {
        if (value instanceof Settled.Value leaf) {
            value(start, leaf, indent);
        } else if (value instanceof Settled.Group group) {
            text.append(start).append(group.entries().isEmpty() ? " {}\n" : "\n");
            group(group, indent + "  ", indent + "  ");
        } else if (value instanceof Settled.Items list) {
            text.append(start).append('\n');
            list.items().forEach(item -> item(item, indent + "  "));
        }
    }

    private void item(Settled item, String indent) {
        if (item instanceof Settled.Group group) {
            group(group, indent + "- ", indent + "  ");
        } else {
            entry(indent + "-", item, indent + "  ");
        }
    }

    private void value(String start, Settled.Value value, String indent) {
        String line = start + " "
                + (value.list()
                        ? value.values().stream().map(PolicyText::scalar).collect(Collectors.joining(", ", "[", "]"))
                        : scalar(value.values().get(0)));
        if (value.list() && line.length() > COMMENT) {
            comment(start, value);
            value.values()
                    .forEach(one -> text.append(indent)
                            .append("  - ")
                            .append(scalar(one))
                            .append('\n'));
        } else {
            comment(line, value);
        }
    }

    private void comment(String line, Settled.Value value) {
        text.append(line)
                .append(" ".repeat(Math.max(1, COMMENT - line.length())))
                .append("# ")
                .append(Printable.of(value.place().toString()))
                .append(value.byDefault() ? ", default" : "")
                .append(value.override().isEmpty() ? "" : ", override in " + Printable.of(scalar(value.override())))
                .append('\n');
    }

    private static String scalar(String text) {
        return PLAIN.matcher(text).matches() ? text : TextNode.valueOf(text).toString();
    }
}
