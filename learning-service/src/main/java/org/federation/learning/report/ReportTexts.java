package org.federation.learning.report;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a report as a file, in Chinese or, where that is asked for first, in English. */
final class ReportTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    /** @param accepted languages the reader accepts, the preferred first */
    ReportTexts(List<Locale> accepted) {
        boolean english = accepted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .isPresent();
        Locale locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        texts = ResourceBundle.getBundle("messages/report", locale, NO_FALLBACK);
    }

    String text(String name) {
        return texts.getString(name);
    }

    /** The text of this name, or what stands for it. */
    String text(String name, String otherwise) {
        return texts.containsKey(name) ? texts.getString(name) : otherwise;
    }
}
