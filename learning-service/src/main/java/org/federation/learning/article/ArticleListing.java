package org.federation.learning.article;

import org.jspecify.annotations.Nullable;

/** An article with the number of its readers and the picture that lists show. */
public record ArticleListing(
        Article article, ArticleCount count, @Nullable Attachment cover) {}
