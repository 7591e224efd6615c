package dev.guardrail.fact;

import java.util.List;

/**
 * How far the search for importers of touched files went, in languages that can import each other. Like
 * {@link Importer}, it is for reports.
 *
 * @param languages the languages
 * @param touched how many touched files the search was for
 * @param searched how many other files were searched
 * @param unsearched how many others were not, because there are too many or they cannot be read
 */
@Noun(one = "importer search", many = "importer searches")
public record ImporterSearch(List<Language> languages, int touched, int searched, int unsearched) implements Fact {

    public ImporterSearch {
        languages = List.copyOf(languages);
    }
}
