package org.federation.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Serves the built web client; a path that is no file is a page of one of its two single-page applications. */
final class WebClientFiles {

    /** Vite names these by their content, so they never change. */
    private static final String ASSETS = "/assets/";

    /**
     * Only our own code runs, only our own origin is talked to. {@code unsafe-inline} for styles: the component
     * libraries set them on elements; {@code blob:}: the player feeds video and its worker from memory.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "media-src 'self' blob:; worker-src 'self' blob:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /**
     * Where an answer of the issuer lands, read off a request or in a window that an embedded page has opened. It holds
     * nothing but the script that tells the page which asked, of this origin.
     */
    private static final String SIGN_IN_ANSWER = "/silent.html";

    private static final String SIGN_IN_POLICY = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Vertx vertx;
    private final Path root;
    private final Map<Path, Loaded> cache = new ConcurrentHashMap<>();

    /** A file as it was at a moment; the client may be built anew while the platform runs. */
    private record Loaded(FileTime at, StaticFile file) {}

    WebClientFiles(Vertx vertx, Path root) {
        this.vertx = vertx;
        this.root = root.toAbsolutePath().normalize();
    }

    void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (!READING.contains(request.method())) {
            response.setStatusCode(405).putHeader("Allow", "GET, HEAD").end();
            return;
        }
        vertx.<@Nullable StaticFile>executeBlocking(() -> find(decoded(request)), false)
                .onSuccess(file -> {
                    if (file == null) {
                        secured(response).setStatusCode(404).end();
                    } else {
                        send(request, file);
                    }
                })
                .onFailure(failure -> secured(response).setStatusCode(400).end());
    }

    private static String decoded(HttpServerRequest request) {
        return URI.create(request.path() == null ? "/" : request.path()).getPath();
    }

    private @Nullable StaticFile find(String path) throws IOException {
        Path wanted = root.resolve("." + path).normalize();
        if (wanted.startsWith(root) && Files.isRegularFile(wanted)) {
            return load(wanted);
        }
        boolean looksLikeFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
        if (looksLikeFile || path.startsWith(ASSETS)) {
            return null;
        }
        boolean isConsole = path.equals("/console") || path.startsWith("/console/");
        Path page = root.resolve(isConsole ? "console/index.html" : "index.html");
        return Files.isRegularFile(page) ? load(page) : null;
    }

    private StaticFile load(Path path) throws IOException {
        FileTime at = Files.getLastModifiedTime(path);
        Loaded loaded = cache.get(path);
        if (loaded == null || !loaded.at().equals(at)) {
            loaded = new Loaded(at, StaticFile.read(path));
            cache.put(path, loaded);
        }
        return loaded.file();
    }

    private void send(HttpServerRequest request, StaticFile file) {
        HttpServerResponse response = secured(request.response());
        if (SIGN_IN_ANSWER.equals(request.path())) {
            response.putHeader("Content-Security-Policy", SIGN_IN_POLICY)
                    .putHeader("Cross-Origin-Opener-Policy", "unsafe-none");
        }
        boolean isAsset = request.path() != null && request.path().startsWith(ASSETS);
        response.putHeader("Cache-Control", isAsset ? "public, max-age=31536000, immutable" : "no-cache")
                .putHeader("ETag", file.etag())
                .putHeader("Vary", "Accept-Encoding");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(file.etag())) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", file.contentType());
        StaticFile.Form form = file.formFor(request.getHeader("Accept-Encoding"));
        if (form.encoding() != null) {
            response.putHeader("Content-Encoding", form.encoding());
        }
        response.putHeader("Content-Length", Integer.toString(form.bytes().length));
        if (HttpMethod.HEAD.equals(request.method())) {
            response.end();
        } else {
            response.end(Buffer.buffer(form.bytes()));
        }
    }

    private static HttpServerResponse secured(HttpServerResponse response) {
        return response.putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
    }
}
