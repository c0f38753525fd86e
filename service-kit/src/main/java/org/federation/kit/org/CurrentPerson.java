package org.federation.kit.org;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who sends the present request, as the token's claims say. Read it on the request's thread: work that goes on after
 * the answer, or on another thread, must be handed the values.
 *
 * <p>A token without a claim that is asked for is refused with 403 {@code incomplete-token}. What was read once is
 * kept: one may serve many requests with the same token, and whoever reads the same thing twice reads the same.
 */
@RequestScoped
public class CurrentPerson {

    private final JsonWebToken token;
    private final SecurityIdentity identity;
    private @Nullable UUID id;
    private @Nullable OrgPath org;
    private @Nullable Set<String> segments;

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
        UUID known = id;
        if (known == null) {
            known = claim("sub", token.getSubject(), UUID::fromString);
            id = known;
        }
        return known;
    }

    /** The name to show, claim {@code name}. */
    public String name() {
        return required("name", token.getClaim("name"));
    }

    /** The unit the person belongs to, claim {@code org}. */
    public OrgPath org() {
        OrgPath known = org;
        if (known == null) {
            known = claim("org", token.getClaim("org"), OrgPath::new);
            org = known;
        }
        return known;
    }

    /** Groups of workers the person counts among, e.g. {@code youth}; claim {@code segments}, empty without it. */
    public Set<String> segments() {
        Set<String> known = segments;
        if (known == null) {
            known = segments(token.getClaim("segments"));
            segments = known;
        }
        return known;
    }

    private static Set<String> segments(@Nullable Object claim) {
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

    private static <T> T claim(String name, @Nullable Object value, Function<String, T> form) {
        try {
            return form.apply(required(name, value));
        } catch (IllegalArgumentException e) {
            throw incomplete(name);
        }
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
