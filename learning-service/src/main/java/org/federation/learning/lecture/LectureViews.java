package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.federation.learning.editing.CorrectionDesk;
import org.federation.learning.editing.PieceReview;
import org.federation.learning.media.Media;
import org.federation.learning.media.MediaLinks;
import org.federation.learning.media.MediaViews;
import org.jspecify.annotations.Nullable;

/** Shows lectures to staff and to workers. */
@ApplicationScoped
class LectureViews {

    private final MediaLinks links;
    private final MediaViews films;
    private final CaptionRepository captions;
    private final CorrectionDesk corrections;

    LectureViews(MediaLinks links, MediaViews films, CaptionRepository captions, CorrectionDesk corrections) {
        this.links = links;
        this.films = films;
        this.captions = captions;
        this.corrections = corrections;
    }

    LectureView toStaff(LectureListing row) {
        return view(row, row.lecture().authorName, PieceReview.of(row.lecture()));
    }

    LectureView toWorkers(LectureListing row) {
        return view(row, null, null);
    }

    LectureSummary summary(LectureListing row) {
        return LectureSummary.of(row, links);
    }

    private LectureView view(LectureListing row, @Nullable String author, @Nullable PieceReview review) {
        Lecture lecture = row.lecture();
        Media film = row.media();
        List<String> languages = captions.of(lecture.id).stream()
                .map(caption -> caption.language)
                .toList();
        return new LectureView(
                lecture.id,
                lecture.title,
                lecture.summary,
                lecture.speaker,
                lecture.speakerPortrait == null ? null : links.file(lecture.id, lecture.speakerPortrait),
                lecture.topics,
                lecture.language,
                lecture.org,
                lecture.state,
                lecture.createdAt,
                lecture.publishedAt,
                lecture.withdrawAt,
                film == null ? null : film.durationSeconds,
                row.count().plays,
                row.count().workers,
                row.count().completions,
                row.count().likes,
                row.count().comments,
                films.of(film),
                film == null ? null : links.poster(film),
                languages,
                row.chapters(),
                corrections.notes(lecture),
                author,
                review);
    }
}
