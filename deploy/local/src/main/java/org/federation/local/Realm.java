package org.federation.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.federation.local.demo.Account;

/**
 * The platform's Keycloak realm with what only this layout has laid over it: the script client and the demo accounts.
 */
final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What names an entry of a list in Keycloak's export format. */
    private static final List<String> NAMES = List.of("clientId", "username", "name", "alias");

    private Realm() {}

    /** Returns the realm as Keycloak imports it. */
    static JsonNode compose(Path base, List<Account> accounts) throws IOException {
        JsonNode overlay =
                JSON.readTree(Objects.requireNonNull(Realm.class.getResourceAsStream("/realm-overlay.json")));
        ObjectNode people = JSON.createObjectNode();
        accounts.forEach(account -> people.withArray("users").add(account.asKeycloakUser(JSON)));
        return merge(merge(JSON.readTree(base.toFile()), overlay), people);
    }

    /** Objects are merged by member, lists of named entries by name; anything else is the overlay's. */
    static JsonNode merge(JsonNode base, JsonNode overlay) {
        if (base instanceof ObjectNode below && overlay instanceof ObjectNode above) {
            ObjectNode merged = below.deepCopy();
            above.properties().forEach(member -> {
                JsonNode present = below.get(member.getKey());
                merged.set(member.getKey(), present == null ? member.getValue() : merge(present, member.getValue()));
            });
            return merged;
        }
        if (base instanceof ArrayNode below && overlay instanceof ArrayNode above && areNamed(above)) {
            return mergeByName(below, above);
        }
        return overlay;
    }

    private static ArrayNode mergeByName(ArrayNode below, ArrayNode above) {
        ArrayNode merged = below.deepCopy();
        for (JsonNode entry : above) {
            int index = indexOf(merged, entry);
            if (index < 0) {
                merged.add(entry);
            } else {
                merged.set(index, merge(merged.get(index), entry));
            }
        }
        return merged;
    }

    private static boolean areNamed(ArrayNode list) {
        for (JsonNode entry : list) {
            if (NAMES.stream().noneMatch(entry::has)) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(ArrayNode list, JsonNode wanted) {
        String name = NAMES.stream().filter(wanted::has).findFirst().orElseThrow();
        for (int i = 0; i < list.size(); i++) {
            if (wanted.get(name).equals(list.get(i).get(name))) {
                return i;
            }
        }
        return -1;
    }
}
