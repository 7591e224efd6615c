package dev.guardrail.collect.plan;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Removes the markup of running text. It walks without recursion, so that no nesting is too deep. */
final class ProseReader {

    private final StringBuilder raw = new StringBuilder();
    private final List<Prose.Span> spans = new ArrayList<>();
    private final Node root;
    private int linkStart = -1;
    private int bold;

    private ProseReader(Node root) {
        this.root = root;
    }

    /** The text of a paragraph, a heading or a cell. */
    static Prose read(Node block) {
        ProseReader reader = new ProseReader(block);
        Node node = block.getFirstChild();
        while (node != null) {
            reader.enter(node);
            Node next = node.getFirstChild();
            node = next == null ? reader.leave(node) : next;
        }
        return new Prose(reader.raw.toString(), reader.spans, reader.bold);
    }

    private void enter(Node node) {
        if (node instanceof Text text) {
            raw.append(text.getLiteral());
        } else if (node instanceof Code code) {
            if (linkStart < 0) {
                int start = raw.length();
                int end = start + code.getLiteral().length();
                spans.add(new Prose.Span(Prose.Kind.CODE, start, end, ""));
            }
            raw.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            raw.append('\n');
        } else if (node instanceof HtmlInline) {
            raw.append(' ');
        } else if (node instanceof Link) {
            linkStart = raw.length();
        }
    }

    /** Leaves a node without children, and those whose last one it is; the node after that. */
    private @Nullable Node leave(Node leaf) {
        Node node = leaf;
        while (node != root) {
            left(node);
            if (node.getNext() != null) {
                return node.getNext();
            }
            node = node.getParent();
        }
        return null;
    }

    private void left(Node node) {
        if (node instanceof Link link) {
            spans.add(new Prose.Span(Prose.Kind.LINK, linkStart, raw.length(), String.valueOf(link.getDestination())));
            linkStart = -1;
        } else if (node instanceof StrongEmphasis && node.getParent() == root && startsBold(node)) {
            bold = raw.length();
        }
    }

    /** Whether nothing but signs, such as an emoji or a box, stands before it. */
    private boolean startsBold(Node node) {
        for (Node before = node.getPrevious(); before != null; before = before.getPrevious()) {
            if (!(before instanceof Text text) || text.getLiteral().codePoints().anyMatch(Character::isLetterOrDigit)) {
                return false;
            }
        }
        return true;
    }
}
