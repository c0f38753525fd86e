package org.federation.learning.report;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** As what a report can be had. */
enum Format {
    JSON(MediaType.APPLICATION_JSON),
    CSV(Format.TEXT_CSV),
    XLSX(Format.WORKBOOK);

    static final String TEXT_CSV = "text/csv";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return MediaType.valueOf(mediaType);
    }

    /** The one that is named, or else the one the caller accepts most readily. */
    static Format of(@Nullable String name, HttpHeaders headers) {
        if (name != null) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted ->
                        Stream.of(values()).filter(format -> format.mediaType().isCompatible(accepted)))
                .findFirst()
                .orElse(JSON);
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
