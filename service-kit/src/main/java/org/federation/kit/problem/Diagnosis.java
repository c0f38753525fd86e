package org.federation.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jboss.logging.MDC;

/** Finds what an exception means to the caller: the cause that counts may lie deep under those that wrap it. */
@Singleton
class Diagnosis {

    private final DatabaseRefusals database;

    Diagnosis(DatabaseRefusals database) {
        this.database = database;
    }

    /** @param raw what the generic mapper made of it: its status, and the violations it gathered */
    Problem of(Throwable fault, HttpProblem raw) {
        return causes(fault)
                .map(this::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> generic(raw));
    }

    private Optional<Problem> known(Throwable cause) {
        if (cause instanceof Problem problem) {
            return Optional.of(problem);
        }
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return Optional.of(Problem.of(412, "stale"));
        }
        if (cause instanceof SQLException refusal) {
            return database.problem(refusal);
        }
        if (cause instanceof JsonProcessingException json && json.getLocation() != null) {
            return Optional.of(MalformedJson.problem(json));
        }
        if (cause instanceof DateTimeException) {
            // An instant of a query may lie a billion years off; those of bodies are held to RFC 3339.
            return Optional.of(Problem.badRequest("unstorable-value"));
        }
        return Optional.empty();
    }

    private static Problem generic(HttpProblem raw) {
        int status = raw.getStatusCode();
        Object violations = raw.getParameters().get("violations");
        if (violations != null) {
            return Problem.badRequest("validation").with("violations", violations);
        }
        Problem problem = Problem.of(status, StatusSlugs.of(status));
        return status >= 500 ? problem.with("traceId", traceId()) : problem;
    }

    /** The id this request's log lines carry. */
    private static Object traceId() {
        Object id = MDC.get("traceId");
        return id == null ? UUID.randomUUID().toString() : id;
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
