package org.federation.kit.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.federation.kit.testing.Tokens;
import org.federation.kit.trial.Api;
import org.federation.kit.trial.LengthResource;
import org.federation.kit.trial.TroubleResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway that asks for many people on one connection of HTTP/2: none of them is to feel what another one does. */
@QuarkusTest
class Http2Test {

    private static final int MORE_THAN_AT_ONCE = 250;
    private static final Buffer PIECE = Buffer.buffer("x".repeat(16_384));
    private static final int LIMIT = 2 * 1024 * 1024;

    @Inject
    Vertx vertx;

    private HttpClient gateway;

    @BeforeEach
    void open() {
        gateway = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(1)
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(RestAssured.port));
    }

    @AfterEach
    void close() throws Exception {
        await(gateway.close());
    }

    @Test
    void oneWhoHasToWaitHoldsUpNobody() throws Exception {
        TroubleResource.running = new CountDownLatch(1);
        TroubleResource.gate = new CountDownLatch(1);
        Future<HttpClientResponse> slow = ask(HttpMethod.POST, "/troubles/slow")
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .putHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .send("{}"));
        TroubleResource.running.await(30, TimeUnit.SECONDS);

        assertEquals(200, status(ask(HttpMethod.GET, "/notes").compose(HttpClientRequest::send)));

        TroubleResource.gate.countDown();
        assertEquals(201, status(slow));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lengths/blocking", "/lengths/asynchronous", "/lengths/streaming"})
    void aBodyOfUnknownLengthIsHeldToTheLimit(String reading) throws Exception {
        HttpClientRequest request = await(ask(HttpMethod.POST, reading));
        Future<Buffer> problem = request.response().compose(answer -> {
            assertEquals(413, answer.statusCode());
            assertNull(answer.getHeader("Connection"), "A connection is others' too");
            return answer.body();
        });
        request.putHeader("Content-Type", "text/plain").setChunked(true);
        for (int sent = 0; sent <= LIMIT; sent += PIECE.length()) {
            request.write(PIECE);
        }
        request.end();

        assertThat(await(problem).toString(), containsString("urn:problem:kit:too-large"));
        assertStillAnswers(request);
    }

    @Test
    void whoNeverStopsSendingIsHungUpOnAlone() throws Exception {
        HttpClientRequest endless = await(ask(HttpMethod.POST, "/notes"));
        CompletableFuture<Throwable> hungUp = new CompletableFuture<>();
        endless.exceptionHandler(hungUp::complete);
        endless.putHeader("Content-Type", "application/json").setChunked(true).write("{\"title\":\"");
        vertx.setPeriodic(1, timer -> {
            if (hungUp.isDone()) {
                vertx.cancelTimer(timer);
            } else if (!endless.writeQueueFull()) {
                endless.write(PIECE);
            }
        });

        assertEquals(413, await(endless.response()).statusCode());
        assertEquals(
                StreamResetException.class, hungUp.get(60, TimeUnit.SECONDS).getClass());
        assertStillAnswers(endless);
    }

    @Test
    void bodiesThatAreRefusedUnreadLeaveRoomForOthers() throws Exception {
        List<Future<HttpClientResponse>> refused = new ArrayList<>();
        List<CompletableFuture<Throwable>> ended = new ArrayList<>();
        HttpClientRequest unfinished = await(ask(HttpMethod.POST, "/nowhere"));
        for (int i = 0; i < MORE_THAN_AT_ONCE; i++) {
            CompletableFuture<Throwable> hungUp = new CompletableFuture<>();
            unfinished.exceptionHandler(hungUp::complete);
            ended.add(hungUp);
            refused.add(unfinished.response());
            unfinished.putHeader("Content-Type", "application/json").setChunked(true);
            await(unfinished.write(PIECE));
            unfinished = await(ask(HttpMethod.POST, "/nowhere"));
        }
        for (Future<HttpClientResponse> answer : refused) {
            assertEquals(404, status(answer));
        }
        for (CompletableFuture<Throwable> hungUp : ended) {
            hungUp.get(60, TimeUnit.SECONDS);
        }
        assertStillAnswers(unfinished);
        unfinished.reset();
    }

    /** As people with weak networks do all day; were they taken for a flood, everybody's connection would be closed. */
    @Test
    void manyWhoLeaveTakeNobodyAlong() throws Exception {
        Future<HttpClientResponse> patient =
                ask(HttpMethod.POST, "/lengths/late").compose(Http2Test::sendText);
        HttpClientRequest left = await(ask(HttpMethod.POST, "/lengths/late"));
        for (int i = 0; i < MORE_THAN_AT_ONCE; i++) {
            await(left.putHeader("Content-Type", "text/plain").end("text"));
            left.reset();
            left = await(ask(HttpMethod.POST, "/lengths/late"));
        }

        assertEquals(200, status(patient));
        assertEquals(200, status(sendText(left)));
        assertStillAnswers(left);
    }

    /** Their answer is on its way when the service learns of it, or is just about to be. */
    @Test
    void whoLeavesAtTheLastMomentTakesNobodyAlong() throws Exception {
        HttpClientRequest first = await(ask(HttpMethod.GET, "/notes"));
        first.send();
        for (int round = 0; round < 5; round++) {
            List<CompletableFuture<Boolean>> left = new ArrayList<>();
            for (int i = 0; i < 90; i++) {
                HttpClientRequest hurried = await(ask(HttpMethod.POST, "/lengths/late"));
                await(hurried.putHeader("Content-Type", "text/plain").end("text"));
                CompletableFuture<Boolean> gone = new CompletableFuture<>();
                vertx.setTimer(LengthResource.LATE_MILLIS - i % 10, timer -> gone.complete(hurried.reset()));
                left.add(gone);
            }
            for (CompletableFuture<Boolean> gone : left) {
                gone.get(60, TimeUnit.SECONDS);
            }
        }
        assertStillAnswers(first);
    }

    private static Future<HttpClientResponse> sendText(HttpClientRequest request) {
        return request.putHeader("Content-Type", "text/plain").send("text");
    }

    private Future<HttpClientRequest> ask(HttpMethod method, String path) {
        return gateway.request(method, Api.BASE + path)
                .map(request -> request.putHeader(
                        "Authorization", "Bearer " + Tokens.person().token()));
    }

    /** On the same connection as that one. */
    private void assertStillAnswers(HttpClientRequest before) throws Exception {
        HttpClientRequest next = await(ask(HttpMethod.GET, "/notes"));
        assertEquals(before.connection(), next.connection());
        assertEquals(200, status(next.send()));
    }

    private static int status(Future<HttpClientResponse> answer) throws Exception {
        return await(answer).statusCode();
    }

    private static <T> T await(Future<T> future) throws Exception {
        try {
            return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
