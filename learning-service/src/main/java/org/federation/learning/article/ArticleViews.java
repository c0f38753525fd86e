package org.federation.learning.article;

import jakarta.enterprise.context.ApplicationScoped;
import org.federation.learning.article.ArticleView.PointView;
import org.federation.learning.editing.CorrectionDesk;
import org.federation.learning.editing.PieceReview;
import org.federation.learning.media.MediaLinks;
import org.jspecify.annotations.Nullable;

/** Shows articles to staff and to workers. */
@ApplicationScoped
class ArticleViews {

    private final MediaLinks links;
    private final CorrectionDesk corrections;

    ArticleViews(MediaLinks links, CorrectionDesk corrections) {
        this.links = links;
        this.corrections = corrections;
    }

    ArticleView toStaff(ArticleListing row) {
        return view(row, true);
    }

    ArticleView toWorkers(ArticleListing row) {
        return view(row, false);
    }

    ArticleSummary summary(ArticleListing row) {
        return ArticleSummary.of(row, links);
    }

    /** What the text of an article finds under a name. */
    @Nullable
    Attached attached(Article article, String name) {
        Attachment attachment = article.attachment(name);
        return attachment == null
                ? null
                : new Attached(links.file(article.id, attachment.file), attachment.width, attachment.height);
    }

    private ArticleView view(ArticleListing row, boolean staff) {
        Article article = row.article();
        Attachment cover = article.cover == null ? null : article.attachment(article.cover);
        return new ArticleView(
                article.id,
                article.form,
                article.title,
                article.summary,
                Markdown.of(article.body).html(name -> attached(article, name)),
                article.topics,
                article.org,
                article.state,
                article.createdAt,
                article.publishedAt,
                article.withdrawAt,
                article.readingSeconds,
                row.count().readers,
                cover == null ? null : links.file(article.id, cover.file),
                article.attachments.stream()
                        .map(attachment -> AttachmentView.of(attachment, links))
                        .toList(),
                article.lectures.stream()
                        .map(point -> new PointView(point.lectureId(), point.atSeconds()))
                        .toList(),
                corrections.notes(article),
                staff ? article.body : null,
                staff ? article.cover : null,
                staff ? article.authorName : null,
                staff ? PieceReview.of(article) : null);
    }
}
