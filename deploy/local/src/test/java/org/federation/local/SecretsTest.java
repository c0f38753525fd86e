package org.federation.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void aSecretIsMadeOnceAndOnlyItsUserReadsIt() throws IOException {
        Path file = folder.resolve("secrets.json");
        String first = Secrets.load(file).get("quiz");

        Secrets later = Secrets.load(file);

        assertEquals(first, later.get("quiz"));
        assertNotEquals(first, later.get("learning"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
