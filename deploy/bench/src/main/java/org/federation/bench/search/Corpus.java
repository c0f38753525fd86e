package org.federation.bench.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.learning.search.SearchDocument;
import org.federation.learning.search.SearchKind;
import org.jspecify.annotations.Nullable;

/**
 * Documents as a learning zone of five years has them: mostly passages of transcripts, then lectures, articles and
 * official answers; most of them national, the others of one of 31 provinces or of a unit of one.
 */
final class Corpus {

    static final OrgPath READER = new OrgPath("cn.p7.u3.team1");

    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final Duration YEARS = Duration.ofDays(5 * 365);

    private final Vocabulary vocabulary;
    private final SplittableRandom random;

    Corpus(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.random = new SplittableRandom(seed);
    }

    record Numbered(SearchKind kind, UUID id, SearchDocument document) {}

    /** The document that comes after so many of so many, by the time it is out. */
    Numbered next(int number, int of) {
        int dice = random.nextInt(100);
        Instant out = FIRST.plus(YEARS.multipliedBy(number).dividedBy(of));
        UUID id = new UUID(random.nextLong(), random.nextLong());
        if (dice < 70) {
            return new Numbered(SearchKind.TRANSCRIPT, id, document(0, text(110, 220), out, null));
        } else if (dice < 85) {
            return new Numbered(SearchKind.LECTURE, id, document(5, text(40, 160), out, null));
        } else if (dice < 95) {
            return new Numbered(SearchKind.ARTICLE, id, document(3, text(300, 900), out, null));
        }
        UUID lecture = new UUID(random.nextLong(), random.nextLong());
        return new Numbered(SearchKind.ANSWER, id, document(1, text(40, 140), out, lecture));
    }

    private SearchDocument document(int names, String body, Instant out, @Nullable UUID lecture) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            words.add(vocabulary.drawPair(random) + vocabulary.drawPair(random));
        }
        return new SearchDocument(text(8, 20), words, body, List.of(), org(), out, "zh-CN", lecture);
    }

    private OrgPath org() {
        int dice = random.nextInt(100);
        if (dice < 60) {
            return new OrgPath("cn");
        }
        String province = "cn.p" + random.nextInt(31);
        return new OrgPath(dice < 80 ? province : province + ".u" + random.nextInt(20));
    }

    /** A text of so many characters, a comma or full stop after some words. */
    private String text(int least, int most) {
        int length = random.nextInt(least, most);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(vocabulary.draw(random));
            int dice = random.nextInt(20);
            if (dice == 0) {
                text.append('。');
            } else if (dice < 3) {
                text.append('，');
            }
        }
        return text.toString();
    }
}
