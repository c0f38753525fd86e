package org.federation.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutArgumentsItIsTheUsualPortAndFolderWithDemoData() {
        Options options = Options.parse();

        assertEquals(8080, options.port());
        assertTrue(options.data().endsWith("deploy/local/data"), options.data()::toString);
        assertTrue(options.demo());
        assertFalse(options.fresh());
    }

    @Test
    void allCanBeChosen() {
        Options options = Options.parse("--port", "9080", "--data", "/tmp/elsewhere", "--fresh", "--no-demo");

        assertEquals(new Options(9080, Path.of("/tmp/elsewhere"), true, false, false), options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65530", "http", ""})
    void aPortThatLeavesNoRoomIsRefusedInOneLine(String port) {
        Refusal refusal = assertThrows(Refusal.class, () -> Options.parse("--port", port));

        assertEquals(2, refusal.exitCode());
        assertTrue(refusal.getMessage().lines().count() == 1, refusal::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unknown", "8080", "--port", "--data"})
    void whatIsUnknownOrLacksItsValueIsRefused(String argument) {
        assertEquals(
                2, assertThrows(Refusal.class, () -> Options.parse(argument)).exitCode());
    }
}
