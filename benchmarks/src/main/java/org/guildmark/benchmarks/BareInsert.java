package org.guildmark.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The rows that an import has written, written again by JDBC alone into tables of the same form (without foreign keys),
 * in one transaction and in batches, which the driver turns into inserts of many rows: what the database takes at least.
 */
final class BareInsert {
    private static final String SCHEMA = "assessment";
    private static final int BATCH = 100;

    /** Of items, by the beginning of their codes with {@code %}. */
    static final List<Table> ITEMS = List.of(
            new Table("item", "select t.* from item t where t.code like ?"),
            new Table(
                    "item_version",
                    "select t.* from item_version t join item i on i.id = t.item_id where i.code like ?"),
            new Table(
                    "item_statement",
                    "select t.* from item_statement t join item_version v on v.id = t.version_id"
                            + " join item i on i.id = v.item_id where i.code like ?"),
            new Table("item_enemy", "select t.* from item_enemy t join item i on i.id = t.item_id where i.code like ?"),
            new Table(
                    "audit_record",
                    "select t.* from audit_record t join item i on i.id = t.subject_id where i.code like ?"));

    /** Of registrations, by the id of their plan. */
    static final List<Table> REGISTRATIONS = List.of(
            new Table(
                    "candidate",
                    "select t.* from candidate t join registration r on r.candidate_id = t.id where r.plan_id = uuid_to_bin(?)"),
            new Table("registration", "select t.* from registration t where t.plan_id = uuid_to_bin(?)"),
            new Table(
                    "registration_decision",
                    "select t.* from registration_decision t join registration r on r.id = t.registration_id"
                            + " where r.plan_id = uuid_to_bin(?)"),
            new Table(
                    "audit_record",
                    "select t.* from audit_record t join registration r on r.id = t.subject_id"
                            + " where r.plan_id = uuid_to_bin(?)"));

    private final String url;
    private final List<Table> tables;

    /** @param select the rows that the import has written, by one parameter */
    record Table(String name, String select) {}

    /** @param rows of all tables */
    record Written(int rows, long nanos) {}

    BareInsert(Platform platform, List<Table> tables) {
        this.url = platform.jdbcUrl(SCHEMA);
        this.tables = tables;
    }

    /** @param which the rows: what the tables' parameter stands for */
    Written again(String which) {
        try (Connection database = DriverManager.getConnection(url, SCHEMA, SCHEMA)) {
            List<List<Object[]>> contents = new ArrayList<>();
            for (Table table : tables) {
                execute(database, "create table bare_" + table.name() + " like " + table.name());
                contents.add(rows(database, table, which));
            }
            try {
                long begin = System.nanoTime();
                database.setAutoCommit(false);
                for (int i = 0; i < tables.size(); i++) {
                    insert(database, tables.get(i), contents.get(i));
                }
                database.commit();
                long nanos = System.nanoTime() - begin;
                return new Written(contents.stream().mapToInt(List::size).sum(), nanos);
            } finally {
                for (Table table : tables) {
                    execute(database, "drop table bare_" + table.name());
                }
            }
        } catch (SQLException e) {
            throw new BenchmarkException("The rows cannot be written again: " + e, e);
        }
    }

    private static List<Object[]> rows(Connection database, Table table, String which) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (PreparedStatement select = database.prepareStatement(table.select())) {
            select.setString(1, which);
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

    private static void insert(Connection database, Table table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String values = String.join(",", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement insert =
                database.prepareStatement("insert into bare_" + table.name() + " values (" + values + ")")) {
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
