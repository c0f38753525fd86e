package org.federation.kit.org;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrgPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "cn.", ".cn", "cn..a", "CN", "cn.北京", "cn a", "cn.a'", "cn.a\n", "cn.*", "cn.a|b"})
    void otherTextIsNoPath(String text) {
        assertThrows(IllegalArgumentException.class, () -> new OrgPath(text));
    }

    @Test
    void aPathHasAtMostSixteenLevelsOfSixtyFourCharacters() {
        assertEquals(16, new OrgPath("a" + ".a".repeat(15)).depth());
        assertThrows(IllegalArgumentException.class, () -> new OrgPath("a" + ".a".repeat(16)));
        assertEquals(1, new OrgPath("a".repeat(64)).depth());
        assertThrows(IllegalArgumentException.class, () -> new OrgPath("a".repeat(65)));
    }

    @Test
    void aUnitIsWithinItselfAndThoseAbove() {
        OrgPath district = new OrgPath("cn.beijing.haidian");
        assertTrue(district.isWithin(district));
        assertTrue(district.isWithin(new OrgPath("cn")));
        assertFalse(new OrgPath("cn").isWithin(district));
        assertFalse(new OrgPath("cn.beijing2").isWithin(new OrgPath("cn.beijing")));
        assertTrue(new OrgScope(new OrgPath("cn.beijing")).covers(district));
        assertFalse(new OrgScope(district).covers(new OrgPath("cn.beijing")));
    }

    @Test
    void aRootHasNoParent() {
        assertEquals(new OrgPath("cn"), new OrgPath("cn.beijing").parent());
        assertNull(new OrgPath("cn").parent());
    }

    @Test
    void inJsonItIsAString() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertEquals("[\"cn.beijing\"]", json.writeValueAsString(List.of(new OrgPath("cn.beijing"))));
        assertEquals(new OrgPath("cn.beijing"), json.readValue("\"cn.beijing\"", OrgPath.class));
        assertThrows(Exception.class, () -> json.readValue("\"CN\"", OrgPath.class));
    }
}
