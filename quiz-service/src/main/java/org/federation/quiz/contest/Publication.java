package org.federation.quiz.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.federation.quiz.bank.ApprovedQuestion;
import org.federation.quiz.bank.QuestionRepository;
import org.federation.quiz.paper.FormPress;
import org.federation.quiz.paper.SealedForms;
import org.federation.quiz.paper.SealedItem;

/** Publishes a contest, which draws and seals its papers, and withdraws it, which unmakes them. */
@ApplicationScoped
class Publication {

    private final ContestRepository contests;
    private final QuestionRepository questions;
    private final FormPress press;
    private final SealedForms forms;
    private final DataSource database;

    Publication(
            ContestRepository contests,
            QuestionRepository questions,
            FormPress press,
            SealedForms forms,
            DataSource database) {
        this.contests = contests;
        this.questions = questions;
        this.press = press;
        this.forms = forms;
        this.database = database;
    }

    /** Publishing again leaves the papers as they were sealed. */
    void publish(Contest contest, Instant now) {
        if (!contest.publish(now)) {
            return;
        }
        claim();
        List<ApprovedQuestion> pool = questions.approvedFor(contest.org);
        List<List<SealedItem>> papers = Stream.generate(() -> press.draw(contest.blueprint, pool, contest.shuffle))
                .limit(contest.forms)
                .toList();
        inTransaction(connection -> forms.seal(connection, contest.id, papers, now));
    }

    void withdraw(Contest contest, Instant now) {
        contest.withdraw(now);
        claim();
        inTransaction(connection -> forms.discard(connection, contest.id));
    }

    /** Of two who publish at once the second is stopped here, before it writes forms. */
    private void claim() {
        contests.flush();
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** The pool hands out the connection of the present transaction. */
    private void inTransaction(Work work) {
        try (Connection connection = database.getConnection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The forms could not be written", e);
        }
    }
}
