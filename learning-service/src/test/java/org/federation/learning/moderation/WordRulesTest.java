package org.federation.learning.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules of a small list find. */
class WordRulesTest {

    private final WordRules rules = new WordRules(List.of(
            new ListedWord("坏蛋", WordKind.REFUSE, false),
            new ListedWord("骗子", WordKind.DOUBT, false),
            new ListedWord("代开发票", WordKind.REFUSE, true),
            new ListedWord("sb", WordKind.DOUBT, false),
            new ListedWord("K13", WordKind.DOUBT, false),
            new ListedWord("看看", WordKind.DOUBT, false),
            new ListedWord("防骗子", WordKind.ALLOW, false)));

    @ParameterizedTest
    @CsvSource({
        "他是坏蛋, REFUSED, WORD",
        "他是壞蛋, REFUSED, WORD",
        "他是坏\u200b蛋, REFUSED, WORD",
        "他是坏\u0353蛋, REFUSED, WORD",
        "坏坏坏蛋蛋, REFUSED, WORD",
        "坏坏9坏蛋, REFUSED, WORD",
        "坏*蛋, REFUSED, DISGUISED_WORD",
        "坏1蛋, REFUSED, DISGUISED_WORD",
        "坏😀蛋, REFUSED, DISGUISED_WORD",
        "坏 蛋, DOUBTFUL, DISGUISED_WORD",
        "很坏。蛋也坏了, DOUBTFUL, DISGUISED_WORD",
        "土不疋虫, DOUBTFUL, DISGUISED_WORD",
        "骗子, DOUBTFUL, WORD",
        "马扁子, DOUBTFUL, DISGUISED_WORD",
        "戴开发票, DOUBTFUL, HOMOPHONE",
        "dai kai fa piao, DOUBTFUL, HOMOPHONE",
        "Ｓ Ｂ, DOUBTFUL, DISGUISED_WORD",
        "k13, DOUBTFUL, WORD"
    })
    void theMoreHasToBeReadIntoATextTheLessIsDecidedWithoutAPerson(String text, Verdict verdict, FindingKind kind) {
        Assessment found = rules.assess(text);

        assertEquals(verdict, found.verdict());
        assertEquals(kind, found.findings().get(0).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "大家要防骗子",
                "这个骗。子弹头动车组",
                "this basic tools bench",
                "看",
                "看一看",
                "k 1 3",
                "大开发，票要留好",
                "土布",
                "片子拍得好",
                ""
            })
    void whatOnlyResemblesAListedWordIsClear(String text) {
        assertEquals(Verdict.CLEAR, rules.assess(text).verdict());
    }

    @Test
    void aFindingTellsWhereItIsAndWhichWordItWasTakenFor() {
        String text = "你好😀，坏＊蛋！";

        Finding found = rules.assess(text).findings().get(0);

        assertEquals("坏＊蛋", text.substring(found.start(), found.end()));
        assertEquals("坏蛋", found.word());
    }

    @Test
    void onePlaceIsToldOfOnceAndTheWholeInTheOrderOfTheText() {
        List<Finding> found = rules.assess("骗子和坏蛋，电话13800138000").findings();

        assertEquals(
                List.of(FindingKind.WORD, FindingKind.WORD, FindingKind.PHONE),
                found.stream().map(Finding::kind).toList());
        assertTrue(found.get(0).end() <= found.get(1).start());
    }

    @Test
    void anEmptyListFindsOnlyWaysToGetInTouch() {
        WordRules none = new WordRules(List.of());

        assertEquals(Verdict.CLEAR, none.assess("坏蛋").verdict());
        assertEquals(Verdict.DOUBTFUL, none.assess("www.example.com").verdict());
    }

    /** A text made to keep a matcher busy is looked through as fast as any other. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "坏", "a.", "微信", "daikai", "扫码", "1 ", "www.", "\u0353", "大开"})
    void noTextTakesForever(String piece) {
        String text = piece.repeat(500 / piece.length());

        Verdict verdict = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> rules.assess(text).verdict());

        assertTrue(verdict != null);
    }
}
