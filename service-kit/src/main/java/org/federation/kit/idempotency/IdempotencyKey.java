package org.federation.kit.idempotency;

import jakarta.ws.rs.HeaderParam;
import java.util.List;
import java.util.regex.Pattern;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} of a request, as a {@code @BeanParam} of methods that heed it themselves because their
 * effects are written in batches; all others are {@link Idempotent}.
 */
public class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @HeaderParam(HEADER)
    List<String> values = List.of();

    /**
     * The key, null without one.
     *
     * @throws Problem 400 {@code bad-idempotency-key}
     */
    public @Nullable String value() {
        return in(values);
    }

    static @Nullable String in(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || !FORM.matcher(values.get(0)).matches()) {
            throw Problem.badRequest("bad-idempotency-key");
        }
        return values.get(0);
    }
}
