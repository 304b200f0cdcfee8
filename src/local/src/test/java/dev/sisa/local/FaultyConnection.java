package dev.sisa.local;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sqlite.SQLiteErrorCode;

/** Connections of which planned commands fail once each, as they do on a disk that is full or breaks. */
public final class FaultyConnection {

    private final Deque<Fault> planned = new ArrayDeque<>();

    /** A command that fails, once it has had its effect or without that. */
    private record Fault(String sql, SQLiteErrorCode code) {}

    public void plan(String sql, SQLiteErrorCode code) {
        planned.add(new Fault(sql, code));
    }

    /** The same connection, but for what is planned. */
    public Connection over(Connection real) {
        return proxy(Connection.class, real, (name, arguments, result) -> {
            boolean statement = name.equals("prepareStatement") && arguments.length == 1;
            return statement ? statement(String.valueOf(arguments[0]), (PreparedStatement) result) : result;
        });
    }

    private PreparedStatement statement(String sql, PreparedStatement real) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (_, method, arguments) -> {
                    Fault next = planned.peek();
                    if (next != null
                            && next.sql().equals(sql)
                            && method.getName().equals("execute")) {
                        planned.remove();
                        throw new SQLException("[" + next.code() + "] planned", "", next.code().code);
                    }
                    return invoke(() -> method.invoke(real, arguments));
                });
    }

    /** The fate of a result. */
    private interface Change {
        Object of(String name, Object[] arguments, Object result);
    }

    private interface Call {
        Object go() throws IllegalAccessException, InvocationTargetException;
    }

    private <T> T proxy(Class<T> type, T real, Change change) {
        return type.cast(
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    Object result = invoke(() -> method.invoke(real, arguments));
                    return change.of(method.getName(), arguments == null ? new Object[0] : arguments, result);
                }));
    }

    private static Object invoke(Call call) throws Throwable {
        try {
            return call.go();
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
