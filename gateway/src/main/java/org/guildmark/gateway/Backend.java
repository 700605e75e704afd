package org.guildmark.gateway;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** One service behind the gateway: where it is, the connections to it, and whether it is worth asking. */
final class Backend {

    /** As much as one read from a socket brings. */
    private static final int CHUNK = 64 * 1024;

    private static final Logger LOG = Logger.getLogger(Backend.class);

    private final String name;
    private final URI address;
    private final String origin;
    private final Vertx vertx;
    private final HttpClientOptions clientOptions;
    private final PoolOptions poolOptions;
    private final TypedGuard<CompletionStage<ProxyResponse>> circuit;

    /** One client for each event loop, so that a request and its response never change threads. */
    private final Map<Thread, HttpClient> clients = new ConcurrentHashMap<>();

    Backend(String name, URI address, GatewayConfig config, Vertx vertx) {
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException("guildmark.gateway.backends." + name
                    + " must be an http or https address such as http://localhost:8081, not " + address);
        }
        this.name = name;
        this.address = address;
        this.origin = address.getScheme() + "://" + address.getRawAuthority();
        this.vertx = vertx;
        boolean secure = "https".equals(address.getScheme());
        clientOptions = new HttpClientOptions()
                .setDefaultHost(address.getHost())
                .setDefaultPort(address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80)
                .setSsl(secure)
                .setKeepAlive(true)
                // Shorter than any server's, so that the gateway is the one that closes an idle connection.
                .setKeepAliveTimeout(20)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setIdleTimeout((int) Math.max(1, config.stallTimeout().toSeconds()))
                // 8 KB, the default, would cut a standard of 600 KB into 75 writes.
                .setMaxChunkSize(CHUNK)
                .setDecompressionSupported(false);
        poolOptions = new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.waiting());
        circuit = TypedGuard.create(new TypeLiteral<CompletionStage<ProxyResponse>>() {})
                .withDescription(name)
                .withCircuitBreaker()
                .requestVolumeThreshold(config.circuitBreaker().volume())
                .failureRatio(config.circuitBreaker().failureRatio())
                .delay(config.circuitBreaker().openFor().toMillis(), ChronoUnit.MILLIS)
                .failOn(RefusedException.BackendFault.class)
                .onStateChange(this::logState)
                .done()
                .build();
    }

    String name() {
        return name;
    }

    /** Scheme, host and port: how the service calls itself in absolute references. */
    String origin() {
        return origin;
    }

    /** To be called on an event loop, from which it does not depart. */
    HttpClient client() {
        return clients.computeIfAbsent(Thread.currentThread(), unused -> vertx.httpClientBuilder()
                .with(clientOptions)
                .with(poolOptions)
                .build());
    }

    Future<HttpClientRequest> connect() {
        return client().request(new RequestOptions());
    }

    /** Runs the exchange, unless too many have failed of late. */
    Future<ProxyResponse> guard(Supplier<Future<ProxyResponse>> exchange) {
        try {
            return Future.fromCompletionStage(
                    circuit.get(() -> exchange.get().toCompletionStage()), vertx.getOrCreateContext());
        } catch (RuntimeException notStarted) {
            return Future.failedFuture(notStarted);
        }
    }

    private void logState(CircuitBreakerState state) {
        LOG.warnf("Circuit of %s (%s) is now %s", name, address, state);
    }
}
