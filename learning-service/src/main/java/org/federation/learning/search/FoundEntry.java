package org.federation.learning.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.federation.learning.search.SearchDocument.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the index that was found.
 *
 * @param lectureId the lecture that an answer stands below; null for all else
 * @param score how well it answers the query, in hundredths; the better the higher
 */
record FoundEntry(
        SearchKind kind,
        UUID subjectId,
        int part,
        @Nullable UUID lectureId,
        int score,
        Instant outFrom,
        String title,
        List<String> names,
        String body,
        List<Moment> moments) {}
