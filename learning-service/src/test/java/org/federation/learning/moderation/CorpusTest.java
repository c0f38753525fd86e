package org.federation.learning.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The list the platform begins with: it lets people talk about their work, and is not got past by dressing words up.
 */
@QuarkusTest
class CorpusTest {

    @Inject
    TextRules rules;

    @Test
    void ordinaryCommentsAreClear() {
        List<String> stopped = lines("ordinary.txt").stream()
                .filter(text -> rules.assess(text).verdict() != Verdict.CLEAR)
                .map(text -> text + " " + rules.assess(text).findings())
                .toList();

        assertEquals(List.of(), stopped);
    }

    @Test
    void disguisedWordsAreNoticed() {
        List<String> missed = lines("disguised-bad.txt").stream()
                .filter(text -> rules.assess(text).verdict() == Verdict.CLEAR)
                .toList();

        assertEquals(List.of(), missed);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(CorpusTest.class.getResourceAsStream("/comments/" + file))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (lines.size() < 60) {
                throw new IllegalStateException(file + " is too short to prove anything");
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
