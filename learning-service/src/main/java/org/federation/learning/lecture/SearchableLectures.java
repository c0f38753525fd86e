package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.learning.editing.PieceChanged;
import org.federation.learning.search.SearchDocument;
import org.federation.learning.search.SearchIndex;
import org.federation.learning.search.SearchKind;
import org.federation.learning.search.SearchSource;

/** Lets lectures be found by their words and, while they are published, by what is said in them. */
@ApplicationScoped
class SearchableLectures implements SearchSource {

    private final LectureRepository lectures;
    private final Transcripts transcripts;
    private final SearchIndex index;

    SearchableLectures(LectureRepository lectures, Transcripts transcripts, SearchIndex index) {
        this.lectures = lectures;
        this.transcripts = transcripts;
        this.index = index;
    }

    @Override
    public String name() {
        return "lectures";
    }

    @Override
    public List<UUID> following(UUID id, int atMost) {
        return lectures.following(id, atMost);
    }

    @Override
    public void enter(UUID id) {
        enter(lectures.held(id));
    }

    void changed(@Observes PieceChanged change) {
        if (change.piece() instanceof Lecture lecture) {
            enter(lecture);
        }
    }

    private void enter(Lecture lecture) {
        index.put(SearchKind.LECTURE, lecture.id, List.of(words(lecture)));
        index.put(SearchKind.TRANSCRIPT, lecture.id, lecture.publishedAt == null ? List.of() : said(lecture));
    }

    private List<SearchDocument> said(Lecture lecture) {
        return transcripts.of(lecture.id).stream()
                .flatMap(transcript -> LecturePassages.of(lecture, transcript).stream())
                .toList();
    }

    private static SearchDocument words(Lecture lecture) {
        List<String> names = new ArrayList<>(lecture.topics);
        names.add(lecture.speaker.name());
        names.add(lecture.speaker.title());
        names.add(lecture.speaker.employer());
        names.addAll(lecture.speaker.honours());
        names.removeIf(String::isBlank);
        return new SearchDocument(
                lecture.title, names, lecture.summary, List.of(), lecture.org, lecture.publishedAt, lecture.language);
    }
}
