package org.federation.outreach.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.federation.kit.testing.Instances;
import org.federation.kit.testing.TestPostgres;
import org.federation.kit.testing.Tokens;
import org.federation.outreach.Unit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances on one database: whoever asks whichever of them, seats and places come out exact. */
class SeatRaceIT {

    private static final int RACERS = 2_000;
    private static final int SEATS = 100;
    private static final String ORG = "cn.race";

    /** How many of them are at it at the same time. */
    private static final int AT_ONCE = 200;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Instances instances;

    private final String admin =
            Tokens.person().org(ORG).roles("worker", "outreach-admin").token();

    @BeforeAll
    static void start() {
        instances = Instances.of(2).start();
    }

    @AfterAll
    static void stop() {
        instances.close();
    }

    @Test
    void twoThousandRaceForAHundredSeats() throws Exception {
        String talk = publishedTalk(SEATS - 20);

        List<String> registrations = race(talk);

        assertEquals(RACERS, registrations.stream().distinct().count());
        int cancelled =
                (int) IntStream.range(0, RACERS).filter(SeatRaceIT::givesUp).count();
        Map<String, Integer> rows = query("""
                SELECT count(*) AS all,
                       count(*) FILTER (WHERE state = 'confirmed') AS confirmed,
                       count(*) FILTER (WHERE state = 'waiting') AS waiting,
                       count(*) FILTER (WHERE state = 'cancelled') AS cancelled,
                       count(DISTINCT place) AS places,
                       max(place) FILTER (WHERE state = 'confirmed') AS last_seat,
                       min(place) FILTER (WHERE state = 'waiting') AS first_waiting
                FROM registration""");
        assertEquals(RACERS, rows.get("all"));
        assertEquals(SEATS, rows.get("confirmed"));
        assertEquals(cancelled, rows.get("cancelled"));
        assertEquals(RACERS - SEATS - cancelled, rows.get("waiting"));
        assertEquals(RACERS, rows.get("places"));
        assertTrue(rows.get("last_seat") < rows.get("first_waiting"), "Seats go by order of registration: " + rows);

        Map<String, Integer> sums = query("SELECT capacity, confirmed, waiting FROM talk");
        assertEquals(Map.of("capacity", SEATS, "confirmed", SEATS, "waiting", rows.get("waiting")), sums);
    }

    /** Lets them all run, while staff add the last seats half-way; returns their registrations. */
    private List<String> race(String talk) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                int number = i;
                racers.add(() -> race(talk, number));
            }
            List<Future<String>> finished = new ArrayList<>();
            racers.subList(0, RACERS / 2).forEach(racer -> finished.add(threads.submit(racer)));
            addTwentySeats(talk);
            racers.subList(RACERS / 2, RACERS).forEach(racer -> finished.add(threads.submit(racer)));
            List<String> registrations = new ArrayList<>();
            for (Future<String> racer : finished) {
                registrations.add(racer.get());
            }
            return registrations;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Every tenth racer asks both instances at the same time, every fifth gives up as soon as they are in. */
    private static String race(String talk, int number) {
        String token = Tokens.person().org(ORG + ".team" + number % 7).token();
        CompletableFuture<String> first = register(number % 2, talk, token);
        if (number % 10 == 0) {
            assertEquals(register(1, talk, token).join(), first.join());
        }
        String registration = first.join();
        if (givesUp(number)) {
            HttpResponse<String> answer = send((number + 1) % 2, token, "DELETE", "/registrations/" + registration, "")
                    .join();
            assertEquals(204, answer.statusCode(), answer::body);
        }
        return registration;
    }

    private static boolean givesUp(int number) {
        return number % 5 == 0;
    }

    private static CompletableFuture<String> register(int instance, String talk, String token) {
        return send(instance, token, "POST", "/talks/" + talk + "/registrations", "")
                .thenApply(answer -> {
                    assertTrue(answer.statusCode() == 201 || answer.statusCode() == 200, answer::body);
                    return JsonPath.from(answer.body()).getString("id");
                });
    }

    private String publishedTalk(int capacity) {
        String speaker = make("/speakers", "{\"name\":\"高大成\"}");
        String venue = make("/venues", """
                {"name":"礼堂","place":"演示路 1 号","latitude":40,"longitude":116,"capacity":%d}""".formatted(SEATS));
        String talk = make(
                "/talks", """
                {"title":"安全课","topic":"安全","speakerId":"%s","venueId":"%s","startsAt":"%s","endsAt":"%s","capacity":%d}""".formatted(speaker, venue, Unit.NEXT_WEEK, Unit.NEXT_WEEK.plusSeconds(3_600), capacity));
        assertEquals(
                200,
                send(1, admin, "PUT", "/talks/" + talk + "/publication", "")
                        .join()
                        .statusCode());
        return talk;
    }

    private String make(String path, String body) {
        HttpResponse<String> answer = send(0, admin, "POST", path, body).join();
        assertEquals(201, answer.statusCode(), answer::body);
        return JsonPath.from(answer.body()).getString("id");
    }

    private void addTwentySeats(String talk) {
        HttpResponse<String> answer = send(1, admin, "PATCH", "/talks/" + talk, "{\"capacity\":" + SEATS + "}")
                .join();
        assertEquals(200, answer.statusCode(), answer::body);
    }

    private static CompletableFuture<HttpResponse<String>> send(
            int instance, String token, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(instances.get(instance).baseUri() + Unit.BASE + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("PATCH") ? Unit.MERGE_PATCH : "application/json")
                .header("If-Match", "*")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    private static Map<String, Integer> query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(instances.jdbcUrl(), TestPostgres.USER, TestPostgres.USER);
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            Map<String, Integer> values = new HashMap<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.put(row.getMetaData().getColumnLabel(column), row.getInt(column));
            }
            return values;
        }
    }
}
