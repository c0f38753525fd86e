package org.federation.learning.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/**
 * A text to be found.
 *
 * @param title shown with a hit; searched too, unless the document is a passage of a transcript or an answer, which are
 *     found by what is said in them alone
 * @param names topics and people's names, found before what is merely in the body
 * @param body plain text; what follows its first {@value #LONGEST} characters is not searched
 * @param moments when the parts of the body are said, in their order; empty for what is read
 * @param org whose it is: those of this unit and below it find the document
 * @param outFrom since when, or from when on; null while nobody but its staff finds it
 * @param language a BCP 47 tag, {@code und} where nobody has said
 * @param lectureId the lecture that an answer stands below; null for all else
 */
public record SearchDocument(
        String title,
        List<String> names,
        String body,
        List<Moment> moments,
        OrgPath org,
        @Nullable Instant outFrom,
        String language,
        @Nullable UUID lectureId) {

    /** Characters: a PostgreSQL {@code tsvector} holds no more than a megabyte. */
    public static final int LONGEST = 30_000;

    public SearchDocument(
            String title,
            List<String> names,
            String body,
            List<Moment> moments,
            OrgPath org,
            @Nullable Instant outFrom,
            String language) {
        this(title, names, body, moments, org, outFrom, language, null);
    }

    /**
     * When a part of a body is said.
     *
     * @param offset where in the body, in UTF-16 units, what is said at this second begins
     */
    public record Moment(int offset, int atSeconds) {}
}
