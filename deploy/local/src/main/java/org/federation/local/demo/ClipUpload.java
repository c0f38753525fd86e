package org.federation.local.demo;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusExecutor;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.Map;

/** Uploads a clip as anyone would: by tus 1.0, resumed where a broken connection left it. */
final class ClipUpload {

    private static final String UPLOADS = "/api/learning/v1/uploads";

    private final ApiClient api;

    ClipUpload(ApiClient api) {
        this.api = api;
    }

    void send(String as, String lecture, Path clip) throws IOException, InterruptedException {
        TusUpload upload = new TusUpload(clip.toFile());
        upload.setMetadata(
                Map.of("lecture", lecture, "filename", clip.getFileName().toString(), "filetype", "video/mp4"));
        TusClient client = client(as);
        TusExecutor transfer = new TusExecutor() {
            @Override
            protected void makeAttempt() throws ProtocolException, IOException {
                TusUploader uploader = client.resumeOrCreateUpload(upload);
                while (uploader.uploadChunk() > -1) {
                    // Each call sends a piece; -1 says that all are sent.
                }
                uploader.finish();
            }
        };
        try {
            if (!transfer.makeAttempts()) {
                throw new InterruptedException();
            }
        } catch (ProtocolException e) {
            throw new IOException("The upload of " + clip.getFileName() + " was refused", e);
        }
    }

    private TusClient client(String as) throws IOException, InterruptedException {
        TusClient client = new TusClient();
        try {
            client.setUploadCreationURL(api.address(UPLOADS).toURL());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
        client.setHeaders(Map.of("Authorization", "Bearer " + api.token(as)));
        client.enableResuming(new TusURLMemoryStore());
        return client;
    }
}
