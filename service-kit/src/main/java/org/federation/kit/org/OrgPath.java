package org.federation.kit.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The path of a unit in the organisation tree, e.g. {@code cn.beijing.haidian.bus474.team3}: a PostgreSQL {@code ltree}
 * value of 1 to {@value #MAX_DEPTH} labels, each of 1 to 64 lower-case letters, digits, {@code _} or {@code -}.
 */
@Schema(
        type = SchemaType.STRING,
        description = "Path of a unit",
        examples = "cn.beijing.haidian",
        pattern = "[a-z0-9_-]{1,64}(\\.[a-z0-9_-]{1,64}){0,15}")
public record OrgPath(@JsonValue String value) implements Comparable<OrgPath> {

    /** Levels from the national office down to a team, with room to spare. */
    public static final int MAX_DEPTH = 16;

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9_-]{1,64}(\\.[a-z0-9_-]{1,64}){0," + (MAX_DEPTH - 1) + "}");

    /**
     * Takes a path of the form above and nothing else.
     *
     * @throws IllegalArgumentException if the value is not one
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrgPath {
        if (!isPath(value)) {
            throw new IllegalArgumentException("Not a path of a unit: " + value);
        }
    }

    /** Whether the text has the form of a path. */
    public static boolean isPath(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether this unit is {@code other} or lies below it. */
    public boolean isWithin(OrgPath other) {
        return value.equals(other.value) || value.startsWith(other.value + ".");
    }

    /** The unit above this one, or null for a root. */
    public @Nullable OrgPath parent() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? null : new OrgPath(value.substring(0, dot));
    }

    /** Number of labels, 1 for a root. */
    public int depth() {
        return (int) value.chars().filter(character -> character == '.').count() + 1;
    }

    @Override
    public int compareTo(OrgPath other) {
        return value.compareTo(other.value);
    }

    /** JAX-RS reads query and path parameters by this. */
    public static OrgPath fromString(String value) {
        return new OrgPath(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
