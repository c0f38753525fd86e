/**
 * Full-text search (全文检索) over what other features publish: they enter documents (文档) here and take them out again,
 * this package knows none of them. Texts are taken apart into words (分词), pairs of characters and pinyin (拼音) by the
 * application; PostgreSQL keeps and ranks what comes of it.
 */
@NullMarked
package org.federation.learning.search;

import org.jspecify.annotations.NullMarked;
