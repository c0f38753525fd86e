package org.federation.learning.moderation;

/** What parts one thought from the next: words do not go on across it, unless somebody hides one there. */
final class Punctuation {

    private static final String SIGNS = "。！？；：、，.!?;:,\n";

    private Punctuation() {}

    static boolean is(char sign) {
        return SIGNS.indexOf(sign) >= 0;
    }
}
