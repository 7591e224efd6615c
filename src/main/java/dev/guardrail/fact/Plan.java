package dev.guardrail.fact;

/**
 * The plan of the milestone under audit.
 *
 * @param place its title, or the file as a whole where it has none
 * @param milestone the milestone, {@code M04} say: as the file's name has it, or else as the document says; empty where
 *     neither does
 * @param title its title without the milestone; empty where it has none
 * @param objective its objective, in one paragraph; empty where it states none
 * @param posture its posture as written, {@code Behavior-Preserving (Strict)} say; empty where it states none
 * @param preserving whether the posture promises to preserve behaviour
 */
public record Plan(Place place, String milestone, String title, String objective, String posture, boolean preserving)
        implements PlanFact {

    /** Whether a file stands beside the plan, in a folder of the milestone's own: its records are part of the milestone. */
    public boolean isBeside(String path) {
        int slash = place.path().lastIndexOf('/');
        String folder = place.path().substring(0, slash + 1);
        String name = slash < 0 ? "" : folder.substring(folder.lastIndexOf('/', slash - 1) + 1, slash);
        return new MilestoneId(milestone).isIn(name) && path.startsWith(folder);
    }

    @Override
    public String identity() {
        return "plan";
    }
}
