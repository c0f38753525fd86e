package org.federation.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The applications' own files, as the gateway gives them out. */
class WebClientFilesTest {

    @TempDir
    static Path site;

    private static Gateway gateway;
    private static GatewayClient client;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(site.resolve("assets"));
        Files.createDirectories(site.resolve("console"));
        Files.writeString(site.resolve("index.html"), "worker" + " ".repeat(2000));
        Files.writeString(site.resolve("console/index.html"), "console");
        Files.writeString(site.resolve("silent.html"), "answer");
        Files.writeString(site.resolve("service-worker.js"), "worker");
        Files.writeString(site.resolve("manifest.webmanifest"), "{}");
        Files.writeString(site.resolve("assets/app-1a2b.js"), "let a = 1;");
        Files.writeString(site.resolve("assets/app-1a2b.js.br"), "as the build has compressed it");
        gateway = Gateway.start(0, site, List.of(new Upstream("/api/learning", 1)));
        client = new GatewayClient(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, worker",
        "/index.html, worker",
        "/lectures/0192-af, worker",
        "/apiary, worker",
        "/console, console",
        "/console/talks?month=11, console",
        "/consoles, worker"
    })
    void aPathThatIsNoFileIsAPageOfItsApplication(String path, String application) throws Exception {
        HttpResponse<String> response = client.get(path);

        assertEquals(200, response.statusCode());
        assertEquals(application, response.body().strip());
        assertEquals("no-cache", response.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(response.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .startsWith("default-src 'self'"));
    }

    /** A kept one would hold an older app on the phone. */
    @ParameterizedTest
    @CsvSource({"/service-worker.js, text/javascript", "/manifest.webmanifest, application/manifest+json"})
    void whatInstallsTheAppIsAskedForAnew(String path, String type) throws Exception {
        HttpResponse<String> response = client.get(path);

        assertEquals("no-cache", response.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
        assertTrue(policy(response).contains("worker-src 'self' blob:"));
    }

    @Test
    void theAnswerToASignInReachesTheWindowThatOpenedIt() throws Exception {
        HttpResponse<String> answer = client.get("/silent.html");

        assertEquals("default-src 'none'; script-src 'self'; frame-ancestors 'none'", policy(answer));
        assertEquals(
                "unsafe-none",
                answer.headers().firstValue("Cross-Origin-Opener-Policy").orElseThrow());
    }

    @Test
    void noOtherSiteFramesAPage() throws Exception {
        assertTrue(policy(client.get("/lectures")).endsWith("frame-ancestors 'self'"));
    }

    private static String policy(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/gone-9.js", "/robots.txt", "/assets/", "/..%2f..%2fetc/passwd.txt", "/%2e%2e/pom.xml"})
    void aMissingFileIsNotAPage(String path) throws Exception {
        assertEquals(404, client.get(path).statusCode());
    }

    @Test
    void anAssetIsKeptForeverAndAPageIsAskedForAgain() throws Exception {
        assertEquals(
                "public, max-age=31536000, immutable",
                client.get("/assets/app-1a2b.js")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow());
        String etag = client.get("/").headers().firstValue("ETag").orElseThrow();

        assertEquals(
                304, client.send(client.to("/").header("If-None-Match", etag)).statusCode());
    }

    @Test
    void textIsCompressedForWhoeverTakesIt() throws Exception {
        HttpResponse<InputStream> response = client.http.send(
                client.to("/").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofInputStream());

        assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElseThrow());
        assertTrue(new String(new GZIPInputStream(response.body()).readAllBytes(), StandardCharsets.UTF_8)
                .startsWith("worker"));
    }

    @ParameterizedTest
    @CsvSource({
        "'gzip, deflate, br', br, as the build has compressed it",
        "'br;q=1.0, gzip;q=0.8', br, as the build has compressed it",
        "'br;q=0, gzip', , let a = 1;",
        "'bravo', , let a = 1;"
    })
    void whatTheBuildHasCompressedIsSentToWhoeverTakesIt(String accepted, @Nullable String encoding, String body)
            throws Exception {
        HttpResponse<String> response =
                client.send(client.to("/assets/app-1a2b.js").header("Accept-Encoding", accepted));

        assertEquals(Optional.ofNullable(encoding), response.headers().firstValue("Content-Encoding"));
        assertEquals(
                "text/javascript; charset=utf-8",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(body, response.body());
    }

    @Test
    void pagesAreOnlyRead() throws Exception {
        assertEquals(
                405, client.send(client.to("/").POST(BodyPublishers.noBody())).statusCode());
    }
}
