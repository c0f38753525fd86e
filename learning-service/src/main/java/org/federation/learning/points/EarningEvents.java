package org.federation.learning.points;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.federation.kit.events.CloudEvent;
import org.federation.kit.org.OrgPath;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives points for what other services tell of, in the transaction that moves the cursor of their feed. */
@ApplicationScoped
class EarningEvents {

    /** An attempt at a contest was graded, be it submitted or abandoned. */
    static final String ATTEMPT_GRADED = "org.federation.quiz.attempt.graded";

    /** A person's attendance at a talk was recorded. */
    static final String ATTENDANCE_RECORDED = "org.federation.outreach.attendance.recorded";

    private static final Logger LOG = Logger.getLogger(EarningEvents.class);
    private static final int SHARE_DIGITS = 9;

    private final PointsLedger ledger;
    private final ObjectMapper json;

    EarningEvents(PointsLedger ledger, ObjectMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record GradedAttempt(
            UUID personId,
            OrgPath org,
            UUID attemptId,
            @Nullable String contestTitle,
            BigDecimal score,
            BigDecimal maxScore,
            Instant finishedAt) {

        Earning earning() {
            BigDecimal share = score.divide(maxScore, SHARE_DIGITS, RoundingMode.DOWN)
                    .max(BigDecimal.ZERO)
                    .min(BigDecimal.ONE);
            return new Earning(PointsKind.QUIZ_RESULT, personId, org, attemptId, contestTitle, share, finishedAt);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RecordedAttendance(
            UUID personId,
            OrgPath org,
            UUID talkId,
            @Nullable String talkTitle,
            Instant attendedAt) {

        Earning earning() {
            return new Earning(PointsKind.TALK_ATTENDED, personId, org, talkId, talkTitle, BigDecimal.ONE, attendedAt);
        }
    }

    /** Ignores events of other types; what cannot be understood is logged and passed over, or nothing after it came. */
    void take(CloudEvent event) {
        switch (event.type()) {
            case ATTEMPT_GRADED -> earn(event, GradedAttempt.class, GradedAttempt::earning);
            case ATTENDANCE_RECORDED -> earn(event, RecordedAttendance.class, RecordedAttendance::earning);
            default -> {}
        }
    }

    private <T> void earn(CloudEvent event, Class<T> kind, Function<T, Earning> earning) {
        Earning earned;
        try {
            earned = earning.apply(json.treeToValue(event.data(), kind));
        } catch (JsonProcessingException | NullPointerException | ArithmeticException e) {
            LOG.errorf("Event %s of type %s cannot be understood", event.id(), event.type());
            return;
        }
        ledger.earn(List.of(earned));
    }
}
