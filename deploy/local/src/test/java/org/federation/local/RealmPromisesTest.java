package org.federation.local;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.federation.local.demo.Account;
import org.junit.jupiter.api.Test;

/** What {@code deploy/keycloak/realm.json} promises wherever it is imported, and what only this layout lays over it. */
class RealmPromisesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("../keycloak/realm.json");

    private final JsonNode realm = read();

    @Test
    void theWebClientIsPublicAndUsesPkceAlone() {
        JsonNode web = client(realm, "web");
        assertAll(
                () -> assertTrue(web.path("publicClient").asBoolean()),
                () -> assertTrue(web.path("standardFlowEnabled").asBoolean()),
                () -> assertFalse(web.path("directAccessGrantsEnabled").asBoolean(true)),
                () -> assertFalse(web.path("implicitFlowEnabled").asBoolean(true)),
                () -> assertFalse(web.path("serviceAccountsEnabled").asBoolean(true)),
                () -> assertEquals(
                        "S256",
                        web.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asText()));
    }

    @Test
    void tokensAreShortLivedRotatedAndSignedByRs256() {
        assertAll(
                () -> assertEquals(300, realm.path("accessTokenLifespan").asInt()),
                () -> assertTrue(realm.path("revokeRefreshToken").asBoolean()),
                () -> assertEquals(0, realm.path("refreshTokenMaxReuse").asInt(-1)),
                () -> assertEquals(
                        "RS256", realm.path("defaultSignatureAlgorithm").asText()));
    }

    @Test
    void guessingPasswordsIsSlowedDown() {
        assertTrue(realm.path("bruteForceProtected").asBoolean());
        assertFalse(realm.path("passwordPolicy").asText().isBlank());
    }

    @Test
    void loginIsChineseFirstAndEnglishSecond() {
        assertTrue(realm.path("internationalizationEnabled").asBoolean());
        assertEquals("zh-CN", realm.path("defaultLocale").asText());
        assertEquals(Set.of("zh-CN", "en"), texts(realm.path("supportedLocales")));
    }

    @Test
    void theLoginPageIsThePlatformsOwnAndSaysTheSameInBothLanguages() throws IOException {
        Path theme = FILE.resolveSibling("themes")
                .resolve(realm.path("loginTheme").asText())
                .resolve("login");

        Set<Object> chinese = messages(theme, "zh_CN").keySet();
        // Keycloak's own English needs fewer words of ours than its Chinese.
        assertTrue(chinese.containsAll(messages(theme, "en").keySet().stream()
                .filter(key -> !Set.of("doLogIn", "username").contains(key))
                .toList()));
        assertTrue(Files.isRegularFile(theme.resolve("resources/css/federation.css")));
    }

    private static Properties messages(Path theme, String language) throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(theme.resolve("messages/messages_" + language + ".properties"))) {
            messages.load(file);
        }
        return messages;
    }

    @Test
    void noSecretIsCommittedAndWithoutOneAServiceClientIsOff() {
        for (String name : List.of("learning", "quiz", "outreach")) {
            JsonNode service = client(realm, name + "-service");
            assertEquals(
                    "${" + name.toUpperCase(Locale.ROOT) + "_SERVICE_SECRET}",
                    service.path("secret").asText());
            assertEquals(
                    "${SERVICE_CLIENTS_ENABLED:false}", service.path("enabled").asText());
            assertFalse(service.path("standardFlowEnabled").asBoolean(true));
            assertFalse(service.path("directAccessGrantsEnabled").asBoolean(true));
        }
        assertEquals(4, realm.path("clients").size());
    }

    @Test
    void tokensCarryTheClaimsOfTheArchitecturePage() {
        Set<String> claims = new TreeSet<>();
        for (JsonNode mapper : realm.path("clientScopes").path(0).path("protocolMappers")) {
            JsonNode config = mapper.path("config");
            claims.add(config.path("claim.name")
                    .asText(config.path("included.custom.audience").asText("sub")));
        }
        assertEquals(Set.of("sub", "name", "groups", "org", "segments", "federation-platform"), claims);
    }

    @Test
    void onlyAdministratorsSayWhereAPersonBelongs() throws IOException {
        JsonNode provider = realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0);
        JsonNode profile = JSON.readTree(
                provider.path("config").path("kc.user.profile.config").path(0).asText());
        for (JsonNode attribute : profile.path("attributes")) {
            if (!attribute.path("name").asText().equals("email")) {
                assertEquals(
                        Set.of("admin"), texts(attribute.path("permissions").path("edit")), attribute::toString);
            }
        }
    }

    @Test
    void onlyThisLayoutHasADirectGrant() throws IOException {
        JsonNode local = Realm.compose(FILE, Account.all());
        List<String> direct = StreamSupport.stream(local.path("clients").spliterator(), false)
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .map(client -> client.path("clientId").asText())
                .toList();
        assertEquals(List.of("local-cli"), direct);
    }

    private static JsonNode client(JsonNode realm, String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(FILE.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }
}
