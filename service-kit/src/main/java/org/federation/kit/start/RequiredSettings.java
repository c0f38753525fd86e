package org.federation.kit.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Names settings of the frameworks that have no default, so that Quarkus misses them with one line, and before anything
 * is begun: without a database's address it would only find out in the midst of starting, and tell it in a stack trace.
 */
@ApplicationScoped
class RequiredSettings {

    RequiredSettings(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String database) {}

    void exist(@Observes StartupEvent event) {}
}
