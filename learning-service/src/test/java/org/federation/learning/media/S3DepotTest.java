package org.federation.learning.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.federation.learning.S3Server;
import org.federation.learning.media.Depot.Standing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class S3DepotTest extends DepotContract {

    private static final S3Server SERVER = new S3Server();
    private static S3Bucket bucket;

    @BeforeAll
    static void startServer() {
        bucket = S3Bucket.of(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(S3Config.class)
                .withSources(new PropertiesConfigSource(SERVER.start(), "test", 1_000))
                .build()
                .getConfigMapping(S3Config.class));
    }

    @AfterAll
    static void stopServer() {
        bucket.close();
        SERVER.close();
    }

    @Override
    Depot depot() {
        return new S3Depot(bucket);
    }

    @Test
    void aLargeUploadIsMadeOfParts() throws IOException {
        UUID upload = UUID.randomUUID();
        try (Intake intake = depot().intake(upload, new Standing(20_000_000, 0, "", 1))) {
            intake.write(new byte[20_000_000], 20_000_000);
            intake.complete();
        }

        String tag = bucket.client()
                .headObject(head -> head.bucket(S3Server.BUCKET).key("originals/" + upload))
                .eTag();
        assertTrue(tag.endsWith("-3\""), tag);
        assertEquals(
                0,
                bucket.client()
                        .listMultipartUploads(
                                list -> list.bucket(S3Server.BUCKET).prefix("originals/" + upload))
                        .uploads()
                        .size());
    }

    /** One that was taken for dead goes on writing what nobody asked for any more. */
    @Test
    void whoeverWasOvertakenSpoilsNothing() throws IOException {
        int length = 17_000_000;
        UUID upload = UUID.randomUUID();
        byte[] right = filled(length, 1);
        byte[] wrong = filled(length, 2);
        String parts;
        try (Intake late = depot().intake(upload, new Standing(length, 0, "", 1))) {
            late.write(right, 1_000_000);
            parts = late.settle();
            try (Intake next = depot().intake(upload, new Standing(length, 1_000_000, parts, 2))) {
                next.write(right, 15_000_000);
                String noted = next.settle();
                late.write(wrong, 15_500_000);
                late.settle();
                try (Intake last = depot().intake(upload, new Standing(length, 16_000_000, noted, 3))) {
                    last.write(right, 1_000_000);
                    last.complete();
                }
            }
        }

        assertArrayEquals(right, original(upload));
    }

    @Test
    void whoHasTheSignedAddressReadsTheFileAndItsParts() throws Exception {
        depot().put("renditions/" + UUID.randomUUID() + "/0.m4s", new byte[] {1});
        String key = "renditions/" + UUID.randomUUID() + "/0.m4s";
        depot().put(key, new byte[] {0, 1, 2, 3, 4, 5});

        URI address = depot().address(key, Duration.ofMinutes(5));
        HttpResponse<byte[]> part = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Range", "bytes=2-3")
                                .build(),
                        BodyHandlers.ofByteArray());

        assertTrue(address.getQuery().contains("X-Amz-Signature="), address::toString);
        assertEquals(206, part.statusCode());
        assertArrayEquals(new byte[] {2, 3}, part.body());
        assertEquals(
                "video/iso.segment", part.headers().firstValue("Content-Type").orElseThrow());
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
