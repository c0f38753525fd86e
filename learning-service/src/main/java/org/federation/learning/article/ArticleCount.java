package org.federation.learning.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How many workers have read an article to its end: the sum of the ledger that {@link ReadingLedger} keeps. */
@Entity
@Immutable
public class ArticleCount {

    @Id
    public UUID articleId;

    public long readers;

    static ArticleCount none(UUID articleId) {
        ArticleCount count = new ArticleCount();
        count.articleId = articleId;
        return count;
    }
}
