package dev.guardrail.finding;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.CachingStep;
import dev.guardrail.fact.Checkout;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.ContextRead;
import dev.guardrail.fact.Control;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.ExpressionPart;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Workflow;
import dev.guardrail.finding.RepairChange.AskAuthor;
import dev.guardrail.finding.RepairChange.DeclarePermissions;
import dev.guardrail.finding.RepairChange.DropCredentials;
import dev.guardrail.finding.RepairChange.JoinCondition;
import dev.guardrail.finding.RepairChange.MoveToEnv;
import dev.guardrail.finding.RepairChange.NameSelf;
import dev.guardrail.finding.RepairChange.Owner;
import dev.guardrail.finding.RepairChange.PinImage;
import dev.guardrail.finding.RepairChange.PinUse;
import dev.guardrail.finding.RepairChange.RemoveBehind;
import dev.guardrail.finding.RepairChange.RemoveKey;
import dev.guardrail.finding.RepairChange.ReplaceText;
import dev.guardrail.finding.RepairChange.ReplaceWithin;
import dev.guardrail.finding.RepairChange.SetKey;
import dev.guardrail.finding.RepairChange.TurnChoice;
import dev.guardrail.finding.RepairChange.TurnOffCache;
import dev.guardrail.finding.RepairChange.WriteConstant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * A change of a YAML file that repairs a finding, by what it means. Guardrail turns it into edits of the text, which keep
 * comments, order and quotes.
 *
 * @param path the file
 * @param change what changes
 * @param caution what it can change besides the finding, as a clause; empty for a safe repair, which changes nothing for
 *     whoever does as intended
 */
public record Repair(String path, RepairChange change, String caution) {

    /** No repair: a violation with it is as one without. */
    private static final Repair NONE = new Repair("", new RemoveBehind(Place.file(""), ""), "");

    /** The repair that declares what the jobs of a workflow need of their token: the write scopes where they are used. */
    public static Repair permissions(Workflow workflow) {
        return new Repair(workflow.path(), new DeclarePermissions(""), "");
    }

    /** The repair that moves a write scope of a workflow down to the jobs that use it, or may use it. */
    public static Repair lower(Permission permission) {
        boolean ofAll = permission.scope().equals(Permission.ALL);
        return permission.job().isEmpty()
                ? new Repair(permission.path(), new DeclarePermissions(ofAll ? "" : permission.scope()), "")
                : NONE;
    }

    /** The repair that sets a key, {@code timeout-minutes} or {@code with.persist-credentials}, of what a fact is part of. */
    public static Repair set(Located fact, String keys, String value) {
        return new Repair(fact.path(), new SetKey(Owner.of(fact), keys(keys), value), "");
    }

    /** The repair that removes a key, and what holds it where that becomes empty. */
    public static Repair remove(Located fact, String keys) {
        return new Repair(fact.path(), new RemoveKey(Owner.of(fact), keys(keys)), "");
    }

    /** The repair that writes another text at a place within one line. */
    public static Repair replace(Place place, String before, String after) {
        return new Repair(place.path(), new ReplaceText(place, before, after), "");
    }

    /** The repair that pins an action to the commit that is known for its tag or branch: to the user, the repository or a mirror. */
    public static Repair pin(ActionReference use) {
        PinUse change = new PinUse(use.place(), use.uses(), use.owner() + "/" + use.repository(), use.ref());
        return new Repair(use.path(), change, "");
    }

    /**
     * The repair that takes away what hides the failure of a command, where that is written right behind it: {@code || true}.
     * Of a command whose failure something else hides, it is none.
     */
    public static Repair unhide(Command command) {
        String hiding = command.hiddenBy();
        boolean behind = hiding.matches("`\\|\\| ?(true|:|exit 0|/bin/true)`");
        return behind
                ? new Repair(
                        command.path(), new RemoveBehind(command.place(), hiding.substring(1, hiding.length() - 1)), "")
                : NONE;
    }

