package org.federation.learning.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.person.PersonRecords;

/**
 * A person's points. The ledger knows accounts only: whoever is erased leaves one that is nobody's, and every sum
 * stays.
 */
@ApplicationScoped
class PointsRecords implements PersonRecords {

    private static final String EXPORT = PostingRows.COLUMNS
            + " WHERE p.account_id = (SELECT id FROM points_account WHERE person_id = ?) ORDER BY p.at, p.id";

    private final DataSource database;

    PointsRecords(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "points";
    }

    @Override
    public boolean areDerived() {
        return true;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<PostingView> export(UUID personId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(EXPORT)) {
            select.setObject(1, personId);
            List<PostingView> postings = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Posting posting = PostingRows.read(row);
                    postings.add(PostingView.of(posting, posting.subjectTitle()));
                }
            }
            return postings;
        } catch (SQLException e) {
            throw new IllegalStateException("The points could not be read", e);
        }
    }

    /** The account is its own pseudonym. */
    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(UUID personId, UUID pseudonym) {
        try (Connection connection = database.getConnection()) {
            AccountRows.lockLedger(connection);
            AccountRows.abandon(connection, personId);
        } catch (SQLException e) {
            throw new IllegalStateException("The points could not be made nobody's", e);
        }
    }
}
