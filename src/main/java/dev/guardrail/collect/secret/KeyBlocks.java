package dev.guardrail.collect.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds private keys in the textual encoding of RFC 7468 and similar ones, on several lines or on one line with
 * {@code \n} in it. A begin line alone is no key: programs search for it, and documents mention it.
 */
final class KeyBlocks {

    private static final String MARKER = "PRIVATE KEY";
    private static final Pattern BEGIN =
            Pattern.compile("-----BEGIN ((?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED|PGP) )?PRIVATE KEY(?: BLOCK)?)-----");
    private static final String END = "-----END ";

    /** In lines. An RSA key of 16,384 bits has 200. */
    private static final int LONGEST = 600;

    /** In lines: headers such as {@code Proc-Type} and {@code DEK-Info}, and the blank line after them. */
    private static final int MOST_HEADERS = 8;

    private static final Pattern HEADER = Pattern.compile("\\W{0,40}(?:[A-Z][A-Za-z-]{1,30}: .{0,200})?\\W{0,40}");

    private final List<String> lines;
    private final List<KeyBlock> blocks = new ArrayList<>();

    private KeyBlocks(List<String> lines) {
        this.lines = lines;
    }

    /** A cheap test whether a text can contain a key. */
    static boolean areIn(String text) {
        return text.contains(MARKER);
    }

    /** The keys in the lines of a text, in their order. */
    static List<KeyBlock> of(List<String> lines) {
        KeyBlocks found = new KeyBlocks(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (areIn(lines.get(i))) {
                i = found.addFrom(i);
            }
        }
        return found.blocks;
    }

    /** Adds the keys that begin on a line; returns the last line of these keys. */
    private int addFrom(int number) {
        String line = lines.get(number);
        Matcher begin = BEGIN.matcher(line);
        int last = number;
        boolean another = begin.find();
        while (another) {
            KeyBlock block = new KeyBlock(number, begin.start(), begin.end(), begin.group(1));
            int from = begin.end();
            another = begin.find();
            int to = another ? begin.start() : line.length();
            block.add(Base64Run.chain(line, from, to));
            if (!another && block.isEmpty() && line.indexOf(END, from) < 0) {
                last = addBody(block, number);
            }
            if (block.isKey()) {
                blocks.add(block);
            }
        }
        return last;
    }

    private int addBody(KeyBlock block, int begin) {
        int headers = 0;
        int shortLines = 0;
        for (int i = begin + 1; i < lines.size() && i - begin < LONGEST; i++) {
            String line = lines.get(i);
            Base64Run run = line.length() > KeyBlock.LONGEST_LINE ? Base64Run.NONE : Base64Run.longest(line, i);
            if (line.contains(END) || line.contains(MARKER)) {
                return line.contains(END) ? i : i - 1;
            }
            boolean header = block.isEmpty()
                    && headers++ < MOST_HEADERS
                    && HEADER.matcher(line).matches();
            if (run.length() >= KeyBlock.LINE || !block.isEmpty() && shortLines++ < 2 && run.isAlone(line)) {
                block.add(run);
            } else if (!header) {
                return i - 1;
            }
        }
        return Math.min(lines.size(), begin + LONGEST) - 1;
    }
}
