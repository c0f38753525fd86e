package org.federation.learning.media;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is told about films, in Chinese or, where that is asked for first, in English. */
final class MediaTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private MediaTexts() {}

    /** @param accepted languages the reader accepts, the preferred first */
    static String text(String name, List<Locale> accepted) {
        boolean english = accepted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .isPresent();
        Locale locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return ResourceBundle.getBundle("messages/media", locale, NO_FALLBACK).getString(name);
    }
}
