package dev.guardrail.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.UnusableInputException;
import dev.guardrail.report.HostileAudit;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.verdict.Audit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportFormatsTest {

    private static final Audit HOSTILE = HostileAudit.audit();

    static List<ReportFormat> formats() {
        return ReportFormats.all();
    }

    @Test
    void everyWordAndEveryPurposeFitsTheHelp() {
        assertThat(ReportFormats.words()).doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z][a-z-]{2,19}"));
        assertThat(formats())
                .allSatisfy(format ->
                        assertThat(format.purpose()).hasSizeLessThan(60).doesNotEndWith("."));
    }

    @Test
    void aWordNamesAFormatInLettersOfAnyCaseAndAMistakeNamesTheNearest() {
        assertThat(ReportFormats.named("Json").word()).isEqualTo("json");
        assertThatThrownBy(() -> ReportFormats.named("jsn"))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("unknown format `jsn`; did you mean `json`?");
    }

    @Test
    void theHostileAuditHasFindingsOfAllKinds() {
        assertThat(HOSTILE.counts().introduced()).as(HOSTILE.gaps().toString()).isPositive();
        assertThat(HOSTILE.counts().preexisting()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noNameOfTheRepositorySteersATerminalOrHalvesACharacter(ReportFormat format) {
        String report = format.render(HostileAudit.reported(HOSTILE));
        assertThat(report.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
        assertThat(report).endsWith("\n");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameAuditGivesTheSameBytes(ReportFormat format) {
        assertThat(format.render(HostileAudit.reported(HostileAudit.audit())))
                .isEqualTo(format.render(HostileAudit.reported(HOSTILE)));
    }
}
