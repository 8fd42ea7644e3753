package io.hegui.gateway.plugin;

import io.hegui.sdk.Text;
import java.util.List;
import java.util.Optional;

/** What there is to judge the filings of some periods with. */
public sealed interface PeriodCatalogue {
    /** It is loaded. */
    record Loaded(CatalogueSnapshot snapshot) implements PeriodCatalogue {}

    /**
     * Some plugin that is wanted for these periods cannot be loaded, or they do not go together.
     *
     * @param problems in plain words; at least one
     */
    record Unloadable(List<Text> problems) implements PeriodCatalogue {
        public Unloadable {
            problems = List.copyOf(problems);
        }
    }

    default Optional<CatalogueSnapshot> loaded() {
        return this instanceof Loaded there ? Optional.of(there.snapshot()) : Optional.empty();
    }

    /** Why it is not loaded; empty if it is. */
    default List<Text> problems() {
        return this instanceof Unloadable not ? not.problems() : List.of();
    }
}
