package dev.guardrail.collect.hidden;

import dev.guardrail.fact.HiddenCharacter.Kind;
import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;

/**
 * One line, and which of its characters are hidden. The characters and what they do are those of Unicode: UAX #9 for the
 * order of text, UTS #51 for emoji, UTR #36 and CVE-2021-42574 for what they are abused for.
 */
final class HiddenLine {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int CANCEL_TAG = 0xE007F;
    private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);
    /** Scripts that are written with joiners: those of South and South-East Asia, and those that join their letters. */
    private static final Set<UnicodeScript> JOINING = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.TIBETAN,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER,
            UnicodeScript.THAI,
            UnicodeScript.LAO);

    private final int[] characters;
    private final boolean written;

    HiddenLine(int[] characters) {
        this.characters = characters;
        this.written = isWrittenRightToLeft();
    }

    /** Whether a line can have hidden characters at all: most lines are ASCII. */
    static boolean mayHide(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x115F && (c < 0x3000 || c >= 0x3164)) {
                return true;
            }
        }
        return false;
    }

    /** What the character at an index does, where it is hidden. */
    Optional<Kind> kind(int at) {
        int c = characters[at];
        if (isReordering(c)) {
            return written ? Optional.empty() : Optional.of(Kind.REORDERING);
        } else if (c >= 0xE0000 && c <= CANCEL_TAG) {
            return isFlag(at) ? Optional.empty() : Optional.of(Kind.TAG);
        } else if (isVariation(c)) {
            return at > 0 && hasVariants(characters[at - 1], c) ? Optional.empty() : Optional.of(Kind.VARIATION);
        } else if (FILLERS.contains(c)) {
            return Optional.of(Kind.FILLER);
        }
        return isZeroWidth(at) ? Optional.of(Kind.ZERO_WIDTH) : Optional.empty();
    }

    private static boolean isReordering(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** Whether a right-to-left script needs the controls of this line: it opens and closes them, and overrides nothing. */
    private boolean isWrittenRightToLeft() {
        int open = 0;
        boolean letters = false;
        for (int c : characters) {
            byte direction = Character.getDirectionality(c);
            letters |= direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            if (c == 0x202D || c == 0x202E) {
                return false;
            } else if (isReordering(c)) {
                open += c == 0x202C || c == 0x2069 ? -1 : 1;
                if (open < 0) {
                    return false;
                }
            }
        }
        return letters && open == 0;
    }

    /** Whether a tag is part of the emoji of a flag: a black flag, tags, and the tag that ends it. */
    private boolean isFlag(int at) {
        int start = at;
        while (start > 0 && characters[start] >= 0xE0000 && characters[start] <= CANCEL_TAG) {
            start--;
        }
        int end = at;
        while (end < characters.length - 1 && characters[end] >= 0xE0020 && characters[end] < CANCEL_TAG) {
            end++;
        }
        // The longest tag of a flag has six letters: "gbeng" and the end.
        return characters[start] == BLACK_FLAG && characters[end] == CANCEL_TAG && end - start <= 7;
    }

    private static boolean isVariation(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    /** Whether a character can have that variant: symbols and digits as emoji or text, ideographs, letters of some scripts. */
    private static boolean hasVariants(int c, int selector) {
        if (isVariation(c)) {
            return false;
        }
        if (selector >= 0xE0100) {
            return Character.isIdeographic(c);
        }
        return c > 0x7F && !Character.isWhitespace(c) || c == '#' || c == '*' || c >= '0' && c <= '9';
    }

    private boolean isZeroWidth(int at) {
        int c = characters[at];
        return switch (c) {
            case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER -> !joins(at);
            case BYTE_ORDER_MARK -> at > 0;
            case 0x200B, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x180E -> true;
            default -> false;
        };
    }

    /** Whether a joiner stands behind a letter of a script that needs it, or between emoji. */
    private boolean joins(int at) {
        if (at == 0) {
            return false;
        }
        int before = characters[at - 1];
        return JOINING.contains(UnicodeScript.of(before))
                || UnicodeScript.of(before) == UnicodeScript.INHERITED && before > 0x2FF && !isVariation(before)
                || isVariation(before) && at > 1 && isPicture(characters[at - 2])
                || isPicture(before) && at + 1 < characters.length && isPicture(characters[at + 1]);
    }

    /** Whether a character can be part of an emoji; Java 17 does not know the ones that were added after it. */
    private static boolean isPicture(int c) {
        int type = Character.getType(c);
        return c >= 0x1F000 && c <= 0x1FAFF || type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL;
    }
}
