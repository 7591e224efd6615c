package dev.guardrail.collect.workflow.script;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The options of a shell that are on, by the names that {@code set -o} and {@code shopt} give them. */
record Switches(Set<String> on) {

    private static final String LENIENT = "+e";
    private static final Set<String> SET = Set.of("errexit", "errtrace", "noexec", "pipefail", "posix", LENIENT);

    static Switches of(ShellOptions options) {
        Set<String> on = new TreeSet<>();
        if (options.errexit()) {
            on.add("errexit");
        }
        if (options.pipefail()) {
            on.add("pipefail");
        }
        if (options.posix()) {
            on.add("posix");
        }
        return new Switches(on);
    }

    boolean errexit() {
        return on.contains("errexit");
    }

    boolean pipefail() {
        return on.contains("pipefail");
    }

    /** Whether {@code set +e} turned {@code -e} off. */
    boolean isLenient() {
        return on.contains(LENIENT);
    }

    boolean has(String name) {
        return on.contains(name);
    }

    Switches with(String name, boolean isOn) {
        if (name.isEmpty() || on.contains(name) == isOn) {
            return this;
        }
        Set<String> changed = new TreeSet<>(on);
        if (isOn) {
            changed.add(name);
        } else {
            changed.remove(name);
        }
        return new Switches(changed);
    }

    /**
     * These, with earlier values of the options of {@code set}; {@code local -} does not restore those of
     * {@code shopt}.
     */
    Switches backTo(Switches before) {
        Switches back = this;
        for (String name : SET) {
            back = back.with(name, before.has(name));
        }
        return back;
    }

    /**
     * The options after {@code set}, or after the options with which a shell is called.
     *
     * @param words the command, its name first
     */
    Switches after(List<String> words) {
        Switches switches = this;
        for (int i = 1; i < words.size(); i++) {
            String option = words.get(i);
            boolean on = option.startsWith("-");
            if (!on && !option.startsWith("+") || option.equals("--") || option.length() < 2) {
                break;
            }
            for (char letter :
                    option.startsWith("--") ? new char[0] : option.substring(1).toCharArray()) {
                switches = switches.set(name(letter), on);
            }
            // The next word after the letter o is the name of an option.
            if (!option.startsWith("--") && option.indexOf('o') > 0 && i + 1 < words.size()) {
                i++;
                switches = switches.set(words.get(i), on);
            }
        }
        return switches;
    }

    /** Like {@link #with}, for an option that a command sets explicitly. */
    private Switches set(String name, boolean isOn) {
        return name.equals("errexit") ? with(name, isOn).with(LENIENT, !isOn) : with(name, isOn);
    }

    private static String name(char letter) {
        return switch (letter) {
            case 'e' -> "errexit";
            case 'E' -> "errtrace";
            case 'n' -> "noexec";
            default -> "";
        };
    }
}
