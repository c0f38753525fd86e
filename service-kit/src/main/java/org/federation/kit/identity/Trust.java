package org.federation.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import java.security.Key;
import java.util.List;
import java.util.regex.Pattern;
import org.federation.kit.org.CurrentPerson;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * What is trusted while one set of keys stands: the check, and the tokens that passed it. Checking a signature costs
 * more than answering the request, so a token that passed is remembered under its whole text, for a while and never
 * past its expiry. When the keys change a new {@code Trust} begins, and remembers nothing.
 */
final class Trust {

    /**
     * The compact serialization (RFC 7515, 7.1) to the letter. The check itself overlooks what does not belong into it,
     * so one token would pass, and be remembered, in as many forms as anyone likes.
     */
    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final KeySet keys;
    private final JwtConsumer check;
    private final Cache<TokenText, Passed> passed;

    Trust(KeySet keys, Issuer issuer, TokenConfig config) {
        this.keys = keys;
        this.check = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setVerificationKeyResolver(this::keyOf)
                .setExpectedIssuer(issuer.name())
                .setExpectedAudience(issuer.audiences())
                .setRequireExpirationTime()
                .setRequireSubject()
                .registerValidator(Trust::typeProblem)
                .build();
        this.passed = Caffeine.newBuilder()
                .maximumSize(config.verifiedTokens())
                .expireAfterWrite(config.verifiedFor())
                .executor(Runnable::run)
                .build();
    }

    KeySet keys() {
        return keys;
    }

    /**
     * Who a token speaks for.
     *
     * @throws UnknownKeyException if it names a key that is not among these
     * @throws AuthenticationFailedException if it is refused for any other reason
     */
    SecurityIdentity identify(String token) throws UnknownKeyException {
        Passed before = recall(token);
        if (before != null) {
            return before.identity;
        }
        Passed now = verify(token);
        passed.put(new TokenText(token), now);
        return now.identity;
    }

    /** Who a token speaks for, if it is remembered that it passed. */
    @Nullable
    CurrentPerson known(String token) {
        Passed before = recall(token);
        return before == null ? null : before.person;
    }

    private @Nullable Passed recall(String token) {
        Passed before = passed.getIfPresent(new TokenText(token));
        return before != null && before.isCurrent() ? before : null;
    }

    private Passed verify(String token) throws UnknownKeyException {
        if (!COMPACT.matcher(token).matches()) {
            throw new AuthenticationFailedException();
        }
        try {
            JwtClaims claims = check.process(token).getJwtClaims();
            SecurityIdentity identity = identity(token, claims);
            return new Passed(identity, CurrentPerson.of(identity), claims.getExpirationTime());
        } catch (InvalidJwtException e) {
            if (e.getCause() instanceof UnresolvableKeyException) {
                throw new UnknownKeyException(e);
            }
            throw new AuthenticationFailedException(e);
        } catch (MalformedClaimException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    private static SecurityIdentity identity(String token, JwtClaims claims) {
        JWTCallerPrincipal principal = new Caller(token, slim(claims));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addRoles(principal.getGroups())
                .addCredential(new JsonWebTokenCredential(token))
                .build();
    }

    /** Without the text they were read from, and with names that are there once for all: thousands of them are kept. */
    private static JwtClaims slim(JwtClaims claims) {
        JwtClaims slim = new JwtClaims();
        claims.getClaimsMap().forEach((name, value) -> slim.setClaim(name.intern(), value));
        return slim;
    }

    private Key keyOf(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        Key key = keys.find(signature.getKeyIdHeaderValue());
        if (key == null) {
            throw new UnresolvableKeyException("No such key");
        }
        return key;
    }

    /** Keycloak tells access tokens from the ID and refresh tokens of the same login by this claim. */
    private static @Nullable String typeProblem(JwtContext context) throws MalformedClaimException {
        return "Bearer".equals(context.getJwtClaims().getStringClaimValue("typ")) ? null : "Not an access token";
    }

    /** Expiry is told by the check's own clock, so that remembering never lengthens a token's life. */
    private record Passed(SecurityIdentity identity, CurrentPerson person, NumericDate expiry) {

        boolean isCurrent() {
            return NumericDate.now().isBefore(expiry);
        }
    }

    /**
     * A token as a key of the cache: equal is only the whole text, but its hash is that of the signature's end, which
     * is as good as random and spares reading some thousand characters on every request. Only tokens that passed are
     * kept, each in the one form it has, so nobody can fill the cache with texts of equal ends.
     */
    private record TokenText(String text) {

        private static final int HASHED_CHARACTERS = 32;

        @Override
        public int hashCode() {
            int hash = 0;
            for (int i = Math.max(0, text.length() - HASHED_CHARACTERS); i < text.length(); i++) {
                hash = 31 * hash + text.charAt(i);
            }
            return hash;
        }
    }

    /** The issuer may have begun to sign with a new key. */
    static final class UnknownKeyException extends Exception {

        UnknownKeyException(Throwable cause) {
            super(cause);
        }
    }
}
