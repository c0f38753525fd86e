package org.federation.learning.article;

import java.util.regex.Pattern;

/** How long reading takes. Chinese is read at some 400 characters a minute, English at some 230 words. */
final class ReadingTime {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private static final double SECONDS_PER_CHARACTER = 60.0 / 400;
    private static final double SECONDS_PER_WORD = 60.0 / 230;
    private static final int SECONDS_PER_PICTURE = 4;

    /** A PDF's text is not known here; even a short one is a page. */
    private static final int SECONDS_PER_DOCUMENT = 60;

    private static final int LEAST = 10;

    /** Of the reading time, what must have passed since the article was opened for it to count as read. */
    static final int FRACTION = 3;

    private ReadingTime() {}

    static int seconds(ArticleForm form, String words, int pictures) {
        double text = HAN.matcher(words).results().count() * SECONDS_PER_CHARACTER
                + WORD.matcher(words).results().count() * SECONDS_PER_WORD;
        int whole = (int) Math.ceil(text) + pictures * SECONDS_PER_PICTURE;
        return Math.max(LEAST, form == ArticleForm.DOCUMENT ? whole + SECONDS_PER_DOCUMENT : whole);
    }

    /** The least time, in seconds, in which someone can have read what takes so long. */
    static int least(int seconds) {
        return (seconds + FRACTION - 1) / FRACTION;
    }
}
