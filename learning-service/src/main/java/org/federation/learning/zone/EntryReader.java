package org.federation.learning.zone;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.federation.kit.org.OrgPath;
import org.federation.learning.article.ArticleRepository;
import org.federation.learning.article.ArticleSummary;
import org.federation.learning.lecture.LectureRepository;
import org.federation.learning.lecture.LectureSummary;
import org.federation.learning.media.MediaLinks;
import org.federation.learning.zone.ZoneView.EntryView;
import org.jspecify.annotations.Nullable;

/** Reads what stands in columns, all of one kind at once. */
@ApplicationScoped
class EntryReader {

    private final LectureRepository lectures;
    private final ArticleRepository articles;
    private final MediaLinks links;

    EntryReader(LectureRepository lectures, ArticleRepository articles, MediaLinks links) {
        this.lectures = lectures;
        this.articles = articles;
        this.links = links;
    }

    /** Of these entries what a person of this unit sees: what is out, and for staff what is below them. */
    Pieces read(Collection<Entry> entries, OrgPath org, boolean staff) {
        return new Pieces(
                lectures.readable(ids(entries, Entry::lectureId), org, staff).stream()
                        .map(row -> LectureSummary.of(row, links))
                        .collect(Collectors.toMap(LectureSummary::id, Function.identity())),
                articles.readable(ids(entries, Entry::articleId), org, staff).stream()
                        .map(row -> ArticleSummary.of(row, links))
                        .collect(Collectors.toMap(ArticleSummary::id, Function.identity())));
    }

    private static List<UUID> ids(Collection<Entry> entries, Function<Entry, @Nullable UUID> id) {
        return entries.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    /** What was read, by id. */
    record Pieces(Map<UUID, LectureSummary> lectures, Map<UUID, ArticleSummary> articles) {

        /** The entry with what stands there; null if the reader does not see that. */
        @Nullable
        EntryView view(Entry entry) {
            LectureSummary lecture = lectures.get(entry.id());
            ArticleSummary article = articles.get(entry.id());
            if (lecture == null && article == null) {
                return null;
            }
            return new EntryView(
                    entry.kind(), entry.id(), entry.pinned(), entry.shownFrom(), entry.shownUntil(), lecture, article);
        }

        /** Whether it is there, and of the kind that is claimed. */
        boolean hold(Entry entry) {
            ArticleSummary article = articles.get(entry.id());
            return entry.kind() == EntryKind.LECTURE
                    ? lectures.containsKey(entry.id())
                    : article != null
                            && article.kind().name().equals(entry.kind().name());
        }
    }
}
