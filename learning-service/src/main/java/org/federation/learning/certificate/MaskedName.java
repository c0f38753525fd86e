package org.federation.learning.certificate;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A name as strangers may read it: enough for who has the certificate before them, too little for who has not. */
final class MaskedName {

    private MaskedName() {}

    /** The first letter of each word, the rest of it one star for each of at most three letters. */
    static String of(String name) {
        return Arrays.stream(name.strip().split("\\s+")).map(MaskedName::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        int letters = word.codePointCount(0, word.length());
        return word.substring(0, word.offsetByCodePoints(0, Math.min(1, letters)))
                + "*".repeat(Math.max(1, Math.min(3, letters - 1)));
    }
}
