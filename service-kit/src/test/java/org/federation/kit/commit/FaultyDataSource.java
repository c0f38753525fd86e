package org.federation.kit.commit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** A data source on which the next call of a kind goes wrong, once: the network's faults, put at the worst moment. */
final class FaultyDataSource {

    /** What happens instead of the connection's method, or around it. */
    interface Fault {
        void strike(Connection connection) throws SQLException;
    }

    private record Planned(String method, Fault fault) {}

    private final AtomicReference<Planned> next = new AtomicReference<>();
    private final DataSource real;

    FaultyDataSource(DataSource real) {
        this.real = real;
    }

    void onNext(String method, Fault fault) {
        next.set(new Planned(method, fault));
    }

    static SQLException connectionLost() {
        return new SQLException("An I/O error occurred", "08006");
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? connection(real.getConnection()) : null);
    }

    private Connection connection(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Planned planned = next.get();
                    if (planned != null
                            && planned.method().equals(method.getName())
                            && next.compareAndSet(planned, null)) {
                        planned.fault().strike(connection);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
