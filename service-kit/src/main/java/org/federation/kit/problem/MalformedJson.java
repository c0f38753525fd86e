package org.federation.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** Tells a caller what is wrong with their JSON, without the names of our classes that Jackson would tell. */
public final class MalformedJson {

    private MalformedJson() {}

    /** 400 naming the field: {@code unknown-field}, {@code validation} for a wrong type, or {@code malformed-body}. */
    public static Problem problem(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return unknownField(path(unknown));
        }
        if (fault instanceof JsonMappingException mismatch
                && !mismatch.getPath().isEmpty()) {
            return Violation.inBody(path(mismatch), "{violation.wrong-type}");
        }
        return Problem.badRequest("malformed-body");
    }

    /** 400 {@code unknown-field} naming it. */
    public static Problem unknownField(String name) {
        return Problem.badRequest("unknown-field")
                .args(name)
                .with("violations", List.of(new Violation(name, "body", "{violation.unknown-field}")));
    }

    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
