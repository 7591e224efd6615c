package dev.guardrail.fact;

/**
 * A file that the range touches and that is in a {@link Zone}. It is collected for the reports that show it: no rule is given
 * it.
 *
 * @param place the file, or the import by which it is in the zone
 * @param zone the name of the zone
 * @param pattern the glob that matches its path, or the module that it imports
 * @param byImport whether the pattern is a module
 */
public record ZonedFile(Place place, String zone, String pattern, boolean byImport) implements SourceFact {

    @Override
    public String identity() {
        return zone + " " + pattern;
    }
}
