package org.federation.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells whether two requests are the same one. */
@ApplicationScoped
class RequestDigest {

    private final ObjectMapper json;
    private final UriInfo uri;
    private final Request request;

    RequestDigest(ObjectMapper json, UriInfo uri, Request request) {
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.uri = uri;
        this.request = request;
    }

    String operation() {
        return request.getMethod() + " " + uri.getAbsolutePath().getRawPath();
    }

    /**
     * SHA-256 of the query, of the headers the method takes, and of the body as it was understood: the parameter
     * without an annotation of JAX-RS.
     */
    String of(Method method, Object[] arguments) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Objects.requireNonNullElse(uri.getRequestUri().getRawQuery(), "")
                    .getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            Annotation[][] annotations = method.getParameterAnnotations();
            for (int i = 0; i < arguments.length; i++) {
                if (Stream.of(annotations[i]).allMatch(RequestDigest::isInput)) {
                    digest.update(json.writeValueAsBytes(arguments[i]));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("The body of an @Idempotent method must be JSON", e);
        }
    }

    /** What stands in the address is compared with it, and what the framework hands in is no input. */
    private static boolean isInput(Annotation annotation) {
        String type = annotation.annotationType().getPackageName();
        return annotation instanceof HeaderParam
                || !(type.startsWith("jakarta.ws.rs") || type.startsWith("org.jboss.resteasy.reactive"));
    }
}
