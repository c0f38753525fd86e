package org.federation.learning.article;

/** The form of the names of attachments: they stand in Markdown and in addresses, so without spaces or brackets. */
final class AttachmentName {

    static final String FORM = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}";

    private AttachmentName() {}
}
