package org.federation.learning.zone;

import java.util.regex.Pattern;

/** The form of the names that stand in addresses. */
final class Slug {

    static final int LONGEST = 64;

    /**
     * Words of letters and digits with single hyphens between them. Counted, not endless: a text of any length is
     * refused without following it to its end.
     */
    static final String FORM = "[a-z0-9](-?[a-z0-9]){0," + (LONGEST - 1) + "}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private Slug() {}

    /** Whether a text out of an address can be a slug at all. */
    static boolean isSlug(String text) {
        return text.length() <= LONGEST && PATTERN.matcher(text).matches();
    }
}
