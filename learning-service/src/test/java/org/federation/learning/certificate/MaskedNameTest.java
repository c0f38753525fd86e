package org.federation.learning.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTest {

    @ParameterizedTest
    @CsvSource({
        "周晓禾, 周**",
        "王五, 王*",
        "阿卜杜热合曼·买买提, 阿***",
        "Anna Maria Berg, A*** M*** B***",
        "李, 李*",
        "𠮷野家, 𠮷**",
    })
    void onlyTheFirstLetterStays(String name, String masked) {
        assertEquals(masked, MaskedName.of(name));
    }
}
