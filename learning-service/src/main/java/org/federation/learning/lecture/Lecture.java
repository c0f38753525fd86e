package org.federation.learning.lecture;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.editing.Piece;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A micro-lecture. */
@Entity
public class Lecture extends Piece {

    public String title;
    public String summary;
    public String language;

    @Embedded
    public Speaker speaker;

    /** Its name in the media store, among the lecture's files. */
    public @Nullable String speakerPortrait;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics;

    @ElementCollection
    @CollectionTable(name = "chapter", joinColumns = @JoinColumn(name = "lecture_id"))
    @OrderBy("atSeconds")
    public List<Chapter> chapters = new ArrayList<>();

    static Lecture begun(LectureChanges words, CurrentPerson author, Instant now) {
        Lecture lecture = new Lecture();
        lecture.begin(author, now);
        lecture.describe(words);
        return lecture;
    }

    @Override
    public String kind() {
        return "lecture";
    }

    void change(LectureChanges words, UUID editor, Instant now) {
        contentChanged(editor, now);
        describe(words);
    }

    /**
     * Divides the film into chapters.
     *
     * @param filmSeconds its length, null while there is no film
     * @throws Problem 409 {@code lecture-published}, 422 {@code chapters-order} or {@code chapters-beyond-film}
     */
    void divide(List<Chapter> parts, @Nullable Integer filmSeconds, UUID editor, Instant now) {
        contentChanged(editor, now);
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0 && parts.get(i).atSeconds() <= parts.get(i - 1).atSeconds()) {
                throw Problem.unprocessable("chapters-order").args(i + 1).with("chapter", i + 1);
            }
            if (filmSeconds != null && parts.get(i).atSeconds() >= filmSeconds) {
                throw Problem.unprocessable("chapters-beyond-film").args(i + 1).with("chapter", i + 1);
            }
        }
        chapters.clear();
        chapters.addAll(parts);
    }

    /** @throws Problem 409 {@code lecture-published} */
    void portray(@Nullable String portrait, UUID editor, Instant now) {
        contentChanged(editor, now);
        speakerPortrait = portrait;
    }

    /** Puts other words into what is published. */
    void correct(LectureChanges words) {
        describe(words);
    }

    private void describe(LectureChanges words) {
        title = words.title();
        summary = words.summary();
        language = words.language();
        speaker = words.speaker();
        topics = List.copyOf(words.topics());
    }
}
