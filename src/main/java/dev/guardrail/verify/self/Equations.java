package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Passage;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calculates what audits write as a calculation: "12 + 3 = 15", "118 − 107 = 11". */
final class Equations implements StatementReader {

    private static final Pattern EQUATION = Pattern.compile(
            "(?<![\\w.,/+*×÷^=%<>-])(?<![+*×÷/^=<>–−-] )(\\d{1,7}(?:\\s+[+−–-]\\s+\\d{1,7}){1,12})\\s+=\\s+\\**(\\d{1,8})(?![\\w.,/%]|\\s*[*×/+<>=−-])");

    private static final Pattern STEP = Pattern.compile("([+−–-]?)\\s*(\\d{1,7})");

    @Override
    public void read(Series series, Statements statements) {
        for (Passage passage : series.audit().passages()) {
            Matcher matcher = EQUATION.matcher(passage.text());
            while (passage.kind() != Passage.Kind.CODE && matcher.find()) {
                Claim claim = statements.claim(
                        passage,
                        matcher.start(),
                        matcher.end(),
                        ClaimKind.SUM,
                        "",
                        Value.of(Long.parseLong(matcher.group(2))));
                statements.see(
                        claim, "the calculation", Value.of(result(matcher.group(1))), Bearing.DECISIVE, claim.place());
            }
        }
    }

    private static BigDecimal result(String calculation) {
        BigDecimal result = BigDecimal.ZERO;
        Matcher step = STEP.matcher(calculation);
        while (step.find()) {
            BigDecimal number = new BigDecimal(step.group(2));
            result = step.group(1).matches("[−–-]") ? result.subtract(number) : result.add(number);
        }
        return result;
    }
}
