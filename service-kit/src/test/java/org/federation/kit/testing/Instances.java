package org.federation.kit.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several real processes of this module's packaged service on one fresh database, for tests named {@code *IT}:
 *
 * <pre>{@code
 * try (Instances instances = Instances.of(2).with("MEDIA_FOLDER", folder).start()) {
 *     instances.get(0).kill();
 * }
 * }</pre>
 */
public final class Instances implements AutoCloseable {

    private final List<Instance> running = new ArrayList<>();
    private final String jdbcUrl;

    private Instances(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** Plans this many processes. */
    public static Plan of(int count) {
        return new Plan(count);
    }

    public Instance get(int index) {
        return running.get(index);
    }

    public List<Instance> all() {
        return List.copyOf(running);
    }

    /** The database they share; user and password are {@link TestPostgres#USER}. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    @Override
    public void close() {
        running.forEach(Instance::close);
    }

    /** What to start, before it is started. */
    public static final class Plan {

        private final int count;
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final Set<String> missing = new HashSet<>();

        private Plan(int count) {
            this.count = count;
        }

        /** One more environment variable for every process. */
        public Plan with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** One environment variable less. */
        public Plan without(String variable) {
            missing.add(variable);
            return this;
        }

        /** What a process says that ends by itself, with an error, instead of starting. */
        public String refusal() {
            try (Instance refusing = new Instance("refusing", environment(TestPostgres.freshDatabase()))) {
                return refusing.lastWords();
            }
        }

        /** Starts all at once, as a deployment does, and returns when every one is ready. */
        public Instances start() {
            Instances instances = new Instances(TestPostgres.freshDatabase());
            Map<String, String> common = environment(instances.jdbcUrl);
            try {
                for (int number = 1; number <= count; number++) {
                    instances.running.add(new Instance("instance-" + number, common));
                }
                instances.running.forEach(Instance::launch);
                instances.running.forEach(Instance::awaitReady);
                return instances;
            } catch (RuntimeException | Error e) {
                instances.close();
                throw e;
            }
        }

        private Map<String, String> environment(String jdbcUrl) {
            TestIssuer issuer = TestIssuer.shared();
            Map<String, String> common = new LinkedHashMap<>();
            common.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
            common.put("QUARKUS_DATASOURCE_USERNAME", TestPostgres.USER);
            common.put("QUARKUS_DATASOURCE_PASSWORD", TestPostgres.USER);
            common.put("MP_JWT_VERIFY_ISSUER", issuer.issuer());
            common.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", issuer.keysLocation());
            common.put("PLATFORM_SECRET", PlatformTestResource.SECRET);
            common.putAll(environment);
            common.keySet().removeAll(missing);
            return common;
        }
    }
}
