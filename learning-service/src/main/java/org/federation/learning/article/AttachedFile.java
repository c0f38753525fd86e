package org.federation.learning.article;

import java.nio.charset.StandardCharsets;
import org.federation.kit.problem.Problem;
import org.federation.learning.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What a file to be attached is, told by its content and never by its name.
 *
 * @param width pixels, null for a PDF
 * @param height pixels, null for a PDF
 */
record AttachedFile(
        String extension,
        String mediaType,
        int bytes,
        @Nullable Integer width,
        @Nullable Integer height) {

    /** Readers look for both marks this far into a file (ISO 32000-1, annex H.3). */
    private static final int PDF_MARKS = 1024;

    /**
     * Looks at a file.
     *
     * @throws Problem 422 {@code attachment-unreadable} for anything but a whole PDF, JPEG, PNG or WebP, and
     *     {@code picture-too-large} for a picture of more pixels than a phone can show
     */
    static AttachedFile of(byte[] file) {
        if (isPdf(file)) {
            return new AttachedFile("pdf", "application/pdf", file.length, null, null);
        }
        Picture picture = Picture.of(file);
        if (picture == null) {
            throw Problem.unprocessable("attachment-unreadable");
        }
        if (picture.isTooLarge()) {
            throw Problem.unprocessable("picture-too-large").args(picture.width(), picture.height());
        }
        return new AttachedFile(
                picture.extension(), picture.mediaType(), file.length, picture.width(), picture.height());
    }

    private static boolean isPdf(byte[] file) {
        return text(file, 0).contains("%PDF-")
                && text(file, Math.max(0, file.length - PDF_MARKS)).contains("%%EOF");
    }

    private static String text(byte[] file, int from) {
        return new String(file, from, Math.min(PDF_MARKS, file.length - from), StandardCharsets.ISO_8859_1);
    }
}
