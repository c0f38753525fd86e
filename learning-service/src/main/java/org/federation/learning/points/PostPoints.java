package org.federation.learning.points;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.federation.learning.activity.Activity;
import org.federation.learning.activity.ActivityLog;

/**
 * Takes what workers have done out of the log of activities and posts it, in one transaction: each has its effect once.
 * Of several instances one takes at a time, so that a comment let out and taken back has both effects in that order.
 */
@ApplicationScoped
class PostPoints {

    private static final int BATCH = 500;

    private final ActivityLog activities;
    private final PointsLedger ledger;

    PostPoints(ActivityLog activities, PointsLedger ledger) {
        this.activities = activities;
        this.ledger = ledger;
    }

    @Scheduled(
            identity = "post-points",
            every = "${points.posting-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        int posted;
        do {
            posted = QuarkusTransaction.requiringNew().call(this::post);
        } while (posted == BATCH);
    }

    private int post() {
        ledger.hold();
        List<Activity> taken = activities.take(BATCH);
        List<Earning> earnings = new ArrayList<>();
        for (Activity activity : taken) {
            switch (activity.kind()) {
                case LECTURE_COMPLETED -> earnings.add(earning(PointsKind.LECTURE_COMPLETED, activity));
                case ARTICLE_READ -> earnings.add(earning(PointsKind.ARTICLE_READ, activity));
                case COMMENT_ACCEPTED -> earnings.add(earning(PointsKind.COMMENT_ACCEPTED, activity));
                case COMMENT_REVOKED -> {
                    ledger.earn(List.copyOf(earnings));
                    earnings.clear();
                    ledger.revoke(
                            PointsKind.COMMENT_ACCEPTED,
                            activity.personId(),
                            activity.subjectId(),
                            PostingView.COMMENT_REVOKED);
                }
            }
        }
        ledger.earn(earnings);
        return taken.size();
    }

    private static Earning earning(PointsKind kind, Activity activity) {
        return Earning.whole(kind, activity.personId(), activity.org(), activity.subjectId(), activity.at());
    }
}
