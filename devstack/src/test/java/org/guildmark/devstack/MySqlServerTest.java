package org.guildmark.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MySqlServerTest {

    @TempDir
    static Path directory;

    private static MySqlServer server;

    @BeforeAll
    static void start() {
        server = MySqlServer.start(
                StackCache.ofUser(),
                directory,
                0,
                Lifetime.TIED_TO_STARTER,
                phrase -> System.out.println("MySQL: " + phrase));
        server.createSchema("first", "secret-1");
        server.createSchema("second", "secret-2");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aUserReachesItsOwnSchemaOnly() throws SQLException {
        try (Connection connection = connect("first", "secret-1")) {
            connection.createStatement().execute("CREATE TABLE own (id INT PRIMARY KEY)");
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> connection.createStatement().execute("CREATE TABLE second.theirs (id INT PRIMARY KEY)"));
            assertTrue(refused.getMessage().contains("denied"), refused.getMessage());
        }
        assertThrows(
                SQLException.class, () -> DriverManager.getConnection(server.jdbcUrl("second"), "first", "secret-1"));
    }

    @Test
    void twoCharacterChineseWordsAndLatinWordsAreFound() throws SQLException {
        try (Connection connection = connect("second", "secret-2");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE words (id INT PRIMARY KEY, text VARCHAR(200),"
                    + " FULLTEXT INDEX ngrams (text) WITH PARSER ngram)");
            statement.execute("INSERT INTO words VALUES (1, '负责店铺客服'), (2, 'A data plan'), (3, '装配桌椅')");
            assertEquals(1, find(statement, "店铺"));
            assertEquals(2, find(statement, "data"));
            assertEquals(3, find(statement, "桌椅"));
        }
    }

    @Test
    void committedRowsSurviveAKilledServer() throws SQLException {
        try (Connection connection = connect("first", "secret-1")) {
            connection.createStatement().execute("CREATE TABLE kept (id INT PRIMARY KEY)");
            connection.createStatement().execute("INSERT INTO kept VALUES (7)");
        }
        server.kill();
        assertFalse(Ports.accepts(server.port()));
        server.restart();
        try (Connection connection = connect("first", "secret-1");
                ResultSet rows = connection.createStatement().executeQuery("SELECT id FROM kept")) {
            assertTrue(rows.next());
            assertEquals(7, rows.getInt(1));
        }
    }

    @Test
    void aNewServerCopiesTheTemplateInsteadOfInitialising(@TempDir Path other) {
        try (MySqlServer second = MySqlServer.start(
                StackCache.ofUser(),
                other,
                0,
                Lifetime.TIED_TO_STARTER,
                phrase -> assertFalse(phrase.contains("initialising"), phrase))) {
            assertTrue(Ports.accepts(second.port()));
        }
    }

    private static Connection connect(String schema, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(schema), schema, password);
    }

    private static int find(Statement statement, String word) throws SQLException {
        try (ResultSet rows = statement.executeQuery(
                "SELECT id FROM words WHERE MATCH (text) AGAINST ('\"" + word + "\"' IN BOOLEAN MODE)")) {
            assertTrue(rows.next(), () -> word + " was not found");
            int id = rows.getInt(1);
            assertFalse(rows.next(), () -> word + " was found twice");
            return id;
        }
    }
}
