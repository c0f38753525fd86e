package org.federation.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.federation.kit.problem.MalformedJson;
import org.federation.kit.problem.Problem;
import org.federation.kit.problem.Violation;

/** JSON Merge Patch (RFC 7396): a field with a value replaces, a field with null removes, a field left out stays. */
@ApplicationScoped
public class MergePatches {

    private final ObjectMapper json;
    private final Validator validator;

    MergePatches(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * What {@code current}, a record of the editable fields, becomes by the patch.
     *
     * @throws Problem 400 if the patch is no object, names an unknown field, gives one a wrong type, or leaves a record
     *     that breaks its own constraints
     */
    public <T> T apply(JsonNode patch, T current) {
        if (!(patch instanceof ObjectNode changes)) {
            throw Problem.badRequest("malformed-body");
        }
        JsonNode before = json.valueToTree(current);
        changes.fieldNames().forEachRemaining(name -> {
            // Reading the result finds unknown fields too, but not those that are to be removed.
            if (!before.has(name)) {
                throw MalformedJson.unknownField(name);
            }
        });
        T patched = read(merge(before, changes), current);
        Set<ConstraintViolation<T>> faults = validator.validate(patched);
        if (!faults.isEmpty()) {
            List<Violation> violations = faults.stream()
                    .map(fault -> new Violation(fault.getPropertyPath().toString(), "body", fault.getMessage()))
                    .toList();
            throw Violation.problem(violations);
        }
        return patched;
    }

    private <T> T read(JsonNode merged, T current) {
        try {
            @SuppressWarnings("unchecked") // getClass() of a T is a Class of that T
            Class<T> kind = (Class<T>) current.getClass();
            return json.treeToValue(merged, kind);
        } catch (JsonProcessingException e) {
            throw MalformedJson.problem(e);
        }
    }

    private static JsonNode merge(JsonNode target, ObjectNode patch) {
        ObjectNode result = target instanceof ObjectNode object ? object : patch.objectNode();
        patch.properties().forEach(change -> {
            String name = change.getKey();
            if (change.getValue().isNull()) {
                result.remove(name);
            } else if (change.getValue() instanceof ObjectNode nested) {
                result.set(name, merge(result.path(name), nested));
            } else {
                result.set(name, change.getValue());
            }
        });
        return result;
    }
}
