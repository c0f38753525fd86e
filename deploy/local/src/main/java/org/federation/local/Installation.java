package org.federation.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.federation.local.Refusal.Kind;

/**
 * Where what the build made is found.
 *
 * @param root the repository's top folder
 */
record Installation(Path root) {

    /** Looks upwards from this program's jar or class folder, so it works from any working directory. */
    static Installation find() {
        try {
            Path here = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = here; folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve("deploy/local"))
                        && Files.isDirectory(folder.resolve("service-kit"))) {
                    return new Installation(folder);
                }
            }
            throw new Refusal(Kind.FAILED, here + " does not lie in a clone of the repository");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path quarkusJar(Backend backend) {
        return root.resolve(backend.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Path webClient() {
        return root.resolve("web-client/dist");
    }

    Path keycloak() {
        return root.resolve("deploy/local/target/keycloak-" + keycloakVersion());
    }

    private static String keycloakVersion() {
        try (InputStream file = Installation.class.getResourceAsStream("/build.properties")) {
            Properties build = new Properties();
            build.load(Objects.requireNonNull(file, "build.properties"));
            return build.getProperty("keycloak.version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path realm() {
        return root.resolve("deploy/keycloak/realm.json");
    }

    Path keycloakThemes() {
        return root.resolve("deploy/keycloak/themes");
    }

    /** @throws Refusal naming the first thing that has not been built */
    void requireBuilt() {
        requireThere(keycloak().resolve("lib/quarkus-run.jar"));
        requireThere(realm());
        requireThere(webClient().resolve("index.html"));
        for (Backend backend : Backend.values()) {
            requireThere(quarkusJar(backend));
        }
    }

    private void requireThere(Path file) {
        if (!Files.exists(file)) {
            throw new Refusal(
                    Kind.FAILED, root.relativize(file) + " is missing; deploy/local/up builds it, so does mvn package");
        }
    }
}
