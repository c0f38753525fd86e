package org.federation.learning.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.org.CurrentPerson;
import org.federation.learning.media.MediaStore;
import org.jspecify.annotations.Nullable;

/** Puts what is attached to articles into the media store, and lays aside what it replaces. */
@ApplicationScoped
class AttachmentShelf {

    private final ArticleRepository articles;
    private final RetiredAttachments retired;
    private final MediaStore store;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    AttachmentShelf(
            ArticleRepository articles,
            RetiredAttachments retired,
            MediaStore store,
            CurrentPerson person,
            AuditLog audit,
            Clock clock) {
        this.articles = articles;
        this.retired = retired;
        this.store = store;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    void put(Article article, String name, byte[] bytes) {
        AttachedFile content = AttachedFile.of(bytes);
        Instant now = clock.instant();
        article.contentChanged(person.id(), now);
        Attachment attachment = article.attachment(name);
        String before = attachment == null ? null : attachment.file;
        if (attachment == null) {
            attachment = new Attachment();
            attachment.articleId = article.id;
            attachment.name = name;
            article.attach(attachment);
        }
        attachment.hold(content, store.putFile(article.id, content.extension(), bytes), now);
        record(article, name, before, attachment.file);
    }

    void remove(Article article, Attachment attachment) {
        article.contentChanged(person.id(), clock.instant());
        article.detach(attachment);
        record(article, attachment.name, attachment.file, null);
    }

    private void record(Article article, String name, @Nullable String before, @Nullable String after) {
        articles.flush();
        if (before != null && !before.equals(after)) {
            retired.enter(article.id, before, clock.instant());
        }
        audit.record(
                "article.attachment",
                article.id,
                before == null ? null : new Change(name, before),
                after == null ? null : new Change(name, after));
    }

    /** What the audit log tells of an attachment. */
    record Change(String name, String file) {}
}
