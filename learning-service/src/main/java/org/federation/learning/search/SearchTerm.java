package org.federation.learning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One of the things a query asks for: a Chinese word, characters that are no word, or what was typed in letters. */
sealed interface SearchTerm {

    /** What a document must hold, as a {@code tsquery}. */
    String required();

    /** What it had better hold. */
    default String preferred() {
        return required();
    }

    /** Whether it is one Chinese character. */
    default boolean isSingle() {
        return false;
    }

    /** Where it stands in a text, as it was written there; empty if nowhere. */
    List<Mark> marks(PlainText text);

    /** Words of a run of Chinese characters. What the dictionary leaves as single characters is put together again. */
    static List<SearchTerm> ofHan(String run) {
        List<SearchTerm> terms = new ArrayList<>();
        StringBuilder loose = new StringBuilder();
        for (Words.Word word : Words.of(run)) {
            boolean single = word.text().codePointCount(0, word.text().length()) == 1;
            if (single && !Loose.EMPTY_WORDS.contains(word.text())) {
                loose.append(word.text());
                continue;
            }
            addLoose(loose, terms);
            terms.add(single ? new Single(word.text()) : new Word(word.text()));
        }
        addLoose(loose, terms);
        return terms;
    }

    static SearchTerm ofLetters(String run) {
        return new Letters(Lexemes.word(run));
    }

    static String quoted(String lexeme) {
        return "'" + lexeme + "'";
    }

    private static void addLoose(StringBuilder loose, List<SearchTerm> terms) {
        if (loose.length() > 0) {
            String text = loose.toString();
            terms.add(text.codePointCount(0, text.length()) == 1 ? new Single(text) : new Loose(text));
            loose.setLength(0);
        }
    }

    /** A word of the dictionary, found by its pairs wherever a text is parted otherwise. */
    record Word(String text) implements SearchTerm {

        @Override
        public String required() {
            return Pairs.of(text).stream().map(SearchTerm::quoted).collect(Collectors.joining(" & ", "(", ")"));
        }

        @Override
        public String preferred() {
            return quoted(Lexemes.WORD + text);
        }

        @Override
        public List<Mark> marks(PlainText text) {
            return occurrences(text, this.text);
        }
    }

    /**
     * Characters in a row that are no word of the dictionary, such as a name with a verb after it: any pair will do.
     */
    record Loose(String text) implements SearchTerm {

        /** Words of one character that a query can do without. */
        static final Set<String> EMPTY_WORDS =
                Set.of("的", "了", "和", "是", "在", "与", "及", "等", "就", "都", "把", "被", "吗", "呢");

        @Override
        public String required() {
            return Pairs.of(text).stream().map(SearchTerm::quoted).collect(Collectors.joining(" | ", "(", ")"));
        }

        @Override
        public List<Mark> marks(PlainText text) {
            return Pairs.of(this.text).stream()
                    .flatMap(pair -> occurrences(text, pair).stream())
                    .toList();
        }
    }

    /** A single character: alone, or as the beginning of a pair. */
    record Single(String text) implements SearchTerm {

        @Override
        public String required() {
            return quoted(text) + ":*";
        }

        @Override
        public boolean isSingle() {
            return true;
        }

        @Override
        public List<Mark> marks(PlainText text) {
            return occurrences(text, this.text);
        }
    }

    /** A word of letters or digits, or the beginning of one; or Chinese typed in pinyin. */
    record Letters(String text) implements SearchTerm {

        private static final Pattern TYPED = Pattern.compile("[a-z][a-z0-9]+");
        private static final int BEGINNING = 3;

        @Override
        public String required() {
            List<String> ways = new ArrayList<>();
            ways.add(quoted(text) + (text.length() < BEGINNING ? "" : ":*"));
            if (TYPED.matcher(text).matches()) {
                ways.add(quoted(Lexemes.INITIALS + cut(Lexemes.LONGEST_INITIALS)) + ":*");
                ways.add(quoted(Lexemes.PINYIN + cut(Lexemes.LONGEST_PINYIN)) + ":*");
            }
            return "(" + String.join(" | ", ways) + ")";
        }

        @Override
        public String preferred() {
            return quoted(text);
        }

        @Override
        public List<Mark> marks(PlainText text) {
            List<Mark> words = text.runs().stream()
                    .filter(run -> !run.isHan() && run.text().startsWith(this.text))
                    .map(run -> text.inOriginal(run.start(), run.start() + this.text.length()))
                    .toList();
            boolean pinyin = words.isEmpty() && TYPED.matcher(this.text).matches();
            return pinyin ? Sounds.of(text).marks(this.text) : words;
        }

        private String cut(int longest) {
            return text.substring(0, Math.min(longest, text.length()));
        }
    }

    private static List<Mark> occurrences(PlainText text, String wanted) {
        List<Mark> marks = new ArrayList<>();
        for (int at = text.text().indexOf(wanted); at >= 0; at = text.text().indexOf(wanted, at + wanted.length())) {
            marks.add(text.inOriginal(at, at + wanted.length()));
        }
        return marks;
    }
}
