package dev.guardrail.collect.workflow.script;

import java.util.List;

/** What {@code set} does to {@code errexit}. */
final class ErrexitOption {

    private ErrexitOption() {}

    /**
     * Whether it is in force after the command.
     *
     * @param words the command, {@code set} first
     * @param before whether it was in force before
     */
    static boolean after(List<String> words, boolean before) {
        boolean errexit = before;
        for (int i = 1; i < words.size(); i++) {
            String option = words.get(i);
            boolean on = option.startsWith("-");
            if (!on && !option.startsWith("+") || option.equals("--")) {
                break;
            }
            if (option.indexOf('e') > 0) {
                errexit = on;
            }
            // The letter o takes the next word: the name of an option.
            if (option.indexOf('o') > 0 && i + 1 < words.size()) {
                i++;
                errexit = words.get(i).equals("errexit") ? on : errexit;
            }
        }
        return errexit;
    }
}
