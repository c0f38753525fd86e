/**
 * Articles (图文) in Markdown with pictures and PDFs (附件), documents (文档) that are one PDF, their pointing into lectures,
 * and who has read them (阅读).
 */
@NullMarked
package org.federation.learning.article;

import org.jspecify.annotations.NullMarked;
