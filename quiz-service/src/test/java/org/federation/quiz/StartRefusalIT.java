package org.federation.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.federation.kit.testing.Instances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged service ends at once, with an error and one line naming what is missing, rather than start without. */
class StartRefusalIT {

    @ParameterizedTest
    @CsvSource({
        "PLATFORM_SECRET, platform.secret",
        "QUARKUS_DATASOURCE_JDBC_URL, quarkus.datasource.jdbc.url",
        "MP_JWT_VERIFY_ISSUER, mp.jwt.verify.issuer",
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION, mp.jwt.verify.publickey.location",
    })
    void aMissingSettingIsNamed(String variable, String setting) {
        assertOneLine(Instances.of(1).without(variable).refusal(), "for: " + setting);
    }

    @Test
    void aSecretThatIsTooShortIsToldSo() {
        assertOneLine(Instances.of(1).with("PLATFORM_SECRET", "c2hvcnQ=").refusal(), "PLATFORM_SECRET is too short");
    }

    @Test
    void aKeyFileThatIsNotThereIsNamed() {
        assertOneLine(
                Instances.of(1)
                        .with("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "target/no-such.pem")
                        .refusal(),
                "mp.jwt.verify.publickey.location");
    }

    /** Beside the log, whose lines are JSON. */
    private static void assertOneLine(String said, String part) {
        List<String> lines = said.lines()
                .filter(line -> !line.startsWith("{") && !line.isBlank())
                .toList();
        assertEquals(1, lines.size(), said);
        assertTrue(lines.get(0).contains(part), said);
    }
}
