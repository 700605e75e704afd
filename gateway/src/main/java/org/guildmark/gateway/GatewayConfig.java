package org.guildmark.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** What an operator may set, under {@code guildmark.gateway}. */
@ConfigMapping(prefix = "guildmark.gateway")
interface GatewayConfig {

    /** The route table: {@code backends.catalog=http://…} routes {@code /api/catalog/**} there. */
    Map<String, URI> backends();

    /** The largest request body that is passed on: an import of 20 MB and its multipart envelope. */
    @WithDefault("21M")
    MemorySize maxBodySize();

    @WithDefault("2s")
    Duration connectTimeout();

    /** From the end of a request to the head of its response. */
    @WithDefault("30s")
    Duration responseTimeout();

    /** A response that stalls for this long in the middle is given up. */
    @WithDefault("60s")
    Duration stallTimeout();

    /** Connections to one service from each event loop. */
    @WithDefault("64")
    int connections();

    /** Requests that may wait for a connection on each event loop; more are refused. */
    @WithDefault("512")
    int waiting();

    RateLimit rateLimit();

    CircuitBreaker circuitBreaker();

    /** One bucket for each client: the subject of its token, or its address. */
    interface RateLimit {

        @WithDefault("true")
        boolean enabled();

        /** Requests in a minute that a client may keep up. */
        @WithDefault("6000")
        long perMinute();

        /** Requests at once after a quiet time. */
        @WithDefault("1000")
        long burst();
    }

    /** Counts only faults of transport (refused, reset, timed out); what a service answers is its own affair. */
    interface CircuitBreaker {

        @WithDefault("20")
        int volume();

        @WithDefault("0.5")
        double failureRatio();

        @WithDefault("5s")
        Duration openFor();
    }
}
