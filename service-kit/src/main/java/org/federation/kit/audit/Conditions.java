package org.federation.kit.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The WHERE of a query that narrows by whatever is given. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Conditions(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    /** Adds the condition, unless the value for it is missing. */
    Conditions and(String condition, @Nullable Object... given) {
        for (Object value : given) {
            if (value == null) {
                return this;
            }
        }
        conditions.add(condition);
        for (Object value : given) {
            if (value != null) {
                values.add(value);
            }
        }
        return this;
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    @Override
    public String toString() {
        return String.join(" AND ", conditions);
    }
}
