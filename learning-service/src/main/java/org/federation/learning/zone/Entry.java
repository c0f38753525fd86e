package org.federation.learning.zone;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.federation.learning.zone.NewColumn.NewEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a column.
 *
 * @param lectureId of a lecture; null for the other kinds
 * @param articleId of an article or document; null for a lecture
 * @param pinned whether it stands before all that is not
 * @param shownFrom when it begins to be shown, null for from the beginning
 * @param shownUntil when it is no longer shown, null for never
 */
@Embeddable
public record Entry(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        EntryKind kind,

        @Nullable UUID lectureId,
        @Nullable UUID articleId,
        boolean pinned,
        @Nullable Instant shownFrom,
        @Nullable Instant shownUntil) {

    static Entry of(NewEntry entry) {
        boolean lecture = entry.kind() == EntryKind.LECTURE;
        return new Entry(
                entry.kind(),
                lecture ? entry.id() : null,
                lecture ? null : entry.id(),
                entry.isPinned(),
                entry.from(),
                entry.until());
    }

    /** The id of what stands there. */
    UUID id() {
        return Objects.requireNonNull(lectureId == null ? articleId : lectureId);
    }

    /** Whether it is shown at this time. */
    boolean isShown(Instant now) {
        return (shownFrom == null || !shownFrom.isAfter(now)) && (shownUntil == null || shownUntil.isAfter(now));
    }
}
