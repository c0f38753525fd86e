package org.federation.learning.points;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.federation.kit.paging.Page;
import org.federation.learning.activity.Subject;
import org.federation.learning.activity.Subjects;

/** What postings were for, by name. A title stays told after its piece is withdrawn: its worker has seen it. */
@ApplicationScoped
class SubjectTitles {

    private final List<Subjects> features;

    SubjectTitles(@All List<Subjects> features) {
        this.features = features;
    }

    Page<PostingView> name(Page<Posting> postings) {
        Map<UUID, String> titles = titles(postings.items());
        return postings.map(posting -> name(posting, titles));
    }

    PostingView name(Posting posting) {
        return name(posting, titles(List.of(posting)));
    }

    private static PostingView name(Posting posting, Map<UUID, String> titles) {
        String told = posting.subjectTitle();
        return PostingView.of(posting, told == null ? titles.get(posting.subjectId()) : told);
    }

    /** Of what is ours; what another service has told by name is not asked for. */
    private Map<UUID, String> titles(List<Posting> postings) {
        List<UUID> ids = postings.stream()
                .filter(posting -> posting.subjectTitle() == null)
                .map(Posting::subjectId)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : features.stream()
                        .flatMap(feature -> feature.named(ids).stream())
                        .collect(Collectors.toMap(Subject::id, Subject::title));
    }
}
