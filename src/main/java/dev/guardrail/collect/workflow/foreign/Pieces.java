package dev.guardrail.collect.workflow.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be commands of a script that is too long to follow: each text between signs, once. */
final class Pieces {

    private static final Pattern PIECE = Pattern.compile("[^\\r\\n;|&{}()]+");

    private Pieces() {}

    static List<Item> of(String script) {
        List<Item> items = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Matcher piece = PIECE.matcher(script);
        while (piece.find()) {
            String text = piece.group().strip();
            if (!text.isEmpty() && known.add(text)) {
                int start = script.indexOf(text, piece.start());
                items.add(new Item(
                        Item.Kind.PROGRAM,
                        start,
                        start + text.length(),
                        Arrays.asList(text.split("\\s+")),
                        Item.Mode.PLAIN,
                        List.of()));
            }
        }
        return items;
    }
}
