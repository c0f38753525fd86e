package org.federation.learning.lecture;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.federation.kit.org.CurrentPerson;
import org.federation.learning.editing.Piece;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A micro-lecture. */
@Entity
public class Lecture extends Piece {

    public String title;
    public String summary;
    public String language;

    @Embedded
    public Speaker speaker;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> searchTerms;

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
        searchTerms = SearchTerms.of(
                title,
                summary,
                speaker.name(),
                speaker.title(),
                speaker.employer(),
                String.join(" ", speaker.honours()),
                String.join(" ", topics));
    }
}
