package org.federation.learning.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.federation.learning.search.PlainText.Run;

/**
 * What is asked for, as {@code tsquery}s over {@link Lexemes}. What somebody typed reaches them as letters and digits
 * alone, so it can hold no operator.
 */
public final class SearchQuery {

    /** More than anybody asks for in a sentence; what follows is ignored. */
    private static final int MOST_TERMS = 16;

    private final List<Run> runs;
    private final List<SearchTerm> terms;

    private SearchQuery(List<Run> runs, List<SearchTerm> terms) {
        this.runs = runs;
        this.terms = terms;
    }

    public static SearchQuery of(String typed) {
        List<Run> runs = PlainText.of(typed).runs();
        Set<SearchTerm> terms = new LinkedHashSet<>();
        for (Run run : runs) {
            terms.addAll(run.isHan() ? SearchTerm.ofHan(run.text()) : List.of(SearchTerm.ofLetters(run.text())));
        }
        // A single character is asked for only where there is nothing better: as part of a sentence it is mostly 的.
        List<SearchTerm> telling = terms.stream()
                .filter(term -> !term.isSingle())
                .limit(MOST_TERMS)
                .toList();
        return new SearchQuery(
                runs, telling.isEmpty() ? terms.stream().limit(MOST_TERMS).toList() : telling);
    }

    /** Whether it asks for nothing: it is only spaces, signs and pictures. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    List<SearchTerm> terms() {
        return terms;
    }

    /** What a document must hold, a {@code tsquery}; only of a query that asks for something. */
    public String required() {
        return terms.stream().map(SearchTerm::required).collect(Collectors.joining(" & "));
    }

    /** What makes a document the better the more of it is in there: words as words. */
    String preferred() {
        return terms.stream().map(SearchTerm::preferred).collect(Collectors.joining(" | "));
    }

    /** What was typed, in one piece. */
    String phrase() {
        if (terms.size() == 1) {
            return preferred();
        }
        List<Placed> parts = new ArrayList<>();
        int position = 0;
        int end = -1;
        for (Run run : runs) {
            position += run.start() == end ? 0 : 1;
            end = run.end();
            position = place(run, position, parts);
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < Math.min(parts.size(), 4 * MOST_TERMS); i++) {
            Placed part = parts.get(i);
            if (i > 0) {
                phrase.append(" <")
                        .append(part.position - parts.get(i - 1).position)
                        .append("> ");
            }
            phrase.append(part.lexeme);
        }
        return phrase.toString();
    }

    private record Placed(String lexeme, int position) {}

    /** @return the position after the run */
    private static int place(Run run, int position, List<Placed> parts) {
        if (!run.isHan()) {
            parts.add(new Placed(SearchTerm.quoted(Lexemes.word(run.text())), position));
            return position + 1;
        }
        List<String> pairs = Pairs.of(run.text());
        if (pairs.isEmpty()) {
            parts.add(new Placed(SearchTerm.quoted(run.text()) + ":*", position));
        }
        for (int i = 0; i < pairs.size(); i++) {
            parts.add(new Placed(SearchTerm.quoted(pairs.get(i)), position + i));
        }
        return position + pairs.size() + 1;
    }
}
