/**
 * The local stack: real MySQL, Kafka and Keycloak servers and the services as child processes, without Docker.
 *
 * <p>{@link org.guildmark.devstack.MySqlServer} and {@link org.guildmark.devstack.KafkaBroker} are also what tests use.
 * What is downloaded and unpacked lies in one cache per user, shared by every clone
 * ({@link org.guildmark.devstack.StackCache}).
 */
package org.guildmark.devstack;
