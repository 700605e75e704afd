package org.guildmark.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one client from taking what belongs to all. Each replica counts for itself: the limit is a guard against
 * runaway programs, not an account, so replicas need not agree.
 */
@Singleton
class RateLimiter {

    private static final long MOST_CLIENTS = 100_000;

    private final GatewayConfig.RateLimit limit;
    private final String policy;
    private final Cache<String, Bucket> buckets;

    RateLimiter(GatewayConfig config) {
        limit = config.rateLimit();
        policy = "\"client\";q=" + limit.perMinute() + ";w=60";
        // A bucket that has been left alone for as long as it takes to fill is as good as a new one.
        Duration refill = Duration.ofSeconds(60 + 60 * limit.burst() / limit.perMinute());
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(refill)
                .build();
    }

    /** Takes one request from the client's bucket and says in the response what is left; false when it is empty. */
    boolean admit(RoutingContext routing, String client) {
        if (!limit.enabled()) {
            return true;
        }
        ConsumptionProbe probe = buckets.get(client, unused -> newBucket()).tryConsumeAndReturnRemaining(1);
        long reset = ceilSeconds(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        routing.response().putHeader("RateLimit-Policy", policy);
        routing.response().putHeader("RateLimit", "\"client\";r=" + probe.getRemainingTokens() + ";t=" + reset);
        if (!probe.isConsumed()) {
            routing.response().putHeader("Retry-After", Long.toString(Math.max(1, reset)));
        }
        return probe.isConsumed();
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.burst()).refillGreedy(limit.perMinute(), Duration.ofMinutes(1)))
                .build();
    }

    private static long ceilSeconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