    /**
     * The repair that gives the value of an expression in a script to the step as an environment variable, which the script
     * reads: it is then no code.
     */
    public static Repair env(Expression expression) {
        Owner owner = Owner.of(expression);
        boolean fixed = expression.reads().stream().allMatch(Repair::isOneWord);
        return new Repair(
                expression.path(),
                new MoveToEnv(owner, expression.place(), expression.text(), expression.sink(), fixed),
                "");
    }

    /** Whether a value has no blanks, whoever wrote it: git and GitHub refuse them in what these properties have. */
    private static boolean isOneWord(ContextRead read) {
        return read.control() == Control.GITHUB
                || read.origin().matches("github\\.(head_ref|base_ref|ref_name|ref|.*\\.ref)");
    }

    /** The repair that lets a checkout remove its token; safe where no later step of the job may need it. */
    public static Repair dropCredentials(Checkout checkout) {
        return new Repair(checkout.path(), new DropCredentials(Owner.of(checkout)), "");
    }

    /** The repair that asks for the author of the pull request instead of whoever started the run. */
    public static Repair author(ExpressionPart part) {
        String id = part.subject().endsWith("_id") ? "id" : "login";
        String after = part.text()
                .replaceFirst(
                        "(?i)\\bgithub(\\.|\\s*\\[\\s*')(triggering_)?actor(_id)?('\\s*])?",
                        "github.event.pull_request.user." + id);
        if (after.equals(part.text())) {
            return NONE;
        }
        return new Repair(part.path(), new AskAuthor(part.place(), part.text(), after), "");
    }

    /** The repair that makes a list of the text in which `contains` searches. */
    public static Repair items(ExpressionPart part) {
        return PlainTexts.items(part.text())
                .map(after -> replace(part.place(), part.text(), after))
                .orElse(NONE);
    }

    /** The repair that writes the value of a constant expression. */
    public static Repair constant(ExpressionPart part) {
        return new Repair(part.path(), new WriteConstant(part.place(), part.text(), part.subject()), "");
    }

    /** The repair that turns off the cache of a step; safe where the step does not ask for it. */
    public static Repair cacheOff(CachingStep cache) {
        return cache.off().isEmpty()
                ? NONE
                : new Repair(cache.path(), new TurnOffCache(Owner.of(cache), new TreeMap<>(cache.off())), "");
    }

    /** The repair that turns a choice around whose value counts as false. */
    public static Repair choice(ExpressionPart part) {
        return new Repair(part.path(), new TurnChoice(part.place(), part.text()), "");
    }

    /** The repair that makes one expression of a condition that has text around one. */
    public static Repair oneExpression(Condition condition) {
        return condition.literal() ? new Repair(condition.path(), new JoinCondition(Owner.of(condition)), "") : NONE;
    }

    /** The repair that pins an image to the digest that is known for its tag. */
    public static Repair pin(ContainerImage image) {
        return image.digest().isEmpty()
                ? new Repair(image.path(), new PinImage(image.place(), image.image()), "")
                : NONE;
    }

    /** The repair that names what is in the repository by it; safe where the workspace has the same. */
    public static Repair self(ActionReference use) {
        return new Repair(use.path(), new NameSelf(Owner.of(use), use.place(), use.uses()), "");
    }

    /** The repair that writes the path of an action without needless parts. */
    public static Repair plain(ActionReference use) {
        return new Repair(use.path(), new ReplaceWithin(use.place(), use.uses(), PlainTexts.path(use.uses())), "");
    }

    /** This as an unsafe repair: it is made only for who asks for it. */
    public Repair unsafe(String clause) {
        return isNone() ? this : new Repair(path, change, clause);
    }

    boolean isNone() {
        return path.isEmpty();
    }

    public boolean isSafe() {
        return caution.isEmpty();
    }

    private static List<String> keys(String dotted) {
        return Arrays.asList(dotted.split("\\.", -1));
    }
}
