package org.federation.kit.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages the platform speaks. */
enum Language {
    CHINESE("zh", "zh-CN"),
    ENGLISH("en", "en");

    private final String primary;
    private final String tag;

    Language(String primary, String tag) {
        this.primary = primary;
        this.tag = tag;
    }

    /** The language's tag (BCP 47). */
    String tag() {
        return tag;
    }

    static Language of(RoutingContext request) {
        return accepted(request.request().getHeader("Accept-Language"));
    }

    /**
     * The best of ours for an {@code Accept-Language} header: Chinese where it is absent, unreadable, or wants others.
     */
    static Language accepted(@Nullable String header) {
        if (header == null) {
            return CHINESE;
        }
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                .flatMap(range -> List.of(values()).stream().filter(language -> language.suits(range)))
                .findFirst()
                .orElse(CHINESE);
    }

    private boolean suits(LanguageRange range) {
        String wanted = range.getRange();
        return wanted.equals("*") || wanted.equals(primary) || wanted.startsWith(primary + "-");
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
