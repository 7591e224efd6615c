package dev.guardrail.fact;

import java.util.List;

/**
 * A command that installs packages that it names itself, so that no lockfile settles what is installed: in a workflow, or in a
 * script or a Dockerfile of the repository.
 *
 * @param place the command; in PowerShell, its line, or the step where that is not known
 * @param job the job it belongs to; empty in a composite action, and outside of workflows
 * @param step the step it belongs to, counted from 1; 0 outside of workflows
 * @param manager the program that installs them
 * @param packages the packages as written, in their order
 * @param settled whether each is named with one version, whose content a checksum settles
 * @param text the command, on one line
 */
@FoundAmong(Command.class)
@Noun(one = "installation of packages", many = "installations of packages")
public record PackageInstall(
        Place place, String job, int step, String manager, List<String> packages, boolean settled, String text)
        implements SupplyFact {

    public PackageInstall {
        packages = List.copyOf(packages);
    }

    @Override
    public String identity() {
        return manager + " " + String.join(" ", packages);
    }
}
