package org.federation.learning.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.federation.kit.org.OrgPath;
import org.federation.learning.search.Suggestions.Suggestion;
import org.jspecify.annotations.Nullable;

/** Suggests titles, topics and names that begin with or hold what was typed. */
@ApplicationScoped
class Suggester {

    private static final int MOST = 8;
    private static final int MOST_WORDS = 3;
    private static final int LOOKED_AT = 40;
    private static final List<SearchKind> WITH_TITLES =
            Stream.of(SearchKind.values()).filter(SearchKind::hasTitleOfItsOwn).toList();

    private final SearchEntries entries;

    Suggester(SearchEntries entries) {
        this.entries = entries;
    }

    /** First the topics and names, which lead to many things, then titles. */
    Suggestions suggest(SearchQuery query, OrgPath reader) {
        if (query.isEmpty()) {
            return new Suggestions(List.of());
        }
        SearchArea area = new SearchArea(reader, WITH_TITLES, null);
        Map<String, Suggestion> words = new LinkedHashMap<>();
        Map<String, Suggestion> titles = new LinkedHashMap<>();
        for (FoundEntry entry : entries.findHeadings(query, area, LOOKED_AT)) {
            for (String name : entry.names()) {
                matching(name, query, null, null).ifPresent(found -> words.putIfAbsent(found.text(), found));
            }
            matching(entry.title(), query, entry.kind(), entry.subjectId())
                    .ifPresent(found -> titles.putIfAbsent(found.text(), found));
        }
        List<Suggestion> first = words.values().stream().limit(MOST_WORDS).toList();
        return new Suggestions(Stream.concat(first.stream(), titles.values().stream())
                .limit(MOST)
                .toList());
    }

    private static Optional<Suggestion> matching(
            String text, SearchQuery query, @Nullable SearchKind kind, @Nullable UUID id) {
        Snippet whole = Snippet.whole(text, query);
        PlainText plain = PlainText.of(text);
        boolean all = query.terms().stream().noneMatch(term -> term.marks(plain).isEmpty());
        return all ? Optional.of(new Suggestion(text, whole.marks(), kind, id)) : Optional.empty();
    }
}
