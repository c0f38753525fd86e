package org.federation.kit.problem;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
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

    private static final int MOST_KNOWN = 1_000;

    /** What browsers send is shorter. */
    private static final int LONGEST_KNOWN = 100;

    /** Of the few headers that there are; to read one costs more than most that it is read for. */
    private static final LoadingCache<String, Language> KNOWN = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .executor(Runnable::run)
            .build(Language::bestOf);

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
        return header.length() <= LONGEST_KNOWN ? KNOWN.get(header) : bestOf(header);
    }

    private static Language bestOf(String header) {
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
