package org.federation.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.federation.kit.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRefusalsTest {

    private final DatabaseRefusals refusals = new DatabaseRefusals();

    @Test
    void aPoolThatIsUsedUpIsAskedAgainLater() throws SQLException {
        try (AgroalDataSource pool = poolOfOne();
                Connection taken = pool.getConnection()) {
            assertTrue(taken.isValid(1));
            assertIsOverload(assertThrows(SQLException.class, pool::getConnection));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "53300", "40001", "40P01", "55P03"})
    void whatPassesIsAskedAgainLater(String state) {
        assertIsOverload(new SQLException("not now", state));
    }

    @Test
    void aFaultOfOursIsNoProblemOfTheCaller() {
        assertTrue(refusals.problem(new SQLException("syntax error", "42601")).isEmpty());
    }

    private void assertIsOverload(SQLException refusal) {
        Problem problem = refusals.problem(refusal).orElseThrow();
        assertEquals(503, problem.status());
        assertEquals("1", problem.headers().get("Retry-After"));
    }

    private static AgroalDataSource poolOfOne() throws SQLException {
        String url = TestPostgres.freshDatabase();
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofMillis(50))
                        .connectionFactoryConfiguration(connections -> connections
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(TestPostgres.USER))
                                .credential(new SimplePassword(TestPostgres.USER)))));
    }
}
