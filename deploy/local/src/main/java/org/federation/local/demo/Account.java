package org.federation.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A fictional person who can log in to the local platform; the password is the user name.
 *
 * @param org path of the unit the person belongs to
 */
public record Account(String username, String name, String org, List<String> segments, List<String> roles) {

    /** Everyone in {@code demo/people.json}. */
    public static List<Account> all() {
        try (InputStream people = Account.class.getResourceAsStream("/demo/people.json")) {
            return new ObjectMapper()
                    .readValue(Objects.requireNonNull(people, "demo/people.json"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException("demo/people.json cannot be read", e);
        }
    }

    /** The same in every data folder, so that a person's rows can be found again. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("demo account " + username).getBytes(StandardCharsets.UTF_8));
    }

    /** The roles beyond everybody's, for people to read. */
    public String duties() {
        List<String> special =
                roles.stream().filter(role -> !role.equals("worker")).toList();
        return special.isEmpty() ? String.join(", ", segments) : String.join(", ", special);
    }

    /** The person in Keycloak's import format. */
    public ObjectNode asKeycloakUser(ObjectMapper json) {
        ObjectNode user = json.createObjectNode()
                .put("id", id().toString())
                .put("username", username)
                .put("enabled", true)
                // Chinese names are written family name first and without a space, so the whole stands in one field.
                .put("firstName", name);
        user.putObject("attributes")
                .<ObjectNode>set("org", json.valueToTree(List.of(org)))
                .set("segments", json.valueToTree(segments));
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", username)
                .put("temporary", false);
        user.set("realmRoles", json.valueToTree(roles));
        return user;
    }
}
