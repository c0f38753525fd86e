package org.federation.learning.article;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
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

/** An article: a text in Markdown with what is attached to it. */
@Entity
public class Article extends Piece {

    private static final int MOST_ATTACHMENTS = 50;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public ArticleForm form;

    public String title;
    public String summary;

    /** Markdown. */
    public String body;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics;

    /** The name of the attached picture that lists show. */
    public @Nullable String cover;

    /** How long reading it takes, in seconds. */
    public int readingSeconds;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "article_id", insertable = false, updatable = false)
    @OrderBy("name")
    public List<Attachment> attachments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_lecture", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    public List<LecturePoint> lectures = new ArrayList<>();

    static Article begun(ArticleChanges words, CurrentPerson author, Instant now) {
        Article article = new Article();
        article.begin(author, now);
        article.form = words.kind();
        article.describe(words);
        return article;
    }

    @Override
    public String kind() {
        return "article";
    }

    /** @throws Problem 422 {@code article-kind-fixed}: columns know it under its kind */
    void change(ArticleChanges words, UUID editor, Instant now) {
        requireKind(words);
        contentChanged(editor, now);
        describe(words);
    }

    /** Puts other words into what is published. */
    void correct(ArticleChanges words) {
        requireKind(words);
        describe(words);
    }

    private void requireKind(ArticleChanges words) {
        if (words.kind() != form) {
            throw Problem.unprocessable("article-kind-fixed");
        }
    }

    private void describe(ArticleChanges words) {
        title = words.title();
        summary = words.summary();
        body = words.body();
        topics = List.copyOf(words.topics());
        cover = words.cover();
        requireCover();
        Markdown text = Markdown.of(body);
        readingSeconds = text.readingSeconds(form);
        List<LecturePoint> points = text.lecturePoints();
        if (!points.equals(lectures)) {
            lectures.clear();
            lectures.addAll(points);
        }
    }

    /**
     * Requires that what it promises is there.
     *
     * @throws Problem 409 {@code document-without-pdf}
     */
    void requireWhole() {
        if (form == ArticleForm.DOCUMENT && attachments.stream().noneMatch(Attachment::isPdf)) {
            throw Problem.conflict("document-without-pdf");
        }
    }

    /** The attachment of this name, null without one. */
    @Nullable
    Attachment attachment(String name) {
        return attachments.stream()
                .filter(attachment -> attachment.name.equals(name))
                .findFirst()
                .orElse(null);
    }

    /** @throws Problem 409 {@code too-many-attachments} */
    void attach(Attachment attachment) {
        if (attachments.size() >= MOST_ATTACHMENTS) {
            throw Problem.conflict("too-many-attachments").args(MOST_ATTACHMENTS);
        }
        attachments.add(attachment);
    }

    void detach(Attachment attachment) {
        attachments.remove(attachment);
        if (attachment.name.equals(cover)) {
            cover = null;
        }
    }

    private void requireCover() {
        if (cover != null) {
            Attachment picture = attachment(cover);
            if (picture == null || picture.isPdf()) {
                throw Problem.unprocessable("cover-unknown").args(cover);
            }
        }
    }
}
