package org.federation.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * An operation of the service under test, as its OpenAPI document describes it.
 *
 * @param path with its parameters in braces
 */
record Operation(Method method, String path, JsonNode description, JsonNode document) {

    private static final String REFERENCE = "$ref";

    /** Every operation of the document that the running service shows. */
    static List<Operation> all() {
        JsonNode document = readDocument();
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.add(new Operation(
                        Method.valueOf(operation.getKey().toUpperCase(Locale.ROOT)),
                        path.getKey(),
                        operation.getValue(),
                        document))));
        return operations;
    }

    private static JsonNode readDocument() {
        String address = ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class);
        String json = RestAssured.given()
                .basePath("")
                .accept("application/json")
                .get(address)
                .asString();
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it asks for a token. */
    boolean isSecured() {
        return description.has("security");
    }

    /** The roles of which one is asked for; none where any token will do. */
    List<String> roles() {
        return stream(description.path("security"))
                .flatMap(Operation::stream)
                .flatMap(Operation::stream)
                .map(JsonNode::asText)
                .toList();
    }

    /** Its address, of something that does not exist. */
    String address() {
        return addressWith(Map.of());
    }

    /** Its address with these values for some parameters of the path. */
    String addressWith(Map<String, String> values) {
        String address = path;
        for (JsonNode parameter : parameters("path").toList()) {
            String name = parameter.path("name").asText();
            address = address.replace("{" + name + "}", values.getOrDefault(name, anything(schema(parameter))));
        }
        return address;
    }

    private static String anything(JsonNode schema) {
        if (schema.path("format").asText().equals("uuid")) {
            return UUID.randomUUID().toString();
        }
        return schema.path("type").asText().equals("integer") ? "1" : "nothing";
    }

    /** Names of its parameters that not every text is a value of. */
    List<String> strictParameters(String in) {
        return parameters(in)
                .filter(parameter -> {
                    JsonNode schema = schema(parameter);
                    return schema.path("type").asText().equals("integer")
                            || List.of("uuid", "date", "date-time")
                                    .contains(schema.path("format").asText());
                })
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private Stream<JsonNode> parameters(String in) {
        return stream(description.path("parameters"))
                .filter(parameter -> parameter.path("in").asText().equals(in));
    }

    /** The media type it takes, if it takes a body. */
    Optional<String> mediaType() {
        return content().map(Map.Entry::getKey);
    }

    boolean takesJson() {
        return mediaType().filter(type -> type.contains("json")).isPresent();
    }

    /** A patch is looked at only once its target is found. */
    boolean isMergePatch() {
        return method == Method.PATCH
                && mediaType().filter(type -> type.contains("merge-patch")).isPresent();
    }

    /** For each property of its body whose type is known, a value of another, in JSON. */
    Map<String, String> wrongValues() {
        Map<String, String> wrong = new LinkedHashMap<>();
        JsonNode body = content().map(Map.Entry::getValue).map(this::schema).orElseGet(MissingNode::getInstance);
        body.path("properties").properties().forEach(property -> {
            switch (resolved(property.getValue()).path("type").asText()) {
                case "object" -> wrong.put(property.getKey(), "7");
                case "string", "integer", "number", "boolean", "array" ->
                    wrong.put(property.getKey(), "{\"wrong\":true}");
                default -> {}
            }
        });
        return wrong;
    }

    private Optional<Map.Entry<String, JsonNode>> content() {
        return description.path("requestBody").path("content").properties().stream()
                .findFirst();
    }

    private JsonNode schema(JsonNode parameterOrContent) {
        return resolved(parameterOrContent.path("schema"));
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path(REFERENCE).asText();
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    /** The items of an array, or the values of an object. */
    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
