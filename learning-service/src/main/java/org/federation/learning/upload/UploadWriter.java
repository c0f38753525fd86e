package org.federation.learning.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.federation.kit.org.OrgScope;
import org.federation.kit.problem.Problem;
import org.federation.learning.media.Intake;
import org.federation.learning.media.MediaConfig;
import org.federation.learning.media.MediaStore;
import org.jspecify.annotations.Nullable;

/**
 * Writes the bytes of an upload. Every few megabytes, or seconds, they are forced to disk and then noted, so that
 * neither a broken line nor a killed process costs more than that; a request with a checksum counts as a whole or not
 * at all.
 */
@ApplicationScoped
class UploadWriter {

    private static final int BUFFER = 256 * 1_024;
    private static final long BYTES_BETWEEN_NOTES = 8L * 1_024 * 1_024;
    private static final long NANOS_BETWEEN_NOTES = 2_000_000_000L;
    private static final int CHECKSUM_MISMATCH = 460;
    private static final int LOCKED = 423;
    private static final int TIMEOUT = 408;

    private final UploadLog log;
    private final UploadDesk desk;
    private final MediaStore store;
    private final MediaConfig config;

    UploadWriter(UploadLog log, UploadDesk desk, MediaStore store, MediaConfig config) {
        this.log = log;
        this.desk = desk;
        this.store = store;
        this.config = config;
    }

    /**
     * Adds a request's bytes to an upload.
     *
     * @return how many bytes of the upload are now safely here
     * @throws Problem 423 {@code upload-busy}, 413 {@code upload-beyond-length}, 460 {@code upload-checksum-mismatch}
     */
    long append(Upload upload, InputStream body, @Nullable Checksum checksum, OrgScope scope) {
        if (upload.isComplete()) {
            return nothingMore(upload, body);
        }
        UUID writer = Ids.next();
        int turn = log.begin(upload, writer).orElseThrow(() -> Problem.of(LOCKED, "upload-busy"));
        try (Intake intake = store.intake(upload.id(), upload.length(), upload.received(), upload.parts(), turn)) {
            return new Writing(upload, writer, intake, checksum).run(body, scope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            log.end(upload, writer);
        }
    }

    /** A sender that never heard that all has come asks once more, with nothing left to send. */
    private static long nothingMore(Upload upload, InputStream body) {
        try {
            if (body.read() >= 0) {
                throw Problem.tooLarge("upload-beyond-length");
            }
            return upload.length();
        } catch (IOException broken) {
            throw Problem.of(TIMEOUT, "request-timeout");
        }
    }

    /** One request's writing. */
    private final class Writing {

        private final Upload upload;
        private final UUID writer;
        private final Intake intake;
        private final @Nullable Checksum checksum;
        private long written;
        private long noted;
        private long notedAt = System.nanoTime();

        Writing(Upload upload, UUID writer, Intake intake, @Nullable Checksum checksum) {
            this.upload = upload;
            this.writer = writer;
            this.intake = intake;
            this.checksum = checksum;
            this.written = upload.received();
            this.noted = upload.received();
        }

        long run(InputStream body, OrgScope scope) throws IOException {
            byte[] buffer = new byte[BUFFER];
            for (int count = read(body, buffer); count >= 0; count = read(body, buffer)) {
                if (written + count > upload.length()) {
                    throw Problem.tooLarge("upload-beyond-length");
                }
                if (checksum != null) {
                    checksum.update(buffer, count);
                }
                if (isNoteDue()) {
                    note();
                }
                intake.write(buffer, count);
                written += count;
            }
            if (checksum != null && !checksum.matches()) {
                throw Problem.of(CHECKSUM_MISMATCH, "upload-checksum-mismatch");
            }
            if (written == upload.length()) {
                complete(scope);
            } else {
                noteAll();
            }
            return written;
        }

        /**
         * A line that breaks loses nothing that came over it: what is here is noted, and the sender goes on from there.
         */
        private int read(InputStream body, byte[] buffer) throws IOException {
            try {
                return body.read(buffer);
            } catch (IOException broken) {
                if (checksum == null) {
                    noteAll();
                }
                throw Problem.of(TIMEOUT, "request-timeout");
            }
        }

        private boolean isNoteDue() {
            long since = System.nanoTime() - notedAt;
            return since > Math.min(NANOS_BETWEEN_NOTES, config.lease().toNanos() / 3)
                    || (checksum == null && written - noted > BYTES_BETWEEN_NOTES);
        }

        /** Also renews the lease, without which not a byte may be written. */
        private void note() throws IOException {
            if (checksum == null) {
                noteAll();
            } else if (!log.advance(upload, writer, upload.received(), upload.parts())) {
                throw Problem.of(LOCKED, "upload-busy");
            }
            notedAt = System.nanoTime();
        }

        private void noteAll() throws IOException {
            String parts = intake.settle();
            if (!log.advance(upload, writer, written, parts)) {
                throw Problem.of(LOCKED, "upload-busy");
            }
            noted = written;
        }

        private void complete(OrgScope scope) throws IOException {
            intake.complete();
            if (!desk.complete(upload, writer, scope)) {
                throw Problem.of(LOCKED, "upload-busy");
            }
        }
    }
}
