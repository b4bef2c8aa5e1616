package iomtriage.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database whose connections break, when told to, at the next commit that follows writing. */
final class FailingCommits {

    /** What happens at the next commit. */
    enum Fault {
        NONE,
        /** It is done, and then the connection breaks before it can say so. */
        BREAKS_AFTER,
        /** The connection breaks, and it is never done. */
        BREAKS_BEFORE,
        /** It is done, and then the database cannot be reached for a while. */
        GOES_AWAY_AFTER,
        /** It is done, and then the Java runtime fails. */
        ERROR_AFTER,
        /** The Java runtime fails, and it is not done. */
        ERROR_BEFORE,
        /** It is done, and the one who asked is held up before going on. */
        HELD_UP_AFTER
    }

    /** The SQL state of a connection that broke. */
    private static final String BROKEN = "08006";

    private static final Duration HELD_UP = Duration.ofMillis(150);

    /** What can be done with a broken connection. */
    private static final Set<String> ALWAYS = Set.of("close", "isClosed", "abort", "hashCode", "equals", "toString");

    private final DataSource real;
    private volatile Fault next = Fault.NONE;
    private volatile boolean up = true;

    FailingCommits(DataSource real) {
        this.real = real;
    }

    void atTheNextCommit(Fault fault) {
        next = fault;
    }

    void comeBack() {
        up = true;
    }

    DataSource source() {
        return proxy(DataSource.class, (method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return call(real, method, arguments);
            }
            if (!up) {
                throw new SQLException("Connection refused", BROKEN);
            }
            return connection((Connection) call(real, method, arguments));
        });
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            // While the database is away, connections that a pool still holds are of no use either.
            if (!up && !ALWAYS.contains(method.getName())) {
                throw new SQLException("This connection has been closed.", BROKEN);
            }
            return method.getName().equals("commit") ? commit(connection) : call(connection, method, arguments);
        });
    }

    private @Nullable Object commit(Connection connection) throws SQLException {
        Fault fault = next;
        next = Fault.NONE;
        if (fault != Fault.BREAKS_BEFORE && fault != Fault.ERROR_BEFORE) {
            connection.commit();
        }
        if (fault == Fault.ERROR_BEFORE || fault == Fault.ERROR_AFTER) {
            throw new NoClassDefFoundError("a class of the driver");
        }
        if (fault == Fault.HELD_UP_AFTER) {
            LockSupport.parkNanos(HELD_UP.toNanos());
        }
        if (fault == Fault.NONE || fault == Fault.HELD_UP_AFTER) {
            return null;
        }
        up = fault != Fault.GOES_AWAY_AFTER;
        connection.close();
        throw new SQLException("An I/O error occurred while sending to the backend.", BROKEN);
    }

    private interface Call {
        @Nullable
        Object on(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                FailingCommits.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.on(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
