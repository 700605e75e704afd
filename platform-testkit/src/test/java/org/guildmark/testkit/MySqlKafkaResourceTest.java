package org.guildmark.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class MySqlKafkaResourceTest {

    @Test
    void twoUsersShareTheServersAndTheLastOneStopsThem() throws Exception {
        MySqlKafkaResource first = new MySqlKafkaResource();
        first.init(Map.of("schema", "one"));
        Map<String, String> one = first.start();
        MySqlKafkaResource second = new MySqlKafkaResource();
        second.init(Map.of("schema", "two"));
        Map<String, String> two = second.start();

        assertEquals(one.get("kafka.bootstrap.servers"), two.get("kafka.bootstrap.servers"));
        first.stop();
        try (Connection connection = connect(two)) {
            assertTrue(connection.isValid(2));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", two.get("kafka.bootstrap.servers")))) {
            assertNotNull(admin.describeCluster().clusterId().get(30, TimeUnit.SECONDS));
        }
        second.stop();
        assertThrows(SQLException.class, () -> connect(two).close());
    }

    private static Connection connect(Map<String, String> configuration) throws SQLException {
        return DriverManager.getConnection(
                configuration.get("quarkus.datasource.jdbc.url"),
                configuration.get("quarkus.datasource.username"),
                configuration.get("quarkus.datasource.password"));
    }
}
