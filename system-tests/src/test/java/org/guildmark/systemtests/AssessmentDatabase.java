package org.guildmark.systemtests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.guildmark.devstack.SystemStack;

/** Looks behind the assessment service's back, to strike at the right moment and to see what is left. */
final class AssessmentDatabase {

    private static final String USER = "assessment";

    private final SystemStack stack;

    AssessmentDatabase(SystemStack stack) {
        this.stack = stack;
    }

    /** Items whose code begins so, those included that a transaction still under way has written. */
    int uncommittedItems(String code) {
        return count("select count(*) from item where code like ?", code + "%");
    }

    private int count(String query, String value) {
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl(USER), USER, USER)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setString(1, value);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("It cannot be counted: " + query, failed);
        }
    }
}
