package dev.guardrail.fix;

import dev.guardrail.UnusableInputException;
import dev.guardrail.repair.Pins;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pins that a user gives: lines of {@code owner/repository@tag} and a full commit id, or of {@code image:tag} and a digest.
 */
public final class GivenPins implements Pins {

    private static final Pattern LINE =
            Pattern.compile("([\\w.-]+/[\\w.-]+)@(\\S+)\\s+([0-9a-fA-F]{40})(?:\\s*|\\s+#.*)");

    private static final Pattern IMAGE = Pattern.compile("([^\\s@]+)\\s+(sha256:[0-9a-fA-F]{64})(?:\\s*|\\s+#.*)");

    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, String> commits = new HashMap<>();

    private GivenPins() {}

    /**
     * Reads lines; an empty one, and one that begins with {@code #}, is left out.
     *
     * @param name what messages call the file
     * @throws UnusableInputException if a line is no pin, or another one than before
     */
    public static GivenPins of(String name, List<String> lines) {
        GivenPins pins = new GivenPins();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                pins.add(name + ":" + (i + 1), line);
            }
        }
        return pins;
    }

    private void add(String place, String line) {
        Matcher pin = LINE.matcher(line);
        Matcher image = IMAGE.matcher(line);
        if (pin.matches()) {
            String name = pin.group(1) + "@" + pin.group(2);
            put(commits, key(pin.group(1), pin.group(2)), pin.group(3), place + ": `" + name + "` has another commit");
        } else if (image.matches()) {
            String name = image.group(1);
            put(digests, ImageNames.key(name), image.group(2), place + ": `" + name + "` has another digest");
        } else {
            throw new UnusableInputException(place + ": expected `owner/repository@tag` and 40 hexadecimal digits, or"
                    + " `image:tag` and `sha256:` with 64, found `" + line + "`");
        }
    }

    private static void put(Map<String, String> pins, String key, String pin, String mistake) {
        String value = pin.toLowerCase(Locale.ROOT);
        String known = pins.putIfAbsent(key, value);
        if (known != null && !known.equals(value)) {
            throw new UnusableInputException(mistake + " in a line before");
        }
    }

    @Override
    public Optional<String> commit(String repository, String ref) {
        return Optional.ofNullable(commits.get(key(repository, ref)));
    }

    @Override
    public Optional<String> digest(String image) {
        return Optional.ofNullable(digests.get(ImageNames.key(image)));
    }

    /** GitHub ignores the case of owners and repositories, but not that of tags. */
    static String key(String repository, String ref) {
        return repository.toLowerCase(Locale.ROOT) + "@" + ref;
    }
}
