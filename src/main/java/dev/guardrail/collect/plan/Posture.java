package dev.guardrail.collect.plan;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether the posture of a plan promises to preserve behaviour. */
final class Posture {

    private static final Pattern PRESERVES = Pattern.compile("behaviou?r(?:al)?(?:ly)?[- ]preserv"
            + "|preserv\\w*(?: (?:all|any|the|existing|current|runtime|external|observable|public)){0,3} behaviou?r"
            + "|\\b(?:no|without|zero)(?: (?:any|runtime|external|observable|functional|intended)){0,3} behaviou?r(?:al)?"
            + " changes?");
    private static final Pattern DENIES = Pattern.compile("(?:\\bnot|\\bnon|n't|\\bnever|\\bno longer)[- ]"
            + "(?:(?:strictly|fully|entirely|necessarily|be|a|to) ){0,2}(?:behaviou?r(?:al)?(?:ly)?[- ])?preserv"
            + "|(?<!no )(?<!non[- ])behaviou?r(?:al)?[- ]chang(?:e|ing)(?!s)"
            + "|\\b(?:mostly|largely|partially|partly)\\b|\\b(?:except|apart from|other than)\\b");

    private Posture() {}

    static boolean preserves(String posture) {
        String text = posture.toLowerCase(Locale.ROOT);
        String changes = text.replaceAll("\\b(?:no|without|zero) (?:\\w+ ){0,3}behaviou?r(?:al)?[- ]chang\\w+", "");
        return PRESERVES.matcher(text).find() && !DENIES.matcher(changes).find();
    }
}
