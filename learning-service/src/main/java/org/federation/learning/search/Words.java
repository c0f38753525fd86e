package org.federation.learning.search;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/**
 * Finds the words in a run of Chinese characters by a dictionary (HanLP's portable one). Names are not guessed: what is
 * no word of the dictionary is found by its pairs of characters.
 */
final class Words {

    private static final Segment SENTENCE = plain().enableOffset(true);
    private static final Segment WITH_WORDS_WITHIN_WORDS = plain().enableIndexMode(2);

    private Words() {}

    /** @param start in UTF-16 units from the beginning of the run */
    record Word(String text, int start) {}

    /** The run word by word. */
    static List<Word> of(String han) {
        return words(SENTENCE, han);
    }

    /** Also the shorter words that words are made of. */
    static List<Word> atAllDepths(String han) {
        return words(WITH_WORDS_WITHIN_WORDS, han);
    }

    private static List<Word> words(Segment segment, String han) {
        return segment.seg(han).stream().map(Words::word).toList();
    }

    private static Word word(Term term) {
        return new Word(term.word, term.offset);
    }

    private static Segment plain() {
        return HanLP.newSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enablePlaceRecognize(false)
                .enableOrganizationRecognize(false);
    }
}
