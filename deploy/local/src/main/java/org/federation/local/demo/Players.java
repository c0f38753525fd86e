package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** People who take a contest, each knowing a share of the answers. */
final class Players {

    private static final int CONFLICT = 409;

    private final ApiClient api;

    /** A paper names its options anew, so right answers are known by their text: stem to texts. */
    private final Map<String, Set<String>> rightTexts = new HashMap<>();

    Players(ApiClient api) throws IOException {
        this.api = api;
        for (JsonNode question : DemoFiles.json("questions.json")) {
            rightTexts.put(question.path("stem").asText(), rightTexts(question));
        }
    }

    private static Set<String> rightTexts(JsonNode question) {
        JsonNode answer = question.path("answer");
        Set<String> keys = new HashSet<>();
        (answer.isArray() ? answer : ApiClient.JSON.createArrayNode().add(answer))
                .forEach(key -> keys.add(key.asText()));
        if (question.path("options").isEmpty()) {
            return keys;
        }
        Set<String> texts = new HashSet<>();
        question.path("options").forEach(option -> {
            if (keys.contains(option.path("key").asText())) {
                texts.add(option.path("text").asText());
            }
        });
        return texts;
    }

    /** Takes the contest, given by its path, once; does nothing for somebody who has taken it before. */
    void take(String contest, String account, double shareKnown) throws IOException, InterruptedException {
        try {
            String key = "attempt-" + contest.substring(contest.lastIndexOf('/') + 1);
            JsonNode attempt = api.create(account, contest + "/attempts", key, ApiClient.JSON.createObjectNode())
                    .body();
            String path = "/api/quiz/v1/attempts/" + attempt.path("id").asText();
            Random chance = new Random(account.hashCode());
            for (JsonNode item : attempt.path("items")) {
                ObjectNode answer = ApiClient.JSON.createObjectNode().put("sequence", 1);
                answer.set("value", value(item, chance.nextDouble() < shareKnown));
                api.put(account, path + "/answers/" + item.path("slot").asInt(), null, answer);
            }
            api.put(account, path + "/submission", null, ApiClient.JSON.createObjectNode());
        } catch (ApiRefusal refusal) {
            // Used up, or over: this loading was interrupted here before.
            if (refusal.status() != CONFLICT) {
                throw refusal;
            }
        }
    }

    private JsonNode value(JsonNode item, boolean knows) {
        Set<String> right = rightTexts.getOrDefault(item.path("stem").asText(), Set.of());
        if (item.path("kind").asText().equals("true-false")) {
            return ApiClient.JSON.getNodeFactory().booleanNode(right.contains("true") == knows);
        }
        ArrayNode keys = ApiClient.JSON.createArrayNode();
        for (JsonNode option : item.path("options")) {
            if (right.contains(option.path("text").asText()) == knows) {
                keys.add(option.path("key"));
            }
        }
        return item.path("kind").asText().equals("single") ? keys.path(0) : keys;
    }
}
