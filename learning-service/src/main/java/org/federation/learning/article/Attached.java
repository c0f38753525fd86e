package org.federation.learning.article;

import org.jspecify.annotations.Nullable;

/**
 * An attachment as the text it belongs to shows it.
 *
 * @param url signed address
 * @param width pixels, null for a PDF
 * @param height pixels, null for a PDF
 */
record Attached(
        String url, @Nullable Integer width, @Nullable Integer height) {}
