package org.federation.learning.certificate;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands on a certificate, in Chinese or English. */
final class CertificateWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Locale locale;
    private final ResourceBundle texts;

    CertificateWords(boolean english) {
        locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        texts = ResourceBundle.getBundle("messages/certificate", locale, NO_FALLBACK);
    }

    Locale locale() {
        return locale;
    }

    String text(String name, Object... values) {
        return new MessageFormat(texts.getString(name), locale).format(values);
    }

    String period(Certificate certificate) {
        return text("period", day(certificate.from()), day(certificate.to()));
    }

    /** Whole hours and minutes: nothing is rounded up. */
    String time(Certificate certificate) {
        long minutes = certificate.learningSeconds() / 60;
        return text("time", minutes / 60, minutes % 60);
    }

    String issued(Certificate certificate) {
        return text("issued", day(LocalDate.ofInstant(certificate.issuedAt(), ZONE)));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.getString("day"), locale).format(day);
    }
}
