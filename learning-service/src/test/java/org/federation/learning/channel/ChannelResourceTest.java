package org.federation.learning.channel;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.federation.learning.Content;
import org.federation.learning.channel.ChannelConfig.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChannelResourceTest {

    private final Content unit = Content.unit();

    @Test
    void hostPlatformsAreNamedInTheReadersLanguage() {
        unit.asWorker()
                .get("/channels")
                .then()
                .statusCode(200)
                .body("items.channel", contains("wechat-mini", "portal"))
                .body("items.name", contains("微信小程序", "职工门户"))
                .body("next", nullValue());
        unit.asWorker()
                .header("Accept-Language", "en-GB")
                .get("/channels")
                .then()
                .body("items.name", contains("WeChat mini program", "Workers' portal"));
        RestAssured.get(Content.BASE + "/channels").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://*.example", "https://a.example/path", "javascript:alert(1)", "a.example"})
    void whatIsNoOriginIsNoSetting(String origin) {
        ChannelConfig config = () -> Optional.of(List.of(host("app", origin)));

        assertThrows(IllegalStateException.class, () -> new HostPlatforms(config));
    }

    private static Host host(String channel, String origin) {
        return new Host() {
            @Override
            public String channel() {
                return channel;
            }

            @Override
            public String name() {
                return channel;
            }

            @Override
            public String nameEn() {
                return channel;
            }

            @Override
            public Optional<URI> origin() {
                return Optional.of(URI.create(origin));
            }
        };
    }
}
