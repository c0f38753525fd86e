package org.federation.learning.moderation;

/** What lies between the signs of a word that was found in a reading, and was left out there. */
enum Gaps {
    NONE,
    BLANK,
    PUNCTUATION,
    /** Digits, symbols, pictures. */
    OTHER;

    /**
     * @param reading what the word was found in
     * @param signs the same text with nothing left out
     */
    static Gaps of(Reading reading, WordMatcher.Hit hit, Reading signs) {
        Gaps widest = NONE;
        int at = 0;
        for (int number = hit.from() + 1; number < hit.to(); number++) {
            while (at < signs.length() && signs.start(at) < reading.start(number)) {
                if (signs.start(at) >= reading.end(number - 1)) {
                    Gaps gap = at(signs, at);
                    if (gap == PUNCTUATION) {
                        return PUNCTUATION;
                    }
                    widest = gap == OTHER || widest == NONE ? gap : widest;
                }
                at++;
            }
        }
        return widest;
    }

    private static Gaps at(Reading signs, int at) {
        char sign = signs.sign(at);
        if (Punctuation.is(sign)) {
            // A stop of the typewriter with a letter right behind it ends no sentence: it may be an abbreviation.
            return sign < 128 && at + 1 < signs.length() && Character.isLetter(signs.sign(at + 1))
                    ? BLANK
                    : PUNCTUATION;
        }
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) ? BLANK : OTHER;
    }
}
