package org.federation.quiz.contest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.problem.Problem;
import org.federation.quiz.paper.BlueprintRow;
import org.federation.quiz.paper.MultipleScoring;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A contest: a window of time, rules, and who may take part. It changes while it is a draft only. */
@Entity
public class Contest {

    @Id
    public UUID id;

    /** The unit that holds it. */
    public OrgPath org;

    public String title;

    public Instant opensAt;

    public Instant closesAt;

    public String timezone;

    public int attemptsPerDay;

    public int attemptsTotal;

    @Enumerated(EnumType.STRING)
    public Counted counted;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<BlueprintRow> blueprint;

    public boolean shuffle;
    public int forms;

    public int secondsPerAttempt;

    public int graceSeconds;

    @Enumerated(EnumType.STRING)
    public MultipleScoring multipleScoring;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> ranking;

    @Enumerated(EnumType.STRING)
    public Reveal reveal;

    public OrgPath eligibleOrg;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> eligibleSegments;

    public UUID createdBy;

    public Instant createdAt;

    public @Nullable Instant publishedAt;

    @Version
    public long revision;

    protected Contest() {}

    Contest(NewContest rules, OrgScope scope, UUID author, Instant at) {
        id = Ids.next();
        org = scope.root();
        eligibleOrg = org;
        createdBy = author;
        createdAt = at;
        take(rules, scope);
    }

    /** @throws Problem 409 {@code contest-published} once it is no draft any more */
    void change(NewContest rules, OrgScope scope) {
        if (publishedAt != null) {
            throw Problem.conflict("contest-published");
        }
        take(rules, scope);
    }

    private void take(NewContest rules, OrgScope scope) {
        rules.requireSound();
        admit(Objects.requireNonNullElse(rules.eligibility().org(), org), scope);
        eligibleSegments = rules.eligibility().segments();
        title = rules.title();
        opensAt = rules.opensAt().truncatedTo(ChronoUnit.MICROS);
        closesAt = rules.closesAt().truncatedTo(ChronoUnit.MICROS);
        timezone = rules.timezone();
        attemptsPerDay = rules.attempts().perDay();
        attemptsTotal = rules.attempts().total();
        counted = rules.attempts().best();
        blueprint = rules.paper().blueprint();
        shuffle = rules.paper().shuffle();
        forms = rules.forms();
        secondsPerAttempt = rules.secondsPerAttempt();
        graceSeconds = rules.graceSeconds();
        multipleScoring = rules.scoring().multiple();
        ranking = rules.ranking();
        reveal = rules.reveal();
    }

    /** Who edits other rules of a contest leaves the unit as it is, even if only a wider one may choose it. */
    private void admit(OrgPath unit, OrgScope scope) {
        if (!unit.equals(eligibleOrg) && !scope.covers(unit)) {
            throw Problem.unprocessable("eligibility-outside-scope");
        }
        eligibleOrg = unit;
    }

    /**
     * Publishing again changes nothing.
     *
     * @return whether it was a draft
     * @throws Problem 422 {@code contest-window-past}
     */
    boolean publish(Instant now) {
        if (publishedAt != null) {
            return false;
        }
        if (!now.isBefore(closesAt)) {
            throw Problem.unprocessable("contest-window-past");
        }
        publishedAt = now;
        return true;
    }

    /** @throws Problem 409 {@code contest-not-published}, {@code contest-opened} */
    void withdraw(Instant now) {
        if (publishedAt == null) {
            throw Problem.conflict("contest-not-published");
        }
        if (!now.isBefore(opensAt)) {
            throw Problem.conflict("contest-opened");
        }
        publishedAt = null;
    }

    ContestState state(Instant now) {
        if (publishedAt == null) {
            return ContestState.DRAFT;
        }
        if (now.isBefore(opensAt)) {
            return ContestState.SCHEDULED;
        }
        return now.isBefore(closesAt) ? ContestState.OPEN : ContestState.CLOSED;
    }

    NewContest rules() {
        return NewContest.of(this);
    }
}
