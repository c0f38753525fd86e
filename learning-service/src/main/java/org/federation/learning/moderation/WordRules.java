package org.federation.learning.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.federation.learning.moderation.WordMatcher.Hit;

/**
 * The rules that a word list makes. A text is read in several ways, from as it stands to with its split characters put
 * together; the more has to be read into it to find a word, the less is decided without a person.
 */
final class WordRules {

    private final WordForms forms;
    private final WordMatcher literal;
    private final WordMatcher letters;
    private final WordMatcher unrepeated;
    private final WordMatcher allowed;
    private final SoundMatcher sounds;

    WordRules(List<ListedWord> words) {
        forms = new WordForms(words);
        literal = forms.literal();
        letters = forms.letters();
        unrepeated = forms.unrepeated();
        allowed = forms.allowed();
        sounds = forms.sounds();
    }

    /** What stands against a text, its words and ways to get in touch. */
    Assessment assess(String text) {
        Reading signs = Signs.of(text);
        List<Finding> found = new ArrayList<>();
        findWords(signs, found);
        List<Finding> overlooked = allowed.in(signs).stream()
                .map(hit -> finding(FindingKind.WORD, Verdict.CLEAR, signs, hit))
                .toList();
        found.removeIf(finding -> overlooked.stream().anyMatch(finding::isWithin));
        found.addAll(ContactRules.in(signs));
        found.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
        return Assessment.of(found);
    }

    private void findWords(Reading signs, List<Finding> found) {
        for (Hit hit : literal.in(signs)) {
            add(finding(FindingKind.WORD, listed(signs, hit), signs, hit), found);
        }
        Reading pure = signs.lettersOnly();
        find(letters, pure, signs, found);
        find(unrepeated, pure.withoutRepeats(), signs, found);
        Reading whole = SplitCharacters.joined(pure).withoutRepeats();
        for (Hit hit : unrepeated.in(whole)) {
            if (Gaps.of(whole, hit, signs) != Gaps.PUNCTUATION) {
                add(finding(FindingKind.DISGUISED_WORD, Verdict.DOUBTFUL, whole, hit), found);
            }
        }
        for (SoundMatcher.Hit hit : sounds.in(signs)) {
            add(
                    new Finding(
                            FindingKind.HOMOPHONE,
                            Verdict.DOUBTFUL,
                            signs.start(hit.from()),
                            signs.end(hit.to() - 1),
                            hit.word()),
                    found);
        }
    }

    /** Words with something between their signs. Blanks and punctuation may be there for a good reason. */
    private void find(WordMatcher matcher, Reading reading, Reading signs, List<Finding> found) {
        for (Hit hit : matcher.in(reading)) {
            Verdict verdict = listed(reading, hit);
            switch (Gaps.of(reading, hit, signs)) {
                case NONE, OTHER -> add(finding(FindingKind.DISGUISED_WORD, verdict, reading, hit), found);
                case BLANK -> add(finding(FindingKind.DISGUISED_WORD, Verdict.DOUBTFUL, reading, hit), found);
                case PUNCTUATION -> {
                    if (verdict == Verdict.REFUSED) {
                        add(finding(FindingKind.DISGUISED_WORD, Verdict.DOUBTFUL, reading, hit), found);
                    }
                }
            }
        }
    }

    /** One place is told of once, by the first and surest way it was noticed. */
    private static void add(Finding finding, List<Finding> found) {
        if (found.stream().noneMatch(finding::overlaps)) {
            found.add(finding);
        }
    }

    private Verdict listed(Reading reading, Hit hit) {
        return forms.word(word(reading, hit)).kind() == WordKind.REFUSE ? Verdict.REFUSED : Verdict.DOUBTFUL;
    }

    private Finding finding(FindingKind kind, Verdict verdict, Reading reading, Hit hit) {
        int start = reading.start(hit.from());
        int end = reading.end(hit.to() - 1);
        return new Finding(
                kind,
                verdict,
                start,
                end,
                verdict == Verdict.CLEAR ? null : forms.word(word(reading, hit)).word());
    }

    private static String word(Reading reading, Hit hit) {
        return reading.text().substring(hit.from(), hit.to());
    }
}
