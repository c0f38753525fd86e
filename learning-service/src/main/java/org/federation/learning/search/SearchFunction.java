package org.federation.learning.search;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Lets lists of other features be narrowed by the index: HQL knows {@code search_finds(kind, id, words)}, true when the
 * thing of this {@link SearchKind} and id holds the {@linkplain SearchQuery#required words}, whether it is out or not.
 */
public final class SearchFunction implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .registerPattern(
                        "search_finds",
                        "exists (select 1 from search_entry f where f.kind = ?1 and f.subject_id = ?2"
                                + " and f.lexemes @@ cast(?3 as tsquery))",
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN));
    }
}
