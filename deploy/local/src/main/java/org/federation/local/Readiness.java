package org.federation.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.federation.local.Refusal.Kind;

/** Waits until a process answers 200. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Readiness() {}

    /** @throws Refusal if the process ends before, or never gets ready */
    static void await(URI address, ChildProcess process) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(address)) {
            if (!process.isAlive()) {
                throw Refusal.failed(process.obituary());
            }
            if (System.nanoTime() > deadline) {
                throw new Refusal(Kind.FAILED, process.name() + " does not get ready: " + address);
            }
            Thread.sleep(100);
        }
    }

    private static boolean answers(URI address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
