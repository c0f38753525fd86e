package org.federation.learning.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Media in a bucket. Films are seen at the bucket's own address, signed for as long as ours would hold. */
final class S3Depot implements Depot {

    private static final int PIECE = 1_048_576;
    private static final int BETWEEN_QUESTIONS = 20;

    private final S3Bucket bucket;

    S3Depot(S3Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public void put(String key, byte[] file) throws IOException {
        put(key, RequestBody.fromBytes(file));
    }

    @Override
    public void putAll(String key, Path folder, BooleanSupplier goOn) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile).toList();
        }
        int count = 0;
        for (Path file : files) {
            if (count++ % BETWEEN_QUESTIONS == 0) {
                require(goOn);
            }
            put(key + "/" + folder.relativize(file), RequestBody.fromFile(file));
        }
    }

    @Override
    public byte[] read(String key) throws IOException {
        try {
            return bucket.client()
                    .getObjectAsBytes(get -> get.bucket(bucket.name()).key(key))
                    .asByteArray();
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public Path local(String key, Path workspace, BooleanSupplier goOn) throws IOException {
        Path copy = workspace.resolve("original");
        byte[] piece = new byte[PIECE];
        try (InputStream from = bucket.client()
                        .getObject(get -> get.bucket(bucket.name()).key(key));
                OutputStream to = Files.newOutputStream(copy)) {
            int pieces = 0;
            for (int read = from.readNBytes(piece, 0, PIECE); read > 0; read = from.readNBytes(piece, 0, PIECE)) {
                to.write(piece, 0, read);
                if (++pieces % BETWEEN_QUESTIONS == 0) {
                    require(goOn);
                }
            }
            return copy;
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    /** A key that others begin with is not taken for one above them, unless a slash comes after it. */
    @Override
    public void remove(String key) {
        delete(key);
        objects(key + "/").map(S3Object::key).toList().forEach(this::delete);
    }

    @Override
    public Set<String> names(String key) {
        String above = key + "/";
        return bucket
                .client()
                .listObjectsV2Paginator(
                        list -> list.bucket(bucket.name()).prefix(above).delimiter("/"))
                .stream()
                .flatMap(page -> Stream.concat(
                        page.commonPrefixes().stream().map(CommonPrefix::prefix),
                        page.contents().stream().map(S3Object::key)))
                .map(name -> name.substring(above.length()).replace("/", ""))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Instant> files(String key) {
        Map<String, Instant> files = new HashMap<>();
        objects(key + "/").forEach(file -> files.put(file.key().substring(key.length() + 1), file.lastModified()));
        return files;
    }

    @Override
    public @Nullable Instant lastChange(String key) {
        return Stream.concat(objects(key + "/"), objects(key).filter(file -> file.key()
                        .equals(key)))
                .map(S3Object::lastModified)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** What is touched is small, and not every store takes a copy of a file onto itself for a change. */
    @Override
    public void touch(String key, Instant now) {
        try {
            put(key, read(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(UUID upload) throws IOException {
        put("originals/" + upload, new byte[0]);
    }

    @Override
    public Intake intake(UUID upload, Standing standing) throws IOException {
        return S3Intake.of(bucket, upload, standing);
    }

    @Override
    public void abandon(UUID upload, String parts) {
        S3Intake.abandon(bucket, upload, parts);
        remove("tails/" + upload);
        remove("originals/" + upload);
    }

    @Override
    public URI address(String key, Duration time) {
        return URI.create(bucket.presigner()
                .presignGetObject(sign -> sign.signatureDuration(time)
                        .getObjectRequest(get -> get.bucket(bucket.name()).key(key)))
                .url()
                .toString());
    }

    private void put(String key, RequestBody body) throws IOException {
        try {
            bucket.client().putObject(put -> put.bucket(bucket.name()).key(key).contentType(MediaTypes.of(key)), body);
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    private void delete(String key) {
        bucket.client().deleteObject(delete -> delete.bucket(bucket.name()).key(key));
    }

    private Stream<S3Object> objects(String prefix) {
        return bucket
                .client()
                .listObjectsV2Paginator(list -> list.bucket(bucket.name()).prefix(prefix))
                .contents()
                .stream();
    }

    private static void require(BooleanSupplier goOn) throws IOException {
        if (!goOn.getAsBoolean()) {
            throw new IOException("Stopped by its watcher");
        }
    }

    static IOException failed(SdkException e) {
        return new IOException("The store of media: " + e.getMessage(), e);
    }
}
