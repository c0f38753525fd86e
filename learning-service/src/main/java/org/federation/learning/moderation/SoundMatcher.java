package org.federation.learning.moderation;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds what sounds like listed words, tones aside (谐音), and what spells them in pinyin, or partly so. Of characters
 * that sound alike one has to be the word's own: Chinese has few syllables, and much sounds like something else.
 */
final class SoundMatcher {

    private final List<Spoken> words;

    SoundMatcher(List<String> words) {
        this.words = words.stream().map(Spoken::of).toList();
    }

    /** A listed word, and for each of its characters how it may be spoken. */
    private record Spoken(String word, String letters, List<Set<String>> syllables) {

        static Spoken of(String word) {
            String letters = Signs.of(word).lettersOnly().text();
            return new Spoken(
                    word,
                    letters,
                    letters.chars().mapToObj(sign -> sounds((char) sign)).toList());
        }
    }

    /** The signs of a reading, and the listed word they sound like. */
    record Hit(String word, int from, int to) {}

    /** Of a reading that leaves out nothing: nothing sounds together across punctuation. */
    List<Hit> in(Reading reading) {
        List<Hit> hits = new ArrayList<>();
        if (words.isEmpty()) {
            return hits;
        }
        List<Set<String>> heard =
                reading.text().chars().mapToObj(sign -> sounds((char) sign)).toList();
        for (int from = 0; from < reading.length(); ) {
            Optional<Hit> hit = at(reading, heard, from);
            hit.ifPresent(hits::add);
            from = hit.map(Hit::to).orElse(from + 1);
        }
        return hits;
    }

    private Optional<Hit> at(Reading reading, List<Set<String>> heard, int from) {
        if (!Character.isLetter(reading.sign(from)) || (isLatin(reading, from) && isLatin(reading, from - 1))) {
            return Optional.empty();
        }
        for (Spoken word : words) {
            OptionalInt to = follow(reading, heard, word, 0, from);
            if (to.isPresent() && isTold(reading, from, to.getAsInt(), word)) {
                return Optional.of(new Hit(word.word(), from, to.getAsInt()));
            }
        }
        return Optional.empty();
    }

    private static boolean isTold(Reading reading, int from, int to, Spoken word) {
        return reading.text()
                .substring(from, to)
                .chars()
                .anyMatch(sign -> (sign < 128 && Character.isLetter(sign))
                        || word.letters().indexOf(sign) >= 0);
    }

    /** Where the word ends that is spoken from here on, its syllables before {@code number} having been heard. */
    private static OptionalInt follow(Reading reading, List<Set<String>> heard, Spoken word, int number, int from) {
        if (number == word.syllables().size()) {
            return isLatin(reading, from) && isLatin(reading, from - 1) ? OptionalInt.empty() : OptionalInt.of(from);
        }
        int next = number == 0 ? from : passOver(reading, from);
        if (next == reading.length()) {
            return OptionalInt.empty();
        }
        for (String syllable : word.syllables().get(number)) {
            int length = 0;
            if (heard.get(next).contains(syllable)) {
                length = 1;
            } else if (isLatin(reading, next) && reading.text().startsWith(syllable, next)) {
                length = syllable.length();
            }
            OptionalInt to =
                    length == 0 ? OptionalInt.empty() : follow(reading, heard, word, number + 1, next + length);
            if (to.isPresent()) {
                return to;
            }
        }
        return OptionalInt.empty();
    }

    /** Past what is no letter, up to punctuation. */
    private static int passOver(Reading reading, int from) {
        int at = from;
        while (at < reading.length() && !Character.isLetter(reading.sign(at)) && !Punctuation.is(reading.sign(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLatin(Reading reading, int at) {
        return at >= 0 && at < reading.length() && reading.sign(at) >= 'a' && reading.sign(at) <= 'z';
    }

    private static Set<String> sounds(char sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN
                ? Set.copyOf(PinyinHelper.toPinyinList(sign, PinyinStyleEnum.INPUT))
                : Set.of(String.valueOf(sign));
    }
}
