package org.federation.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.federation.local.ChildProcess.Stop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void open() {
        data = DataFolder.open(folder);
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void whatAKilledLauncherLeftRunningIsStopped() throws IOException {
        ChildProcess left = ChildProcess.start("left", List.of("sleep", "600"), Map.of(), data, Stop.TERMINATE);

        List<String> found = Orphans.stopAll(data);

        assertEquals(List.of("left"), found);
        assertFalse(left.isAlive());
    }

    @Test
    void aDeafOneIsKilled() throws IOException {
        ChildProcess deaf = ChildProcess.start(
                "deaf", List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done"), Map.of(), data, Stop.TERMINATE);

        Orphans.stopAll(data);

        assertFalse(deaf.isAlive());
    }

    @Test
    void anotherProgramThatWasGivenTheSameIdIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    data.run().resolve("learning.json"),
                    "{\"pid\":%d,\"start\":\"another boot 4711\",\"stop\":\"TERMINATE\"}".formatted(stranger.pid()));

            List<String> found = Orphans.stopAll(data);

            assertEquals(List.of(), found);
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aRecordThatAFailingMachineLeftHalfWrittenIsNoProcess() throws IOException {
        Files.writeString(data.run().resolve("quiz.json"), "{\"pid\":1,");

        assertEquals(List.of(), Orphans.stopAll(data));
        assertFalse(Files.exists(data.run().resolve("quiz.json")));
    }

    @Test
    void aFolderThatIsInUseIsRefused() {
        assertEquals(
                6, assertThrows(Refusal.class, () -> DataFolder.open(folder)).exitCode());
    }
}
