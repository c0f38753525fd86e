package org.federation.learning.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.federation.kit.org.OrgPath;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.learning.article.ArticleRepository;
import org.federation.learning.editing.Piece;
import org.federation.learning.editing.PieceQuery.NewestKey;
import org.federation.learning.lecture.LectureRepository;

/** What is out in a zone, whatever its kind. */
@ApplicationScoped
class ZonePieces {

    private static final Comparator<Piece> LATEST_FIRST =
            Comparator.comparing(NewestKey::of).reversed();

    private final LectureRepository lectures;
    private final ArticleRepository articles;

    ZonePieces(LectureRepository lectures, ArticleRepository articles) {
        this.lectures = lectures;
        this.articles = articles;
    }

    /** A page of it, the latest first: of each kind as many are read as would fill it. */
    Page<Piece> newest(OrgPath org, String slug, PageRequest page) {
        List<Piece> rows = Stream.<Piece>concat(
                        lectures.newestInZone(org, slug, page).stream(),
                        articles.newestInZone(org, slug, page).stream())
                .sorted(LATEST_FIRST)
                .limit(page.limit() + 1L)
                .toList();
        return page.page(rows, NewestKey::of);
    }
}
