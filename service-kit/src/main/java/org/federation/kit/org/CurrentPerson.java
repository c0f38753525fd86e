package org.federation.kit.org;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who sends the present request, as the token's claims say. Read it on the request's thread: work that goes on after
 * the answer, or on another thread, must be handed the values.
 *
 * <p>A token without a claim that is asked for is refused with 403 {@code incomplete-token}.
 */
@RequestScoped
public class CurrentPerson {

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    CurrentPerson(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /** Who sends a request that no resource answers, and that has no scope of its own therefore. */
    public static CurrentPerson of(SecurityIdentity identity) {
        return new CurrentPerson((JsonWebToken) identity.getPrincipal(), identity);
    }

    /** The worker's id, claim {@code sub}. */
    public UUID id() {
        String subject = required("sub", token.getSubject());
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException e) {
            throw incomplete("sub");
        }
    }

    /** The name to show, claim {@code name}. */
    public String name() {
        return required("name", token.getClaim("name"));
    }

    /** The unit the person belongs to, claim {@code org}. */
    public OrgPath org() {
        String path = required("org", token.getClaim("org"));
        try {
            return new OrgPath(path);
        } catch (IllegalArgumentException e) {
            throw incomplete("org");
        }
    }

    /** Groups of workers the person counts among, e.g. {@code youth}; claim {@code segments}, empty without it. */
    public Set<String> segments() {
        Object claim = token.getClaim("segments");
        if (!(claim instanceof Collection<?> values)) {
            return Set.of();
        }
        return values.stream()
                .map(value -> value instanceof JsonString json ? json.getString() : String.valueOf(value))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the person may touch as a member of staff: their own unit and all below it. */
    public OrgScope scope() {
        return new OrgScope(org());
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    private static String required(String claim, @Nullable Object value) {
        String text =
                value instanceof JsonString json ? json.getString() : value instanceof String string ? string : "";
        if (text.isBlank()) {
            throw incomplete(claim);
        }
        return text;
    }

    private static Problem incomplete(String claim) {
        return Problem.forbidden("incomplete-token").args(claim);
    }
}
