package org.federation.kit.commit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process under load is killed with SIGKILL: everything it acknowledged is there, once. */
class KilledProcessTest {

    private static final int ROUNDS = 10;
    private static final int UUID_CHARACTERS = 36;
    private static final int LONGEST_LIFE_MILLIS = 900;

    private final Set<UUID> acknowledged = new HashSet<>();

    @Test
    void everythingAcknowledgedIsThereOnce() throws Exception {
        try (LedgerDatabase database = LedgerDatabase.fresh()) {
            int before = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                runAndKill(database.url(), round, before);
                database.awaitQuiet();
                before = commandsOf(database, round);
            }
            Set<UUID> written = database.ids();
            assertTrue(written.containsAll(acknowledged), "something acknowledged is lost");
            assertEquals(written.size(), database.total(LedgerProcess.ACCOUNT), "something was counted twice");
        }
    }

    /**
     * It is killed by its handle: {@link Process#destroyForcibly} would also close the output that is still being read.
     */
    private void runAndKill(String url, int round, int before) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerProcess.class.getName(),
                        url,
                        Integer.toString(round),
                        Integer.toString(before))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            take(output.readLine());
            CompletableFuture.delayedExecutor(
                            ThreadLocalRandom.current().nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS)
                    .execute(process.toHandle()::destroyForcibly);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                take(line);
            }
        }
        assertEquals(128 + 9, process.waitFor());
    }

    private void take(String line) {
        assertTrue(line != null, "the process ended before it did anything");
        if (line.length() == UUID_CHARACTERS) {
            acknowledged.add(UUID.fromString(line));
        }
    }

    /**
     * How many commands of a round may have been submitted: those written, and as many again as may have been waiting.
     */
    private static int commandsOf(LedgerDatabase database, int round) {
        return database.ids().stream()
                .filter(id -> id.getMostSignificantBits() == round)
                .mapToInt(id -> (int) id.getLeastSignificantBits() + 1)
                .max()
                .orElse(0);
    }
}
