package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;

/** Makes the rules for points, from the day of the loading on. */
final class RuleLoading {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int CONFLICT = 409;

    private final ApiClient api;

    RuleLoading(ApiClient api) {
        this.api = api;
    }

    void load() throws IOException, InterruptedException {
        for (JsonNode entry : DemoFiles.json("rules.json")) {
            ObjectNode rule = entry.path("rule")
                    .<ObjectNode>deepCopy()
                    .put("validFrom", LocalDate.now(SHANGHAI).toString());
            String key = "rule-" + entry.path("ref").asText() + "-"
                    + rule.path("validFrom").asText();
            try {
                api.create(entry.path("as").asText(), "/api/learning/v1/points/rules", key, rule);
            } catch (ApiRefusal refusal) {
                // An earlier loading, of another day, has made it.
                if (refusal.status() != CONFLICT) {
                    throw refusal;
                }
            }
        }
    }
}
