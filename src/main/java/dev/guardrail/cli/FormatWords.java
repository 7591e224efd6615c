package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.format.ReportFormats;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.TypeConversionException;

/** The words for the formats of a report, as the parser of the command line reads and completes them. */
final class FormatWords implements ITypeConverter<ReportFormat>, Iterable<String> {

    private static final String SECTION = "formats";

    /** The format that a word names, in letters of any case as for other options. */
    @Override
    public ReportFormat convert(String value) {
        try {
            return ReportFormats.named(value);
        } catch (UnusableInputException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** Adds the list of all formats to the help of a command, before its exit codes. */
    static void listIn(CommandLine command) {
        List<String> keys = new ArrayList<>(command.getHelpSectionKeys());
        keys.add(keys.indexOf(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING), SECTION);
        command.setHelpSectionKeys(keys);
        // Made when the help is asked for: an audit does not pay for it.
        command.getHelpSectionMap().put(SECTION, FormatWords::section);
    }

    private static String section(Help help) {
        Map<String, String> purposes = new LinkedHashMap<>();
        ReportFormats.all().forEach(format -> purposes.put(format.word(), format.purpose()));
        return String.format("%nFormats:%n") + help.createTextTable(purposes);
    }

    @Override
    public Iterator<String> iterator() {
        return ReportFormats.words().iterator();
    }
}
