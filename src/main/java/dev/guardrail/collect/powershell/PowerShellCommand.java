package dev.guardrail.collect.powershell;

import java.util.List;
import java.util.Locale;

/**
 * A command of a PowerShell script.
 *
 * @param offset its offset in the script
 * @param words its words, without quotes; what stands in parentheses is one word
 * @param text the command as written, on one line
 * @param piped whether it gets the output of the command before it
 * @param assigned the variable that it gives its output to, in small letters with the dollar; empty where it does not
 */
public record PowerShellCommand(int offset, List<String> words, String text, boolean piped, String assigned) {

    /** Copies the words. */
    public PowerShellCommand {
        words = List.copyOf(words);
    }

    /** The program or cmdlet in small letters, without its folder and {@code .exe}. */
    public String program() {
        String first = words.isEmpty() ? "" : words.get(0);
        String name = first.substring(Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\')) + 1);
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "");
    }

    /** The value of an option, such as {@code -OutFile}, whatever its case; empty where it has none. */
    public String option(String name) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equalsIgnoreCase(name)) {
                return i + 1 < words.size() ? words.get(i + 1) : "";
            } else if (word.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return word.substring(name.length() + 1);
            }
        }
        return "";
    }

    /** Whether it has an option. */
    public boolean has(String name) {
        return words.stream()
                .anyMatch(word ->
                        word.equalsIgnoreCase(name) || word.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }
}
