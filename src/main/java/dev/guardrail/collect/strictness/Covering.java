package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether one item of a list is about all that another one is about. */
final class Covering {

    /** What means every item there is. */
    static final Set<String> ALL = Set.of("ALL", "all", "*", "all warnings", "**");

    /** The codes of Python's linters: {@code E} is about {@code E501}, but not about {@code ERA001}. */
    private static final Pattern CODE = Pattern.compile("([A-Z]{1,5})(\\d{0,5})");

    /** The longest of them. */
    private static final int CODE_LIMIT = 10;

    private static final Pattern CODES_OF_PYLINT = Pattern.compile("PL[CERW]\\d{0,4}");

    private Covering() {}

    static boolean covers(SettingKind kind, String wide, String narrow) {
        return switch (kind) {
            case RULE -> wide.equals(narrow) || ALL.contains(wide) || codes(wide, narrow);
            case FILES, MEASURED_FILES -> wide.equals(narrow) || paths(plain(wide), plain(narrow));
            case OPTION, LIMIT -> wide.equals(narrow);
        };
    }

    /** The names that may cover one: itself, what it begins with, or the folders around it, and all. */
    static Set<String> wider(SettingKind kind, String narrow) {
        Set<String> wider = new LinkedHashSet<>();
        String name = plainName(kind, narrow);
        wider.add(name);
        if (kind == SettingKind.RULE) {
            for (int end = Math.min(name.length(), CODE_LIMIT);
                    end > 0 && CODE.matcher(narrow).matches();
                    end--) {
                wider.add(narrow.substring(0, end));
            }
            wider.addAll(ALL);
        } else if (kind != SettingKind.OPTION && kind != SettingKind.LIMIT) {
            for (int end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
                wider.add(name.substring(0, end));
            }
            wider.add("");
        }
        return wider;
    }

    /** A name without what makes no difference: of files, as {@link #plain}. */
    static String plainName(SettingKind kind, String name) {
        return kind == SettingKind.FILES || kind == SettingKind.MEASURED_FILES ? plain(name) : name;
    }

    private static boolean codes(String wide, String narrow) {
        Matcher code = CODE.matcher(wide);
        if (!code.matches() || !narrow.startsWith(wide)) {
            return false;
        }
        return !code.group(2).isEmpty()
                || Character.isDigit(narrow.charAt(wide.length()))
                || wide.equals("PL") && CODES_OF_PYLINT.matcher(narrow).matches();
    }

    private static boolean paths(String wide, String narrow) {
        return wide.equals(narrow) || wide.isEmpty() || narrow.startsWith(wide + "/");
    }

    /** A path without what makes no difference for what is in it. */
    static String plain(String path) {
        String plain = path.replaceFirst("^(?:\\./|<rootDir>/|\\$\\{\\w+}/|\\*\\*/|/)+", "")
                .replaceFirst("(?:/\\*{1,2})*(?:/\\*(?:\\.\\w+)?)?/?$", "");
        return plain.equals(".") || plain.equals("**") || plain.equals("*") ? "" : plain;
    }
}
