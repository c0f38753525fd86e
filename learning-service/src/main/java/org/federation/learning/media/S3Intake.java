package org.federation.learning.media;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.federation.learning.media.Depot.Standing;
import org.federation.learning.media.S3Parts.Part;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/**
 * Writes an upload as a multipart upload of S3, one part held in memory at a time. What a request leaves that is too
 * short for a part lies beside as a tail, and whoever goes on, on any instance, begins with it.
 *
 * <p>A writer that was taken for dead and is not may still send a part while another has begun. So each writer numbers
 * its parts differently (S3 asks only that numbers grow), and each tail has a key of its own: what was noted is never
 * written over.
 */
final class S3Intake implements Intake {

    private static final long SMALLEST_PART = 8L * 1_048_576;

    /** Of S3's 10,000 part numbers, each place has one for each of the writers that can know of one another. */
    private static final int TURNS = 16;

    private static final int MOST_PARTS = 600;

    private final S3Bucket bucket;
    private final S3Client client;
    private final String key;
    private final String tails;
    private final Standing standing;
    private final byte[] part;
    private final boolean whole;
    private S3Parts parts;
    private int filled;
    private int tailNumber;

    private S3Intake(S3Bucket bucket, UUID upload, Standing standing) {
        this.bucket = bucket;
        this.client = bucket.client();
        this.key = key(upload);
        this.tails = "tails/" + upload;
        this.standing = standing;
        this.parts = S3Parts.read(standing.parts());
        long size = Math.max(SMALLEST_PART, (standing.length() + MOST_PARTS - 1) / MOST_PARTS);
        this.part = new byte[(int) Math.min(size, Math.max(1, standing.length()))];
        this.whole = isWhole();
    }

    static S3Intake of(S3Bucket bucket, UUID upload, Standing standing) throws IOException {
        try {
            S3Intake intake = new S3Intake(bucket, upload, standing);
            intake.takeUpTail();
            return intake;
        } catch (SdkException e) {
            throw S3Depot.failed(e);
        }
    }

    /** Forgets the parts of an upload that is not to be completed. */
    static void abandon(S3Bucket bucket, UUID upload, String noted) {
        String id = S3Parts.read(noted).upload();
        if (id != null) {
            try {
                bucket.client()
                        .abortMultipartUpload(abort ->
                                abort.bucket(bucket.name()).key(key(upload)).uploadId(id));
            } catch (NoSuchUploadException gone) {
                // It was completed or forgotten before.
            }
        }
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
        for (int taken = 0; taken < length && !whole; ) {
            int some = Math.min(length - taken, part.length - filled);
            System.arraycopy(bytes, taken, part, filled, some);
            filled += some;
            taken += some;
            if (filled == part.length) {
                sendPart();
            }
        }
    }

    @Override
    public String settle() throws IOException {
        if (filled > 0 && !whole) {
            String tail = tails + "/" + standing.turn() + "." + ++tailNumber;
            send(() -> client.putObject(put -> put.bucket(bucket.name()).key(tail), body()));
            parts = parts.withTail(tail, filled);
        } else {
            parts = parts.withTail(null, 0);
        }
        return parts.noted();
    }

    @Override
    public void complete() throws IOException {
        if (whole) {
            return;
        }
        if (parts.upload() == null) {
            send(() -> client.putObject(put -> put.bucket(bucket.name()).key(key), body()));
        } else {
            if (filled > 0) {
                sendPart();
            }
            List<CompletedPart> all = parts.parts().stream()
                    .map(one -> CompletedPart.builder()
                            .partNumber(one.number())
                            .eTag(one.tag())
                            .build())
                    .toList();
            send(() -> client.completeMultipartUpload(complete -> complete.bucket(bucket.name())
                    .key(key)
                    .uploadId(parts.upload())
                    .multipartUpload(made -> made.parts(all))));
        }
        new S3Depot(bucket).remove(tails);
    }

    @Override
    public void close() {}

    private void sendPart() throws IOException {
        String upload = parts.upload();
        if (upload == null) {
            upload = send(() -> client.createMultipartUpload(
                            create -> create.bucket(bucket.name()).key(key)))
                    .uploadId();
        }
        String id = upload;
        int number = TURNS * parts.parts().size() + standing.turn() % TURNS + 1;
        String tag = send(() -> client.uploadPart(
                        part -> part.bucket(bucket.name()).key(key).uploadId(id).partNumber(number), body()))
                .eTag();
        parts = parts.with(id, new Part(number, tag));
        filled = 0;
    }

    private void takeUpTail() {
        String tail = parts.tail();
        if (tail != null && !whole) {
            byte[] bytes = client.getObjectAsBytes(
                            get -> get.bucket(bucket.name()).key(tail))
                    .asByteArray();
            System.arraycopy(bytes, 0, part, 0, parts.tailBytes());
            filled = parts.tailBytes();
        }
    }

    /** An earlier writer may have completed it, and not lived to note so. */
    private boolean isWhole() {
        try {
            return client.headObject(head -> head.bucket(bucket.name()).key(key))
                            .contentLength()
                    == standing.length();
        } catch (NoSuchKeyException none) {
            return false;
        }
    }

    private RequestBody body() {
        return RequestBody.fromBytes(filled == part.length ? part : Arrays.copyOf(part, filled));
    }

    private static String key(UUID upload) {
        return "originals/" + upload;
    }

    /** A request to the store. */
    private interface Request<T> {
        T send();
    }

    private static <T> T send(Request<T> request) throws IOException {
        try {
            return request.send();
        } catch (SdkException e) {
            throw S3Depot.failed(e);
        }
    }
}
