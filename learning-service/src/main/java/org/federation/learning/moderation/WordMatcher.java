package org.federation.learning.moderation;

import com.github.houbb.sensitive.word.api.IWordResult;
import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import com.github.houbb.sensitive.word.support.allow.WordAllows;
import com.github.houbb.sensitive.word.support.ignore.SensitiveWordCharIgnores;
import com.github.houbb.sensitive.word.support.result.WordResultHandlers;
import com.github.houbb.sensitive.word.support.resultcondition.WordResultConditions;
import com.github.houbb.sensitive.word.support.tag.WordTags;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds words of a list in a reading, with the automaton of the library sensitive-word. Only our own words: its
 * dictionary would stop much of what workers ordinarily talk about.
 */
final class WordMatcher {

    private final List<String> words;
    private final SensitiveWordBs automaton;

    WordMatcher(List<String> words) {
        this.words = List.copyOf(words);
        automaton = SensitiveWordBs.newInstance()
                .wordDeny(() -> this.words)
                .wordAllow(WordAllows.empty())
                .wordTag(WordTags.none())
                .wordResultCondition(WordResultConditions.alwaysTrue())
                .charIgnore(SensitiveWordCharIgnores.none())
                .ignoreCase(true)
                .ignoreWidth(true)
                .ignoreNumStyle(true)
                .ignoreEnglishStyle(true)
                .ignoreChineseStyle(true)
                .ignoreRepeat(false)
                .enableNumCheck(false)
                .enableEmailCheck(false)
                .enableUrlCheck(false)
                .enableIpv4Check(false)
                .init();
    }

    /** Signs of a reading from {@code from} up to {@code to}, exclusive. */
    record Hit(int from, int to) {}

    List<Hit> in(Reading reading) {
        List<Hit> hits = new ArrayList<>();
        if (words.isEmpty()) {
            return hits;
        }
        for (IWordResult found : automaton.findAll(reading.text(), WordResultHandlers.raw())) {
            if (!continues(reading, found.startIndex()) && !continues(reading, found.endIndex())) {
                hits.add(new Hit(found.startIndex(), found.endIndex()));
            }
        }
        return hits;
    }

    /** Whether a Latin word goes on here: a word of the list is not looked for within another. */
    private static boolean continues(Reading reading, int at) {
        return at > 0
                && at < reading.length()
                && isLatin(reading.sign(at - 1))
                && isLatin(reading.sign(at))
                && reading.end(at - 1) == reading.start(at);
    }

    private static boolean isLatin(char sign) {
        return sign >= 'a' && sign <= 'z';
    }
}
