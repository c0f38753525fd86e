package org.federation.learning.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Marks stand where they can be shown, whatever was written and asked for. */
class SnippetTest {

    private static final String SIGNS = "安全生产劳動機床的工会abC5Ｇ０é\u0301 ㎏ﬁİ，。<&\"';\n😀𠮷\uD842";

    @Provide
    Arbitrary<String> writing() {
        return Arbitraries.strings()
                .withChars(SIGNS.toCharArray())
                .ofMinLength(0)
                .ofMaxLength(300);
    }

    @Property(tries = 2_000)
    void marksAreWithinTheTextInOrderAndApart(@ForAll("writing") String text, @ForAll("writing") String query) {
        SearchQuery asked = SearchQuery.of(query);
        for (Snippet snippet : new Snippet[] {Snippet.whole(text, asked), Snippet.of(text, asked)}) {
            int end = -1;
            for (Mark mark : snippet.marks()) {
                assertTrue(mark.from() > end && mark.to() > mark.from(), () -> snippet.toString());
                end = mark.to();
            }
            assertTrue(end <= snippet.text().length(), () -> snippet.toString());
        }
    }

    @Property
    void aSnippetIsAStretchOfItsText(@ForAll("writing") String text, @ForAll("writing") String query) {
        String shown = Snippet.of(text, SearchQuery.of(query)).text();
        int from = text.startsWith("…") || !shown.startsWith("…") ? 0 : 1;
        int to = shown.length() - (shown.endsWith("…") ? 1 : 0);

        assertTrue(text.contains(shown.substring(from, to)));
        assertEquals(text, Snippet.whole(text, SearchQuery.of(query)).text());
    }

    @Property
    void whatIsAskedForIsALexemeOrNothing(@ForAll("writing") String query) {
        // Whatever was typed, PostgreSQL reads it as words: no sign of its query language gets through.
        String required = SearchQuery.of(query).required();

        assertTrue(required.matches("(?:[\\p{L}\\p{N}\\p{M}&|() ]|'[\\p{L}\\p{N}\\p{M}:=]+'(?:\\:\\*)?)*"), required);
    }
}
