package dev.guardrail.collect.check.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The folder that the commands of a script run in, one after the other; empty for the root of the repository. */
public final class WorkingFolder {

    /** A folder that is not known: no file is there. */
    private static final String UNKNOWN = "$";

    private final Deque<String> kept = new ArrayDeque<>();
    private String now;

    /** The folder that a script starts in. */
    public WorkingFolder(String start) {
        this.now = start;
    }

    /** The folder of the next command. */
    public String now() {
        return now;
    }

    /** Goes on behind a command. */
    public void after(List<String> words) {
        switch (words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT)) {
            case "cd", "chdir", "sl", "set-location" -> enter(words);
            case "pushd", "push-location" -> {
                kept.push(now);
                enter(words);
            }
            case "popd", "pop-location" -> now = kept.isEmpty() ? now : kept.pop();
            default -> {}
        }
    }

    private void enter(List<String> words) {
        List<String> folders = words.subList(1, words.size()).stream()
                .filter(word -> !word.matches("-\\w*|/d|--"))
                .toList();
        if (words.contains("-")) {
            now = UNKNOWN;
        } else if (!folders.isEmpty()) {
            now = Folders.join(now, folders.get(0).replace('\\', '/'));
        }
    }
}
