package org.federation.bench.plays;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.federation.bench.ServiceProcess;

/** Whether it was all counted rightly: by a recount of the service, and against what was acknowledged. */
record Recounted(ServiceProcess service, String adminToken, DataSource database) {

    /** By how much counters and ledgers differ, all differences taken together. */
    long differences() throws IOException, InterruptedException {
        HttpRequest recount = HttpRequest.newBuilder(service.address("/api/learning/v1/recounts"))
                .header("Authorization", "Bearer " + adminToken)
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(recount, BodyHandlers.ofString());
        JsonNode body = new ObjectMapper().readTree(answer.body());
        if (answer.statusCode() != 200 || body.path("rows").asLong() == 0) {
            throw new IllegalStateException(answer.body());
        }
        long differences = 0;
        for (JsonNode difference : body.path("differences")) {
            differences += Math.abs(difference.path("counted").asLong()
                    - difference.path("ledger").asLong());
        }
        return differences;
    }

    /** By how much the counters differ from the plays that were acknowledged. */
    long missing(long acknowledged) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sum(plays) FROM lecture_count")) {
            row.next();
            return Math.abs(row.getLong(1) - acknowledged);
        }
    }
}
