package org.federation.learning.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.awaitility.Awaitility;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

/**
 * A large film over a line that breaks 40 times. In the suite it has 40 MB; {@code deploy/bench/uploads} sends 2 GB
 * ({@code -Duploads.megabytes=2048}) and reads the line this prints.
 */
@QuarkusTest
class BrokenLinesTest {

    private static final long LENGTH = Integer.getInteger("uploads.megabytes", 40) * 1_000_000L;
    private static final int BREAKS = 40;
    private static final int PIECE = 250_000;
    private static final long FLAT = 48L * 1_048_576;

    private final Content unit = Content.unit();
    private final Random random = new Random(5);

    @TestHTTPResource
    URI server;

    @Test
    void whatIsSentOverFortyBrokenLinesArrivesIntactAndInFlatMemory() throws Exception {
        String whole = unit.upload(unit.draft("一气呵成"), LENGTH);
        double straight = seconds(() -> send(whole, 0, LENGTH - 1, false));
        unit.asEditor()
                .header("Tus-Resumable", "1.0.0")
                .delete("/uploads/" + whole)
                .then()
                .statusCode(204);
        String upload = unit.upload(unit.draft("断了四十次"), LENGTH);
        long before = heap();

        double broken = seconds(() -> {
            for (int line = 1; line <= BREAKS; line++) {
                send(upload, offset(upload), line * (LENGTH - 1) / BREAKS, true);
            }
            // Whatever the last broken line took with it.
            send(upload, offset(upload), LENGTH - 1, false);
        });

        long grown = heap() - before;
        assertEquals(LENGTH - 1, offset(upload));
        assertArrayEquals(digestOfFilm(), digestOf(Path.of("target", "media", "originals", upload)));
        assertTrue(grown < FLAT, "the heap has grown by " + grown);
        unit.append(upload, LENGTH - 1, bytes(LENGTH - 1, 1)).then().statusCode(204);
        System.out.printf(
                Locale.ROOT,
                "uploads ratio=%.2f megabytes=%d breaks=%d straight-mb-s=%.0f broken-mb-s=%.0f heap-growth-mb=%.1f intact=1%n",
                straight / broken,
                LENGTH / 1_000_000,
                BREAKS,
                LENGTH / 1e6 / straight,
                LENGTH / 1e6 / broken,
                Math.max(0, grown) / 1_048_576.0);
    }

    /**
     * Sends what is missing up to an offset. A line that breaks has promised all of the film, and is gone (reset, not
     * closed) after a little more than was asked for.
     */
    private void send(String upload, long from, long to, boolean breaks) throws IOException {
        try (Socket line = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = line.getOutputStream();
            long promised = (breaks ? LENGTH : to) - from;
            out.write(("PATCH " + Content.BASE + "/uploads/" + upload + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: Bearer " + token() + "\r\nTus-Resumable: 1.0.0\r\nConnection: close\r\n"
                            + "Content-Type: application/offset+octet-stream\r\nUpload-Offset: " + from
                            + "\r\nContent-Length: " + promised + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            long end = breaks ? Math.min(LENGTH - 1, to + random.nextInt(PIECE)) : to;
            for (long at = from; at < end; at += PIECE) {
                out.write(bytes(at, (int) Math.min(PIECE, end - at)));
            }
            out.flush();
            if (breaks) {
                line.setSoLinger(true, 0);
            } else {
                assertTrue(firstLine(line.getInputStream()).contains(" 204 "));
            }
        }
    }

    /** How much has arrived, once nobody is writing any more. */
    private long offset(String upload) {
        Response asked = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            Response head = unit.asEditor()
                                    .header("Tus-Resumable", "1.0.0")
                                    .head("/uploads/" + upload);
                            int free = unit.append(upload, Long.parseLong(head.header("Upload-Offset")), new byte[0])
                                    .statusCode();
                            return free == 204 ? head : null;
                        },
                        head -> head != null);
        return Long.parseLong(asked.header("Upload-Offset"));
    }

    private String token() {
        return Tokens.person()
                .id(unit.editorId)
                .org(unit.org)
                .roles("content-editor")
                .token();
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** The film's bytes from an offset, the same whenever they are asked for. */
    private static byte[] bytes(long offset, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            long at = offset + i;
            bytes[i] = (byte) (at * 31 + (at >> 8) * 7 + (at >> 20));
        }
        return bytes;
    }

    private static byte[] digestOfFilm() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (long at = 0; at < LENGTH - 1; at += PIECE) {
            digest.update(bytes(at, (int) Math.min(PIECE, LENGTH - 1 - at)));
        }
        return digest.digest();
    }

    private static byte[] digestOf(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return digest.digest();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Something that takes time. */
    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
