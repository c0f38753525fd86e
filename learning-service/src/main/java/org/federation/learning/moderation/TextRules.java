package org.federation.learning.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The automatic rules that are in force, made anew whenever the word list has changed, on whichever instance. */
@ApplicationScoped
public class TextRules {

    private final WordListRepository lists;
    private volatile @Nullable Compiled compiled;

    TextRules(WordListRepository lists) {
        this.lists = lists;
    }

    private record Compiled(long version, WordRules rules) {}

    /** What stands against a text. */
    @Transactional
    public Assessment assess(String text) {
        return current().rules().assess(text);
    }

    /**
     * What tells a text from others that say something else: the same for all that differ only in blanks, punctuation,
     * digits, repeated characters and styles of writing. 32 bytes.
     */
    public static byte[] fingerprint(String text) {
        Reading signs = Signs.of(text);
        Reading letters = signs.lettersOnly().withoutRepeats();
        // What has no letters says what its signs say.
        String said = letters.length() == 0 ? signs.text() : letters.text();
        try {
            return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** How many letters a text has, repeated ones once: how much there is that could be said alike by chance. */
    public static int substance(String text) {
        return Signs.of(text).lettersOnly().withoutRepeats().length();
    }

    private Compiled current() {
        long version = lists.list().version;
        Compiled present = compiled;
        if (present == null || present.version() != version) {
            present = new Compiled(version, new WordRules(lists.words()));
            compiled = present;
        }
        return present;
    }
}
