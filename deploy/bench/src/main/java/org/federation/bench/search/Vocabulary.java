package org.federation.bench.search;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chinese words of one and two characters, the commonest first, drawn as they come in texts: the word of rank r with a
 * probability of 1/r (Zipf's law). Which words there are, and in which order, HanLP's dictionary says.
 */
final class Vocabulary {

    private final List<String> words = new ArrayList<>();
    private final double[] cumulative;

    private record Counted(String word, int frequency) {}

    Vocabulary() {
        List<String> characters = characters();
        List<Counted> counted = new ArrayList<>();
        for (String first : characters) {
            add(first, counted);
            for (String second : characters) {
                add(first + second, counted);
            }
        }
        counted.sort(Comparator.comparingInt(Counted::frequency).reversed().thenComparing(Counted::word));
        counted.forEach(one -> words.add(one.word));
        cumulative = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < cumulative.length; rank++) {
            sum += 1.0 / (rank + 1);
            cumulative[rank] = sum;
        }
    }

    int size() {
        return words.size();
    }

    /** A word as it comes in a text. */
    String draw(SplittableRandom random) {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return words.get(low);
    }

    /** A word of two characters as it comes in a text. */
    String drawPair(SplittableRandom random) {
        String word = draw(random);
        while (word.length() != 2) {
            word = draw(random);
        }
        return word;
    }

    private static void add(String word, List<Counted> counted) {
        CoreDictionary.Attribute known = CoreDictionary.get(word);
        if (known != null) {
            counted.add(new Counted(word, known.totalFrequency));
        }
    }

    /** The 3,755 characters of GB 2312's first level, which are those in daily use. */
    private static List<String> characters() {
        Charset gb2312 = Charset.forName("GB2312");
        List<String> characters = new ArrayList<>();
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                characters.add(new String(new byte[] {(byte) row, (byte) cell}, gb2312));
            }
        }
        return characters;
    }
}
