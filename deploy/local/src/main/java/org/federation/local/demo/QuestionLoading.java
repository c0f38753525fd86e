package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Brings the questions into the bank: one editor writes them, a second one reviews them. */
final class QuestionLoading {

    private static final String AUTHOR = "questions";
    private static final String REVIEWER = "questions2";
    private static final String QUESTIONS = "/api/quiz/v1/questions";

    private final ApiClient api;
    private final Creations creations;

    QuestionLoading(ApiClient api, Creations creations) {
        this.api = api;
        this.creations = creations;
    }

    /** Returns how many there are. */
    int load() throws IOException, InterruptedException {
        int number = 0;
        for (JsonNode question : DemoFiles.json("questions.json")) {
            number++;
            approve(QUESTIONS + "/" + creations.id(AUTHOR, QUESTIONS, "question-" + number, question));
        }
        return number;
    }

    private void approve(String path) throws IOException, InterruptedException {
        ApiAnswer seen = api.get(REVIEWER, path);
        if (!seen.is("approved")) {
            api.put(
                    REVIEWER,
                    path + "/review",
                    seen,
                    ApiClient.JSON.createObjectNode().put("decision", "approve"));
        }
    }
}
