package org.federation.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.federation.local.ChildProcess.Stop;

/** Starts a service as a process of its own, with the environment that makes this layout. */
final class BackendProcess {

    private final Installation installation;
    private final DataFolder data;
    private final Ports ports;
    private final Secrets secrets;
    private final Path ffmpeg;
    private final HostPlatforms hosts;

    BackendProcess(
            Installation installation,
            DataFolder data,
            Ports ports,
            Secrets secrets,
            Path ffmpeg,
            HostPlatforms hosts) {
        this.installation = installation;
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.ffmpeg = ffmpeg;
        this.hosts = hosts;
    }

    /** Does not wait: see {@link #readiness}. */
    ChildProcess start(Backend backend, Postgres postgres) throws IOException {
        List<String> command = Jvm.command(
                "-Xms64m",
                "-Xmx512m",
                // Marks the process for whoever looks at the machine's process list.
                "-Dplatform.data=" + data.path(),
                "-jar",
                installation.quarkusJar(backend).toString());
        return ChildProcess.start(backend.label(), command, environment(backend, postgres), data, Stop.TERMINATE);
    }

    URI readiness(Backend backend) {
        return URI.create("http://127.0.0.1:" + ports.managementOf(backend) + "/q/health/ready");
    }

    private Map<String, String> environment(Backend backend, Postgres postgres) throws IOException {
        String name = backend.label();
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(ports.of(backend)),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(backend)),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.url(name),
                "QUARKUS_DATASOURCE_USERNAME", name,
                "QUARKUS_DATASOURCE_PASSWORD", secrets.get(name),
                "MP_JWT_VERIFY_ISSUER", Keycloak.issuer(ports),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", Keycloak.keys(ports).toString(),
                "PLATFORM_SECRET", secrets.get(name + "-platform")));
        if (backend == Backend.LEARNING) {
            environment.put("MEDIA_FOLDER", data.media().toString());
            environment.put("MEDIA_FFMPEG", ffmpeg.toString());
            environment.put("PLATFORM_ORIGIN", "http://localhost:" + ports.gateway());
            environment.putAll(feeds());
            environment.put(
                    "SMALLRYE_CONFIG_LOCATIONS",
                    hosts.write(data.path()).toUri().toString());
        }
        return environment;
    }

    /** What happens in the other services is worth points: where it is told, and who asks. */
    private Map<String, String> feeds() throws IOException {
        return Map.of(
                "PLATFORM_EVENTS_FEEDS_QUIZ", feed(Backend.QUIZ),
                "PLATFORM_EVENTS_FEEDS_OUTREACH", feed(Backend.OUTREACH),
                "PLATFORM_EVENTS_CLIENT_TOKEN_URL", Keycloak.tokens(ports).toString(),
                "PLATFORM_EVENTS_CLIENT_ID", "learning-service",
                "PLATFORM_EVENTS_CLIENT_SECRET", secrets.get("learning-client"));
    }

    private String feed(Backend backend) {
        return "http://127.0.0.1:" + ports.of(backend) + "/api/" + backend.label() + "/v1/events";
    }
}
