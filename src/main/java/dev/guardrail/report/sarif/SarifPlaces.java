package dev.guardrail.report.sarif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Excerpt;
import dev.guardrail.finding.Location;
import dev.guardrail.report.UriPath;

/** Places in SARIF: a percent-encoded path below the root of a side, and lines with columns in code points. */
final class SarifPlaces {

    /** The root of the files of the head. */
    static final String HEAD = "%SRCROOT%";

    /** The root of the files of the base. */
    static final String BASE = "%BASEROOT%";

    private final boolean hosted;

    /**
     * Places.
     *
     * @param hosted whether a file as a whole has its first line, because code scanning shows each result at a line
     */
    SarifPlaces(boolean hosted) {
        this.hosted = hosted;
    }

    /** What the roots are: no report has the folder of a machine. */
    static void roots(ObjectNode roots) {
        root(roots, HEAD, "The root of the repository at the head of the range");
        root(roots, BASE, "The root of the repository at the base of the range");
    }

    static void root(ObjectNode roots, String id, String description) {
        roots.putObject(id).putObject("description").put("text", description);
    }

    void physical(ObjectNode location, Place place, boolean ofBase) {
        ObjectNode physical = location.putObject("physicalLocation");
        artifact(physical, place, ofBase);
        if (!place.isFile()) {
            region(physical.putObject("region"), place);
        } else if (hosted) {
            physical.putObject("region").put("startLine", 1);
        }
    }

    /** The place of a finding, with its lines: around its region, which must be a part of them, or as its region. */
    void physical(ObjectNode location, Location at, Excerpt excerpt) {
        physical(location, at.place(), at.ofBase());
        Place place = at.place();
        if (place.isFile() || excerpt.lines().isEmpty()) {
            return;
        }
        ObjectNode physical = (ObjectNode) location.get("physicalLocation");
        boolean lines = place.column() == 0 && place.endColumn() == 0;
        boolean all = excerpt.lines().size() == place.endLine() - place.line() + 1;
        if (lines && all) {
            snippet((ObjectNode) physical.get("region"), excerpt);
        } else if (!lines) {
            ObjectNode context = physical.putObject("contextRegion");
            context.put("startLine", excerpt.firstLine());
            context.put("endLine", excerpt.firstLine() + excerpt.lines().size() - 1);
            snippet(context, excerpt);
        }
    }

    private static void snippet(ObjectNode region, Excerpt excerpt) {
        region.putObject("snippet").put("text", String.join("\n", excerpt.lines()));
    }

    static void artifact(ObjectNode holder, Place place, boolean ofBase) {
        ObjectNode artifact = holder.putObject("artifactLocation");
        artifact.put("uri", UriPath.of(place.path()));
        artifact.put("uriBaseId", ofBase ? BASE : HEAD);
    }

    static void region(ObjectNode region, Place place) {
        region.put("startLine", place.line());
        if (place.column() > 0) {
            region.put("startColumn", place.column());
        }
        region.put("endLine", place.endLine());
        if (place.endColumn() > 0 && (place.endLine() > place.line() || place.endColumn() >= place.column())) {
            region.put("endColumn", place.endColumn());
        }
    }
}
