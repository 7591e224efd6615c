package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.MalformedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that a file declares. In an encoding that is no superset of ASCII, the file would contain other code than it shows. */
final class Encoding {

    /** After PEP 263. */
    private static final Pattern DECLARATION =
            Pattern.compile("\\A(?:[ \\t\\f]*(?:#[^\\n]*)?\\n)?[ \\t\\f]*#[^\\n]*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)");

    private static final Pattern SUPERSETS = Pattern.compile(
            "(?i)utf[-_]?8([-_].*)?|u8|(us[-_]?)?ascii|latin.*|l[1-9]|iso[-_]?8859.*|cp(125\\d|437|8\\d\\d|9\\d\\d)"
                    + "|(windows|win)[-_]?125\\d|koi8.*|mac.*|euc.*|gb.*|big5.*|shift.*|s[-_]?jis.*|ms932|tis.*");

    private Encoding() {}

    /**
     * Checks what the first two lines declare.
     *
     * @throws MalformedException if it is not known to leave ASCII as it is
     */
    static void check(String text) throws MalformedException {
        Matcher declaration = DECLARATION.matcher(text);
        if (declaration.find() && !SUPERSETS.matcher(declaration.group(1)).matches()) {
            int line = 1
                    + (int) text.substring(0, declaration.start(1))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new MalformedException(line, "the encoding `" + declaration.group(1) + "` is not supported");
        }
    }
}
