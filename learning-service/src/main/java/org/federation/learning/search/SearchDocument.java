package org.federation.learning.search;

import java.time.Instant;
import java.util.List;
import org.federation.kit.org.OrgPath;

/**
 * A text to be found.
 *
 * @param title shown with a hit; searched too, unless the document is a passage of a transcript, which is found by what
 *     is said in it alone
 * @param names topics and people's names, found before what is merely in the body
 * @param body plain text; what follows its first {@value #LONGEST} characters is not searched
 * @param moments when the parts of the body are said, in their order; empty for what is read
 * @param org whose it is: those of this unit and below it find the document
 * @param outFrom since when, or from when on
 * @param language a BCP 47 tag
 */
public record SearchDocument(
        String title,
        List<String> names,
        String body,
        List<Moment> moments,
        OrgPath org,
        Instant outFrom,
        String language) {

    /** Characters: a PostgreSQL {@code tsvector} holds no more than a megabyte. */
    static final int LONGEST = 30_000;

    /**
     * When a part of a body is said.
     *
     * @param offset where in the body, in UTF-16 units, what is said at this second begins
     */
    public record Moment(int offset, int atSeconds) {}
}
