package org.federation.learning.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.federation.kit.org.OrgPath;
import org.federation.learning.caption.Cue;
import org.federation.learning.search.SearchDocument;
import org.federation.learning.search.SearchDocument.Moment;
import org.junit.jupiter.api.Test;

class LecturePassagesTest {

    private static final Instant OUT = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void aWordThatGoesOnInTheNextCueStaysOne() {
        List<SearchDocument> passages =
                passages(new Cue(1, 4, "先戴好护"), new Cue(4.5, 8, "目镜，再开机。"), new Cue(9, 12, "Thank you"));

        assertEquals(1, passages.size());
        assertEquals("先戴好护目镜，再开机。 Thank you", passages.get(0).body());
        assertEquals(
                List.of(new Moment(0, 1), new Moment(4, 4), new Moment(12, 9)),
                passages.get(0).moments());
    }

    @Test
    void nothingStandsBetweenChineseSentences() {
        assertEquals(
                "先看图纸，再开机。",
                passages(new Cue(0, 1, "先看图纸，"), new Cue(1, 2, "再开机。")).get(0).body());
    }

    @Test
    void aPassageLastsAboutAMinute() {
        Cue[] cues = IntStream.range(0, 30)
                .mapToObj(i -> new Cue(i * 5, i * 5 + 4, "第" + i + "句。"))
                .toArray(Cue[]::new);

        List<SearchDocument> passages = passages(cues);

        assertEquals(3, passages.size());
        assertEquals(60, passages.get(1).moments().get(0).atSeconds());
    }

    @Test
    void aLectureThatSaysNothingHasNone() {
        assertEquals(List.of(), passages());
    }

    private static List<SearchDocument> passages(Cue... cues) {
        Lecture lecture = new Lecture();
        lecture.title = "砂轮机的一天";
        lecture.org = new OrgPath("cn.u1");
        lecture.publishedAt = OUT;
        return LecturePassages.of(lecture, new Transcripts.Transcript("zh-CN", List.of(cues)));
    }
}
