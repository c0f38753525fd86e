package org.federation.learning.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTermsTest {

    @Test
    void chineseIsFoundByAnyPartOfIt() {
        List<String> text = SearchTerms.of("高空作业安全带的挂法");

        assertTrue(text.containsAll(SearchTerms.ofQuery("安全带")));
        assertTrue(text.containsAll(SearchTerms.ofQuery("挂")));
        assertFalse(text.containsAll(SearchTerms.ofQuery("安带")));
    }

    @Test
    void otherWordsAreFoundWholeWhateverTheirCaseOrWidth() {
        List<String> text = SearchTerms.of("ＣＮＣ 机床 Lesson 3");

        assertTrue(text.containsAll(SearchTerms.ofQuery("cnc")));
        assertTrue(text.containsAll(SearchTerms.ofQuery("LESSON 3")));
        assertEquals(List.of(), SearchTerms.ofQuery("!!!"));
    }

    @Test
    void aWordLongerThanAnyIsCutInTextAndQueryAlike() {
        String endless = "\uD801\uDC28x1".repeat(1_000);

        List<String> terms = SearchTerms.of(endless);

        assertEquals(SearchTerms.ofQuery(endless), terms);
        assertEquals(64, terms.get(0).codePointCount(0, terms.get(0).length()));
    }
}
