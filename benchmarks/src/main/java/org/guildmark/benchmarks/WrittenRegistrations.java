package org.guildmark.benchmarks;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows of a plan's registrations, written again by JDBC alone into tables of the same form (without foreign keys), in
 * one transaction and in batches, which the driver turns into inserts of many rows: what the database takes at least.
 */
final class WrittenRegistrations {
    static final String SCHEMA = "assessment";
    private static final int BATCH = 500;

    private static final Map<String, String> ROWS_OF_A_PLAN = new LinkedHashMap<>();

    static {
        ROWS_OF_A_PLAN.put("candidate", "join registration r on r.candidate_id = t.id");
        ROWS_OF_A_PLAN.put("registration", "join registration r on r.id = t.id");
        ROWS_OF_A_PLAN.put("registration_decision", "join registration r on r.id = t.registration_id");
        ROWS_OF_A_PLAN.put("audit_record", "join registration r on r.id = t.subject_id");
    }

    private final String url;

    /** @param rows of all tables */
    record Again(int rows, double seconds) {}

    WrittenRegistrations(String jdbcUrl) {
        this.url = jdbcUrl;
    }

    Again again(String plan) {
        try (Connection database = DriverManager.getConnection(url, SCHEMA, SCHEMA)) {
            Map<String, List<Object[]>> tables = new LinkedHashMap<>();
            for (Map.Entry<String, String> table : ROWS_OF_A_PLAN.entrySet()) {
                execute(database, "create table " + copy(table.getKey()) + " like " + table.getKey());
                tables.put(table.getKey(), rows(database, table.getKey(), table.getValue(), plan));
            }
            try {
                long begin = System.nanoTime();
                database.setAutoCommit(false);
                for (Map.Entry<String, List<Object[]>> table : tables.entrySet()) {
                    insert(database, table.getKey(), table.getValue());
                }
                database.commit();
                double seconds = (System.nanoTime() - begin) / 1e9;
                return new Again(tables.values().stream().mapToInt(List::size).sum(), seconds);
            } finally {
                for (String table : tables.keySet()) {
                    execute(database, "drop table " + copy(table));
                }
            }
        } catch (SQLException e) {
            throw new BenchmarkException("The rows cannot be written again: " + e, e);
        }
    }

    private static String copy(String table) {
        return "bare_" + table;
    }

    private static List<Object[]> rows(Connection database, String table, String join, String plan)
            throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (PreparedStatement select =
                database.prepareStatement("select t.* from " + table + " t " + join + " where r.plan_id = ?")) {
            UUID id = UUID.fromString(plan);
            select.setBytes(
                    1,
                    ByteBuffer.allocate(2 * Long.BYTES)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array());
            try (ResultSet found = select.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    Object[] row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = found.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static void insert(Connection database, String table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            throw new BenchmarkException("Nothing was written to " + table);
        }
        String values = String.join(",", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement insert =
                database.prepareStatement("insert into " + copy(table) + " values (" + values + ")")) {
            for (int i = 0; i < rows.size(); i++) {
                Object[] row = rows.get(i);
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == rows.size()) {
                    insert.executeBatch();
                }
            }
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
