package org.guildmark.systemtests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.guildmark.devstack.SystemStack;

/** Looks behind the curriculum's back, to strike at the right moment and to damage what a rebuild must restore. */
final class CurriculumDatabase {

    private static final String USER = "curriculum";

    private final SystemStack stack;

    CurriculumDatabase(SystemStack stack) {
        this.stack = stack;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(USER), USER, USER);
    }

    /** Courses whose code begins so, those included that a transaction still under way has written. */
    int uncommittedCourses(String code) {
        try (Connection connection = open()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            try (PreparedStatement select =
                    connection.prepareStatement("select count(*) from course where code like ?")) {
                select.setString(1, code + "-%");
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The courses cannot be counted", failed);
        }
    }

    /** Takes a standard out of the read model, and puts one in that the catalog never published. */
    void damageCatalogView(String standardKey) {
        String editions = "(select id from catalog_edition where standard_key = '" + standardKey + "')";
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into catalog_edition select unhex(replace(uuid(), '-', '')),"
                    + " unhex(replace(uuid(), '-', '')), 'never-published', kind, title_zh, title_en, label, status,"
                    + " revision, null, published_at, updated_at, content, generation from catalog_edition"
                    + " where standard_key = '" + standardKey + "' and status = 'PUBLISHED'");
            statement.executeUpdate("delete from catalog_succession where edition_id in " + editions);
            statement.executeUpdate("delete from catalog_statement where edition_id in " + editions);
            statement.executeUpdate("delete from catalog_edition where standard_key = '" + standardKey + "'");
        } catch (SQLException failed) {
            throw new IllegalStateException("The read model cannot be damaged", failed);
        }
    }

    /** Keeps the consumer from finishing an event as long as the connection lives. */
    Connection lockCatalogView() throws SQLException {
        Connection lock = open();
        try (Statement statement = lock.createStatement()) {
            statement.execute("lock tables catalog_statement write");
        }
        return lock;
    }

    /** Whether the consumer waits for the lock, with the beginning of its work already written. */
    boolean catalogViewWaits() {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show full processlist")) {
            while (row.next()) {
                if ("Waiting for table metadata lock".equals(row.getString("State"))) {
                    return true;
                }
            }
            return false;
        } catch (SQLException failed) {
            throw new IllegalStateException("MySQL does not tell what it does", failed);
        }
    }
}
