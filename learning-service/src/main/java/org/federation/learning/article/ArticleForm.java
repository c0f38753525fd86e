package org.federation.learning.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an article is in the main. */
public enum ArticleForm {
    /** A text, with pictures and PDFs in it. */
    @JsonProperty("article")
    ARTICLE,
    /** A PDF, with a text about it or without. */
    @JsonProperty("document")
    DOCUMENT
}
