package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.learning.search.SearchDocument;
import org.federation.learning.search.SearchIndex;
import org.federation.learning.search.SearchKind;
import org.federation.learning.search.SearchSource;
import org.jspecify.annotations.Nullable;

/** Lets lectures be found while they are published, by their words. */
@ApplicationScoped
class SearchableLectures implements SearchSource {

    private final LectureRepository lectures;
    private final SearchIndex index;

    SearchableLectures(LectureRepository lectures, SearchIndex index) {
        this.lectures = lectures;
        this.index = index;
    }

    @Override
    public String name() {
        return "lectures";
    }

    @Override
    public List<UUID> publishedAfter(@Nullable UUID id, int atMost) {
        return lectures.publishedAfter(id, atMost);
    }

    @Override
    public void enter(UUID id) {
        // Held, so that it is not withdrawn between being read and being entered.
        enter(lectures.findById(id, LockModeType.PESSIMISTIC_READ));
    }

    /** Enters a lecture as it is now, or takes it out. */
    void enter(Lecture lecture) {
        Instant outFrom = lecture.publishedAt;
        if (outFrom == null) {
            index.remove(SearchKind.LECTURE, lecture.id);
        } else {
            index.put(SearchKind.LECTURE, lecture.id, List.of(words(lecture, outFrom)));
        }
    }

    private static SearchDocument words(Lecture lecture, Instant outFrom) {
        List<String> names = new ArrayList<>(lecture.topics);
        names.add(lecture.speaker.name());
        names.add(lecture.speaker.title());
        names.add(lecture.speaker.employer());
        names.addAll(lecture.speaker.honours());
        names.removeIf(String::isBlank);
        return new SearchDocument(
                lecture.title, names, lecture.summary, List.of(), lecture.org, outFrom, lecture.language);
    }
}
