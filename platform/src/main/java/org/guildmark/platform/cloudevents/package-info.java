/** What travels between services: CloudEvents 1.0 in Kafka's binary mode, on topics whose configuration we set. */
package org.guildmark.platform.cloudevents;
