package org.federation.learning.moderation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Listed words in the forms they are looked for in. */
final class WordForms {

    private final Map<String, ListedWord> byForm = new HashMap<>();
    private final List<String> literal = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final List<String> unrepeated = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>();
    private final List<String> spoken = new ArrayList<>();

    WordForms(List<ListedWord> words) {
        words.forEach(this::enter);
    }

    private void enter(ListedWord word) {
        Reading signs = Signs.of(word.word());
        if (word.kind() == WordKind.ALLOW) {
            allowed.add(signs.text());
            return;
        }
        enter(signs, word, literal);
        Reading pure = signs.lettersOnly();
        // A word that is none without its digits and signs is found as it stands and in no other way.
        if (pure.length() < signs.only(sign -> sign != ' ').length()) {
            return;
        }
        enter(pure, word, letters);
        // A word with a doubled sign would be taken for half of itself.
        if (pure.withoutRepeats().length() == pure.length()) {
            enter(pure, word, unrepeated);
        }
        if (word.homophones()) {
            spoken.add(word.word());
        }
    }

    private void enter(Reading form, ListedWord word, List<String> forms) {
        byForm.putIfAbsent(form.text(), word);
        forms.add(form.text());
    }

    /** The word that has this form. */
    ListedWord word(String form) {
        return Objects.requireNonNull(byForm.get(form), form);
    }

    /** As they stand. */
    WordMatcher literal() {
        return new WordMatcher(literal);
    }

    /** Among letters alone. */
    WordMatcher letters() {
        return new WordMatcher(letters);
    }

    /** Among letters of which no two neighbours are the same. */
    WordMatcher unrepeated() {
        return new WordMatcher(unrepeated);
    }

    /** Those within which nothing is found. */
    WordMatcher allowed() {
        return new WordMatcher(allowed);
    }

    /** By their sound. */
    SoundMatcher sounds() {
        return new SoundMatcher(spoken);
    }
}
