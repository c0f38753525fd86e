package org.federation.quiz.bank;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/**
 * A question of the bank: a chain of versions, of which the latest may await its review while the approved one stays in
 * use.
 */
@Entity
public class Question {

    @Id
    public UUID id;

    public OrgPath org;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    public QuestionVersion latest;

    /** The version papers are drawn from, if there is one yet. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable QuestionVersion approved;

    public Instant createdAt;

    @Version
    public long revision;

    protected Question() {}

    /** A question's first version, a draft of this author's. */
    Question(NewQuestion content, OrgPath org, UUID author, Instant at) {
        this.id = Ids.next();
        this.org = org;
        this.createdAt = at;
        this.latest = new QuestionVersion(id, 1, content, author, at);
    }

    /** Changes the version under work; an approved one is left as it is and gets a successor. */
    void edit(NewQuestion content, UUID author, Instant at) {
        if (latest.state == ReviewState.APPROVED) {
            latest = new QuestionVersion(id, latest.number + 1, content, author, at);
        } else {
            latest.rewrite(content, author, at);
        }
    }

    void review(NewReview review, UUID reviewer, Instant at) {
        latest.review(review.outcome(), review.note(), reviewer, at);
        if (latest.state == ReviewState.APPROVED) {
            approved = latest;
        }
    }
}
