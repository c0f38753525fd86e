package org.federation.learning.moderation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.federation.kit.commit.SqlArrays;

/** Keeps the platform's word list. */
@ApplicationScoped
class WordListRepository implements PanacheRepositoryBase<WordList, Short> {

    private static final String WORDS = "SELECT word, kind, homophones FROM listed_word ORDER BY word";
    private static final String ENTER = """
            INSERT INTO listed_word (word, kind, homophones)
            SELECT * FROM unnest(?::text[], ?::text[], ?::boolean[])""";

    private final DataSource database;

    WordListRepository(DataSource database) {
        this.database = database;
    }

    WordList list() {
        return findById(WordList.ONLY);
    }

    /** Nobody else changes it before this transaction ends. */
    WordList held() {
        return findById(WordList.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    List<ListedWord> words() {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(WORDS)) {
            List<ListedWord> words = new ArrayList<>();
            while (row.next()) {
                words.add(new ListedWord(row.getString(1), WordKind.valueOf(row.getString(2)), row.getBoolean(3)));
            }
            return words;
        } catch (SQLException e) {
            throw new IllegalStateException("The word list could not be read", e);
        }
    }

    /** Puts these words in the place of all there are. */
    void replace(List<ListedWord> words, Instant now) {
        try (Connection connection = database.getConnection();
                Statement clear = connection.createStatement();
                PreparedStatement enter = connection.prepareStatement(ENTER)) {
            clear.executeUpdate("DELETE FROM listed_word");
            enter.setArray(1, SqlArrays.texts(connection, words, ListedWord::word));
            enter.setArray(
                    2, SqlArrays.texts(connection, words, word -> word.kind().name()));
            enter.setArray(3, SqlArrays.booleans(connection, words, ListedWord::homophones));
            enter.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The word list could not be written", e);
        }
        list().changedAt = now;
        flush();
    }
}
