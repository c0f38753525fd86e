package org.federation.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The launcher and the packaged services on a JDK 25, where the machine has one: after all other tests, with the data
 * that they have left.
 */
class NewerJdkTest {

    private static final Path JDKS = Path.of("/usr/lib/jvm");
    private static final Path LAUNCHER = Path.of("../local/target/deploy-local.jar");
    private static final Path LOG = Path.of("target/jdk25.log");

    @Test
    void thePlatformStartsAndAnswers() throws Exception {
        Optional<Path> jdk = newest();
        Assumptions.assumeTrue(jdk.isPresent(), "no JDK 25 under " + JDKS);
        Process platform = start(jdk.orElseThrow());
        try {
            await().atMost(Duration.ofMinutes(8))
                    .until(() -> !platform.isAlive() || Files.readString(LOG).contains("ready: "));
            assertThat(platform.isAlive()).as("it, and no other").isTrue();

            Api api = new Api(URI.create("http://localhost:" + RealStack.PORT + "/"));
            for (String service : new String[] {"learning", "quiz", "outreach"}) {
                // A service that was up before Keycloak asks for its keys once more, five seconds later.
                await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> assertThat(
                                api.get("admin", "/api/" + service + "/v1/organizations?depth=1")
                                        .has("items"))
                        .as(service)
                        .isTrue());
            }
        } finally {
            platform.destroy();
            assertThat(platform.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Process start(Path jdk) throws IOException {
        return new ProcessBuilder(
                        jdk.resolve("bin/java").toString(),
                        "-jar",
                        LAUNCHER.toString(),
                        "--port",
                        Integer.toString(RealStack.PORT),
                        "--data",
                        RealStack.DATA.toString(),
                        "--no-demo")
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
    }

    private static Optional<Path> newest() throws IOException {
        if (!Files.isDirectory(JDKS)) {
            return Optional.empty();
        }
        try (Stream<Path> jdks = Files.list(JDKS)) {
            return jdks.filter(jdk -> jdk.getFileName().toString().contains("25"))
                    .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                    .max(Comparator.naturalOrder());
        }
    }
}
