package org.federation.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void namedEntriesAreMergedAndNewOnesAdded() throws Exception {
        JsonNode merged = merge("""
                {"clients":[{"clientId":"web","publicClient":true}]}""", """
                {"clients":[{"clientId":"web","enabled":true},{"clientId":"local-cli"}]}""");

        assertEquals(JSON.readTree("""
                {"clients":[{"clientId":"web","publicClient":true,"enabled":true},{"clientId":"local-cli"}]}"""), merged);
    }

    @Test
    void plainListsAndValuesAreTheOverlays() throws Exception {
        JsonNode merged = merge("""
                {"a":[1,2],"b":"kept","c":{"d":1,"e":2}}""", """
                {"a":[3],"c":{"e":3}}""");

        assertEquals(JSON.readTree("""
                {"a":[3],"b":"kept","c":{"d":1,"e":3}}"""), merged);
    }

    private static JsonNode merge(String base, String overlay) throws Exception {
        return Realm.merge(JSON.readTree(base), JSON.readTree(overlay));
    }
}
