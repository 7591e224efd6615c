package dev.guardrail.fact;

/**
 * An input that an action of the repository declares, or a workflow that others can call: an entry of {@code inputs} of an
 * {@code action.yml}, or of {@code on.workflow_call.inputs}.
 *
 * @param place its name
 * @param name its name, as written; callers may write it in any case
 * @param valueType what a workflow declares as its {@code type}; empty in an action, whose inputs are texts
 * @param required what {@code required} says
 * @param defaulted whether it declares a default
 * @param fallback the default, as written; empty where there is none
 * @param deprecated whether an action asks to give it no more: {@code deprecationMessage}
 * @param use whether the file that declares it reads it
 */
public record DeclaredInput(
        Place place,
        String name,
        String valueType,
        boolean required,
        boolean defaulted,
        String fallback,
        boolean deprecated,
        Use use)
        implements WorkflowFact {

    /** Whether a file reads an input that it declares. */
    public enum Use {
        /** It may read it. */
        READ,
        /** It does not read it. */
        UNREAD,
        /** The code of the action is in other files. */
        UNKNOWN
    }

    /** Whether an action declares it, and no workflow. */
    public boolean isOfAction() {
        return path().matches("(?s)(?:.*/)?action\\.ya?ml");
    }

    /** The folder of the action, as a step names it behind {@code ./}; empty for the root of the repository. */
    public String folder() {
        return path().substring(0, Math.max(0, path().lastIndexOf('/')));
    }

    /** Whether a caller has to give it: it is required, and an action has no default for it. */
    public boolean isDemanded() {
        return required && !(isOfAction() && defaulted);
    }

    @Override
    public String identity() {
        return name;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), name);
    }
}
